import Foundation
import TestSupport
import Testing

/// A page such as `docs/lists-and-rules.md`, taken apart into what can be proven.
struct RulePage {
    enum Content {
        case heading(String)
        /// A block of code, with what stands behind its opening fence.
        case code(kind: String, introduction: String, text: String)
        case table(Table)
    }

    struct Block {
        /// Of its first line, for messages.
        var line: Int
        var content: Content
    }

    struct Table {
        /// The last line of text before it.
        var introduction: String
        var header: [String]
        var rows: [[String]]
    }

    let text: String
    let blocks: [Block]

    var tables: [Table] {
        blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    }

    /// - Parameter name: of a page in `docs`.
    init(of name: String = "lists-and-rules.md") throws {
        let page = try String(contentsOfFile: "\(Tirage.checkout)/docs/\(name)", encoding: .utf8)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var blocks: [Block] = []
        var introduction = ""
        var index = 0
        while index < lines.count {
            let line = lines[index]
            let start = index + 1
            index += 1
            if line.hasPrefix("```") {
                let body = lines[index...].prefix { $0 != "```" }
                index = body.endIndex + 1
                blocks.append(
                    Block(
                        line: start,
                        content: .code(
                            kind: String(line.dropFirst(3)), introduction: introduction,
                            text: body.map { $0 + "\n" }.joined())))
            } else if line.hasPrefix("|") {
                let rest = lines[index...].prefix { $0.hasPrefix("|") }
                index = rest.endIndex
                // Behind the header stands the line of dashes.
                blocks.append(
                    Block(
                        line: start,
                        content: .table(
                            Table(
                                introduction: introduction, header: RulePage.cells(line),
                                rows: rest.dropFirst().map(RulePage.cells)))))
                introduction = ""
            } else if line.hasPrefix("## ") || line.hasPrefix("### ") {
                blocks.append(
                    Block(line: start, content: .heading(String(line.drop { $0 == "#" }.dropFirst()))))
            } else if !line.isEmpty {
                introduction = line
            }
        }
        text = page
        self.blocks = blocks
    }

    /// What stands behind the fence, of a block of code.
    func kind(at index: Int) -> String? {
        guard blocks.indices.contains(index), case .code(let kind, _, _) = blocks[index].content else {
            return nil
        }
        return kind
    }

    /// The first block of code that follows a line of text.
    func code(after introduction: String) -> String? {
        blocks.lazy.compactMap { block in
            if case .code(_, introduction, let text) = block.content { text } else { nil }
        }.first
    }

    /// A table's cells, as they are written but for `\|`.
    private static func cells(_ line: String) -> [String] {
        line.replacing("\\|", with: "\u{1}").dropFirst().dropLast()
            .split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces) }
    }

    /// The code that a cell consists of; nil for a cell of prose.
    static func code(_ cell: String) -> String? {
        let fence = cell.prefix { $0 == "`" }
        guard !fence.isEmpty, cell.count > 2 * fence.count, cell.hasSuffix(fence) else { return nil }
        let inside = cell.dropFirst(fence.count).dropLast(fence.count)
        guard !inside.contains(fence) else { return nil }
        return inside.hasPrefix(" ") && inside.hasSuffix(" ")
            ? String(inside.dropFirst().dropLast()) : String(inside)
    }
}

/// The folder `mailing` that the page's examples are about: a list, a job and a template, as far as the page shows them.
final class MailingFolder {
    let workshop: Workshop
    /// As the page shows it: the lines that every job needs follow.
    private(set) var shown = ""

    init() throws {
        workshop = try Workshop(printed: false)
        try reset()
    }

    /// Takes the job and the template away; lists stay.
    func reset() throws {
        try write(job: "")
        try write(
            template: """
                pages:
                  - frames:
                      - {text: Hello, box: [5mm, 5mm, 60mm, 30mm], style: body}
                      - {qr: purl, box: [70mm, 5mm, 25mm, 25mm]}

                """)
    }

    /// A job that is shown whole, its template named too, has the template of the first job.
    func write(job: String) throws {
        shown = job
        if job.contains("template: ") {
            let other = try RulePage(of: "job-and-template.md")
            try workshop.write(
                try #require(other.code(after: "`template.yaml`:")), to: "mailing/template.yaml")
        }
        let keys = job.matches(of: /(?m)^([a-z_]+):/).map { String($0.1) }
        let rest = MailingFolder.usual.filter { !keys.contains($0.key) }.map { "\($0.key): \($0.value)\n" }
        try workshop.write(job + rest.joined(), to: "mailing/job.yaml")
    }

    private static let usual = [
        (key: "job", value: "example"), (key: "campaign", value: "example"),
        (key: "date", value: "2026-10-01"), (key: "template", value: "template.yaml"),
        (key: "contacts", value: "{file: clients.csv, key: id, locale: fr-FR}"),
        (key: "purl", value: "{base: https://go.example.com/}"),
    ]

    func write(template: String) throws {
        let page = "page: {width: 105mm, height: 74mm}\nstyles:\n  body: {family: Lato, size: 10pt}\n"
        try workshop.write(page + template, to: "mailing/template.yaml")
    }

    func write(list: String, to name: String) throws { try workshop.write(list, to: "mailing/\(name)") }

    /// A workbook of one sheet, `Members`: what looks like a number is one.
    func write(sheet rows: [[String]], to name: String) throws {
        let cells = rows.map { row in
            let cells = row.map { text in
                text.wholeMatch(of: /(0|[1-9][0-9]{0,8})(\.[0-9]+)?|[1-9][0-9]{15,}/) != nil
                    ? "<c><v>\(text)</v></c>" : "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row>\(cells.joined())</row>"
        }
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        func relations(_ kind: String, _ target: String) -> String {
            "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"\(office)/\(kind)\" Target=\"\(target)\"/></Relationships>"
        }
        let parts = [
            ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
            ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
                    + "<sheet name=\"Members\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", relations("worksheet", "sheet.xml")),
            (
                "xl/sheet.xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(cells.joined())</sheetData></worksheet>"
            ),
        ]
        for (part, text) in parts { try workshop.write(text, to: "book/\(part)") }
        try workshop.make(
            "cd book; python3 -m zipfile -c '../mailing/\(name)' '[Content_Types].xml' _rels xl")
    }

    func check() throws -> CommandResult { try workshop.tirage("check", "mailing", "--progress", "none") }

    /// One row of the list as `tirage contacts` tells it: its value under any name of a column, of a field, or of what
    /// is told of every row. Blanks that do not break are plain ones here.
    func rows() throws -> [[String: String]] {
        let result = try workshop.tirage("contacts", "mailing", "--progress", "none")
        guard result.status == 0 else { throw Failed(what: "tirage contacts mailing", result: result) }
        return try result.output.split(separator: "\n").map { line in
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            var values = row.compactMapValues { $0 as? String }
            for part in ["cells", "fields"] {
                values.merge(row[part] as? [String: String] ?? [:]) { $1 }
            }
            return values.mapValues { $0.replacing(/[\u{A0}\u{202F}]/, with: " ") }
        }
    }
}
