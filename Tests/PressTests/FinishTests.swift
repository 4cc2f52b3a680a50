import Foundation
import Press
import Testing

@Suite("Finishing")
struct FinishTests {
    @Test(
        "Info is ours and nothing else",
        arguments: ["Carte d’été, run 1", "plain", "日本 (x) \\ \u{1F600}", "a) (b", ""])
    func info(title: String) throws {
        let objects = try PDFObjects(
            try TestPress.plain(composedPDF(pages: 2), TestPress.part(title: title)))
        #expect(objects.info["/Title"] as? String == "u:" + title)
        #expect(objects.info["/Creator"] as? String == "u:Tirage")
        #expect(objects.info["/Producer"] as? String == "u:Tirage 1")
        #expect(objects.info["/CreationDate"] as? String == "u:D:20260131000000Z")
        #expect(objects.info["/ModDate"] as? String == "u:D:20260131000000Z")
        #expect(objects.info["/Trapped"] as? String == "/False")
        #expect(objects.info.count == 6)
        // Cairo's own Info is gone from the file, not only from the trailer.
        #expect(!objects.dictionaries.contains { $0["/Author"] != nil })
    }

    @Test("every page carries its boxes")
    func boxes() throws {
        let pages = try PDFObjects(try TestPress.plain(composedPDF(pages: 3))).pages
        #expect(pages.count == 3)
        for page in pages {
            #expect(page["/TrimBox"] as? [Double] == [8.5, 8.5, 411.5, 289.5])
            #expect(page["/BleedBox"] as? [Double] == [0, 0, 420, 298])
            #expect(page["/MediaBox"] as? [Double] == [0, 0, 420, 298])
        }
    }

    @Test("qpdf finds nothing wrong")
    func check() throws {
        let result = try qpdf(["--check"], on: try TestPress.plain(composedPDF(pages: 5)))
        #expect(result.status == 0, "\(String(decoding: result.output, as: UTF8.self))")
    }

    @Test("equal input gives equal bytes; another identifier, another ID and nothing else but the metadata's")
    func deterministic() throws {
        let composed = composedPDF(pages: 4)
        let once = try TestPress.plain(composed)
        #expect(try TestPress.plain(composed) == once)
        var part = TestPress.part()
        part.information.identifier = Array(16..<32)
        let other = try TestPress.plain(composed, part)
        #expect(
            try PDFObjects(other).trailer["/ID"] as? [String]
                == Array(repeating: "b:101112131415161718191a1b1c1d1e1f", count: 2))
        let (first, second) = (try PDFObjects(once), try PDFObjects(other))
        #expect(first.pages.count == second.pages.count)
        #expect(first.info as NSDictionary == second.info as NSDictionary)
    }
}
