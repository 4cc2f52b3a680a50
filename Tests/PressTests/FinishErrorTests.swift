import Inks
import JobModel
import Press
import Testing

@Suite("What cannot be finished")
struct FinishErrorTests {
    private func message(_ pdf: [UInt8], _ change: (inout PartSettings) -> Void = { _ in }) throws -> String?
    {
        var part = TestPress.part()
        change(&part)
        let finisher = try Finisher(
            profile: .plain, intent: nil, inks: InkTable(asDrawn: composedPDF(pages: 1)))
        do throws(PressError) {
            _ = try finisher.finish(pdf, part)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("settings that contradict themselves")
    func settings() throws {
        let pdf = composedPDF(pages: 1)
        #expect(try message(pdf) == nil)
        #expect(try message(pdf) { $0.trimBox.right = 420.000_000_1 } == nil)
        #expect(try message(pdf) { $0.trimBox.right = 8.5 } == "the trim box is empty")
        #expect(try message(pdf) { $0.trimBox.top = .nan } == "the trim box is empty")
        #expect(try message(pdf) { $0.trimBox.left = -1 } == "the bleed box does not hold the trim box")
        #expect(try message(pdf) { $0.bleedBox.right = 400 } == "the bleed box does not hold the trim box")
        #expect(
            try message(pdf) { $0.information.title = "a\0b" }
                == "a text of the document's information holds a control character")
    }

    @Test("a bleed box beyond the media of a page")
    func bleed() throws {
        #expect(
            try message(composedPDF(pages: 2, width: 415)) == "page 1: the bleed box leaves the media box")
    }
}
