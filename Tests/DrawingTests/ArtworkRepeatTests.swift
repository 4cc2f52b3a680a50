import Drawing
import Testing

@Suite("Artwork that repeats itself")
struct ArtworkRepeatTests {
    private func said(_ content: String) -> String { Inspected.text(content) }

    @Test("more often than can be drawn is refused before anything is drawn")
    func laughs() {
        var content = "<defs><g id=\"g0\"><rect/></g>"
        for level in 1...9 {
            let clones = String(repeating: "<use href=\"#g\(level - 1)\"/>", count: 10)
            content += "<g id=\"g\(level)\">\(clones)</g>"
        }
        content += "</defs>"
        #expect(said(content) == "")
        #expect(
            said(content + "\n<use id=\"u\" href=\"#g9\"/>") == """
                a.svg:3:1: error: use (id u) repeats what itself repeats others: together more than 1000000 objects would be drawn
                  hint: draw fewer of them, or use a pattern (Object › Pattern › Objects to Pattern)
                """)
    }

    @Test(
        "without end is refused, by whatever way",
        arguments: [
            ("<g id=\"g\"><use href=\"#g\"/></g>", "g (id g)"),
            (
                "<pattern id=\"p\"><rect id=\"r\" fill=\"url(#p)\"/></pattern><rect fill=\"url(#p)\"/>",
                "pattern (id p)"
            ),
            (
                "<linearGradient id=\"a\" href=\"#b\"/><linearGradient id=\"b\" href=\"#a\"/><rect fill=\"url(#a)\"/>",
                "linearGradient (id a)"
            ),
            (
                "<style>.c{mask:url(#m)}</style><mask id=\"m\"><rect class=\"c\"/></mask><g mask=\"url(#m)\"/>",
                "mask (id m)"
            ),
        ])
    func loops(content: String, object: String) {
        let text = said(content)
        #expect(
            text.hasSuffix(
                """
                : error: \(object) repeats itself without end
                  hint: unlink the clone that is within it (Edit › Clone › Unlink Clone)
                """), "\(text)")
    }

    @Test("so deep that librsvg would run out of stack is refused, by clones as by groups")
    func depth() {
        var chain = "<defs><rect id=\"u0\"/>"
        for level in 1...300 { chain += "<g id=\"u\(level)\"><use href=\"#u\(level - 1)\"/></g>" }
        chain += "</defs>"
        let groups = String(repeating: "<g>", count: 200) + String(repeating: "</g>", count: 200)
        for content in [chain + "<use href=\"#u300\"/>", groups] {
            let text = said(content)
            #expect(text.contains(" stands more than 200 deep within others\n"), "\(text)")
            #expect(
                text.hasSuffix(
                    "hint: dissolve groups (Object › Ungroup) and clones (Edit › Clone › Unlink Clone)"))
        }
        // As deep as is allowed, it is drawn.
        let drawn =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(chain)<use href=\"#u97\"/></svg>"
        #expect(ArtworkInspector.inspect(Array(drawn.utf8), file: "a", catalogue: nil).isReadable)
        #expect(throws: Never.self) {
            try SVGArtwork(bytes: Array(drawn.utf8)).tryDrawing(width: 9, height: 9)
        }
    }

    @Test("in ways that end is not spoken of")
    func harmless() {
        #expect(said("<g id=\"g\"><rect/></g><use href=\"#g\"/><use href=\"#g\"/><a href=\"#g\"/>") == "")
    }
}
