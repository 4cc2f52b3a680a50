import GRDB
import GRDBSQLite
import LocaleText
import Rules

/// The table that rows are put into: their cells, and beside them everything that rules make of these.
///
/// Rules are stored generated columns, so that one `INSERT` works out all of them, each may use earlier ones, SQLite
/// itself refuses what is not a pure function of the row, and `NOT NULL` refuses a row that a rule has no answer for.
final class StagingTable {
    private let rules: RuleSet
    private let usedColumns: [Int]
    private let types: [CellType]
    private let locale: LocaleText
    private let database: Database
    private let statement: Statement
    private let stepLimit: StepLimit
    private let context: RuleContext
    private lazy var probe = Result { try makeProbe() }

    static func create(_ rules: RuleSet, in database: Database) throws {
        let used = rules.usedColumns
        let columns = used.map { index in
            let isNumber = if case .number = rules.cellTypes[index] { true } else { false }
            return "\(RuleSet.sql(ofColumn: index)) \(isNumber ? "REAL" : "TEXT") NOT NULL"
        }
        let fixed = [
            "id INTEGER PRIMARY KEY", "list INTEGER NOT NULL", "line INTEGER NOT NULL",
            "seed INTEGER NOT NULL", "key TEXT NOT NULL", "cells TEXT NOT NULL",
        ]
        let all = fixed + columns + rules.generated.map(\.declaration)
        try database.execute(sql: "CREATE TABLE contact (\(all.joined(separator: ", ")))")
    }

    init(_ rules: RuleSet, context: RuleContext, in database: Database) throws {
        self.rules = rules
        self.context = context
        locale = context.locale
        self.database = database
        stepLimit = try StepLimit(on: database)
        usedColumns = rules.usedColumns
        types = usedColumns.map { rules.cellTypes[$0] ?? .text }
        let names =
            ["list", "line", "seed", "key", "cells"] + usedColumns.map(RuleSet.sql(ofColumn:))
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        statement = try database.makeStatement(
            sql: "INSERT INTO contact (\(names.joined(separator: ", "))) VALUES (\(marks))")
    }

    /// The limit is one for rows: what is worked out over all of them may take longer.
    deinit {
        if let connection = database.sqliteConnection { sqlite3_progress_handler(connection, 0, nil, nil) }
    }

    /// - Returns: why the row is refused; nil when it is in the table.
    /// - Throws: `DatabaseError` when the table cannot be written.
    func insert(
        list: Int, line: Int, isSeed: Bool, key: String, cells: [String], hasPlainNumbers: Bool
    ) throws -> String? {
        var values: [RuleValue] = []
        values.reserveCapacity(usedColumns.count)
        for (column, type) in zip(usedColumns, types) {
            guard let value = type.value(of: cells[column], locale: locale, isPlain: hasPlainNumbers) else {
                return type.refusal(column: rules.header[column], isEmpty: cells[column].isEmpty)
            }
            values.append(value)
        }
        // Bound by hand: GRDB's own values would be boxed one by one, at a third of all time.
        let handle = statement.sqliteStatement
        sqlite3_reset(handle)
        sqlite3_bind_int64(handle, 1, Int64(list))
        sqlite3_bind_int64(handle, 2, Int64(line))
        sqlite3_bind_int64(handle, 3, isSeed ? 1 : 0)
        bind(key, at: 4)
        bind(StagedRecord.joined(cells), at: 5)
        for (index, value) in values.enumerated() {
            switch value {
            case .text(let text): bind(text, at: CInt(6 + index))
            case .number(let number): sqlite3_bind_double(handle, CInt(6 + index), number)
            }
        }
        stepLimit.reset()
        let code = sqlite3_step(handle)
        if code == SQLITE_DONE { return nil }
        let message = database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) } ?? ""
        sqlite3_reset(handle)
        switch code & 0xFF {
        case SQLITE_INTERRUPT where stepLimit.isExceeded: return stepLimit.message
        case SQLITE_CONSTRAINT, SQLITE_ERROR, SQLITE_TOOBIG:
            // Asked again, one by one: SQLite does not say which rule it was.
            guard let failure = try probe.get().firstFailure(cells: values, key: key) else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
            }
            return failure.message
        default: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    private func makeProbe() throws -> RuleProbe {
        try RuleProbe(
            rules: rules.proved.map { PlacedRule(column: $0.sqlName, rule: $0.rule) },
            columns: rules.stagedColumns, keySQL: "key", context: context)
    }

    private func bind(_ text: String, at index: CInt) {
        var text = text
        text.withUTF8 { bytes in
            // An empty buffer may have no address, which SQLite would take for NULL.
            guard let base = bytes.baseAddress else {
                sqlite3_bind_text(statement.sqliteStatement, index, "", 0, transientText)
                return
            }
            base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                _ = sqlite3_bind_text(statement.sqliteStatement, index, $0, CInt(bytes.count), transientText)
            }
        }
    }
}
