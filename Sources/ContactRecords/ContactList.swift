public import Diagnostics

/// A list of contacts in any of the formats that are read, its cells cleaned.
public final class ContactList: RowReader {
    public let header: [String]
    public let headerPlaces: [SourceLocation]
    /// What the list turned out to be.
    public let found: FoundFormat
    /// What an operator should know of the list as a whole.
    public let warnings: DiagnosticList

    public var part: String? { found.part }

    private let reader: any RowReader

    /// Opens the list and reads its header.
    ///
    /// - Parameter displayName: the list's name in messages and records.
    /// - Throws: `DiagnosticList` for what an operator can put right, `ContactFileError` if reading fails.
    public init(path: String, displayName: String, options: ListOptions) throws {
        let kind = options.format ?? ListKind(endingOf: path) ?? .csv
        switch kind {
        case .csv:
            let csv = try CSVReader(
                path: path, displayName: displayName, delimiter: options.delimiter ?? UInt8(ascii: ","))
            found = FoundFormat(format: kind, encoding: .utf8, delimiter: options.delimiter)
            warnings = DiagnosticList()
            reader = csv
        case .jsonl, .json, .xlsx, .sqlite:
            throw DiagnosticList([
                Diagnostic(
                    "unknown-format", "lists of the format `\(kind.rawValue)` are not read",
                    at: SourceLocation(file: displayName), hints: ["save the list as CSV"])
            ])
        }
        header = reader.header
        headerPlaces = reader.headerPlaces
    }

    /// The next row, its cells cleaned; nil at the end of the list. Throws what the reader of the format throws.
    public func next() throws -> Row? { try reader.next() }
}
