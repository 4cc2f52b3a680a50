import Diagnostics
import GRDB
import Rules
import Testing

/// What is refused for a row, not for the expression.
struct FailureTests {
    @Test(
        "a function says what it cannot do, without the value",
        arguments: [
            ("number(word)", "number() got a text that is not a number"),
            ("number(email)", "number() got a text that is not a number"),
            ("date(word)", "date() got a text that is not a date"),
            ("date(email)", "date() got a text that is not a date"),
            ("lookup('region', title)", "lookup('region') has no entry for this value and no `else`"),
            ("1 / n", "a division by zero"),
            ("total / (points - 7)", "a division by zero"),
            ("5 % n", "a division by zero"),
            ("iif(1 / n > 5, 'a', 'b')", "a division by zero"),
            ("1 / n > 5 OR country = 'FR'", "a division by zero"),
            ("min(1, 1 / n)", "a division by zero"),
            ("total * 1e300 * 1e300", "a number is too large"),
            ("abs(total * 1e300 * 1e300 - total * 1e300 * 1e300)", "a number is too large"),
            ("substr(title, n)", "substr() counts from 1, or from -1 at the end"),
            ("substr(title, 1.5)", "substr() takes a whole number from -1000000 to 1000000"),
            ("round(total, 16)", "round() takes a whole number from -15 to 15"),
            ("number_text(total, -1)", "number_text() takes a whole number from 0 to 15"),
            ("money(total, word)", "money() got a currency that does not exist"),
            ("date_text(born, email || 'x')", "date_text() got a style that does not exist"),
            ("add_days(born, 0.5)", "add_days() takes a whole number from -1000000 to 1000000"),
            ("add_days(born, -100000)", "add_days() leaves the years 1900 to 9999"),
            ("add_months(born, 100000)", "add_months() leaves the years 1900 to 9999"),
            ("add_months(born, -100000)", "add_months() leaves the years 1900 to 9999"),
            ("add_years(born, -85)", "add_years() leaves the years 1900 to 9999"),
            ("age('2026-10-02')", "age() got a date after the job's"),
        ])
    func message(_ text: String, _ message: String) throws {
        let error = try #require(throws: DatabaseError.self) { try Desk.value(text) }
        #expect(error.message == message)
        let context = try Desk.context()
        let rule = try Desk.compile(text)
        let probe = try RuleProbe(
            rules: [
                PlacedRule(column: "x0", rule: CompiledRule(name: "field `fine`", sql: "1.0", type: .number)),
                PlacedRule(column: "x1", rule: rule),
            ], columns: Desk.scope.columns, keySQL: "contact_key", context: context)
        let failure = try probe.firstFailure(cells: Desk.columns.map(\.cell), key: "4711")
        #expect(failure == .init(index: 1, message: "`select` cannot be worked out: \(message)"))
    }

    @Test("a locale without a currency of its own needs one")
    func currency() throws {
        let mistakes = try #require(throws: DiagnosticList.self) {
            try Desk.compile("money(total)", locale: "und")
        }
        #expect(
            mistakes.text == """
                job.yaml:7:9: error: money() needs a currency: the locale belongs to no country
                  hint: write money(x, 'EUR'), or give `locale` under `contacts` a country: fr-FR
                """)
        // Compiled without a locale, it is found by the row.
        let probe = try RuleProbe(
            rules: [PlacedRule(column: "x0", rule: try Desk.compile("money(total)", locale: nil))],
            columns: Desk.scope.columns, keySQL: "contact_key", context: try Desk.context(locale: "und"))
        let failure = try probe.firstFailure(cells: Desk.columns.map(\.cell), key: "4711")
        #expect(
            failure?.message
                == "`select` cannot be worked out: money() needs a currency, such as money(x, 'EUR'): the locale has none"
        )
    }

    @Test("a locale without a language has no names of months, which are asked for by default")
    func language() throws {
        let mistakes = try #require(throws: DiagnosticList.self) {
            try Desk.compile("date_text(born)", locale: "und")
        }
        #expect(
            mistakes.text == """
                job.yaml:7:13: error: date_text() needs a language: the locale has none
                  hint: give `locale` under `contacts` a language: fr-FR, or write date_text(x, 'y-MM-dd')
                """)
        #expect(try Desk.compile("date_text(born, 'y-MM-dd')", locale: "und").type == .text)
    }

    @Test("a NULL never gets into a generated column, wherever it comes from")
    func null() throws {
        let rule = CompiledRule(name: "field `x`", sql: "c0 / 0.0", type: .number)
        let error = try #require(throws: DatabaseError.self) {
            try DatabaseQueue().write { database in
                try database.execute(sql: "CREATE TABLE t (c0 REAL, \(rule.columnDeclaration(named: "f0")))")
                try database.execute(sql: "INSERT INTO t (c0) VALUES (1)")
            }
        }
        #expect(error.message == "NOT NULL constraint failed: t.f0")
        let probe = try RuleProbe(
            rules: [PlacedRule(column: "f0", rule: rule)],
            columns: [RuleColumn(name: "a", type: .number, sql: "c0")], keySQL: nil,
            context: try Desk.context())
        #expect(
            try probe.firstFailure(cells: [.number(1)])
                == .init(index: 0, message: "field `x` gives nothing: is a number too large?"))
    }

    @Test("a date column that holds no date, and a table that is not there, are told of")
    func inconsistent() throws {
        let columns = [RuleColumn(name: "d", type: .date, sql: "c0")]
        let scope = RuleScope(columns: columns, tables: ["other"])
        func failure(_ text: String) throws -> String? {
            let rule = try RuleCompiler(scope: scope).compile(try Desk.expression(text), as: "field `x`")
            let probe = try RuleProbe(
                rules: [PlacedRule(column: "f0", rule: rule)], columns: columns, keySQL: nil,
                context: try Desk.context())
            return try probe.firstFailure(cells: [.text("31/12/2024")])?.message
        }
        #expect(
            try failure("year(d)") == "field `x` cannot be worked out: year() got a text that is not a date")
        #expect(
            try failure("lookup('other', 'a')")
                == "field `x` cannot be worked out: lookup('other') has no such table")
    }

    @Test("a text that doubles with every field ends at SQLite's limit")
    func growth() throws {
        let rules = (0..<40).map { index in
            let previous = index == 0 ? "c0" : "f\(index - 1)"
            return PlacedRule(
                column: "f\(index)",
                rule: CompiledRule(
                    name: "field `f\(index)`", sql: "\(previous) || \(previous)", type: .text))
        }
        let probe = try RuleProbe(
            rules: rules, columns: [RuleColumn(name: "a", type: .text, sql: "c0")], keySQL: nil,
            context: try Desk.context())
        #expect(
            try probe.firstFailure(cells: [.text("abcd")])
                == .init(index: 22, message: "field `f22` makes a text of more than 50000000 bytes"))
    }

    @Test("later rules see what earlier ones gave, and a row that can be worked out has no failure")
    func chain() throws {
        let columns = [RuleColumn(name: "a", type: .text, sql: "c0")]
        let field = RuleColumn(name: "b", type: .number, sql: "f0", isField: true)
        let context = try Desk.context()
        let first = try RuleCompiler(scope: RuleScope(columns: columns)).compile(
            try Desk.expression("number(a)"), as: "field `b`")
        let second = try RuleCompiler(scope: RuleScope(columns: columns + [field])).compile(
            try Desk.expression("10 / b"), as: "field `c`")
        let rules = [PlacedRule(column: "f0", rule: first), PlacedRule(column: "f1", rule: second)]
        try RuleGuard.prove(rules, columns: columns, keySQL: nil, context: context)
        let probe = try RuleProbe(rules: rules, columns: columns, keySQL: nil, context: context)
        #expect(try probe.firstFailure(cells: [.text("5")]) == nil)
        #expect(
            try probe.firstFailure(cells: [.text("x")])
                == .init(
                    index: 0,
                    message: "field `b` cannot be worked out: number() got a text that is not a number"))
        #expect(
            try probe.firstFailure(cells: [.text("0")])
                == .init(index: 1, message: "field `c` cannot be worked out: a division by zero"))
        #expect(try probe.firstFailure(cells: [.text("6")]) == nil)
    }
}
