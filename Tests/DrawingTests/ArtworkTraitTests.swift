import DrawingSupport
import Testing

@Suite("Artwork that is printed otherwise than it looks")
struct ArtworkTraitTests {
    private func said(_ attributes: String, _ text: String = "Kern") -> String {
        Inspected.text("<text id=\"t\" font-family=\"Lato\" \(attributes)>\(text)</text>")
    }

    private static let toPaths = "\n  hint: turn the text into paths (Path › Object to Path)"

    @Test(
        "an error where letters are moved one by one",
        arguments: [
            ("x=\"1 9\"", "x"), ("y=\"1,1\"", "y"), ("dx=\"0 1 2\"", "dx"), ("dy=\"0 0 .5\"", "dy"),
            ("rotate=\"10\"", "rotate"), ("dx=\"0 1\" rotate=\"0 5\"", "dx, rotate"),
        ])
    func moved(attributes: String, lists: String) {
        #expect(
            said(attributes)
                == "a.svg:2:1: error: text \"Kern\" (id t) has letters that are moved one by one (\(lists)), "
                + "which is not drawn\(Self.toPaths)\n  hint: or take the moves back: Text › Remove Manual Kerns"
        )
    }

    @Test("an error where a text is stretched")
    func stretched() {
        #expect(
            said("textLength=\"50\"")
                == "a.svg:2:1: error: text \"Kern\" (id t) is stretched to a length (textLength), which is not drawn"
                + Self.toPaths)
    }

    @Test(
        "an error or a warning where a property of the text is passed over",
        arguments: [
            ("word-spacing:3px", "error", "has wider or narrower blanks"),
            ("dominant-baseline:middle", "error", "stands on another baseline"),
            ("alignment-baseline:middle", "error", "stands on another baseline"),
            ("font-variation-settings:'wght' 900", "error", "is set in a variation of its font"),
            ("text-transform:uppercase", "error", "has its letters changed"),
            ("font-variant-caps:small-caps", "error", "is set in other forms of its letters"),
            ("font-variant:all-small-caps", "error", "is set in other forms of its letters"),
            ("font-variant:oldstyle-nums", "warning", "is set in other forms of its letters"),
            ("font-variant-numeric:oldstyle-nums", "warning", "is set in other forms of its letters"),
            ("font-variant-ligatures:none", nil, ""),
            ("font-variant-ligatures:no-common-ligatures", "warning", "is set in other forms of its letters"),
            ("font-feature-settings:'smcp'", "error", "is set with features of its font"),
            ("font-feature-settings:'onum'", "warning", "is set with features of its font"),
            ("font-variant:small-caps", nil, ""), ("word-spacing:0", nil, ""),
        ] as [(String, String?, String)])
    func properties(style: String, severity: String?, what: String) {
        let property = style.replacing(":", with: ": ")
        let expected = severity.map {
            "a.svg:2:1: \($0): text \"Kern\" (id t) \(what) (\(property)), which is not drawn\(Self.toPaths)"
        }
        #expect(said("style=\"\(style)\"") == expected ?? "")
        #expect(
            said("", "<tspan style=\"\(style)\">Kern</tspan>").contains(what) == (severity != nil)
                || what.isEmpty)
    }

    @Test("a warning where a line at the text is left out: librsvg draws that of the innermost part alone")
    func lines() {
        #expect(
            said("text-decoration=\"underline\"", "<tspan>Linie</tspan>") == """
                a.svg:2:61: warning: text "Linie" (id t) is printed without its underline
                  hint: draw the line as a path
                """)
        #expect(
            said("style=\"text-decoration-line:line-through\"").contains("printed without its line-through"))
        #expect(said("style=\"text-decoration:underline dotted\"").contains("printed without its underline"))
        #expect(said("style=\"text-decoration:underline;text-decoration-line:underline\"") == "")
        #expect(said("style=\"text-decoration:none\"", "<tspan>a</tspan>") == "")
    }

    @Test("a warning where a stroke keeps its width in Inkscape alone")
    func stroke() {
        #expect(
            Inspected.text("<path id=\"p\" style=\"vector-effect:non-scaling-stroke\"/>") == """
                a.svg:2:1: warning: path (id p) is drawn with another width of stroke: `non-scaling-stroke` is not followed
                  hint: Path › Stroke to Path
                """)
    }

    @Test("a warning at each object whose filter or mask becomes pixels")
    func pixels() {
        #expect(
            Inspected.text(
                """
                <filter id="f"/><mask id="m"/><rect id="r" style="filter:url(#f)"/>
                <g mask="url(#m)"/>
                """) == """
                    a.svg:2:31: warning: rect (id r) has a filter, which is drawn as pixels, coarser than print needs
                      hint: draw the effect with paths and gradients, or Filters › Remove Filters
                    a.svg:3:1: warning: g has a mask, which is drawn as pixels, coarser than print needs
                      hint: use a clip (Object › Clip) or gradients, or Object › Mask › Release
                    """)
    }
}
