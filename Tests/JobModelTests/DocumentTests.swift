import Diagnostics
import Foundation
import JobModel
import Testing

@Suite("docs/job-and-template.md")
struct DocumentTests {
    private static let document: String = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.deletingLastPathComponent().appendingPathComponent("docs/job-and-template.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// The content of the fenced blocks of one kind.
    private func blocks(_ kind: String) -> [String] {
        DocumentTests.document.components(separatedBy: "\n```\(kind)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first.map { $0 + "\n" }
        }
    }

    @Test("its first job and template can be read as they stand")
    func examples() throws {
        let yaml = blocks("yaml")
        try #require(yaml.count == 2)
        let (job, jobMistakes) = JobReader.read(text: Array(yaml[0].utf8), file: "job.yaml")
        #expect(jobMistakes.text == "")
        let (template, templateMistakes) = TemplateReader.read(
            text: Array(yaml[1].utf8), file: "template.yaml")
        #expect(templateMistakes.text == "")
        let header = try #require(blocks("csv").first?.split(separator: "\n").first)
        let columns = header.split(separator: ",").map(String.init)
        #expect(job?.contacts.key.map(\.value) == ["id"])
        #expect(template?.columns == ["first_name", "town"])
        #expect(template?.columns.allSatisfy(columns.contains) == true)
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
        let shown = try #require(blocks("text").first)
        #expect(said + "\n" == shown)
    }

    @Test("it names every own placeholder and every value of a choice")
    func completeness() {
        let words =
            OwnPlaceholder.allCases.map { "{{@\($0.rawValue)}}" }
            + TextStyle.Slant.allCases.map { "`\($0.rawValue)`" }
            + TextStyle.Alignment.allCases.map { "`\($0.rawValue)`" }
            + Shape.Kind.allCases.map { "`\($0.rawValue)`" }
            + TextFrame.VerticalAlignment.allCases.map { "`\($0.rawValue)`" }
            + ListSource.Delimiter.allCases.map { "`\($0.rawValue)`" }
            + PURLSettings.TokenLength.allCases.map { "`\($0.rawValue)`" }
            + PURLSettings.PayloadCase.allCases.map { "`\($0.rawValue)`" }
        for word in words { #expect(DocumentTests.document.contains(word), "\(word)") }
    }
}
