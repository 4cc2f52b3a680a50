import Diagnostics
import JobModel
import Testing

@Suite("Colours in the press's terms")
struct ColourTests {
    /// The colours of a template that defines these, by name.
    private func colours(_ definitions: String) throws -> [String: Colour] {
        let text = "page: {width: 5cm, height: 5cm}\ncolours:\n\(definitions)\npages: [{}]\n"
        let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "template.yaml")
        #expect(diagnostics.text == "")
        let named = try #require(template).colours
        #expect(named.prefix(2).map(\.name) == ["black", "white"])
        return Dictionary(named.map { ($0.name, $0.colour) }, uniquingKeysWith: { first, _ in first })
    }

    private static func percent(_ hundredths: Int) -> Percent { Percent(hundredths: hundredths) }

    private static func tint(_ cyan: Int, _ magenta: Int, _ yellow: Int, _ black: Int) -> ProcessTint {
        ProcessTint(
            cyan: percent(cyan), magenta: percent(magenta), yellow: percent(yellow), black: percent(black))
    }

    private static func pantone(_ tint: Int) -> Ink {
        .spot(name: "PANTONE 186 C", alternate: Self.tint(0, 10_000, 8_000, 400), tint: percent(tint))
    }

    static let forms: [(String, Colour)] = [
        ("e30613", Colour(.rgb(red: 227, green: 6, blue: 19))),
        ("E30613", Colour(.rgb(red: 227, green: 6, blue: 19))),
        ("rgb(227, 6, 19)", Colour(.rgb(red: 227, green: 6, blue: 19))),
        ("rgb(0,255,007)", Colour(.rgb(red: 0, green: 255, blue: 7))),
        ("black", .black), ("white", .white),
        ("gray(0)", Colour(.gray(.none))), ("gray(100)", Colour(.gray(.full))),
        ("gray(40)", Colour(.gray(percent(4_000)))), ("gray( 12.5 % )", Colour(.gray(percent(1_250)))),
        ("cmyk(0, 100, 80, 0)", Colour(.process(tint(0, 10_000, 8_000, 0)))),
        ("cmyk(0%,100%,80%,0%)", Colour(.process(tint(0, 10_000, 8_000, 0)))),
        ("  cmyk ( 0.01 , 99.99 , 33.3 , 100.00 )", Colour(.process(tint(1, 9_999, 3_330, 10_000)))),
        ("spot(PANTONE 186 C, cmyk(0, 100, 80, 4))", Colour(pantone(10_000))),
        ("spot( PANTONE 186 C , cmyk(0, 100, 80, 4) , 12.34)", Colour(pantone(1_234))),
        (
            "spot(Größe (matt), cmyk(1, 2, 3, 4))",
            Colour(.spot(name: "Größe (matt)", alternate: tint(100, 200, 300, 400), tint: .full))
        ),
        ("tint(cmyk(0, 100, 80, 4), 50)", Colour(.process(tint(0, 5_000, 4_000, 200)))),
        ("tint(spot(PANTONE 186 C, cmyk(0, 100, 80, 4)), 40)", Colour(pantone(4_000))),
        ("tint(spot(PANTONE 186 C, cmyk(0, 100, 80, 4), 50), 50)", Colour(pantone(2_500))),
        ("tint(tint(cmyk(100, 0, 0, 0), 50), 50)", Colour(.process(tint(2_500, 0, 0, 0)))),
        ("overprint(black)", Colour(.black, overprints: true)),
        ("overprint(white)", Colour(.white, overprints: true)),
        ("overprint(gray(40))", Colour(.gray(percent(4_000)), overprints: true)),
        ("overprint(e30613)", Colour(.rgb(red: 227, green: 6, blue: 19), overprints: true)),
        ("overprint(cmyk(0, 0, 0, 100))", Colour(.process(tint(0, 0, 0, 10_000)), overprints: true)),
        ("overprint(spot(PANTONE 186 C, cmyk(0, 100, 80, 4)))", Colour(pantone(10_000), overprints: true)),
        ("overprint(overprint(black))", Colour(.black, overprints: true)),
        ("tint(overprint(cmyk(0, 0, 0, 100)), 40)", Colour(.process(tint(0, 0, 0, 4_000)), overprints: true)),
        ("overprint(tint(cmyk(0, 0, 0, 100), 40))", Colour(.process(tint(0, 0, 0, 4_000)), overprints: true)),
    ]

    @Test("every form is read to its value", arguments: 0..<forms.count)
    func form(index: Int) throws {
        let (text, colour) = ColourTests.forms[index]
        #expect(try colours("  brand: \"\(text)\"")["brand"] == colour, "\(text)")
    }

    @Test("names stand for what was defined before them, in tints and overprint too")
    func names() throws {
        let colours = try colours(
            """
              brand: spot(PANTONE 186 C, cmyk(0, 100, 80, 4))
              light: tint(brand, 40)
              lighter: tint(light, 25%)
              again: brand
              over: overprint(light)
              red: cmyk(0, 100, 80, 4)
              same: spot(PANTONE 186 C, red, 40)
            """)
        #expect(colours["light"] == Colour(ColourTests.pantone(4_000)))
        #expect(colours["lighter"] == Colour(ColourTests.pantone(1_000)))
        #expect(colours["again"] == colours["brand"])
        #expect(colours["same"] == colours["light"])
        #expect(colours["over"] == Colour(ColourTests.pantone(4_000), overprints: true))
    }

    @Test("every hundredth of a percent is kept")
    func exact() throws {
        let text = (0...10_000).map { hundredths in
            let fraction = String(hundredths % 100)
            let number = "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction)"
            return "  t\(hundredths): gray(\(number))"
        }
        // A template has at most 200 colours.
        for first in stride(from: 0, through: 10_000, by: 150) {
            let range = first..<min(first + 150, text.count)
            let colours = try colours(text[range].joined(separator: "\n"))
            for hundredths in range {
                #expect(colours["t\(hundredths)"] == Colour(.gray(ColourTests.percent(hundredths))))
            }
        }
    }

    @Test("a tint is rounded to the nearest hundredth of a percent")
    func rounding() {
        func times(_ a: Int, _ b: Int) -> Int {
            ColourTests.percent(a).times(ColourTests.percent(b)).hundredths
        }
        #expect(times(10_000, 1_234) == 1_234)
        #expect(times(1, 4_999) == 0)
        #expect(times(1, 5_000) == 1)
        #expect(times(3_333, 3_333) == 1_111)
        #expect(times(0, 10_000) == 0)
    }

    @Test("where a frame or a style has a colour, all forms but spot colours are understood")
    func used() throws {
        let text = """
            page: {width: 5cm, height: 5cm}
            colours: {brand: "cmyk(0, 100, 80, 0)"}
            styles:
              body: {family: Lato, size: 9pt, colour: "gray(20)"}
            pages:
              - frames:
                  - {shape: rectangle, box: [1mm, 1mm, 9mm, 9mm], fill: "tint(brand, 50)", stroke: overprint(black)}
            """
        let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "template.yaml")
        #expect(diagnostics.text == "")
        let read = try #require(template)
        #expect(read.styles[0].colour == Colour(.gray(ColourTests.percent(2_000))))
        guard case .shape(let shape) = read.pages[0].frames[0].content else {
            Issue.record("no shape")
            return
        }
        #expect(shape.fill == Colour(.process(ColourTests.tint(0, 5_000, 4_000, 0))))
        #expect(shape.stroke == Colour(.black, overprints: true))
    }
}
