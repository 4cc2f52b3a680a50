internal import CPangoCairo
import Foundation
import Inks
import JobModel
import Press
import Testing

@Suite("Files of many objects")
struct LargeFileTests {
    @Test("more objects than one stream of objects holds, and more than 65,535", arguments: [40, 17_000])
    func many(pages: Int) throws {
        let pdf = cairoPDF(pages: pages, width: 420, height: 298) { context, page in
            cairo_set_source_rgb(context, 0, 0, 0)
            cairo_rectangle(context, Double(page % 400), 10, 1, 1)
            cairo_fill(context)
        }
        let pieces = TestPress.pieces(Array(repeating: 2, count: pages / 2))
        let finisher = try Finisher(profile: .pdfvt1, intent: TestProfile.cmyk.intent(), inks: InkTable())
        let finished = try finisher.finish(pdf, TestPress.part(pieces: pieces))
        let checked = try qpdf(["--check"], on: finished)
        #expect(checked.status == 0, "\(String(decoding: checked.output, as: UTF8.self).suffix(500))")
        let read = try ReadDocument(finished)
        #expect(read.faults == [])
        #expect(read.pages.count == pages)
        #expect(read.parts?.leaves.count == pages / 2)
        // Pages have objects of their own for contents, resources and themselves; half of them one for their piece.
        let number = try #require(try trailerSize(finished))
        #expect(number > pages * 7 / 2 && (pages < 1000 || number > 65_535))
    }

    private func trailerSize(_ pdf: [UInt8]) throws -> Int? {
        let output = try qpdf(["--show-object=trailer"], on: pdf).output
        return String(decoding: output, as: UTF8.self).firstMatch(of: /\/Size (\d+)/).flatMap { Int($0.1) }
    }
}
