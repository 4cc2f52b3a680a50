import Foundation
import Inks
import JobModel
import Press
import TestSupport
import Testing

@Suite("Pages of PDFs as forms")
struct ArtworkFormTests {
    /// Edges are smoothed in another way where a form turns them: at most so many pixels of a million may show it.
    static let smoothed = 600

    static let rewritings = [
        "object-streams", "uncompressed", "linearized", "turned-90", "turned-180", "turned-270", "inherited",
        "larger-unit", "shifted", "swapped-corners", "split", "unrestored", "private-data", "layer-shown",
        "idle-font",
    ]

    private func standalone(
        _ file: ArtworkFile, pages: [Int], box: ArtworkBoxKind = .media
    ) throws -> StandaloneArtwork {
        let artwork = try PDFArtwork(bytes: file.bytes)
        let forms = try ArtworkForms(
            pages.map { ArtworkForms.Choice(artwork: artwork, page: $0, box: box) })
        return try #require(try forms.standalone())
    }

    private func check(_ file: ArtworkFile, box: ArtworkBoxKind = .media, named name: String = "/MediaBox")
        throws
    {
        let shown = try standalone(file, pages: [1], box: box)
        let checked = try qpdf(["--check"], on: shown.pdf)
        #expect(checked.status == 0, "\(String(decoding: checked.output, as: UTF8.self))")
        let comparison = try file.compare(page: 2, box: name, with: shown.pdf, sheet: 1)
        #expect(comparison.differences == [])
        #expect(comparison.pixelsOfMillion <= ArtworkFormTests.smoothed, "\(comparison)")
    }

    @Test(
        "content, fonts, pictures and colours are the page's, and so is what poppler draws",
        arguments: ArtworkMaker.present, ["as-it-is", "turned-90"])
    func looksAlike(maker: ArtworkMaker, rewriting: String) throws {
        try check(try ArtworkFile(maker, rewriting))
    }

    @Test("the same, however the file is built", arguments: rewritings)
    func rewritten(_ rewriting: String) throws {
        try check(try ArtworkFile(.reportlab, rewriting))
    }

    @Test(
        "cut to the box that is asked for",
        arguments: [(ArtworkBoxKind.bleed, "/BleedBox"), (.trim, "/TrimBox"), (.crop, "/CropBox")])
    func boxes(kind: ArtworkBoxKind, name: String) throws {
        try check(try ArtworkFile(.reportlab, "smaller-boxes"), box: kind, named: name)
    }

    @Test("a form of PDF 1.1 keeps the page's resources, which it does not name itself")
    func oldForm() throws {
        let file = try ArtworkFile(.reportlab, "old-form")
        let shown = try standalone(file, pages: [1])
        let comparison = try file.compare(page: 2, box: "/MediaBox", with: shown.pdf, sheet: 1)
        #expect(comparison.pixelsOfMillion == 0)
        // Named now, which is what differs.
        #expect(comparison.differences.allSatisfy { $0.contains("/XObject/Old/Resources") })
        #expect(comparison.differences.count == 1)
    }

    @Test("the comparison sees another page, and a page that is turned")
    func seesDifferences() throws {
        let file = try ArtworkFile(.cairo)
        let shown = try standalone(file, pages: [0, 1])
        let other = try file.compare(page: 1, box: "/MediaBox", with: shown.pdf, sheet: 2)
        #expect(other.differences.contains("content differs"))
        #expect(other.pixelsOfMillion > 100 * ArtworkFormTests.smoothed)
        let turned = try ArtworkFile(.cairo, "turned-180")
        let sheets = try standalone(turned, pages: [0]).pdf
        let upright = try file.compare(page: 1, box: "/MediaBox", with: sheets, sheet: 1)
        #expect(upright.pixelsOfMillion > 100 * ArtworkFormTests.smoothed)
    }

    @Test("what pages share is there once, and a page that is shown twice is one form")
    func shared() throws {
        let file = try ArtworkFile(.reportlab)
        let artwork = try PDFArtwork(bytes: file.bytes)
        func choice(_ page: Int) -> ArtworkForms.Choice {
            ArtworkForms.Choice(artwork: artwork, page: page, box: .media)
        }
        func bytes(_ pages: [Int?]) throws -> Int {
            try ArtworkForms(pages.map { $0.map(choice) }).objects(from: 1).objects.reduce(0) {
                $0 + $1.body.count
            }
        }
        let one = try bytes([0])
        // The picture and the font are most of a page.
        #expect(try bytes([0, 1]) < one * 5 / 4)
        #expect(try bytes([0, nil, 0, 0]) == one)
        let forms = try ArtworkForms([choice(0), nil, choice(1), choice(0)])
        let made = try forms.objects(from: 7)
        #expect(made.form(for: 0)?.number == 7)
        #expect(made.form(for: 1) == nil)
        #expect(made.form(for: 2)?.number == 8)
        #expect(made.form(for: 3) == made.form(for: 0))
        #expect(made.form(for: 0)?.name == "TirageArtwork1")
        #expect(made.form(for: 2)?.name == "TirageArtwork2")
        #expect(made.objects.map(\.number) == Array(7..<made.next))
        // Asked for again, the same; under other numbers, as many.
        #expect(try forms.objects(from: 7) == made)
        #expect(try forms.objects(from: 70).objects.count == made.objects.count)
    }

    @Test("two files' forms stand beside each other")
    func severalFiles() throws {
        let files = try [ArtworkFile(.cairo), ArtworkFile(.reportlab)]
        let forms = try ArtworkForms(
            files.map {
                ArtworkForms.Choice(artwork: try PDFArtwork(bytes: $0.bytes), page: 1, box: .media)
            })
        let shown = try #require(try forms.standalone())
        #expect(shown.sheets == [0, 1])
        for (index, file) in files.enumerated() {
            let comparison = try file.compare(
                page: 2, box: "/MediaBox", with: shown.pdf, sheet: index + 1)
            #expect(comparison.differences == [])
            #expect(comparison.pixelsOfMillion <= ArtworkFormTests.smoothed)
        }
    }

    @Test("nothing of other programs, of the document's structure or of layers comes along")
    func leftOut() throws {
        for kind in ["private-data", "layer-shown"] {
            let shown = try standalone(try ArtworkFile(.reportlab, kind), pages: [0])
            let text = try qpdf(["--qdf", "--object-streams=disable"], on: shown.pdf).output
            for word in ["PieceInfo", "StructParents", "Metadata", "OCProperties", "/OCG"] {
                #expect(text.range(of: Data(word.utf8)) == nil, "\(word)")
            }
        }
    }

    @Test("in the middle of the media, in points that PDF can read")
    func content() {
        let form = ArtworkForm(number: 5, name: "TirageArtwork1", width: 300, height: 200)
        #expect(
            form.content(mediaWidth: 300, mediaHeight: 200) == "q 1 0 0 1 0 0 cm /TirageArtwork1 Do Q\n")
        #expect(
            form.content(mediaWidth: 379.37, mediaHeight: 199.9998)
                == "q 1 0 0 1 39.685 0 cm /TirageArtwork1 Do Q\n")
    }

    @Test("placed under the pages of a PDF, once for all of them")
    func placed() throws {
        let file = try ArtworkFile(.reportlab)
        let artwork = try PDFArtwork(bytes: file.bytes)
        let forms = try ArtworkForms([
            ArtworkForms.Choice(artwork: artwork, page: 0, box: .media), nil,
        ])
        let pdf = composedPDF(pages: 4, width: 300.472, height: 215.433)
        let media = PageBox(leftInPoints: 0, bottom: 0, right: 300.472, top: 215.433)
        let part = PartSettings(
            information: TestPress.information(), trimBox: media, bleedBox: media,
            templatePages: [0, 1, 0, 1])
        let finisher = try Finisher(
            profile: .plain, intent: nil, inks: InkTable(asDrawn: pdf), artwork: forms)
        let placed = try finisher.finish(pdf, part)
        #expect(try qpdf(["--check"], on: placed).status == 0)
        let json = try qpdf(["--json=2", "--json-key=qpdf", "--json-stream-data=none"], on: placed).output
        let named = String(decoding: json, as: UTF8.self).matches(of: /"\/TirageArtwork1": "(\d+ 0 R)"/)
        #expect(!named.isEmpty)
        #expect(Set(named.map(\.1)).count == 1)
        let path = try file.folder.write(placed, to: "placed.pdf")
        // The artwork's words on the pages that show it, before the page's own.
        let words = try (1...4).map {
            try Command.run("pdftotext", ["-f", "\($0)", "-l", "\($0)", path, "-"]).output
        }
        #expect(words.map { $0.contains("Lumière du soir 1") } == [true, false, true, false])
        #expect(words.map { $0.contains("page ") } == [true, true, true, true])
    }
}
