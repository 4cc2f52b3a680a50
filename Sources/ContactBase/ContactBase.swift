public import ContactRecords
import Diagnostics
import GRDB

/// The rows of a list while their dispositions are worked out: on disk, so that a million of them never sit in
/// memory, in a private SQLite database that vanishes when it is closed.
public final class ContactBase {
    private let database: DatabaseQueue
    public let header: [String]
    /// Of `rows`: accepted ones, and the others by disposition.
    public private(set) var counts: [Disposition: Int] = [:]
    public private(set) var rows = 0
    public private(set) var accepted = 0

    /// Reads a whole list.
    ///
    /// - Parameters:
    ///   - key: indices of the key columns.
    ///   - progress: told the number of rows now and then; may throw to stop.
    /// - Throws: what the reader throws; `DiagnosticList` when a quote is never closed, for then the rest of the list
    ///   is lost in one row; ``StagingError``.
    public init(reading reader: CSVReader, key: [Int], progress: (Int) throws -> Void) throws {
        header = reader.header
        var configuration = Configuration()
        configuration.label = "contacts"
        // An empty name: a temporary file of SQLite's own, deleted as soon as it is open.
        database = try StagingError.translating { try DatabaseQueue(path: "", configuration: configuration) }
        try write { database in
            try database.execute(
                sql: """
                    CREATE TABLE record (
                        id INTEGER PRIMARY KEY, line INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, cells TEXT NOT NULL,
                        rid TEXT NOT NULL DEFAULT '', token TEXT NOT NULL DEFAULT '');
                    CREATE TABLE refused (
                        id INTEGER PRIMARY KEY, line INTEGER NOT NULL, disposition TEXT NOT NULL, reason TEXT NOT NULL);
                    """)
            try stage(reader, key: key, in: database, progress: progress)
        }
    }

    /// Up to `limit` accepted records after the given one, in the list's order.
    public func records(after id: Int, limit: Int) throws -> [StagedRecord] {
        try read { database in
            let rows = try GRDB.Row.fetchCursor(
                database.cachedStatement(
                    sql:
                        "SELECT id, line, key, cells, rid, token FROM record WHERE id > ? ORDER BY id LIMIT ?"
                ),
                arguments: [id, limit])
            var records: [StagedRecord] = []
            while let row = try rows.next() {
                records.append(
                    StagedRecord(
                        id: row[0], line: row[1], key: row[2], cells: StagedRecord.cells(joined: row[3]),
                        rid: row[4], token: row[5]))
            }
            return records
        }
    }

    /// Gives every accepted record its pseudonym and token.
    ///
    /// - Parameter token: of a contact key.
    public func assignTokens(_ token: (String) throws -> (rid: String, token: String)) throws {
        // What goes wrong in there is another database's error.
        var ofIssuing: (any Error)?
        do {
            try write { database in
                let keys = try GRDB.Row.fetchCursor(database, sql: "SELECT id, key FROM record ORDER BY id")
                let update = try database.makeStatement(
                    sql: "UPDATE record SET rid = ?, token = ? WHERE id = ?")
                while let row = try keys.next() {
                    let id: Int = row[0]
                    let assigned: (rid: String, token: String)
                    do {
                        assigned = try token(row[1])
                    } catch {
                        ofIssuing = error
                        throw error
                    }
                    try update.execute(arguments: [assigned.rid, assigned.token, id])
                }
            }
        } catch {
            throw ofIssuing ?? error
        }
    }

    /// The rows refused so far, in the list's order.
    public func forEachRefused(_ body: (NotPrinted) throws -> Void) throws {
        try read { database in
            let rows = try GRDB.Row.fetchCursor(
                database, sql: "SELECT line, disposition, reason FROM refused ORDER BY id")
            while let row = try rows.next() {
                let name: String = row[1]
                guard let disposition = Disposition(rawValue: name) else { continue }
                try body(NotPrinted(line: row[0], disposition: disposition, reason: row[2]))
            }
        }
    }

    private func read<R>(_ body: (Database) throws -> R) throws -> R {
        try StagingError.translating { try database.read(body) }
    }

    private func write<R>(_ body: (Database) throws -> R) throws -> R {
        try StagingError.translating { try database.write(body) }
    }

    private func stage(
        _ reader: CSVReader, key: [Int], in database: Database, progress: (Int) throws -> Void
    ) throws {
        let insert = try database.makeStatement(
            sql: "INSERT OR IGNORE INTO record (line, key, cells) VALUES (?, ?, ?)")
        let first = try database.makeStatement(sql: "SELECT line FROM record WHERE key = ?")
        let refuse = try database.makeStatement(
            sql: "INSERT INTO refused (line, disposition, reason) VALUES (?, ?, ?)")
        func refused(_ line: Int, _ disposition: Disposition, _ reason: String) throws {
            counts[disposition, default: 0] += 1
            try refuse.execute(arguments: [line, disposition.rawValue, reason])
        }
        while let row = try reader.next() {
            rows += 1
            if rows % 10_000 == 0 { try progress(rows) }
            switch row {
            case .rejected(let rejection) where rejection.swallowsRows:
                throw DiagnosticList([
                    Diagnostic(
                        rejection.reason.code, rejection.reason.message,
                        at: SourceLocation(file: rejection.file, line: rejection.line),
                        hints: ["close the quote; a quote that belongs to the text is doubled"])
                ])
            case .rejected(let rejection): try refused(rejection.line, .rejected, rejection.reason.message)
            case .record(let record):
                guard let contact = ContactKey(cells: record.cells, columns: key) else {
                    let names = key.map { "`\(header[$0])`" }.joined(separator: ", ")
                    try refused(record.line, .rejected, "the key \(names) is empty")
                    continue
                }
                try insert.execute(arguments: [record.line, contact.text, StagedRecord.joined(record.cells)])
                if database.changesCount == 1 {
                    accepted += 1
                } else {
                    let line = try Int.fetchOne(first, arguments: [contact.text]) ?? 0
                    try refused(record.line, .duplicate, "same key as line \(line)")
                }
            }
        }
        try progress(rows)
    }
}

/// A record whose contact is to be printed, unless its piece does not fit.
public struct StagedRecord: Hashable, Sendable {
    /// Counts up in the list's order.
    public var id: Int
    public var line: Int
    public var key: String
    public var cells: [String]
    /// Empty until tokens are assigned.
    public var rid: String
    public var token: String

    /// Cells hold no control characters but tabs and line breaks: the unit separator is free.
    private static let separator: UInt8 = 0x1F

    static func joined(_ cells: [String]) -> String { cells.joined(separator: "\u{1F}") }

    static func cells(joined: String) -> [String] {
        joined.utf8.split(separator: separator, omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
    }
}
