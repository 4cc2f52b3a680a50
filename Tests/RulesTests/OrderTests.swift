import Diagnostics
import GRDB
import Rules
import Testing

struct OrderTests {
    private func compiled(_ text: String) throws -> (rule: CompiledRule, descending: Bool) {
        try RuleCompiler(scope: Desk.scope).compileOrder(try Desk.expression(text), as: "`order`")
    }

    private func mistake(_ text: String) throws -> String {
        try #require(throws: DiagnosticList.self) { try compiled(text) }.text
    }

    @Test(
        "ASC and DESC end an expression of order, in any case",
        arguments: [
            ("total", false), ("total ASC", false), ("total DESC", true), ("total desc", true),
            ("CASE WHEN n = 0 THEN 1 ELSE 2 END DESC", true),
        ])
    func direction(_ text: String, _ descending: Bool) throws {
        let order = try compiled(text)
        #expect(order.descending == descending)
        #expect(order.rule.columnType == "REAL")
    }

    @Test("texts are sorted by keys of the locale")
    func texts() throws {
        let order = try compiled("title DESC")
        #expect(order.rule.sql == "rule__sort_key(c2)")
        #expect(order.rule.columnType == "BLOB")
        #expect(
            order.rule.columnDeclaration(named: "o0")
                == "o0 BLOB NOT NULL GENERATED ALWAYS AS (rule__sort_key(c2)) STORED")
        let words = ["zèbre", "Étienne", "etage", "Zoé", "abeille", "Eva"]
        let context = try Desk.context()
        let sorted = try DatabaseQueue().write { database in
            try RuleFunctions.install(on: database, context: context)
            try database.execute(
                sql: "CREATE TABLE t (c2 TEXT NOT NULL, \(order.rule.columnDeclaration(named: "o0")))")
            for word in words {
                try database.execute(sql: "INSERT INTO t (c2) VALUES (?)", arguments: [word])
            }
            return try String.fetchAll(database, sql: "SELECT c2 FROM t ORDER BY o0")
        }
        #expect(sorted == ["abeille", "etage", "Étienne", "Eva", "zèbre", "Zoé"])
    }

    @Test(
        "dates, conditions and numbers are sorted as they are",
        arguments: [
            ("born", "TEXT"), ("is_vip DESC", "INTEGER"), ("total * 2", "REAL"), ("blank(email)", "INTEGER"),
        ])
    func others(_ text: String, _ type: String) throws {
        #expect(try compiled(text).rule.columnType == type)
    }

    @Test("what order cannot hold")
    func mistakes() throws {
        #expect(
            try mistake("title, country") == """
                job.yaml:7:8: error: one expression can sort by one thing only
                  hint: write a list: [country, city DESC]
                """)
        #expect(
            try mistake("title DESC NULLS LAST") == """
                job.yaml:7:14: error: there is no NULL to be sorted
                  hint: sort by blank(x) first to have the empty ones together
                """)
        #expect(
            try mistake("title COLLATE NOCASE") == """
                job.yaml:7:9: error: there is no `COLLATE`
                  hint: texts are sorted by the job's locale
                """)
        #expect(try mistake("DESC").hasPrefix("job.yaml:7:3: error: there is no column or field `DESC`\n"))
        #expect(
            try mistake("tile DESC") == """
                job.yaml:7:3: error: there is no column or field `tile`
                  hint: did you mean `title`?
                """)
        #expect(
            try mistake("title DESC DESC") == """
                job.yaml:7:14: error: `DESC` stands only under `order`
                  hint: leave it out
                """)
    }
}
