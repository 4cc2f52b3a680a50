import Diagnostics
import GRDBSQLite

/// Reads a table, a view or a query of an SQLite database, a row at a time; the database is never written.
///
/// Values are given as text: whole numbers and texts as they are, other numbers as a sheet shows them (15 digits,
/// `12` for 12.0), NULL as an empty cell. A blob rejects its row. A row's line is its number in the result, from 1.
public final class SQLiteReader: RowReader {
    public var hasPlainNumbers: Bool { true }
    public let header: [String]
    /// The table or view that is read; nil for a query.
    public let part: String?

    private let displayName: String
    private let database: ListDatabase
    private let statement: ListStatement
    private var line = 0

    /// Opens the database and finds the columns.
    ///
    /// - Parameters:
    ///   - displayName: the list's name in messages and records.
    ///   - table: a table or view, in letters of either case. Nil, without a query: the only one that there is.
    ///   - query: a single SELECT instead of a table.
    /// - Throws: `DiagnosticList` for what cannot be used, `ContactFileError` if reading fails.
    public init(path: String, displayName: String, table: String?, query: String?) throws {
        let database = try ListDatabase(path: path, displayName: displayName)
        if let query {
            guard table == nil else {
                throw DiagnosticList([
                    Diagnostic(
                        "bad-query", "both a table and a query are named",
                        at: SourceLocation(file: displayName), hints: ["name one of them"])
                ])
            }
            part = nil
            statement = try database.prepare(query: query)
        } else {
            let name = try database.table(named: table)
            part = name
            statement = try database.prepare(table: name)
        }
        header = statement.columns
        self.displayName = displayName
        self.database = database
    }

    /// The next row; nil at the end. Throws `DiagnosticList` when the database fails in the middle.
    public func next() throws -> Row? {
        guard try statement.step(after: line) else { return nil }
        line += 1
        var texts: [String] = []
        texts.reserveCapacity(header.count)
        var size = 0
        for column in header.indices {
            switch statement.text(column) {
            case .success(let text):
                texts.append(text)
                size += text.utf8.count
            case .failure(let mistake):
                return rejected(mistake.reason(column: header[column]))
            }
            if size > RowScanner.rowLimit {
                return rejected(
                    .init(
                        code: "row-too-large", message: "the row has more than \(RowScanner.rowLimit) bytes"))
            }
        }
        return .record(ContactRecord(file: displayName, line: line, cells: texts))
    }

    private func rejected(_ reason: Rejection.Reason) -> Row {
        .rejected(Rejection(file: displayName, line: line, reason: reason))
    }
}
