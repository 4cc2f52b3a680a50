import Diagnostics
import GRDB
import JobModel
import LocaleText
import Rules
import Testing

/// A list of one row, its fields, and what expressions give for it.
struct Desk {
    /// Columns of the list with the row's cells, then fields, which are columns of the table here.
    static let columns: [(column: RuleColumn, cell: RuleValue)] = [
        (RuleColumn(name: "first_name", type: .text, sql: "c0"), .text("Élodie")),
        (RuleColumn(name: "last_name", type: .text, sql: "c1"), .text("Lefèvre")),
        (RuleColumn(name: "title", type: .text, sql: "c2"), .text("Mme")),
        (RuleColumn(name: "country", type: .text, sql: "c3"), .text("FR")),
        (RuleColumn(name: "amount", type: .text, sql: "c4"), .text("9.50")),
        (RuleColumn(name: "total", type: .number, sql: "c5"), .number(1234.5)),
        (RuleColumn(name: "born", type: .date, sql: "c6"), .text("1984-02-29")),
        (RuleColumn(name: "email", type: .text, sql: "c7"), .text("")),
        (RuleColumn(name: "first name", type: .text, sql: "c8"), .text("two words")),
        (RuleColumn(name: "select", type: .text, sql: "c9"), .text("keyword")),
        (RuleColumn(name: "the \"best\"", type: .text, sql: "c10"), .text("quotes")),
        (RuleColumn(name: "n", type: .number, sql: "c11"), .number(0)),
        (RuleColumn(name: "word", type: .text, sql: "c12"), .text("now")),
        (RuleColumn(name: "since", type: .date, sql: "c13"), .text("2024-01-31")),
        (RuleColumn(name: "postcode", type: .text, sql: "c14"), .text("01000")),
        (RuleColumn(name: "full_name", type: .text, sql: "f0", isField: true), .text("Élodie LEFÈVRE")),
        (RuleColumn(name: "points", type: .number, sql: "f1", isField: true), .number(7)),
        (RuleColumn(name: "is_vip", type: .condition, sql: "f2", isField: true), .number(1)),
    ]

    static let tables = [
        LookupTable(
            name: Located("salutation", at: SourceLocation(file: "job.yaml")),
            entries: [.init(key: "Mme", value: "Chère Madame"), .init(key: "M", value: "Cher Monsieur")],
            otherwise: "Bonjour"),
        LookupTable(
            name: Located("region", at: SourceLocation(file: "job.yaml")),
            entries: [.init(key: "01000", value: "Ain")]),
    ]

    static let scope = RuleScope(
        columns: columns.map(\.column), laterFields: ["greeting"], tables: ["region", "salutation"],
        keySQL: "contact_key")

    static func context(locale: String = "fr-FR") throws -> RuleContext {
        guard let date = CalendarDate("2026-10-01") else { throw Missing() }
        return RuleContext(locale: try LocaleText(locale: locale), jobDate: date, tables: tables)
    }

    struct Missing: Error {}

    /// As it stands in a job file: a literal block, so that every character has its place.
    static func expression(_ text: String, quoted: Bool = false) throws -> JobModel.Expression {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let block = "select: |\n" + lines.map { "  \($0)\n" }.joined()
        let file = """
            job: j
            campaign: c
            template: t.yaml
            contacts: {file: l.csv, key: id}
            purl: {base: "https://go.example.com/"}

            """
        let (job, diagnostics) = JobReader.read(
            text: Array((file + (quoted ? "select: \(text)\n" : block)).utf8), file: "job.yaml")
        guard let job, let expression = job.select.first else { throw diagnostics }
        return expression
    }

    /// The column of a literal block's first character.
    static let firstColumn = 3

    static func compile(
        _ text: String, expecting types: [RuleType] = [], locale: String? = "fr-FR"
    ) throws -> CompiledRule {
        let locale = try locale.map { try LocaleText(locale: $0) }
        return try RuleCompiler(scope: scope, locale: locale)
            .compile(try expression(text), as: "`select`", expecting: types)
    }

    /// The mistakes as `column: message | hint | hint`, columns counted from 1 in the expression.
    static func mistakes(_ text: String, expecting types: [RuleType] = []) throws -> [String] {
        do {
            _ = try compile(text, expecting: types)
            return []
        } catch let list as DiagnosticList {
            return list.all.map { mistake in
                let column = mistake.location?.column.map { String($0 - firstColumn + 1) } ?? "?"
                return (["\(column): \(mistake.message)"] + mistake.hints).joined(separator: " | ")
            }
        }
    }

    /// What an expression gives for the row, by way of a generated column. A text, a date, a number, `true` or `false`.
    static func value(_ text: String, locale: String = "fr-FR") throws -> String {
        let rule = try compile(text, locale: locale)
        let context = try context(locale: locale)
        try RuleGuard.prove(
            [PlacedRule(column: "r", rule: rule)], columns: scope.columns, keySQL: "contact_key",
            context: context)
        return try DatabaseQueue().write { database in
            try RuleFunctions.install(on: database, context: context)
            let plain = columns.map { "\($0.column.sql) \($0.column.type.columnType) NOT NULL" }
            let declarations = plain + ["contact_key TEXT NOT NULL", rule.columnDeclaration(named: "r")]
            try database.execute(sql: "CREATE TABLE t (\(declarations.joined(separator: ", ")))")
            let cells: [any DatabaseValueConvertible] =
                columns.map {
                    switch $0.cell {
                    case .text(let text): text
                    case .number(let number): number
                    }
                } + ["4711"]
            let marks = cells.map { _ in "?" }.joined(separator: ", ")
            let names = (columns.map(\.column.sql) + ["contact_key"]).joined(separator: ", ")
            try database.execute(
                sql: "INSERT INTO t (\(names)) VALUES (\(marks))", arguments: StatementArguments(cells))
            guard let row = try Row.fetchOne(database, sql: "SELECT r, typeof(r) AS kind FROM t") else {
                throw Missing()
            }
            switch rule.type {
            case .text, .date:
                #expect(row["kind"] == "text")
                return row["r"]
            case .number:
                #expect(row["kind"] == "real")
                let number: Double = row["r"]
                return "\(number)"
            case .condition:
                #expect(row["kind"] == "integer")
                let holds: Int = row["r"]
                return holds == 1 ? "true" : holds == 0 ? "false" : "\(holds)"
            }
        }
    }
}
