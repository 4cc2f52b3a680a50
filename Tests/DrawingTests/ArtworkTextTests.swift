import Diagnostics
import Drawing
import DrawingSupport
import Testing
import Typesetting

/// Texts of artwork, in fonts that the job may see and in no others.
struct ArtworkTextTests {
    private func inspect(_ content: String) throws -> (diagnostics: DiagnosticList, faces: [FontFace]) {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\">\n\(content)\n</svg>"
        return ArtworkInspector.inspect(
            Array(svg.utf8), file: "a.svg", catalogue: try TestFonts.catalogue.get())
    }

    private func faces(_ content: String) throws -> Set<String> {
        let found = try inspect(content)
        #expect(found.diagnostics.text == "")
        return Set(found.faces.map { "\($0.families[0]) \($0.weight)\($0.isItalic ? " italic" : "")" })
    }

    @Test(
        "the font of a text is found wherever it is said",
        arguments: [
            "<text font-family=\"Lato\" font-weight=\"bold\">a</text>",
            "<text style=\"font-family: 'Lato', Arial; font-weight: 700\">a</text>",
            "<g font-family=\"Lato\"><g style=\"font-weight:bold\"><text><tspan>a</tspan></text></g></g>",
            "<style>text { font-family: Lato; font-weight: bold }</style><text>a</text>",
            "<text class=\"x t\">a</text><style>/* } */ .o, .t{font-family:\"lato\";font-weight:bolder}</style>",
            "<style><![CDATA[#n{font-family:Lato;font-weight:700;fill:red}]]></style><text id=\"n\">a</text>",
            "<style>text{font-family:Inter} .c{font-family:'EB Garamond 12'} #n{font-family:Lato}</style>"
                + "<text class=\"c\" id=\"n\" font-family=\"Inter\" font-weight=\"bold\">a</text>",
            "<style>text{font-weight:400}</style><text style=\"font-weight:700\" font-family=\"Lato\">a</text>",
            "<text font-family=\"Inter\"><tspan font-family=\"Lato\" font-weight=\"bold\">a</tspan></text>",
            "<text style=\"font: bold 12px Lato, Arial\">a</text>",
        ])
    func found(content: String) throws { #expect(try faces(content) == ["Lato 700"]) }

    @Test("every face that its texts are set in is told, for the plan to hold")
    func several() throws {
        let found = try faces(
            """
            <text font-family="Inter">a</text><text font-family="Lato" font-style="italic">b
            <tspan font-style="normal">c</tspan></text><text font-family="inter">d</text><desc>no text</desc>
            """)
        #expect(found == ["Inter 400", "Lato 400 italic", "Lato 400"])
    }

    private static let doctor =
        "`tirage doctor` lists the fonts a job may see; use one, or turn the text into paths"

    @Test(
        "a font that is not to be had is an error with its line and what to do",
        arguments: [
            (
                "<text font-family=\"Latto\">a</text>", "a text of the artwork: no font family `Latto` here",
                ["did you mean `Lato`?", doctor]
            ),
            // What a machine has beyond the job's fonts does not count: these every Linux would answer to.
            (
                "<text font-family=\"sans-serif\">a</text>",
                "a text of the artwork: no font family `sans-serif` here", [doctor]
            ),
            (
                "<text style=\"font-family:Arial,Lato\">a</text>",
                "a text of the artwork: no font family `Arial` here", [doctor]
            ),
            (
                "<text>a</text>", "a text of the artwork names no font",
                ["give it font-family, or turn the text into paths"]
            ),
            // librsvg would pass over the whole declaration and take whatever font the machine has.
            (
                "<text font-family=\"EB Garamond 12\">a</text>",
                "a text of the artwork: font family `EB Garamond 12` must stand in quotes",
                ["write font-family=\"'EB Garamond 12'\", or turn the text into paths"]
            ),
            (
                "<text style=\"font-family:Lato, Arial 2\">a</text>",
                "a text of the artwork: font family `Arial 2` must stand in quotes", []
            ),
            (
                "<text font-family=\"Lato\" font-weight=\"450\">a</text>",
                "a text of the artwork: font family `Lato` has no weight 450",
                ["it has: black, black italic, bold, bold italic"]
            ),
            (
                "<text font-family=\"'EB Garamond 12'\" font-weight=\"900\">a</text>",
                "a text of the artwork: font family `EB Garamond 12` has no black", ["it has: "]
            ),
            (
                "<text font-family=\"Lato\" font-stretch=\"condensed\">a</text>",
                "a text of the artwork: font family `Lato` has no regular of width 75 %", []
            ),
            (
                "<text font-family=\"Lato\">a \u{65E5}</text>",
                "font `Lato` of the artwork has no glyph for U+65E5",
                ["use another font, or turn the text into paths"]
            ),
            (
                "<style>g > .c{font-weight: bold}</style><text font-family=\"Lato\" class=\"c\">a</text>",
                "a rule of the artwork's style sheet sets a font in a way not followed here",
                ["let it select by one element, class or id"]
            ),
            (
                "<style>.a.b{font:9px Inter}</style><text font-family=\"Lato\" class=\"a b\">a</text>",
                "a rule of the artwork's style sheet sets a font in a way not followed here", []
            ),
            (
                "<text font-family=\"Lato\" id=\"t\">a</text><use href=\"#t\" font-weight=\"bold\"/>",
                "a `use` of the artwork changes the font of what it repeats",
                ["give the text itself its font"]
            ),
        ] as [(String, String, [String])])
    func refused(content: String, message: String, hints: [String]) throws {
        let found = try inspect(content).diagnostics
        #expect(found.all.map(\.message) == [message])
        #expect(found.all.first?.location?.line == 2)
        for hint in hints { #expect(found.text.contains("hint: " + hint), "\(found.text)") }
    }

    @Test("rules that set no font may select as they like, and at-rules are passed over")
    func otherRules() throws {
        let found = try faces(
            """
            <style>g > text, .a.b { fill: red; font-size: 9px } @font-face { font-family: X; src: url(x.ttf) }</style>
            <text font-family="Lato">a</text>
            """)
        #expect(found == ["Lato 400"])
    }

    @Test("text drawn by librsvg is in the face that was found, embedded, and can be copied out")
    func drawn() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="200" height="90">
            <style>.t{font-family:Lato;font-weight:700}</style><text class="t" x="9" y="30">Bonjour</text>
            <text font-family="'EB Garamond 12'" font-style="italic" x="9" y="60">Salut</text></svg>
            """
        // Loading the catalogue is what hides the machine's own fonts.
        let catalogue = try TestFonts.catalogue.get()
        #expect(
            ArtworkInspector.inspect(Array(svg.utf8), file: "a", catalogue: catalogue).diagnostics.isEmpty)
        let pdf = try DrawnPDF(width: 150, height: 70) { canvas in
            try SVGArtwork(bytes: Array(svg.utf8)).draw(on: canvas, in: .at(0, 0, 150, 67.5))
        }
        #expect(try pdf.embeddedFonts() == ["EBGaramond12-Italic", "Lato-Bold"])
        #expect(try pdf.words().map(\.text) == ["Bonjour", "Salut"])
    }

    @Test(
        "what would be read from elsewhere is an error",
        arguments: [
            "<style>@import url(a.css);</style>", "<?xml-stylesheet href=\"a.css\"?>",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"a.svg\"/>",
            "<rect fill=\"url(a.svg#g)\"/>", "<g style=\"filter: url( 'https://example.com/f.svg#f' )\"/>",
            "<style>.a{fill:url(\"file:///a.svg#g\")}</style><rect class=\"a\"/>",
            "<linearGradient href=\"a.svg#g\"/>", "<image href=\"file:///etc/passwd\"/>",
            "<image href=\"http://127.0.0.1/a.png\"/>", "<image href=\"/a.png\"/>",
        ])
    func references(content: String) throws {
        let found = try inspect(content).diagnostics
        #expect(found.all.map(\.message) == ["the artwork refers to another file, which is never read"])
    }

    @Test(
        "a picture in the artwork that librsvg would leave out without a word is an error",
        arguments: [
            ("data:image/gif;base64,R0lGODlhAQABAAAAACw=", "it is no PNG or JPEG"),
            ("data:image/svg+xml;base64,PHN2Zy8+", "it is no PNG or JPEG"),
            ("data:image/svg+xml,&lt;svg/&gt;", "it is no PNG or JPEG"),
            ("data:text/html,a", "it is no PNG or JPEG"),
            ("data:image/png;base64,PHN2Zy8+", "it is no PNG or JPEG"),
            ("data:image/png;base64,iVBORw0KGgo=", "the file ends too early"),
            ("data:image/png;base64,????", "its base64 is damaged"),
            ("data:image/png,abc", "it is not in base64"), ("data:image/png", "the address holds no data"),
            ("data:image/jpeg;base64,", "the file is empty"),
        ])
    func pictures(address: String, reason: String) throws {
        #expect(
            try inspect("<image href=\"\(address)\"/>").diagnostics.text == """
                a.svg:2: error: a picture inside the artwork cannot be shown: \(reason)
                  hint: embed it anew as PNG or JPEG
                """)
    }

    @Test("what points into the same file is not spoken of")
    func inside() throws {
        #expect(
            try faces(
                """
                <rect fill="url(#g)" style="stroke:url( '#h' ) red"/><use xlink:href="#a" xmlns:xlink="x"/>
                <radialGradient href="#g"/><a href="https://example.com/a"><path d="M0 0"/></a>
                """) == [])
    }
}
