import GRDBSQLite

/// A private in-memory database, without GRDB's own functions and settings: where rules are proved and tried.
final class RawDatabase {
    let handle: OpaquePointer

    init() throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            ":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw SQLiteRefusal(code: code, message: "no memory for a database")
        }
        handle = opened
        _disableDoubleQuotedStringLiterals(opened)
    }

    deinit { sqlite3_close_v2(handle) }

    func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw refusal(code) }
    }

    /// Of the latest call.
    func refusal(_ code: Int32) -> SQLiteRefusal {
        SQLiteRefusal(code: code, message: String(cString: sqlite3_errmsg(handle)))
    }

    func run(_ sql: String) throws {
        try check(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    func prepare(_ sql: String) throws -> RawStatement { try RawStatement(sql, on: self) }
}

/// What SQLite has against a statement. Its words may quote the statement, never a value of the list.
struct SQLiteRefusal: Error {
    var code: Int32
    var message: String
}

final class RawStatement {
    let pointer: OpaquePointer
    private let database: RawDatabase

    fileprivate init(_ sql: String, on database: RawDatabase) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw database.refusal(code) }
        pointer = prepared
        self.database = database
    }

    deinit { sqlite3_finalize(pointer) }

    func bind(_ value: RuleValue, at index: Int) throws {
        switch value {
        case .number(let number): try database.check(sqlite3_bind_double(pointer, Int32(index), number))
        case .text(let text):
            try database.check(
                sqlite3_bind_text(pointer, Int32(index), text, Int32(text.utf8.count), transientText))
        }
    }

    /// True when there is a row.
    func step() throws -> Bool {
        let code = sqlite3_step(pointer)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw database.refusal(code) }
        return code == SQLITE_ROW
    }

    func reset() { sqlite3_reset(pointer) }
}

/// A cell as it is stored: texts, dates in ISO form, and numbers.
public enum RuleValue: Hashable, Sendable {
    case text(String)
    case number(Double)
}

/// SQLITE_TRANSIENT: SQLite copies the text. A cast in C, which Swift does not import.
var transientText: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
