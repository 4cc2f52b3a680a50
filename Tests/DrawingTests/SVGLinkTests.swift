import Drawing
import DrawingSupport
import Testing

@Suite("Links of an SVG")
struct SVGLinkTests {
    private func svg(_ content: String, before: String = "", attributes: String = "") -> [UInt8] {
        Array(
            """
            \(before)<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            width="40" height="40"\(attributes)>\(content)</svg>
            """.utf8)
    }

    private static let square = "<rect width=\"40\" height=\"40\" fill=\"#ff0000\"/>"

    @Test(
        "are left out, and what they are on is drawn: within a layer as on the page itself",
        arguments: [
            "<a xlink:href=\"https://example.com/\">\(square)</a>", "<a href='x\"y>'>\(square)</a>",
            "<a\n  id = \"a\"\n  href = \"https://example.com/?a=1&amp;b=2\"\n  target='_blank'\n>\(square)</a>",
            "<g><a xlink:href=\"a\" href=\"b\"><a href=\"#c\">\(square)</a></a></g>",
            "<a xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"https://example.com/ä\">\(square)</a>",
            "<s:a xmlns:s=\"http://www.w3.org/2000/svg\" href=\"https://example.com\">\(square)</s:a>",
        ])
    func leftOut(content: String) throws {
        let pdf = try DrawnPDF(width: 60, height: 30) { canvas in
            let artwork = try SVGArtwork(bytes: svg(content))
            try artwork.draw(on: canvas, in: .at(0, 0, 30, 30))
            let layer = try StaticLayer(width: 60, height: 30, name: "layer") {
                try artwork.draw(on: $0, in: .at(30, 0, 30, 30))
            }
            canvas.paint(layer)
        }
        #expect(try pdf.raster().inkBounds == .init(left: 0, top: 0, right: 60, bottom: 30))
        #expect(!(try pdf.objects().contains("/Annot")))
        #expect(try pdf.faults() == "")
    }

    @Test("of a text are left out, and the text is drawn")
    func text() throws {
        _ = try TestFonts.catalogue.get()
        let content = "<text y=\"20\" font-family=\"Lato\"><a href=\"https://example.com\">Klick</a></text>"
        let pdf = try DrawnPDF(width: 30, height: 30) {
            try SVGArtwork(bytes: svg(content)).draw(on: $0, in: .at(0, 0, 30, 30))
        }
        #expect(try pdf.text().contains("Klick"))
        #expect(!(try pdf.objects().contains("/Annot")))
    }

    @Test(
        "that no tag of the file holds are an error: they cannot be taken out",
        arguments: [
            ("<!DOCTYPE svg [<!ATTLIST a href CDATA \"https://example.com\">]>", "<a>\(square)</a>"),
            ("<!DOCTYPE svg [<!ENTITY x \"<a href='https://example.com'></a>\">]>", "&x;"),
        ])
    func fromTheDocumentType(before: String, content: String) {
        let error = #expect(throws: SVGError.self) { try SVGArtwork(bytes: svg(content, before: before)) }
        #expect(
            error?.description
                == "has a link that cannot be left out: take its document type (<!DOCTYPE) away")
    }

    @Test("in a document type that only other readers follow are an error before they are met")
    func parameterEntities() {
        let before = "<!DOCTYPE svg [<!ENTITY % p \"<!ATTLIST a href CDATA 'https://example.com'>\"> %p;]>"
        let error = #expect(throws: SVGError.self) { try SVGArtwork(bytes: svg("<a/>", before: before)) }
        #expect(error?.description == "declares parameter entities (<!ENTITY %), which are not followed")
    }
}
