import GRDBSQLite

/// A rule and the SQL column that keeps its outcome. Later rules may name that column.
public struct PlacedRule: Hashable, Sendable {
    /// An SQL identifier of the caller's making, such as `f0`.
    public var column: String
    public var rule: CompiledRule

    public init(column: String, rule: CompiledRule) {
        self.column = column
        self.rule = rule
    }
}

/// Lets SQLite itself judge what the compiler has made, before any row is touched: a second opinion, on a connection
/// where nothing else can be reached.
public enum RuleGuard {
    /// Compiles each rule as a generated column of a table with `columns`, the key and the rules before it. SQLite then refuses what is not pure (clocks,
    /// `random()`), aggregates and subqueries; our authorizer every function but the rules' own.
    ///
    /// - Throws: `RuleMachineryError`, which names the rule.
    public static func prove(
        _ rules: [PlacedRule], columns: [RuleColumn], keySQL: String?, context: RuleContext
    ) throws {
        let database = try RuleMachineryError.translating { try guarded(context) }
        var plain = columns.map { "\($0.sql) \($0.type.columnType) NOT NULL" }
        if let keySQL, !columns.contains(where: { $0.sql == keySQL }) {
            plain.append("\(keySQL) TEXT NOT NULL")
        }
        for (index, placed) in rules.enumerated() {
            let table = "\(tablePrefix)\(index)"
            let computed = placed.rule.columnDeclaration(named: placed.column)
            do {
                try database.run(
                    "CREATE TABLE \(table) (\((["id INTEGER PRIMARY KEY"] + plain + [computed]).joined(separator: ", ")))"
                )
                // The SQL of the column is worked out by what writes a row.
                let names = plain.compactMap { $0.split(separator: " ").first }
                _ = try database.prepare(
                    "INSERT INTO \(table) (\((["id"] + names).joined(separator: ", "))) VALUES (\((["1"] + names.map { _ in "?" }).joined(separator: ", ")))"
                )
            } catch let refusal as SQLiteRefusal {
                throw RuleMachineryError(reason: "SQLite refuses \(placed.rule.name): \(refusal.message)")
            }
            plain.append("\(placed.column) \(placed.rule.columnType) NOT NULL")
        }
    }

    /// What SQLite's parser cannot hold; nil when it can. It has room for few levels, and tells it in no other way.
    static func isTooDeep(_ rule: CompiledRule) throws -> Bool {
        do {
            _ = try RawDatabase().prepare("CREATE TABLE t (\(rule.columnDeclaration(named: "f")))")
            return false
        } catch let refusal as SQLiteRefusal {
            return ["parser stack overflow", "Expression tree is too large"].contains {
                refusal.message.hasPrefix($0)
            }
        }
    }

    private static let tablePrefix = "proved"

    /// - Parameter context: for the functions, which are not called.
    private static func guarded(_ context: RuleContext) throws -> RawDatabase {
        let database = try RawDatabase()
        try RuleFunctions.install(on: database.handle, context: context)
        for (limit, value) in limits { sqlite3_limit(database.handle, limit, value) }
        sqlite3_set_authorizer(
            database.handle,
            { _, action, first, second, _, _ in
                let isAllowed = RuleGuard.allows(
                    action, first.map { String(cString: $0) } ?? "", second.map { String(cString: $0) } ?? "")
                return isAllowed ? SQLITE_OK : SQLITE_DENY
            }, nil)
        return database
    }

    private static func allows(_ action: Int32, _ first: String, _ second: String) -> Bool {
        switch action {
        case SQLITE_FUNCTION: RuleFunctions.allowed.contains(second)
        case SQLITE_CREATE_TABLE, SQLITE_READ, SQLITE_INSERT, SQLITE_UPDATE:
            first.hasPrefix(tablePrefix) || (action != SQLITE_CREATE_TABLE && first == "sqlite_master")
        default: false
        }
    }

    private static let limits: [(Int32, Int32)] = [
        (SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
        (SQLITE_LIMIT_EXPR_DEPTH, 1000), (SQLITE_LIMIT_COMPOUND_SELECT, 1), (SQLITE_LIMIT_VDBE_OP, 100_000),
        (SQLITE_LIMIT_FUNCTION_ARG, 100), (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
        (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
}
