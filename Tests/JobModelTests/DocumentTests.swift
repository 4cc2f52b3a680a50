import Diagnostics
import Foundation
import JobModel
import Testing

@Suite("docs/job-and-template.md")
struct DocumentTests {
    private static let document = Document("job-and-template.md")

    @Test("its first job and template can be read as they stand")
    func examples() throws {
        let yaml = DocumentTests.document.blocks("yaml")
        try #require(yaml.count == 3)
        let (job, jobMistakes) = JobReader.read(text: Array(yaml[0].utf8), file: "job.yaml")
        #expect(jobMistakes.text == "")
        let (template, templateMistakes) = TemplateReader.read(
            text: Array(yaml[1].utf8), file: "template.yaml")
        #expect(templateMistakes.text == "")
        let header = try #require(DocumentTests.document.blocks("csv").first?.split(separator: "\n").first)
        let columns = header.split(separator: ",").map(String.init)
        #expect(job?.contacts.key.map(\.value) == ["id"])
        #expect(template?.columns == ["first_name", "town"])
        #expect(template?.columns.allSatisfy(columns.contains) == true)
    }

    @Test("its job with rules can be read as it stands, and shows every key about them")
    func rules() throws {
        let text = try #require(DocumentTests.document.blocks("yaml").last)
        let (read, mistakes) = JobReader.read(text: Array(text.utf8), file: "job.yaml")
        #expect(mistakes.text == "")
        let job = try #require(read)
        #expect(job.contacts.files.count == 2)
        #expect(job.contacts.address != nil && job.contacts.locale != nil && job.contacts.types.count == 3)
        #expect(job.tables.count == 1 && job.fields.count == 2 && job.select.count == 2)
        #expect(job.suppress.count == 2 && job.duplicates != Duplicates() && job.seeds != nil)
        #expect(job.holdout != nil && job.order.count == 2 && job.reportBy.count == 1)
        #expect(job.print.part == 500 && job.print.maxQuarantined == 0.005)
    }

    /// What a table of the document holds below its heading, cell by cell, without backticks.
    private func rows(below heading: String) -> [[String]] {
        let lines =
            DocumentTests.document.text.components(separatedBy: heading + "\n").dropFirst().first?
            .components(separatedBy: "\n") ?? []
        return lines.dropFirst().prefix { $0.hasPrefix("| ") }.map { line in
            line.replacing("\\|", with: "\u{1}").split(separator: "|").map {
                $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
            }
        }
    }

    private func told(_ line: String) -> (expression: String?, mistakes: String) {
        let line = line.trimmingCharacters(in: CharacterSet(charactersIn: "`"))
        let text = """
            job: j
            campaign: c
            template: t.yaml
            contacts: {file: a.csv, key: id}
            purl: {base: https://go.example.com/}
            \(line.hasPrefix("select") ? line : "fields:\n  " + line)
            """
        let (job, mistakes) = JobReader.read(text: Array(text.utf8), file: "job.yaml")
        return (job?.fields.first?.expression.text ?? job?.select.first?.text, mistakes.text)
    }

    @Test("what it says of expressions in YAML is so")
    func traps() throws {
        let rows = rows(below: "| written | becomes | write |")
        try #require(rows.count == 5)
        for row in rows {
            try #require(row.count == 3)
            #expect(told(row[0]).mistakes.isEmpty != row[1].hasPrefix("a mistake"), "\(row[0])")
            #expect(told(row[2]).mistakes == "", "\(row[2])")
        }
        #expect(told(rows[4][0]).expression == "Hello")
        #expect(told(rows[4][2]).expression == "'Hello'")
    }

    @Test("its messages are what the readers say")
    func messages() throws {
        let wrong = """
            page: {width: 105mm, height: 74mm}
            styles:
              small: {family: Lato, size: 7pt}
            pages:
              - frames:

                  - name: code
                    text: "{{@tokn}}"
                    box: [8mm, 8mm, 24, 4mm]
            """
        let said = TemplateReader.read(text: Array(wrong.utf8), file: "template.yaml").diagnostics.text
        let shown = try #require(DocumentTests.document.blocks("text").first)
        #expect(said + "\n" == shown)
    }

    @Test("it names every value of a choice")
    func completeness() {
        let choices: [[String]] = [
            ListSource.Delimiter.allCases.map(\.rawValue), ListFormat.allCases.map(\.rawValue),
            ValueType.allCases.map(\.rawValue), ContactsSource.Clean.allCases.map(\.rawValue),
            AddressCheck.Standard.allCases.map(\.rawValue), Seeds.Place.allCases.map(\.rawValue),
            PURLSettings.TokenLength.allCases.map(\.rawValue),
            PURLSettings.PayloadCase.allCases.map(\.rawValue), ["max_quarantined", "part"],
        ]
        let missing = choices.joined().filter { !DocumentTests.document.text.contains("`\($0)`") }
        #expect(missing == [])
    }
}
