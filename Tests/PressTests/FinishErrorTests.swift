import Press
import Testing

@Suite("What cannot be finished")
struct FinishErrorTests {
    private func message(_ pdf: [UInt8], _ change: (inout FinishingSettings) -> Void = { _ in }) -> String? {
        var settings = FinishTests.settings()
        change(&settings)
        do throws(PressError) {
            _ = try finish(pdf, settings)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("settings that contradict themselves")
    func settings() {
        let pdf = composedPDF(pages: 1)
        #expect(message(pdf) == nil)
        #expect(message(pdf) { $0.trimBox.right = 420.000_000_1 } == nil)
        #expect(message(pdf) { $0.trimBox.right = 8.5 } == "the trim box is empty")
        #expect(message(pdf) { $0.trimBox.top = .nan } == "the trim box is empty")
        #expect(message(pdf) { $0.trimBox.left = -1 } == "the bleed box does not hold the trim box")
        #expect(message(pdf) { $0.bleedBox.right = 400 } == "the bleed box does not hold the trim box")
        #expect(
            message(pdf) { $0.title = "a\0b" }
                == "a text of the document's information holds a NUL character")
    }

    @Test("a bleed box beyond the media of a page")
    func bleed() {
        #expect(
            message(composedPDF(pages: 2, width: 415))
                == "finishing failed: page 1: the bleed box leaves the media box")
    }

    @Test("files that are no whole PDF")
    func damaged() {
        let pdf = composedPDF(pages: 2)
        #expect(message([]) == "finishing failed: composed PDF: can't find startxref")
        #expect(message(Array("hello".utf8)) == "finishing failed: composed PDF: can't find startxref")
        #expect(
            message(Array(pdf.prefix(pdf.count / 2)))
                == "finishing failed: composed PDF: can't find startxref")
    }

    @Test(
        "one flipped byte never crashes, and a broken page tree is never finished", arguments: UInt64(0)..<10)
    func flipped(seed: UInt64) {
        let pdf = composedPDF(pages: 2)
        for step in 0..<30 {
            var broken = pdf
            let position = (step * 7919 + Int(seed) * 104_729) % pdf.count
            broken[position] ^= 0x15
            if let text = message(broken) { #expect(text.hasPrefix("finishing failed: ")) }
        }
    }
}
