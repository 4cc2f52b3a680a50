import Diagnostics

/// Reads a list of contacts: UTF-8, comma separated values as in RFC 4180 with any delimiter byte, a header first.
///
/// The file is read once, in blocks; memory does not grow with it. Lines end with LF or CR LF, the last one may end
/// without. A byte order mark at the start is skipped, and so are lines without a byte (in a list of one
/// column an empty cell is therefore written `""`). Cells are kept as they are, blanks included. A row that breaks a
/// rule is rejected as a whole and reading goes on after it; cells never move to another column.
public final class CSVReader: RowReader {
    /// The columns' names, without blanks around them, in the order of the file.
    public let header: [String]

    private var source: RowSource
    private let displayName: String

    public static let defaultBlockSize = 1 << 18

    /// Opens the list and reads its header.
    ///
    /// - Parameters:
    ///   - displayName: the list's name in messages and records.
    ///   - delimiter: an ASCII byte other than quote, CR and LF.
    ///   - blockSize: bytes read at a time.
    /// - Throws: `DiagnosticList` for a file or header that cannot be used, `ContactFileError` if reading fails.
    public init(
        path: String, displayName: String, delimiter: UInt8, blockSize: Int = CSVReader.defaultBlockSize
    ) throws {
        precondition(
            delimiter < 0x80
                && ![ByteClass.quote, ByteClass.lineFeed, ByteClass.carriageReturn].contains(delimiter),
            "not a delimiter: \(delimiter)")
        precondition(blockSize > 0)
        let file = try BlockFile(path: path, displayName: displayName)
        var source = try RowSource(
            file: file, delimiter: delimiter, blockSize: blockSize, width: HeaderCheck.columnLimit)
        guard try source.advance() else {
            let place = SourceLocation(file: displayName)
            throw DiagnosticList([Diagnostic("empty-list", "the list is empty: it has no header", at: place)])
        }
        var check = HeaderCheck(displayName: displayName, delimiter: delimiter, line: source.line)
        let scanner = source.scanner
        header = source.withRow { check.names($0, scanner) }
        try DiagnosticList(check.diagnostics).throwIfErrors()
        source.keepCells(header.count)
        self.source = source
        self.displayName = displayName
    }

    /// The next row; nil at the end of the list. Throws only if reading fails.
    public func next() throws(ContactFileError) -> Row? {
        guard try source.advance() else { return nil }
        if source.scanner.problem != nil {
            return rejected(RowProblem(source.scanner, line: source.line).reason(header: header))
        }
        let count = source.scanner.cellCount
        guard count == header.count else {
            let message = "the row has \(cells(count)), the header has \(header.count)"
            return rejected(.init(code: "ragged-row", message: message))
        }
        var texts: [String] = []
        texts.reserveCapacity(count)
        let mistake = source.withRow { bytes -> CellText.Mistake? in
            for cell in source.scanner.cells {
                switch CellText.read(bytes, cell) {
                case .success(let text): texts.append(text)
                case .failure(let mistake): return mistake
                }
            }
            return nil
        }
        guard let mistake else { return .record(.init(file: displayName, line: source.line, cells: texts)) }
        let column = header[texts.count]
        return switch mistake {
        case .notUTF8: rejected(.init(code: "not-utf-8", message: "column `\(column)` is not UTF-8"))
        case .forbidden(let scalar):
            rejected(
                .init(
                    code: "forbidden-character",
                    message: "column `\(column)` holds the character \(scalar.codePoint)"))
        }
    }

    private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

    private func rejected(_ reason: Rejection.Reason) -> Row {
        .rejected(Rejection(file: displayName, line: source.line, reason: reason))
    }
}
