import GRDBSQLite

/// Works out a row's rules one by one, on a connection of its own: for the row that an INSERT refused, to say which
/// rule failed and why. Too slow for every row.
public final class RuleProbe {
    private let database: RawDatabase
    private let rules: [PlacedRule]
    private let insert: RawStatement
    private let clear: RawStatement
    private let statements: [RawStatement]
    private let keeps: [RawStatement]

    /// - Parameters:
    ///   - rules: as in the table that refused, in its order.
    ///   - columns: those read from the list; their `sql` are plain identifiers.
    ///   - keySQL: the contact's key, if any rule uses it; a plain identifier.
    /// - Throws: `RuleMachineryError`.
    public init(
        rules: [PlacedRule], columns: [RuleColumn], keySQL: String?, context: RuleContext
    ) throws {
        self.rules = rules
        (database, insert, clear, statements, keeps) = try RuleMachineryError.translating {
            let database = try RawDatabase()
            try RuleFunctions.install(on: database.handle, context: context)
            let given =
                columns.map { "\($0.sql) \($0.type.columnType)" } + (keySQL.map { ["\($0) TEXT"] } ?? [])
            let made = rules.map { "\($0.column) \($0.rule.columnType)" }
            try database.run(
                "CREATE TABLE contact (\((["id INTEGER PRIMARY KEY"] + given + made).joined(separator: ", ")))"
            )
            let names = columns.map(\.sql) + (keySQL.map { [$0] } ?? [])
            let insert = try database.prepare(
                "INSERT INTO contact (\((["id"] + names).joined(separator: ", "))) VALUES (\((["1"] + names.map { _ in "?" }).joined(separator: ", ")))"
            )
            return (
                database, insert, try database.prepare("DELETE FROM contact"),
                try rules.map { try database.prepare("SELECT \($0.rule.sql) IS NULL FROM contact") },
                try rules.map { try database.prepare("UPDATE contact SET \($0.column) = \($0.rule.sql)") }
            )
        }
    }

    /// The first rule that cannot be worked out.
    public struct Failure: Hashable, Sendable {
        /// Into the rules given.
        public var index: Int
        /// "field `total` cannot be worked out: number() got a text that is not a number"; no values.
        public var message: String

        public init(index: Int, message: String) {
            self.index = index
            self.message = message
        }
    }

    /// - Parameters:
    ///   - cells: in the order of the columns.
    ///   - key: the contact's; needed when `keySQL` was given.
    /// - Returns: nil when every rule can be worked out.
    /// - Throws: `RuleMachineryError`.
    public func firstFailure(cells: [RuleValue], key: String? = nil) throws -> Failure? {
        try RuleMachineryError.translating {
            try finish(clear)
            for (index, value) in (cells + (key.map { [.text($0)] } ?? [])).enumerated() {
                try insert.bind(value, at: index + 1)
            }
            try finish(insert)
            for index in rules.indices {
                if let reason = try reason(index) {
                    return Failure(index: index, message: "\(rules[index].rule.name) \(reason)")
                }
            }
            return nil
        }
    }

    private func reason(_ index: Int) throws -> String? {
        let statement = statements[index]
        defer { statement.reset() }
        do {
            guard try statement.step(), sqlite3_column_int(statement.pointer, 0) == 0 else {
                return "gives nothing: is a number too large?"
            }
            statement.reset()
            try finish(keeps[index])
            return nil
        } catch let refusal as SQLiteRefusal {
            // SQLITE_ERROR is what our functions raise, SQLITE_TOOBIG a text that grows beyond all measure.
            switch refusal.code {
            case SQLITE_ERROR: return "cannot be worked out: \(refusal.message)"
            case SQLITE_TOOBIG: return "makes a text of more than \(RuleFunctions.lengthLimit) bytes"
            default: throw refusal
            }
        }
    }

    private func finish(_ statement: RawStatement) throws {
        defer { statement.reset() }
        while try statement.step() {}
    }
}
