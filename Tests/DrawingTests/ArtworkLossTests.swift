import Testing

@Suite("Artwork that would lose content")
struct ArtworkLossTests {
    @Test(
        "is an error with the object, and what to do in Inkscape",
        arguments: [
            (
                "<flowRoot id=\"f\"><flowRegion><rect/></flowRegion><flowPara>Alles Gute</flowPara></flowRoot>",
                "2:1: error: text \"Alles Gute\" (id f) flows in a frame of an older Inkscape, which is not drawn: "
                    + "content would be lost", "Text › Convert to Text, or Path › Object to Path"
            ),
            (
                "<text id=\"t\"><textPath href=\"#p\">Rund um</textPath></text><path id=\"p\"/>",
                "2:14: error: text \"Rund um\" (id t) runs along a path, which is not drawn: content would be lost",
                "turn the text into paths (Path › Object to Path)"
            ),
            (
                "<foreignObject id=\"o\"><p xmlns=\"urn:x\">Hallo</p></foreignObject>",
                "2:1: error: foreignObject (id o) holds content of another language than SVG, which is not drawn: "
                    + "content would be lost",
                "draw it with Inkscape's own tools, or delete it (Edit › XML Editor)"
            ),
            (
                "<rect id=\"r\" fill=\"url(#weg)\"/>",
                "2:1: error: the fill of rect (id r) refers to `#weg`, which is not in the file: content would be lost",
                "choose it anew (Object › Fill and Stroke)"
            ),
            (
                "<g style=\"stroke:url('#weg')\"><path/></g>",
                "2:31: error: the stroke of path refers to `#weg`, which is not in the file: content would be lost",
                "choose it anew (Object › Fill and Stroke)"
            ),
            (
                "<rect fill=\"url(#k) red\"/><g id=\"k\"/>",
                "2:1: error: the fill of rect refers to `#k`, which is no gradient or pattern: content would be lost",
                "choose it anew (Object › Fill and Stroke)"
            ),
            (
                "<meshgradient id=\"m\"/><style>.a{fill:url(#m) red}</style><rect class=\"a\"/>",
                "2:58: error: the fill of rect is a mesh gradient, which is not drawn: content would be lost",
                "use a linear or radial gradient, or a picture of it (Edit › Make a Bitmap Copy)"
            ),
            (
                "<defs><hatch id=\"h\"/></defs><circle style=\"fill:url(#h)\"/>",
                "2:29: error: the fill of circle is a hatching, which is not drawn: content would be lost",
                "use a pattern, or draw the lines as paths"
            ),
            (
                "<use id=\"u\" xlink:href=\"#weg\"/>",
                "2:1: error: use (id u) refers to `#weg`, which is not in the file: content would be lost",
                "delete the clone, or draw it anew"
            ),
            (
                "<rect fill=\"url(#g)\"/><linearGradient id=\"g\" href=\"#weg\"/>",
                "2:23: error: linearGradient (id g) refers to `#weg`, which is not in the file: content would be lost",
                "choose it anew (Object › Fill and Stroke)"
            ),
        ])
    func lost(content: String, message: String, hint: String) {
        #expect(Inspected.text(content) == "a.svg:\(message)\n  hint: \(hint)")
    }

    private static let flowed =
        "<rect id=\"s\" x=\"5\" y=\"5\"/><text font-family=\"Lato\" style=\"shape-inside:url(#s)\">"

    @Test(
        "is a text in a shape without the places of its lines",
        arguments: [
            "Zeile", "<tspan>Zeile</tspan>", "<tspan x=\"0\" y=\"0\">Zeile</tspan>",
            "<tspan x=\"5\" y=\"9\">a</tspan>b",
        ])
    func flowed(lines: String) {
        let said = Inspected.text("\(Self.flowed)\(lines)</text>")
        #expect(
            said.hasSuffix(
                """
                flows in a shape, and the places of its lines are not in the file: it would lie in one line elsewhere
                  hint: save it again with Inkscape 1, or Text › Convert to Text, or Path › Object to Path
                """), "\(said)")
    }

    @Test("is no text in a shape whose lines have places, as Inkscape 1 writes them")
    func placed() {
        let lines =
            "<tspan x=\"5\" y=\"9.6\">Zeile</tspan>\n<tspan x=\"5\" y=\"15\"><tspan>zwei</tspan></tspan>"
        #expect(Inspected.text("\(Self.flowed)\(lines)</text>") == "")
    }

    @Test(
        "is not what is hidden, clips, or stands in `defs` for nothing",
        arguments: [
            "<g style=\"display:none\"><use href=\"#no\"/><text>a</text><rect filter=\"url(#f)\"/></g>",
            "<g display=\"none\"><flowRoot>a</flowRoot></g>",
            "<style>.h{display:none}</style><g class=\"h\"><text>a</text></g>",
            "<g visibility=\"hidden\"><text>a</text></g>",
            "<defs><text>a</text><filter id=\"f\"/><mask id=\"m\"/><use href=\"#no\"/></defs>",
            "<symbol><text>a</text></symbol>",
            "<clipPath id=\"c\"><path fill=\"url(#no)\"/></clipPath><rect clip-path=\"url(#c)\"/>",
            "<switch><foreignObject requiredExtensions=\"x\"><p/></foreignObject><g/></switch>",
            "<text font-family=\"Lato\">a<tspan style=\"display:none\" font-family=\"Gone\">b</tspan></text>",
        ])
    func hidden(content: String) { #expect(Inspected.text(content) == "") }

    @Test("is what shows itself again within what is hidden, and what is drawn by reference alone")
    func shown() {
        let content = """
            <g visibility="hidden"><text visibility="visible">a</text></g><defs><text id="b">b</text></defs>
            <use href="#b"/><pattern id="p"><text>c</text></pattern><rect fill="url(#p)"/>
            """
        let words = Inspected.text(content).matches(of: /text "(.)" (?:\(id b\) )?names no font/).map { $0.1 }
        #expect(words == ["a", "b", "c"])
    }

    @Test(
        "is not a text that lies off the page",
        arguments: [
            ("<text x=\"70\" y=\"20\">Rand</text>", false), ("<text y=\"-15\">Rand</text>", false),
            ("<text x=\"-80\" y=\"20\">Rand</text>", false), ("<text y=\"73\">Rand</text>", false),
            ("<text y=\"70\" x=\"1\">Rand</text>", true), ("<text x=\"-20\" y=\"20\">Rand</text>", true),
            ("<text x=\"70\" y=\"20\" text-anchor=\"end\">Rand</text>", true),
            ("<text x=\"70\" y=\"20\">Rand<tspan x=\"9\">hier</tspan></text>", true),
            ("<text x=\"70\" y=\"20\">שלום</text>", true),
            ("<g transform=\"translate(-30,0)\"><text x=\"70\" y=\"20\">Rand</text></g>", true),
            ("<g transform=\"translate(30) rotate(90)\"><text x=\"10\" y=\"50\">Rand</text></g>", false),
            ("<text x=\"70\" y=\"20\" style=\"transform:translate(-30px)\">Rand</text>", true),
        ])
    func offPage(content: String, isTold: Bool) {
        let said = Inspected.text(
            "<g font-size=\"6\">\(content)</g>",
            attributes: "width=\"60mm\" height=\"60mm\" viewBox=\"0 0 60 60\"")
        #expect(said.contains("names no font") == isTold, "\(said)")
    }
}
