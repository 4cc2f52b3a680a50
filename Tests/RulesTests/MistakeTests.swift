import Diagnostics
import JobModel
import Rules
import Testing

/// Every message an expression can draw, its place and its hints.
struct MistakeTests {
    /// An expression, then its mistakes: `column: message`, each followed by its hints.
    struct Case: CustomTestStringConvertible, Sendable {
        var expression: String
        var mistakes: [String]
        var testDescription: String { expression }
    }

    private static let cases = [
        SyntaxMistakes.table, ForeignMistakes.table, NameMistakes.table, TypeMistakes.table,
    ].flatMap(cases)

    private static func cases(of table: String) -> [Case] {
        table.split(separator: "\n").reduce(into: []) { cases, line in
            if line.hasPrefix("     ") {
                let last = cases.count - 1
                cases[last].mistakes[cases[last].mistakes.count - 1] += " | " + line.dropFirst(5)
            } else if line.hasPrefix("  ") {
                cases[cases.count - 1].mistakes.append(String(line.dropFirst(2)))
            } else {
                cases.append(Case(expression: String(line), mistakes: []))
            }
        }
    }

    @Test("a mistake is told with its place and what to write instead", arguments: cases)
    func mistake(_ example: Case) throws {
        #expect(try Desk.mistakes(example.expression) == example.mistakes)
        #expect(!example.mistakes.isEmpty)
    }

    @Test("the tables are whole")
    func tables() {
        #expect(Self.cases.count > 220)
        #expect(Set(Self.cases.map(\.expression)).count == Self.cases.count)
    }

    @Test("a mistake in the second line of an expression has that line")
    func secondLine() throws {
        let error = try #require(throws: DiagnosticList.self) {
            try Desk.compile("country = 'FR'\n  AND amount > 50")
        }
        #expect(error.all.map(\.location?.line) == [8])
        #expect(error.all.map(\.location?.column) == [Desk.firstColumn + 6])
    }

    @Test(
        "what the expression must be",
        arguments: [
            (
                "total", [RuleType.condition],
                "1: `select` must be a condition, and this is a number | compare it with something: total <> 0"
            ),
            (
                "title", [.condition],
                "1: `select` must be a condition, and this is text | compare it with something: title = 'yes', or write NOT blank(title)"
            ),
            (
                "born", [.condition],
                "1: `select` must be a condition, and this is a date | compare it with something: born < job_date()"
            ),
            (
                "total > 5", [.text],
                "1: `select` must be text, and this is a condition | write iif(total > 5, 'yes', 'no')"
            ),
            ("total", [.text, .date], "1: `select` must be text or a date, and this is a number"),
        ])
    func expected(_ text: String, _ types: [RuleType], _ message: String) throws {
        #expect(try Desk.mistakes(text, expecting: types) == [message])
        #expect(try Desk.mistakes(text) == [])
    }

    @Test("quotes of YAML's own are told of")
    func quotes() throws {
        let expression = try Desk.expression("'Hello'", quoted: true)
        let error = try #require(throws: DiagnosticList.self) {
            try RuleCompiler(scope: RuleScope(columns: [])).compile(expression, as: "field `x`")
        }
        #expect(
            error.text == """
                job.yaml:6:10: error: there is no column or field `Hello`
                  hint: the quotes around it are YAML's own; for a text write "'Hello'"
                """)
    }

    @Test("an expression that reaches us with braces is refused with a hint")
    func braces() throws {
        let place = SourceLocation(file: "job.yaml", line: 3, column: 9)
        let error = try #require(throws: DiagnosticList.self) {
            try RuleCompiler(scope: Desk.scope).compile(
                JobModel.Expression(text: "{{title}} = 'x'", location: place), as: "`select`")
        }
        #expect(
            error.all == [
                Diagnostic(
                    "expression-syntax", "`{{` cannot stand in an expression", at: place,
                    hints: ["an expression names a column without braces: first_name"])
            ])
    }

    @Test("what only other callers than a job file can bring")
    func otherTexts() throws {
        let place = SourceLocation(file: "job.yaml", line: 3, column: 9)
        func message(_ text: String) throws -> [String] {
            try #require(throws: DiagnosticList.self) {
                try RuleCompiler(scope: Desk.scope).compile(
                    JobModel.Expression(text: text, location: place), as: "`select`")
            }.all.map(\.message)
        }
        #expect(try message("") == ["the expression is empty"])
        #expect(try message(" \n") == ["the expression is empty"])
        #expect(try message("'a\0b'") == ["the character U+0000 cannot stand in an expression"])
        #expect(try message("\"a\0b\"") == ["the character U+0000 cannot stand in an expression"])
    }

    @Test("a rule tells which columns and fields it uses, in the order of their first use")
    func columns() throws {
        let rule = try Desk.compile("iif(total > 5, upper(title), full_name) || title")
        #expect(rule.columns == ["total", "title", "full_name"])
        #expect(!rule.usesContactKey)
        #expect(rule.name == "`select`")
        let bucket = try Desk.compile("bucket('a', 2) = 1")
        #expect(bucket.columns == [])
        #expect(bucket.usesContactKey)
        #expect(bucket.sql == "(rule_bucket('a', 2.0, contact_key) = 1.0)")
    }

    @Test("without a key there are no buckets")
    func bucket() throws {
        let error = try #require(throws: DiagnosticList.self) {
            try RuleCompiler(scope: RuleScope(columns: [])).compile(
                try Desk.expression("bucket('a', 2)"), as: "`select`")
        }
        #expect(error.all.map(\.message) == ["bucket() goes by the contact's key, which is not known here"])
        #expect(error.all.map(\.hints) == [["name the key's columns: `key` under `contacts`"]])
    }

    @Test("without tables a lookup says where they stand")
    func noTables() throws {
        let error = try #require(throws: DiagnosticList.self) {
            try RuleCompiler(scope: RuleScope(columns: [])).compile(
                try Desk.expression("lookup('a', 'b')"), as: "`select`")
        }
        #expect(error.all.map(\.message) == ["there is no table `'a'`"])
        #expect(error.all.map(\.hints) == [["write it under `tables`"]])
    }

    /// Expressions that are fine, and those that are not.
    private static let deep: [(text: String, isFine: Bool)] = {
        func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
            String(repeating: open, count: count) + inner + String(repeating: close, count: count)
        }
        func chain(_ part: String, _ sign: String, _ count: Int) -> String {
            Array(repeating: part, count: count).joined(separator: sign)
        }
        return [
            (nested("(", "1", ")", 99), true), (nested("(", "1", ")", 101), false),
            (nested("abs(", "1", ")", 25), true), (nested("abs(", "1", ")", 60), false),
            (nested("iif(n = 1, 'a', ", "'b'", ")", 60), true),
            (nested("iif(n = 1, ", "'b'", ", 'a')", 30), false),
            (nested("NOT ", "TRUE", "", 200), false),
            (chain("n = 1", " OR ", 300), true), (chain("title", " || ", 300), true),
            (chain("title", "||", 1200), false), (chain("n", " + ", 70), true),
            (chain("n", " + ", 120), false),
            ("n IN (\((0..<1500).map(String.init).joined(separator: ",")))", true),
        ]
    }()

    @Test("what is nested beyond SQLite's parser is told, and long chains are not nested", arguments: deep)
    func depth(_ text: String, _ isFine: Bool) throws {
        let mistakes = try Desk.mistakes(text).map { String($0.drop { $0 != " " }.dropFirst()) }
        let told = "the expression has too many levels within one another"
        let hint = "name parts of it under `fields`; write many alternatives as x IN (…)"
        #expect(mistakes == (isFine ? [] : ["\(told) | \(hint)"]))
        if isFine { _ = try Desk.value(text) }
    }
}
