import Diagnostics
import Drawing
import DrawingSupport
import Testing

/// What artwork says of itself, with places and objects.
enum Inspected {
    static func text(_ content: String, attributes: String = "", resolution: Double = 0) -> String {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(attributes)>
            \(content)
            </svg>
            """
        guard let catalogue = try? TestFonts.catalogue.get() else { return "no fonts" }
        return ArtworkInspector.inspect(
            Array(svg.utf8), file: "a.svg", catalogue: catalogue, resolution: resolution
        ).diagnostics.text
    }
}

@Suite("Artwork")
struct ArtworkInspectorTests {
    @Test(
        "a reference to another file is an error, hidden or not",
        arguments: [
            "<image href=\"photo.png\"/>", "<image xlink:href=\"https://example.com/a.png\"/>",
            "<image href=\"file:///etc/passwd\"/>", "<image href=\"/a.png\"/>",
            "<g style=\"display:none\"><image href=\"photo.png\"/></g>",
            "<defs><image href=\"photo.png\"/></defs>",
        ])
    func pictures(content: String) {
        let said = Inspected.text(content)
        #expect(said.contains(": error: image refers to another file, which is never read\n"), "\(said)")
        #expect(said.hasSuffix("  hint: embed it: Extensions › Images › Embed Images"))
        #expect(said.hasPrefix("a.svg:2:"))
    }

    @Test(
        "whatever else would be read from elsewhere is an error",
        arguments: [
            ("<use href=\"other.svg#part\"/>", "use"),
            ("<rect id=\"r\" fill=\"url(a.svg#g)\"/>", "rect (id r)"),
            ("<g style=\"fill: url( 'https://example.com/f.svg#f' )\"/>", "g"),
            ("<style>.a{fill:url(\"file:///a.svg#g\")}</style><rect class=\"a\"/>", "rect"),
            ("<linearGradient href=\"a.svg#g\"/>", "linearGradient"),
            ("<filter><feImage href=\"x.png\"/></filter>", "feImage"),
            ("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"a.svg\"/>", "xi:include"),
        ])
    func references(content: String, object: String) {
        let said = Inspected.text(content)
        #expect(
            said.hasSuffix(
                """
                : error: \(object) refers to another file, which is never read
                  hint: embed it in the SVG
                """), "\(said)")
    }

    @Test(
        "style sheets of other files are an error",
        arguments: ["<style>@import url(a.css);</style>", "<?xml-stylesheet href=\"a.css\"?>"])
    func sheets(content: String) {
        #expect(
            Inspected.text(content) == """
                a.svg:2:1: error: a style sheet stands in another file, which is never read
                  hint: put the style sheet into the SVG
                """)
    }

    @Test(
        "what is drawn as it looks is not spoken of",
        arguments: [
            "<path id=\"star\" d=\"M0 0\"/><use href=\"#star\"/>", "<a href=\"https://example.com\"/>",
            "<title>text</title>", "<path d=\"M0 0L9 9\"/>", "<!-- <text>no</text> -->", "<textPath/>",
            "<text/>", "<text> </text>", "<flowRoot><flowRegion/></flowRoot>", "<foreignObject/>",
            "<x:text xmlns:x=\"urn:x\">of another program</x:text>",
            "<rect stroke=\"url( '#g' )\" fill=\"url(#no) red\"/><linearGradient id=\"g\"/>",
            "<style>g > text { fill: red } @font-face { font-family: X; src: url(x.ttf) }</style>",
            "<text font-family=\"Lato\" x=\"1\" dx=\"2 0 0\" rotate=\"0\" text-decoration=\"underline\">ab</text>",
            "<text font-family=\"Lato\" style=\"font-variant-caps:normal;font-feature-settings:normal\">a</text>",
        ])
    func harmless(content: String) { #expect(Inspected.text(content) == "") }

    @Test(
        "objects are told by their place, their kind, a text's first words and their id, in the file's order")
    func objects() {
        #expect(
            Inspected.text(
                """
                <g><use id="ä" href="#gone"/>  <text
                   id="t1"><tspan id="s1">Alles Gute und viel</tspan> Glück im neuen Jahr</text></g>
                <text>Donaudampfschifffahrtsgesellschaft</text>
                """
            ).split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
                "a.svg:2:4: error: use (id ä) refers to `#gone`, which is not in the file: content would be lost",
                "a.svg:3:12: error: text \"Alles Gute und viel\" (id t1) names no font",
                "a.svg:4:1: error: text \"Donaudampfschifffahrtsge\" names no font",
            ])
    }

    @Test("what the artwork shows by the language of the machine is an error, for its bytes would follow it")
    func systemLanguage() {
        #expect(
            Inspected.text("<switch><rect id=\"r\" systemLanguage=\"de\"/></switch>") == """
                a.svg:2:9: error: whether rect (id r) is shown depends on the language of the machine
                  hint: take `systemLanguage` out of it (Edit › XML Editor)
                """)
    }

    @Test(
        "a colour that librsvg does not know is an error",
        arguments: ["icc-color", "device-cmyk", "var", "lab", "lch", "oklab", "oklch", "color", "hwb"])
    func colours(form: String) {
        #expect(
            Inspected.text("<rect style=\"fill:#f00 \(form)(1, 2)\"/>") == """
                a.svg:2:1: error: a colour of rect, written `\(form)(…)`, is drawn black
                  hint: write it as #rrggbb or rgb(…)
                """)
        #expect(
            Inspected.text("<style>.a{fill:\(form)(1)}</style>") == """
                a.svg:2:1: error: a colour of the style sheet, written `\(form)(…)`, is drawn black
                  hint: write it as #rrggbb or rgb(…)
                """)
    }

    @Test("what is no SVG is told with its place, and may not be drawn")
    func damaged() {
        let found = ArtworkInspector.inspect(Array("<svg>\n<g>".utf8), file: "a.svg", catalogue: nil)
        #expect(
            found.diagnostics.text
                == "a.svg:2:4: error: the artwork ends in the middle: <g> of line 2 is not closed")
        #expect(!found.isReadable)
    }

    @Test("an entity of another file is not fetched")
    func entity() {
        let text = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg><title>&x;</title></svg>"
        #expect(ArtworkInspector.inspect(Array(text.utf8), file: "a", catalogue: nil).diagnostics.isEmpty)
    }
}
