import Foundation
import Press
import Testing

@Suite("Finishing")
struct FinishTests {
    static func settings(title: String = "Carte d’été, run 1") -> FinishingSettings {
        FinishingSettings(
            title: title, creator: "Tirage", producer: "libqpdf", year: 2026, month: 1, day: 31,
            trimBox: PageBox(leftInPoints: 8.5, bottom: 8.5, right: 411.5, top: 289.5),
            bleedBox: PageBox(leftInPoints: 0, bottom: 0, right: 420, top: 298))
    }

    @Test(
        "Info is ours and nothing else",
        arguments: ["Carte d’été, run 1", "plain", "日本 (x) \\ \u{1F600}", ""])
    func info(title: String) throws {
        let objects = try PDFObjects(try finish(composedPDF(pages: 2), FinishTests.settings(title: title)))
        #expect(objects.info["/Title"] as? String == "u:" + title)
        #expect(objects.info["/Creator"] as? String == "u:Tirage")
        #expect(objects.info["/Producer"] as? String == "u:libqpdf")
        #expect(objects.info["/CreationDate"] as? String == "u:D:20260131000000Z")
        #expect(objects.info["/ModDate"] as? String == "u:D:20260131000000Z")
        #expect(objects.info.count == 5)
        // Cairo's own Info is gone from the file, not only from the trailer.
        #expect(!objects.dictionaries.contains { $0["/Author"] != nil })
    }

    @Test("every page carries its boxes")
    func boxes() throws {
        let pages = try PDFObjects(try finish(composedPDF(pages: 3), FinishTests.settings())).pages
        #expect(pages.count == 3)
        for page in pages {
            #expect(page["/TrimBox"] as? [Double] == [8.5, 8.5, 411.5, 289.5])
            #expect(page["/BleedBox"] as? [Double] == [0, 0, 420, 298])
            #expect(page["/MediaBox"] as? [Double] == [0, 0, 420, 298])
        }
    }

    @Test("qpdf finds nothing wrong")
    func check() throws {
        let pdf = try finish(composedPDF(pages: 5), FinishTests.settings())
        let result = try qpdf(["--check"], on: pdf)
        #expect(result.status == 0, "\(String(decoding: result.output, as: UTF8.self))")
    }

    @Test("streams are copied byte by byte")
    func streams() throws {
        let composed = composedPDF(pages: 3)
        let finished = try finish(composed, FinishTests.settings())
        var count = 0
        var rest = composed[...]
        while let start = rest.firstRange(of: Array("stream\n".utf8)),
            let end = rest[start.upperBound...].firstRange(of: Array("\nendstream".utf8))
        {
            #expect(finished.firstRange(of: rest[start.upperBound..<end.lowerBound]) != nil)
            count += 1
            rest = rest[end.upperBound...]
        }
        #expect(count >= 4)
    }

    @Test("equal input gives equal bytes; another title, another ID")
    func deterministic() throws {
        let composed = composedPDF(pages: 4)
        let once = try finish(composed, FinishTests.settings())
        #expect(try finish(composed, FinishTests.settings()) == once)
        let other = try finish(composed, FinishTests.settings(title: "other"))
        #expect(
            try PDFObjects(once).trailer["/ID"] as? [String] != PDFObjects(other).trailer["/ID"] as? [String])
    }

    @Test("finishing what is finished changes nothing but the ID")
    func twice() throws {
        let once = try finish(composedPDF(pages: 2), FinishTests.settings())
        let again = try finish(once, FinishTests.settings())
        #expect(again.count == once.count)
        #expect(try PDFObjects(again).pages.count == 2)
    }
}
