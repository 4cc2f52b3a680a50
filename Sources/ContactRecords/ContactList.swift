public import Diagnostics

/// A list of contacts in any of the formats that are read, its names and cells cleaned.
public final class ContactList: RowReader {
    public let header: [String]
    public let headerPlaces: [SourceLocation]
    /// What the list turned out to be.
    public let found: FoundFormat
    /// What an operator should know of the list as a whole.
    public let warnings: DiagnosticList

    public var part: String? { found.part }
    public var hasPlainNumbers: Bool { reader.hasPlainNumbers }

    private let reader: any RowReader
    /// The reader again, if it can say which cells are clean without being looked at.
    private let cleanTeller: (any CleanCellTeller)?
    private let cleaner: CellCleaner

    /// Opens the list and reads its header.
    ///
    /// - Parameter displayName: the list's name in messages and records.
    /// - Throws: `DiagnosticList` for what an operator can put right, `ContactFileError` if reading fails.
    public init(path: String, displayName: String, options: ListOptions) throws {
        let kind = options.format ?? ListKind(endingOf: path) ?? .csv
        switch kind {
        case .csv:
            try FileSignature.refuseOthers(path: path, displayName: displayName)
            let csv = try CSVReader(
                path: path, displayName: displayName, delimiter: options.delimiter,
                encoding: options.encoding, skip: options.skip)
            found = FoundFormat(format: kind, encoding: csv.encoding, delimiter: csv.delimiter)
            warnings = csv.warnings
            reader = csv
        case .jsonl, .json:
            try FileSignature.refuseOthers(path: path, displayName: displayName)
            let json = try JSONListReader(
                path: path, displayName: displayName, layout: kind == .json ? .array : .lines,
                encoding: options.encoding)
            found = FoundFormat(format: kind, encoding: json.encoding)
            warnings = json.warnings
            reader = json
        case .xlsx:
            reader = try XLSXReader(
                path: path, displayName: displayName, sheet: options.sheet, skip: options.skip)
            found = FoundFormat(format: kind, part: reader.part)
            warnings = DiagnosticList()
        case .sqlite:
            reader = try SQLiteReader(
                path: path, displayName: displayName, table: options.table, query: options.query)
            found = FoundFormat(format: kind, part: reader.part)
            warnings = DiagnosticList()
        }
        cleanTeller = reader as? any CleanCellTeller
        cleaner = CellCleaner(policy: options.clean)
        headerPlaces = reader.headerPlaces
        var check = HeaderCheck(displayName: displayName, places: headerPlaces, clean: options.clean)
        header = check.names(reader.header)
        try check.diagnostics.throwIfErrors()
    }

    /// The next row, its cells cleaned; nil at the end of the list. Throws what the reader of the format throws.
    public func next() throws -> Row? {
        guard let row = try reader.next() else { return nil }
        guard case .record(let record) = row else { return row }
        var cells: [String]?
        for column in cleanTeller?.cellsToClean ?? Array(record.cells.indices) {
            do throws(CellCleaner.Mistake) {
                guard let text = try cleaner.cleaned(record.cells[column]) else { continue }
                if cells == nil { cells = record.cells }
                cells?[column] = text
            } catch {
                let reason = error.reason(column: header[column])
                return .rejected(Rejection(file: record.file, line: record.line, reason: reason))
            }
        }
        guard let cells else { return row }
        return .record(ContactRecord(file: record.file, line: record.line, cells: cells))
    }
}

/// A reader that has seen the bytes of its cells, so that not all of them must be looked at again.
protocol CleanCellTeller: RowReader {
    /// Of the last row's cells, those that cleaning may change.
    var cellsToClean: [Int] { get }
}

extension CellCleaner.Mistake {
    func reason(column: String) -> Rejection.Reason {
        switch self {
        case .invisible(let scalar):
            Rejection.Reason(
                code: "forbidden-character",
                message: "column `\(column)` holds the character \(scalar.codePoint)")
        case .loneMark(let scalar):
            Rejection.Reason(
                code: "lone-mark",
                message:
                    "column `\(column)` has the combining mark \(scalar.codePoint) with no letter before it")
        }
    }
}
