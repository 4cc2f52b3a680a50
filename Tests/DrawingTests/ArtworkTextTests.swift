import Diagnostics
import Drawing
import DrawingSupport
import Testing
import Typesetting

/// Texts of artwork, in fonts that the job may see and in no others.
struct ArtworkTextTests {
    private func inspect(_ content: String) throws -> ArtworkInspector.Findings {
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
        "`tirage doctor` lists the fonts a job may see; use one, or turn the text into paths (Path › Object to Path)"

    @Test(
        "a font that is not to be had is an error with its line and what to do",
        arguments: [
            (
                "<text font-family=\"Latto\">a</text>", "text \"a\": no font family `Latto` here",
                ["did you mean `Lato`?", doctor]
            ),
            // What a machine has beyond the job's fonts does not count: these every Linux would answer to.
            (
                "<text font-family=\"sans-serif\">a</text>",
                "text \"a\": no font family `sans-serif` here", [doctor]
            ),
            (
                "<text style=\"font-family:Arial,Lato\">a</text>",
                "text \"a\": no font family `Arial` here", [doctor]
            ),
            (
                "<text>a</text>", "text \"a\" names no font",
                ["choose one (Text › Text and Font), or turn the text into paths (Path › Object to Path)"]
            ),
            // librsvg would pass over the whole declaration and take whatever font the machine has.
            (
                "<text font-family=\"EB Garamond 12\">a</text>",
                "text \"a\": font family `EB Garamond 12` must stand in quotes",
                [
                    "write font-family=\"'EB Garamond 12'\", or turn the text into paths (Path › Object to Path)"
                ]
            ),
            (
                "<text style=\"font-family:Lato, Arial 2\">a</text>",
                "text \"a\": font family `Arial 2` must stand in quotes", []
            ),
            (
                "<text font-family=\"Lato\" font-weight=\"450\">a</text>",
                "text \"a\": font family `Lato` has no weight 450",
                ["it has: black, black italic, bold, bold italic"]
            ),
            (
                "<text font-family=\"'EB Garamond 12'\" font-weight=\"900\">a</text>",
                "text \"a\": font family `EB Garamond 12` has no black", ["it has: "]
            ),
            (
                "<text font-family=\"Lato\" font-stretch=\"condensed\">a</text>",
                "text \"a\": font family `Lato` has no regular of width 75 %", []
            ),
            (
                "<text font-family=\"Lato\">a \u{65E5}</text>",
                "text \"a 日\": font `Lato` has no glyph for U+65E5",
                ["use another font, or turn the text into paths (Path › Object to Path)"]
            ),
            (
                "<style>g > .c{font-weight: bold}</style><text font-family=\"Lato\" class=\"c\">a</text>",
                "a rule of the style sheet sets a font in a way not followed here",
                ["let it select by one element, class or id"]
            ),
            (
                "<style>.a.b{font:9px Inter}</style><text font-family=\"Lato\" class=\"a b\">a</text>",
                "a rule of the style sheet sets a font in a way not followed here", []
            ),
        ] as [(String, String, [String])])
    func refused(content: String, message: String, hints: [String]) throws {
        let found = try inspect(content).diagnostics
        #expect(found.all.map(\.message) == [message])
        #expect(found.all.first?.location?.line == 2)
        for hint in hints { #expect(found.text.contains("hint: " + hint), "\(found.text)") }
    }

    @Test("a clone's text is in the font that it inherits there")
    func clones() throws {
        let found = try faces(
            """
            <defs><text id="t" font-family="Lato">a</text><text font-family="Gone">not drawn</text></defs>
            <use href="#t" font-weight="bold"/><g font-style="italic"><use href="#t"/></g>
            """)
        #expect(found == ["Lato 700", "Lato 400 italic"])
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
}
