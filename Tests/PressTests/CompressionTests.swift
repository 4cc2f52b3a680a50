import Foundation
import Glibc
import Inks
import JobModel
import Press
import Testing

/// In a process of its own: cairo reads the variable for each PDF, and so would other tests'.
struct CompressionTests {
    @Test("contents that cairo packed and those that it did not give equal bytes")
    func equal() async {
        await #expect(processExitsWith: .success) {
            for seed in UInt64(1)...20 {
                let drawing = RandomDrawing(seed: seed, .press)
                setenv("CAIRO_DEBUG_PDF", "1", 1)
                let plain = drawing.pdf()
                unsetenv("CAIRO_DEBUG_PDF")
                let packed = drawing.pdf()
                try #require(packed.count < plain.count)
                let intent = try TestProfile.cmyk.intent()
                let finisher = try Finisher(profile: .pdfx4, intent: intent, inks: drawing.table)
                let part = TestPress.part()
                let finished = try finisher.finish(plain, part)
                try #require(try finisher.finish(packed, part) == finished)
                let colours = try ColourSurvey.colours(of: plain)
                try #require(try ColourSurvey.colours(of: packed) == colours)
            }
        }
    }
}
