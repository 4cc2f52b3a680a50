import Diagnostics
import GRDBSQLite
import Glibc

/// A customer's database: opened to be read, and trusted with nothing.
///
/// The file is opened read-only, so that not even its journal is rolled back into it; an authorizer lets nothing but
/// reading through, which keeps out `ATTACH`, `PRAGMA` and the functions that load code; `trusted_schema` is off, so
/// that views and generated columns cannot call functions with side effects.
final class ListDatabase {
    let displayName: String
    private let handle: OpaquePointer

    /// Throws `DiagnosticList` for a file that is no database, `ContactFileError` if reading fails.
    init(path: String, displayName: String) throws {
        try ListDatabase.checkSignature(path: path, displayName: displayName)
        // A name such as `:memory:` has a meaning to SQLite; a path has none.
        let file = path.hasPrefix("/") ? path : "./\(path)"
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
        let status = sqlite3_open_v2(file, &opened, flags, nil)
        guard let opened else {
            throw ContactFileError(file: displayName, errno: ENOMEM)
        }
        handle = opened
        self.displayName = displayName
        guard status == SQLITE_OK else { throw failure("the database cannot be opened") }
        sqlite3_extended_result_codes(handle, 1)
        // Another program may be writing.
        sqlite3_busy_timeout(handle, 5000)
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 128 << 20)
        sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1_000_000)
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
        for setting in ["query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"] {
            guard sqlite3_exec(handle, "PRAGMA \(setting)", nil, nil, nil) == SQLITE_OK else {
                throw failure("the database cannot be read")
            }
        }
    }

    deinit { sqlite3_close_v2(handle) }

    /// SQLite itself would tell only when it first reads, and take an empty file for a database.
    private static func checkSignature(path: String, displayName: String) throws {
        let file = try BlockFile(path: path, displayName: displayName)
        var count = 0
        let head = try withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { head in
            while count < 16 {
                let more = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: head[count...]))
                if more == 0 { break }
                count += more
            }
            return Array(head[..<count])
        }
        guard head == Array("SQLite format 3\0".utf8) else {
            throw DiagnosticList([
                Diagnostic(
                    "not-a-database", count == 0 ? "the file is empty" : "the file is no SQLite database",
                    at: SourceLocation(file: displayName),
                    hints: ["name the format of the list, if it is another, or have it sent again"])
            ])
        }
    }

    /// What SQLite last said, as something to put right.
    private func failure(_ message: String) -> DiagnosticList {
        let code = sqlite3_errcode(handle)
        let words = String(cString: sqlite3_errmsg(handle))
        return DiagnosticList([
            Diagnostic(
                "database-failure", "\(message): \(words)", at: SourceLocation(file: displayName),
                hints: ListDatabase.hints(for: code))
        ])
    }

    static func hints(for code: CInt) -> [String] {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: ["another program is writing to the database: close it, or wait"]
        case SQLITE_CANTOPEN:
            [
                "copy the database, together with the file of its name and `-wal` if there is one, to a folder that may be written"
            ]
        case SQLITE_CORRUPT, SQLITE_NOTADB: ["the database is damaged: have it sent again"]
        default: []
        }
    }

    // MARK: Tables

    /// The name of a table or view, as the database writes it.
    func table(named name: String?) throws(DiagnosticList) -> String {
        let tables = try tables()
        let place = SourceLocation(file: displayName)
        let all =
            tables.prefix(24).map { "`\($0)`" }.joined(separator: ", ") + (tables.count > 24 ? ", …" : "")
        guard let name else {
            if tables.count == 1 { return tables[0] }
            throw DiagnosticList([
                tables.isEmpty
                    ? Diagnostic("no-such-table", "the database has no table", at: place)
                    : Diagnostic(
                        "no-such-table",
                        "the database has \(tables.count) tables and views, and none is named",
                        at: place, hints: ["set `table` to one of them: \(all)"])
            ])
        }
        if let exact = tables.first(where: { Array($0.utf8) == Array(name.utf8) }) { return exact }
        // SQLite takes names in letters of either case for one.
        if let other = tables.first(where: { sqlite3_stricmp($0, name) == 0 }) { return other }
        throw DiagnosticList([
            Diagnostic(
                "no-such-table", "the database has no table `\(name)`", at: place,
                hints: Suggestion.named(name, among: tables, all: "its tables and views"))
        ])
    }

    /// Without SQLite's own and those that only serve a full-text or spatial index.
    private func tables() throws(DiagnosticList) -> [String] {
        let sql = """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
            """
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            throw failure("the database cannot be read")
        }
        var names: [String] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                if let text = sqlite3_column_text(statement, 0) { names.append(String(cString: text)) }
            case SQLITE_DONE: return names
            default: throw failure("the database cannot be read")
            }
        }
    }

    // MARK: Statements

    func prepare(table: String) throws(DiagnosticList) -> ListStatement {
        ReadingOnly.install(on: handle)
        var statement: OpaquePointer?
        // By scalars: a quote with an accent behind it is one Character, and no quote.
        let quoted = "\"" + table.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        guard sqlite3_prepare_v2(handle, "SELECT * FROM main.\(quoted)", -1, &statement, nil) == SQLITE_OK,
            let statement
        else { throw failure("the table `\(table)` cannot be read") }
        return ListStatement(self, statement, what: "the table `\(table)`")
    }

    /// Exactly one statement, which only reads.
    func prepare(query: String) throws(DiagnosticList) -> ListStatement {
        // For the hint; the authorizer keeps them from us too.
        let tables = (try? tables()) ?? []
        ReadingOnly.install(on: handle)
        let bytes = Array(query.utf8)
        var statements: [OpaquePointer] = []
        var start = 0
        do throws(DiagnosticList) {
            while start < bytes.count {
                let (statement, end) = try prepare(
                    bytes, from: start, isFirst: statements.isEmpty, tables: tables)
                if let statement { statements.append(statement) }
                if statements.count > 1 { throw refusal("the query is more than one statement") }
                start = end
            }
            guard let statement = statements.first else { throw refusal("the query is empty") }
            guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
                throw refusal("the query does more than read")
            }
            return ListStatement(self, statement, what: "the query")
        } catch {
            for statement in statements { sqlite3_finalize(statement) }
            throw error
        }
    }

    /// One statement, nil for blanks and comments, and where it ends.
    private func prepare(_ query: [UInt8], from start: Int, isFirst: Bool, tables: [String])
        throws(DiagnosticList) -> (OpaquePointer?, end: Int)
    {
        var statement: OpaquePointer?
        var end = query.count
        let status = query[start...].withUnsafeBytes { bytes in
            let text = bytes.bindMemory(to: CChar.self)
            var tail: UnsafePointer<CChar>?
            let status = sqlite3_prepare_v2(handle, text.baseAddress, CInt(text.count), &statement, &tail)
            if let tail, let base = text.baseAddress { end = start + (tail - base) }
            return status
        }
        if status == SQLITE_OK { return (statement, max(end, start + 1)) }
        guard isFirst else { throw refusal("the query is more than one statement") }
        let words = String(cString: sqlite3_errmsg(handle))
        if status & 0xFF == SQLITE_AUTH { throw refusal("the query does more than read") }
        let offset = Int(sqlite3_error_offset(handle))
        let place = offset < 0 ? "" : ListDatabase.place(start + offset, in: query)
        let missing = "no such table: "
        throw refusal(
            "the query fails\(place): \(words)",
            hints: words.hasPrefix(missing)
                ? Suggestion.named(
                    String(words.dropFirst(missing.count)), among: tables, all: "its tables and views") : [])
    }

    private func refusal(_ message: String, hints: [String] = ["a query is a single SELECT"])
        -> DiagnosticList
    {
        DiagnosticList([
            Diagnostic("bad-query", message, at: SourceLocation(file: displayName), hints: hints)
        ])
    }

    /// - Parameter offset: in bytes of the query.
    private static func place(_ offset: Int, in query: [UInt8]) -> String {
        let before = query[..<min(offset, query.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return " in line \(line), column \(before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)"
    }

    /// The database failed while its rows were read.
    func failure(reading what: String, after line: Int) -> DiagnosticList {
        failure(line == 0 ? "\(what) cannot be read" : "\(what) cannot be read on after row \(line)")
    }
}

/// Lets statements read, and nothing else.
private enum ReadingOnly {
    static func install(on handle: OpaquePointer) {
        sqlite3_set_authorizer(
            handle,
            { _, action, first, second, _, _ in
                switch action {
                case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
                // What a full-text index asks itself.
                case SQLITE_PRAGMA:
                    let isVersion = first.map { sqlite3_stricmp($0, "data_version") == 0 } ?? false
                    return isVersion ? SQLITE_OK : SQLITE_DENY
                case SQLITE_FUNCTION:
                    // Both can make a database run code of its own.
                    let isLoader =
                        second.map {
                            sqlite3_stricmp($0, "load_extension") == 0
                                || sqlite3_stricmp($0, "fts3_tokenizer") == 0
                        } ?? true
                    return isLoader ? SQLITE_DENY : SQLITE_OK
                default: return SQLITE_DENY
                }
            }, nil)
    }
}
