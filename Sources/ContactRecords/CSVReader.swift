public import Diagnostics

/// Reads a list of comma separated values (RFC 4180) with any delimiter byte, a header first, in any encoding.
///
/// The file is read once, in blocks, after a look at its bytes for what the caller does not name; memory does not grow
/// with it. Lines end with LF or CR LF, or all of them with CR; the last one may end without. A byte order mark at the
/// start is no text; a first line `sep=;` names the delimiter; lines without a byte are skipped (in a list of one
/// column an empty cell is therefore written `""`). Cells are kept as they are, blanks included. A row that breaks a
/// rule is rejected as a whole and reading goes on after it; cells never move to another column.
public final class CSVReader: RowReader, CleanCellTeller {
    public let header: [String]
    public let headerPlaces: [SourceLocation]
    public let delimiter: UInt8
    public let encoding: TextEncoding
    /// What an operator should know of the list as a whole.
    public let warnings: DiagnosticList

    private var source: RowSource
    /// The columns in messages.
    private let names: [String]
    private let displayName: String
    /// Of the last row's cells, those that cleaning may change.
    private(set) var cellsToClean: [Int] = []

    public static let defaultBlockSize = 1 << 18

    /// Opens the list and reads its header.
    ///
    /// - Parameters:
    ///   - displayName: the list's name in messages and records.
    ///   - delimiter: an ASCII byte other than quote, CR and LF; nil: found in the first rows.
    ///   - encoding: nil: found by a pass over the whole file.
    ///   - skip: lines above the header, whatever they hold; a line `sep=` counts as one.
    ///   - blockSize: bytes read at a time.
    /// - Throws: `DiagnosticList` for a file or header that cannot be used, `ContactFileError` if reading fails.
    public init(
        path: String, displayName: String, delimiter asked: UInt8? = nil, encoding: TextEncoding? = nil,
        skip: Int = 0, blockSize: Int = CSVReader.defaultBlockSize
    ) throws {
        precondition(
            asked.map {
                $0 < 0x80 && ![ByteClass.quote, ByteClass.lineFeed, ByteClass.carriageReturn].contains($0)
            }
                ?? true, "not a delimiter")
        precondition(blockSize > 0 && skip >= 0)
        var stream = try TextStream.open(path: path, displayName: displayName, encoding: encoding)
        try stream.settleLineEnds(preamble: skip)
        let found = stream.encoding
        self.encoding = found
        warnings = DiagnosticList(stream.warnings)
        self.displayName = displayName
        var source = RowSource(stream, blockSize: blockSize)
        let separator = try source.peek(SeparatorLine.length) { bytes, _ in
            SeparatorLine.delimiter(in: bytes)
        }
        let hasLines = try source.skipLines(max(skip, separator == nil ? 0 : 1))
        delimiter = try asked ?? separator ?? CSVReader.foundDelimiter(&source, displayName: displayName)
        source.begin(delimiter: delimiter, width: HeaderCheck.columnLimit)
        guard try hasLines && source.advance() else {
            let message =
                skip == 0
                ? "the list is empty: it has no header" : "the list has no header below line \(skip)"
            throw CSVReader.refusal(
                "empty-list", message, displayName, line: nil, hints: skip == 0 ? [] : ["lower `skip`"])
        }
        var reading = CSVHeader(
            displayName: displayName, delimiter: delimiter, encoding: found, line: source.line)
        let scanner = source.scanner
        header = source.withRow { reading.names($0, scanner) }
        headerPlaces = reading.places
        names = HeaderCheck.shown(header)
        try DiagnosticList(reading.diagnostics).throwIfErrors()
        source.keepCells(header.count)
        self.source = source
    }

    /// The next row; nil at the end of the list. Throws only if reading fails.
    public func next() throws(ContactFileError) -> Row? {
        guard try source.advance() else { return nil }
        if source.scanner.problem != nil {
            return rejected(RowProblem(source.scanner, line: source.line).reason(header: names))
        }
        let count = source.scanner.cellCount
        guard count == header.count else {
            let message = "the row has \(cells(count)), the header has \(header.count)"
            return rejected(.init(code: "ragged-row", message: message))
        }
        var texts: [String] = []
        texts.reserveCapacity(count)
        cellsToClean.removeAll(keepingCapacity: true)
        source.withRow { bytes in
            for (index, cell) in source.scanner.cells.enumerated() {
                guard let text = CellText.read(bytes, cell) else { return }
                if CellText.needsCleaning(bytes, cell) { cellsToClean.append(index) }
                texts.append(text)
            }
        }
        if texts.count == count {
            return .record(.init(file: displayName, line: source.line, cells: texts))
        }
        return rejected(.init(code: "not-utf-8", message: encoding.damage(column: names[texts.count])))
    }

    private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

    private func rejected(_ reason: Rejection.Reason) -> Row {
        .rejected(Rejection(file: displayName, line: source.line, reason: reason))
    }

    private static func foundDelimiter(_ source: inout RowSource, displayName: String) throws -> UInt8 {
        switch try source.peek(DelimiterCheck.sampleSize, DelimiterCheck.finding) {
        case .delimiter(let byte): return byte
        case .title(let cells):
            throw refusal(
                "title-above-header", "the first row has 1 cell, the rows below it have \(cells)",
                displayName,
                line: source.nextLine,
                hints: [
                    "if lines stand above the header, set `skip` to their number",
                    "if the list has one column, set a `delimiter` that it does not hold",
                ])
        }
    }

    private static func refusal(
        _ code: Diagnostic.Code, _ message: String, _ displayName: String, line: Int?, hints: [String]
    ) -> DiagnosticList {
        let place = SourceLocation(file: displayName, line: line)
        return DiagnosticList([Diagnostic(code, message, at: place, hints: hints)])
    }
}
