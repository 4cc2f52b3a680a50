import GRDB
import Rules
import Testing

/// What SQLite and the authorizer refuse, should the compiler ever let it through.
struct GuardTests {
    private static let columns = [
        RuleColumn(name: "a", type: .text, sql: "c0"), RuleColumn(name: "b", type: .number, sql: "c1"),
    ]

    private func refusal(_ sql: String) throws -> String {
        let rule = CompiledRule(name: "field `x`", sql: sql, type: .text)
        let context = try Desk.context()
        return try #require(throws: RuleMachineryError.self) {
            try RuleGuard.prove(
                [PlacedRule(column: "f0", rule: rule)], columns: Self.columns, keySQL: nil, context: context)
        }.description
    }

    @Test(
        "SQL that reaches further than its row is refused",
        arguments: [
            ("count(*)", "not authorized to use function: count"),
            ("sum(c1)", "not authorized to use function: sum"),
            ("max(c1)", "misuse of aggregate function max()"),
            ("group_concat(c0)", "not authorized to use function: group_concat"),
            ("(SELECT 1)", "subqueries prohibited in generated columns"),
            ("(SELECT name FROM sqlite_master)", "subqueries prohibited in generated columns"),
            ("EXISTS (SELECT 1)", "subqueries prohibited in generated columns"),
            ("random()", "not authorized to use function: random"),
            ("CURRENT_DATE", "not authorized to use function: CURRENT_DATE"),
            ("last_insert_rowid()", "not authorized to use function: last_insert_rowid"),
            ("row_number() OVER ()", "not authorized to use function: row_number"),
            ("date('now')", "not authorized to use function: date"),
            ("strftime('%Y', c0)", "not authorized to use function: strftime"),
            ("upper(c0)", "not authorized to use function: upper"),
            ("load_extension('x')", "not authorized to use function: load_extension"),
            ("c0 LIKE 'a'", "not authorized to use function: LIKE"),
            ("c0 GLOB 'a'", "not authorized to use function: GLOB"),
            ("?", "parameters prohibited in generated columns"),
            ("other.c0", "no such column: other.c0"),
            ("c7", "no such column: c7"),
            ("\"text\"", "no such column: text"),
            ("nonsense(c0)", "no such function: nonsense"),
            ("c0 REGEXP 'a'", "no such function: REGEXP"),
            ("rule_upper(c0, c0)", "wrong number of arguments to function rule_upper()"),
            ("1) STORED); DROP TABLE proved0; --", "not authorized"),
            ("1) STORED); ATTACH 'x' AS y; --", "not authorized"),
            ("1) STORED); PRAGMA user_version = 5; --", "not authorized"),
            ("1) STORED); CREATE TABLE other (x); --", "not authorized"),
            (
                "1) STORED); CREATE TRIGGER proved1 AFTER INSERT ON proved0 BEGIN SELECT 1; END; --",
                "not authorized"
            ),
            ("1) STORED); SELECT * FROM sqlite_master; --", "not authorized"),
            ("f0", "generated column loop on \"f0\""),
        ])
    func refused(_ sql: String, _ message: String) throws {
        #expect(try refusal(sql) == "rules cannot be worked out: SQLite refuses field `x`: \(message)")
    }

    @Test(
        "SQLite itself has a word against what is not pure, without our authorizer",
        arguments: [
            ("random()", "non-deterministic functions prohibited in generated columns"),
            ("date('now')", "non-deterministic use of date() in a generated column"),
            ("date(c0)", "non-deterministic use of date() in a generated column"),
            ("(SELECT 1)", "subqueries prohibited in generated columns"),
        ])
    func impure(_ sql: String, _ message: String) throws {
        let rule = CompiledRule(name: "x", sql: sql, type: .text)
        let error = try #require(throws: DatabaseError.self) {
            try DatabaseQueue().write { database in
                try database.execute(sql: "CREATE TABLE t (c0 TEXT, \(rule.columnDeclaration(named: "f0")))")
                try database.execute(sql: "INSERT INTO t (c0) VALUES ('now')")
            }
        }
        #expect(error.message == message)
    }

    @Test("SQL beyond its limits is refused")
    func limits() throws {
        #expect(
            try refusal("'" + String(repeating: "x", count: 1_000_001) + "'").hasSuffix(
                "string or blob too big"))
    }

    @Test("nothing is installed twice, and a closed connection is told of")
    func installation() throws {
        let context = try Desk.context()
        let found = try DatabaseQueue().write { database in
            try RuleFunctions.install(on: database, context: context)
            try RuleFunctions.install(on: database, context: context)
            return try String.fetchOne(database, sql: "SELECT rule_upper('é') || upper('é')")
        }
        #expect(found == "Éé")
    }

    @Test("a statement that takes too many steps is stopped, and the next one has all steps again")
    func steps() throws {
        let endless =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT max(i) FROM n"
        try DatabaseQueue().write { database in
            let limit = try StepLimit(on: database, steps: 100_000)
            limit.reset()
            #expect(try Int.fetchOne(database, sql: endless, arguments: [100]) == 100)
            #expect(!limit.isExceeded)
            let error = try #require(throws: DatabaseError.self) {
                try Int.fetchOne(database, sql: endless, arguments: [100_000_000])
            }
            #expect(error.resultCode == .SQLITE_INTERRUPT)
            #expect(limit.isExceeded)
            #expect(limit.message == "its rules take more than 100000 steps")
            limit.reset()
            #expect(try Int.fetchOne(database, sql: endless, arguments: [100]) == 100)
        }
    }
}
