import Diagnostics
import GRDB
import JobModel
import LocaleText
import Rules
import TestSupport
import Testing

struct PropertyTests {
    /// A table with the desk's one row.
    private func table(_ context: RuleContext) throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try queue.write { database in
            try RuleFunctions.install(on: database, context: context)
            let columns = Desk.columns.map { "\($0.column.sql) \($0.column.type.columnType) NOT NULL" }
            try database.execute(sql: "CREATE TABLE t (\(columns.joined(separator: ", ")))")
            let cells = Desk.columns.map { cell -> any DatabaseValueConvertible in
                switch cell.cell {
                case .text(let text): text
                case .number(let number): number
                }
            }
            try database.execute(
                sql: "INSERT INTO t VALUES (\(cells.map { _ in "?" }.joined(separator: ",")))",
                arguments: StatementArguments(cells))
        }
        return queue
    }

    private func value(_ rule: CompiledRule, in queue: DatabaseQueue) throws -> Term.Value? {
        do {
            return try queue.read { database in
                guard let row = try Row.fetchOne(database, sql: "SELECT \(rule.sql) AS x FROM t") else {
                    return nil
                }
                switch rule.type {
                case .number: return .number(row["x"])
                case .text: return .text(row["x"])
                case .date: return CalendarDate(row["x"] as String).map(Term.Value.date)
                case .condition: return .truth(row["x"] as Int == 1)
                }
            }
        } catch is DatabaseError {
            return nil
        }
    }

    @Test(
        "an expression written, parsed, compiled and worked out by SQLite gives what its tree gives",
        arguments: UInt64(0)..<24)
    func evaluation(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let context = try Desk.context()
        let queue = try table(context)
        let compiler = RuleCompiler(scope: Desk.scope, locale: context.locale)
        var given = 0
        for _ in 0..<60 {
            let type = generator.pick(RuleType.allCases)
            let term = Term.random(type, 4, using: &generator)
            let text = term.written
            let place = SourceLocation(file: "seed \(seed)")
            guard text.unicodeScalars.count < 10_000 else { continue }
            let rule: CompiledRule
            do {
                rule = try compiler.compile(JobModel.Expression(text: text, location: place), as: "x")
            } catch let list as DiagnosticList where list.all[0].message.contains("too many levels") {
                continue
            }
            #expect(rule.type == type)
            let expected = try? term.value(context.locale)
            let found = try value(rule, in: queue)
            #expect(found == expected, "seed \(seed): \(text)")
            if found != nil { given += 1 }
        }
        #expect(given > 20)
    }

    // MARK: Fuzzing

    private static let pieces = [
        "first_name", "total", "born", "is_vip", "\"first name\"", "'text'", "'it''s'", "12", "0.5", "1e3",
        "(",
        ")", ",", "+", "-", "*", "/", "%", "||", "=", "==", "<>", "!=", "<", "<=", ">", ">=", "AND", "OR",
        "NOT",
        "IN", "LIKE", "BETWEEN", "CASE", "WHEN", "THEN", "ELSE", "END", "iif", "upper", "round", "date",
        "min",
        "NULL", "IS", "SELECT", "count", "'", "\"", ";", "--", "{{", "@", "?", ":x", "\u{0}", "\u{301}", "é",
        "😀",
        "“", "’", "[", "]", "TRUE", "lookup('region', postcode)", "bucket('a', 2)", "job_date()", " ", "\n",
        "\u{202E}", "DESC", "COLLATE", "AS", "x'41'", "0x1", "1_0", "\\", "`", "#", "$1", "/*", "*/", "&",
        "|", "!",
    ]

    /// Keywords and names that our SQL is made of; everything else stands in quotes or is a number.
    private static let words: Set<String> = [
        "CASE", "WHEN", "THEN", "ELSE", "END", "NOT", "IN", "BETWEEN", "AND", "min", "max", "contact_key",
    ]

    private func isOurs(_ word: Substring) -> Bool {
        word.hasPrefix("rule_") || Self.words.contains(String(word))
            || ((word.hasPrefix("c") || word.hasPrefix("f")) && word.dropFirst().allSatisfy(\.isNumber))
            || word.allSatisfy { $0.isNumber || $0 == "e" }
    }

    @Test(
        "random text is refused with a place, or becomes SQL of our own words that SQLite takes",
        arguments: UInt64(0)..<16)
    func fuzz(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let context = try Desk.context()
        let compiler = RuleCompiler(scope: Desk.scope, locale: context.locale)
        for _ in 0..<250 {
            var text = ""
            if generator.below(3) == 0 {
                var scalars = Array(
                    Term.random(generator.pick(RuleType.allCases), 2, using: &generator).written
                        .unicodeScalars)
                for _ in 0...generator.below(3) {
                    let at = generator.below(scalars.count + 1)
                    scalars.insert(contentsOf: Array(generator.pick(Self.pieces).unicodeScalars), at: at)
                    if scalars.count > 3, generator.below(2) == 0 {
                        scalars.remove(at: generator.below(scalars.count))
                    }
                }
                text = String(String.UnicodeScalarView(scalars))
            } else {
                for _ in 0...generator.below(9) {
                    text += generator.pick(Self.pieces) + (generator.below(2) == 0 ? " " : "")
                }
            }
            let place = SourceLocation(file: "job.yaml", line: 1, column: 1)
            let rule: CompiledRule
            do {
                rule = try compiler.compile(JobModel.Expression(text: text, location: place), as: "x")
            } catch let list as DiagnosticList {
                #expect(
                    list.hasErrors && list.all.allSatisfy { $0.location == place }, "seed \(seed): \(text)")
                continue
            }
            let outside = rule.sql.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
                .enumerated().filter { $0.offset % 2 == 0 }.map { Substring($0.element) }
            let words = outside.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }
            #expect(words.allSatisfy(isOurs), "seed \(seed): \(text)")
            try RuleGuard.prove(
                [PlacedRule(column: "r", rule: rule)], columns: Desk.scope.columns, keySQL: "contact_key",
                context: context)
        }
    }

    @Test("any text in single quotes comes out as it went in", arguments: UInt64(0)..<8)
    func literals(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let context = try Desk.context()
        let queue = try table(context)
        let compiler = RuleCompiler(scope: Desk.scope)
        for _ in 0..<40 {
            let text = (0...generator.below(6)).map { _ in generator.pick(Self.pieces) }.joined()
            guard !text.unicodeScalars.contains("\0") else { continue }
            let written = Term.text(text).written
            let rule = try compiler.compile(
                JobModel.Expression(text: written, location: SourceLocation(file: "j")), as: "x")
            #expect(try value(rule, in: queue) == .text(text))
        }
    }
}
