import Diagnostics
import Drawing
import Testing

struct ArtworkInspectorTests {
    private func found(_ content: String) -> String {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
            \(content)
            </svg>
            """
        return ArtworkInspector.inspect(Array(svg.utf8), file: "front.svg", catalogue: nil).diagnostics.text
    }

    @Test("text is an error: its font would be chosen by chance")
    func text() {
        #expect(
            found("<g><text x=\"1\">Bonjour</text></g>") == """
                front.svg:2: error: the artwork holds text, whose font may be another one here
                  hint: turn the text into paths, or set it in a text frame of the template
                """)
    }

    @Test(
        "a reference to another file is an error",
        arguments: [
            "<image href=\"photo.png\"/>", "<image xlink:href=\"https://example.com/a.png\"/>",
            "<use href=\"other.svg#part\"/>", "<filter><feImage href=\"x.png\"/></filter>",
        ])
    func reference(content: String) {
        let text = found(content)
        #expect(
            text.contains(
                """
                front.svg:2: error: the artwork refers to another file, which is never read
                  hint: embed it in the SVG
                """), "\(text)")
    }

    @Test("a filter and a mask are warnings, since they become pixels", arguments: ["filter", "mask"])
    func pixels(element: String) {
        let found = ArtworkInspector.inspect(
            Array("<svg>\n\n<\(element) id=\"a\"/></svg>".utf8), file: "back.svg", catalogue: nil
        ).diagnostics
        #expect(
            found.text == """
                back.svg:3: warning: `\(element)` is drawn as pixels, coarser than print needs
                  hint: draw the effect with paths and gradients
                """)
        #expect(!found.hasErrors)
    }

    @Test(
        "what is drawn as it looks is not spoken of",
        arguments: [
            "<use href=\"#star\"/>",
            "<image href=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\"/>",
            "<a href=\"https://example.com\"/>",
            "<title>text</title>", "<path d=\"M0 0L9 9\"/>", "<!-- <text>no</text> -->", "<textPath/>",
        ])
    func harmless(content: String) { #expect(found(content) == "") }

    @Test("all mistakes come at once, each with its line")
    func many() {
        let found = ArtworkInspector.inspect(
            Array("<svg>\n<text/>\n<image href=\"a.png\"/>\n<svg:text xmlns:svg=\"x\"/>\n</svg>".utf8),
            file: "a.svg", catalogue: nil
        ).diagnostics
        #expect(
            found.all.map { "\($0.code) \($0.location?.line ?? 0)" } == [
                "artwork-text 2", "artwork-reference 3", "artwork-text 4",
            ])
    }

    @Test("an entity is not fetched, and what is no XML is left to be refused by librsvg")
    func notXML() {
        #expect(
            ArtworkInspector.inspect(Array("no svg".utf8), file: "a.svg", catalogue: nil).diagnostics.isEmpty)
        let entity =
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg><title>&x;</title></svg>"
        #expect(
            ArtworkInspector.inspect(Array(entity.utf8), file: "a.svg", catalogue: nil).diagnostics.isEmpty)
    }
}

@Suite("Artwork that depends on the machine")
struct ArtworkLanguageTests {
    @Test("is refused, for its bytes would follow the locale")
    func systemLanguage() {
        let svg =
            #"<svg xmlns="http://www.w3.org/2000/svg"><switch><rect systemLanguage="de"/></switch></svg>"#
        #expect(
            ArtworkInspector.inspect(Array(svg.utf8), file: "a.svg", catalogue: nil).diagnostics.text == """
                a.svg:1: error: what the artwork shows depends on the language of the machine
                  hint: take `systemLanguage` out of it
                """)
    }
}
