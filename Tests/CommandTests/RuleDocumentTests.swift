import Foundation
import TestSupport
import Testing

/// Everything that `docs/lists-and-rules.md` shows is run, and must come out as it is shown there.
///
/// A block is known by what stands behind its fence: `csv NAME` is a list, `yaml job` a job without its usual lines,
/// `yaml template` a template without page and styles, `sh` a command; `text` is what the last command says, `text
/// check` what `tirage check` does, `text says` its mistakes, whole. In the first two a line `…` stands for any number
/// of lines. A table is known by its header or by `gives:` before it. Lists stay to the end of the page, a job to the
/// next heading.
@Suite("docs/lists-and-rules.md")
struct RuleDocumentTests {
    private let page: RulePage

    init() throws { page = try RulePage() }

    @Test("every job, list and command gives what the page shows")
    func examples() throws {
        let mailing = try MailingFolder()
        var said = ""
        var proven: [String: Int] = [:]
        for (index, block) in page.blocks.enumerated() {
            switch block.content {
            case .heading: try mailing.reset()
            case .table(let table): proven[try prove(table, in: mailing, at: block.line), default: 0] += 1
            case .code(let kind, _, let text):
                proven[kind.hasPrefix("csv ") ? "csv" : kind, default: 0] += 1
                switch kind {
                case "yaml job":
                    try mailing.write(job: text)
                    let hasMistake = page.kind(at: index + 1) == "text says"
                    let result = try mailing.check()
                    #expect(result.status == (hasMistake ? 2 : 0), "line \(block.line): \(result.error)")
                case "yaml template": try mailing.write(template: text)
                case "sh": said = try mailing.workshop.shell("exec 2>&1; \(text)").output
                case "text": expect(said, shows: text, at: block.line)
                case "text check":
                    let result = try mailing.check()
                    #expect(result.status == 0, "line \(block.line): \(result.error)")
                    expect(result.output, shows: text, at: block.line)
                case "text says":
                    let result = try mailing.check()
                    #expect(result.status == 2 && result.error == text, "line \(block.line): \(result.error)")
                default:
                    #expect(kind.hasPrefix("csv "), "line \(block.line): a block of no known kind")
                    try mailing.write(list: text, to: String(kind.dropFirst(4)))
                }
            }
        }
        let least = [
            "csv": 10, "yaml job": 16, "yaml template": 1, "sh": 3, "text": 3, "text check": 6,
            "text says": 1, "workbook": 1, "gives": 12, "mistakes": 2,
        ]
        for (kind, count) in least { #expect(proven[kind, default: 0] >= count, "too few of \(kind)") }
    }

    /// - Returns: the kind of table.
    private func prove(_ table: RulePage.Table, in mailing: MailingFolder, at line: Int) throws -> String {
        if let name = table.introduction.firstMatch(of: /`mailing\/(\w+\.xlsx)`:$/)?.1 {
            try mailing.write(sheet: [table.header] + table.rows, to: String(name))
            return "workbook"
        }
        if table.introduction.hasSuffix("gives:") || table.introduction == "and further:" {
            let rows = try mailing.rows()
            let shown = rows.map { row in table.header.map { row[$0] ?? "" } }
            #expect(shown == table.rows, "line \(line)")
            for name in table.header where name != "reason" {
                #expect(rows.contains { $0[name] != nil }, "line \(line): there is no `\(name)`")
            }
            return "gives"
        }
        guard table.header == ["written", "Tirage says", "write"] else { return "other" }
        let contacts = mailing.shown.split(separator: "\n").first { $0.hasPrefix("contacts:") } ?? ""
        func job(_ cell: String) -> String {
            let line = RulePage.code(cell) ?? ""
            return (line.hasPrefix("label:") ? "fields:\n  \(line)\n" : "\(line)\n") + contacts + "\n"
        }
        for (offset, row) in table.rows.enumerated() {
            let place = "line \(line + 2 + offset)"
            try mailing.write(job: job(row[0]))
            let result = try mailing.check()
            // Behind file, line and column.
            let said = result.error.firstMatch(of: /mailing\/job\.yaml:[0-9]+:[0-9]+: error: (.+)/)?.1
            let message = try #require(RulePage.code(row[1]), "\(place)")
            #expect(result.status == 2 && said.map(String.init) == message, "\(place): \(result.error)")
            guard !row[2].isEmpty else { continue }
            try mailing.write(job: job(row[2]))
            let better = try mailing.check()
            #expect(better.status == 0, "\(place): \(better.error)")
        }
        return "mistakes"
    }

    /// The lines of `text` stand in `output` as they are, in that order; `…` is for those left out.
    private func expect(_ output: String, shows text: String, at line: Int) {
        var rest = output.split(separator: "\n")[...]
        for part in text.split(separator: "\n").split(separator: "…") {
            guard let place = rest.firstRange(of: part) else {
                Issue.record("line \(line): \(part.joined(separator: "\n")) is not in\n\(output)")
                return
            }
            rest = rest[place.upperBound...]
        }
    }

    @Test("every function and operator gives its result")
    func functions() throws {
        let tables = page.tables.filter { $0.header.dropFirst() == ["does", "example", "result"] }
        let rows = tables.flatMap(\.rows)
        try expect(rows.map { (expression: $0[2], result: $0[3]) }, locale: "fr-FR")
        #expect(rows.count > 60)
    }

    @Test("numbers and dates are read and written as the page says of each locale")
    func locales() throws {
        let table = try #require(page.tables.first { $0.header.starts(with: ["written", "fr-FR"]) })
        for (column, locale) in table.header.enumerated().dropFirst() {
            try expect(
                table.rows.map { (expression: $0[0], result: $0[column]) },
                locale: locale == "none" ? "und" : locale)
        }
    }

    /// Works out all expressions at once.
    private func expect(_ examples: [(expression: String, result: String)], locale: String) throws {
        let mailing = try MailingFolder()
        try mailing.write(list: "id\n1\n", to: "clients.csv")
        var job = """
            contacts: {file: clients.csv, key: id, locale: \(locale)}
            tables:
              salutation: {Mme: Chère Madame}
            fields:

            """
        for (index, example) in examples.enumerated() {
            let expression = try #require(RulePage.code(example.expression), "\(example)")
            let isCondition = ["yes", "no"].contains(example.result)
            job += "  f\(index): |\n    \(isCondition ? "iif(\(expression), 'yes', 'no')" : expression)\n"
        }
        try mailing.write(job: job)
        let row = try #require(try mailing.rows().first)
        for (index, example) in examples.enumerated() {
            let result = RulePage.code(example.result) ?? example.result
            #expect(row["f\(index)"] == result, "\(example.expression) in \(locale)")
        }
    }

    @Test("the page has every function and every operator, and no others")
    func completeness() throws {
        func source(_ name: String) throws -> String {
            try String(contentsOfFile: "\(Tirage.checkout)/Sources/Rules/\(name).swift", encoding: .utf8)
        }
        func first(_ title: String) -> [String] {
            page.tables.filter { $0.header.first == title }.flatMap(\.rows).compactMap {
                RulePage.code($0[0])
            }
        }
        let signatures = try source("Signature")
        let usages =
            signatures.matches(of: /Signature\("([^"]+)"/).map { String($0.1) }
            + signatures.matches(of: /\("(\w+)", "([^"]+)"\)/).map { String($0.2) }
        #expect(usages.count > 40)
        #expect(first("function").sorted() == usages.sorted())
        let operators = try source("SyntaxTree").matches(of: /case \w+ = "([^"]+)"/).map { String($0.1) }
        #expect(operators.count > 10)
        #expect(
            first("operator").sorted() == (operators + ["LIKE", "IN", "BETWEEN", "NOT", "CASE"]).sorted())
    }

    @Test("every encoding that may be named is on the page")
    func encodings() throws {
        let mailing = try MailingFolder()
        try mailing.write(list: "id\n1\n", to: "clients.csv")
        let result = try mailing.workshop.tirage(
            "contacts", "--file", "mailing/clients.csv", "--encoding", "?")
        let known = try #require(result.error.firstMatch(of: /known here: utf-8, (.+)/)?.1)
        let onOneLine = page.text.replacing("\n", with: " ")
        #expect(onOneLine.contains("Others must be named: \(known)."))
    }

    @Test("every link within the page has its heading")
    func links() {
        let anchors = Set(
            page.blocks.compactMap { block -> String? in
                guard case .heading(let title) = block.content else { return nil }
                return title.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
                    .replacing(" ", with: "-")
            })
        let links = page.text.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
        #expect(links.count > 8)
        #expect(links.filter { !anchors.contains($0) } == [])
    }
}

/// Rows that are rejected, each with what is said of it.
@Suite("docs/lists-and-rules.md: rows that are rejected")
struct RejectedRowDocumentTests {
    @Test("the page's reasons are what Tirage says of such rows")
    func reasons() throws {
        let page = try RulePage()
        let table = try #require(page.tables.first { $0.header == ["Tirage says", "it means"] })
        let shown = table.rows.map { RulePage.code($0[0]) ?? "" }
        #expect(shown.count > 15)
        #expect(Set(shown).count == shown.count)
        #expect(try said().sorted() == shown.sorted())
    }

    private func said() throws -> [String] {
        let mailing = try MailingFolder()
        func reasons(_ list: String, _ keys: String = "", _ job: String = "") throws -> [String] {
            try mailing.write(job: "contacts: {file: \(list), key: id\(keys)}\n\(job)")
            return try mailing.rows().filter { $0["disposition"] == "rejected" }.compactMap { $0["reason"] }
        }
        func ofCSV(_ rows: String, _ keys: String = "", _ job: String = "") throws -> [String] {
            try mailing.write(list: "id,name,n\n\(rows)", to: "clients.csv")
            return try reasons("clients.csv", keys, job)
        }
        func ofBytes(_ cell: [UInt8], _ keys: String = "") throws -> [String] {
            let rows = Array("id,name,n\n1,é,1\n2,".utf8) + cell + Array(",1\n".utf8)
            try Data(rows).write(to: URL(fileURLWithPath: mailing.workshop.path("mailing/clients.csv")))
            return try reasons("clients.csv", keys)
        }
        var all = try ofCSV(
            """
            1,a
            ,a,1
            2,a"b,1
            3,"a"b,1
            4,a\rb,1
            5,a\u{200B}b,1
            6,\u{301}a,1
            7,\(String(repeating: "x", count: 1_000_001)),1

            """)
        all += try ofBytes([0xE9])
        all += try ofBytes([0x81], ", encoding: windows-1252")
        all += try ofCSV("1,a,x\n2,a,\n", ", types: {n: number}")
        all += try ofCSV("1,a,x\n", ", types: {n: date}")
        all += try ofCSV("1,a,x\n", "", "fields:\n  f: number(n)\n")
        all += try ofCSV("1,a,0\n", "", "fields:\n  f: 10 / number(n)\n")
        all += try ofCSV("1,a,x\n", "", "tables:\n  t: {a: b}\nfields:\n  f: lookup('t', n)\n")
        all += try ofCSV("1,a,2026-10-02\n", "", "fields:\n  f: age(date(n))\n")
        try mailing.write(
            sheet: [["id", "name", "n"], ["1", "a", "1", "more"], ["2", "a", "1234567890123456"]],
            to: "clients.xlsx")
        all += try reasons("clients.xlsx")
        try mailing.write(
            list: """
                {"id": "1", "name": "a", "n": 1}
                {"id": "2", "name": ["a"], "n": 1}
                {"id": "3", "name": "a", "n": 1, "more": 1}
                {"id": "4", "name": "a", "id": "4"}

                """, to: "clients.jsonl")
        all += try reasons("clients.jsonl")
        return all
    }
}
