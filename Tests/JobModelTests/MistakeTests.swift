import Diagnostics
import JobModel
import Testing

@Suite("Mistakes in job and template files")
struct MistakeTests {
    static let all =
        Mistake.ofJobs + Mistake.ofAddresses + Mistake.ofPages + Mistake.ofStyles + Mistake.ofFrames
        + Mistake.ofPlaceholders + Mistake.ofYAML + Mistake.ofLists + Mistake.ofRules + Mistake.ofSelection
        + Mistake.ofConditions + Mistake.ofTypesetting + Mistake.ofMarks + Mistake.ofFitting + Mistake.ofJoins
        + Mistake.ofImages + Mistake.ofShapes + Mistake.ofArtwork + Mistake.ofColours
        + Mistake.ofPrinting

    @Test("each is told in these words, at this place", arguments: all)
    func words(mistake: Mistake) {
        let diagnostics: DiagnosticList
        let isRead: Bool
        switch mistake.kind {
        case .job:
            let read = JobReader.read(text: Array(mistake.text.utf8), file: "job.yaml")
            (isRead, diagnostics) = (read.job != nil, read.diagnostics)
        case .template:
            let read = TemplateReader.read(text: Array(mistake.text.utf8), file: "template.yaml")
            (isRead, diagnostics) = (read.template != nil, read.diagnostics)
        }
        #expect(diagnostics.text == mistake.expected.joined(separator: "\n"))
        #expect(diagnostics.all.map(\.code.description) == mistake.codes)
        #expect(isRead == !diagnostics.hasErrors)
    }

    @Test("no two rows are alike")
    func rows() {
        #expect(Set(MistakeTests.all.map(\.text)).count == MistakeTests.all.count)
    }
}
