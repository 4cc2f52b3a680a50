import Drawing
import DrawingSupport
import TestSupport
import Testing
import Typesetting

/// Parts of a text in styles of their own.
struct SpanTests {
    private func set(
        _ text: String, _ base: TypeStyle, _ spans: [(Range<Int>, TypeStyle)], width: Double = 1000
    ) throws -> FittedText {
        try set(text, base, spans, by: TestFonts.typesetter(), width: width)
    }

    private func set(
        _ text: String, _ base: TypeStyle, _ spans: [(Range<Int>, TypeStyle)],
        by typesetter: Typesetter,
        width: Double = 1000
    ) throws -> FittedText {
        try typesetter.fit(
            StyledText(text, spans: spans.map { .init(range: $0.0, style: $0.1) }), style: base,
            width: width,
            height: 1000
        ).get()
    }

    @Test("a part in bold or italic is set in that face, and the rest as before")
    func faces() throws {
        let typesetter = try TestFonts.typesetter()
        let base = TypeStyle.plain()
        let bold = TypeStyle.plain(weight: 700)
        let text = try set("ab cd ef", base, [(3..<5, bold)], by: typesetter)
        #expect(typesetter.usedFaces.map(\.weight).sorted() == [400, 700])
        let fonts = text.glyphs.map(\.font)
        #expect(Set(fonts.prefix(3)).count == 1 && Set(fonts[3..<5]).count == 1 && fonts[0] == fonts[7])
        #expect(fonts[3] != fonts[0])
    }

    @Test(
        "texts of Latin letters and signs alone are set as beside a sign that needs the full search",
        arguments: UInt64(0)..<60)
    func shortWay(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let words = [
            "l’été", "« oui »", "co\u{AD}op", "x\u{A0}y", "A4", "12 €", "Łódź", "(…)", "fjord", "ÆØ", "µ",
            "--",
        ]
        let languages: [String?] = [nil, "fr", "de", "ru", "ja"]
        func style(_ weight: Int) -> TypeStyle {
            var style = TypeStyle.plain(weight: weight)
            style.language = languages.randomElement(using: &generator) ?? nil
            return style
        }
        let typesetter = try TestFonts.typesetter()
        let before = (0..<4).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
        let inside = (0..<3).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
        let (base, part) = (style(400), style(generator.below(2) == 0 ? 400 : 700))
        let spans = [(before.utf8.count..<before.utf8.count + inside.utf8.count, part)]
        let short = try set(before + inside, base, spans, by: typesetter).glyphs
        // A fraction slash is no plain sign, and of no script either.
        let full = try set(before + inside + " \u{2044}", base, spans, by: typesetter).glyphs.prefix(
            short.count)
        #expect(!short.isEmpty && short.map(\.index) == full.map(\.index), "`\(before)` `\(inside)`")
        #expect(short.map(\.font) == full.map(\.font))
        #expect(zip(short, full).allSatisfy { isNear($0.x, $1.x) })
    }

    @Test("a part of another colour alone is shaped with its neighbours")
    func colours() throws {
        let typesetter = try TestFonts.typesetter()
        let base = TypeStyle.plain(size: 20)
        var red = base
        red.colour = RGB(red: 200, green: 30, blue: 30)
        let plain = try typesetter.fitted("AVAT defi", base)
        let coloured = try set("AVAT defi", base, [(1..<2, red), (8..<9, red)], by: typesetter)
        #expect(coloured.glyphs.map(\.x) == plain.glyphs.map(\.x))
        #expect(coloured.glyphs.map(\.index) == plain.glyphs.map(\.index))
        #expect(plain.glyphs.count == 8)
        // The ligature has the colour of its first letter.
        #expect(coloured.glyphs.filter { $0.colour == red.colour }.count == 1)
        #expect(coloured.copiedText.joined() == "AVAT defi")
    }

    @Test("colours are drawn: in red, blue and the canvas's own never")
    func drawnColours() throws {
        let typesetter = try TestFonts.typesetter()
        var base = TypeStyle.plain(size: 40, leading: 44, weight: 900)
        base.colour = RGB(red: 0, green: 0, blue: 255)
        var red = base
        red.colour = RGB(red: 255, green: 0, blue: 0)
        let text = try set("ii ii", base, [(3..<5, red)], by: typesetter)
        let raster = try DrawnPDF(width: 200, height: 80) { canvas in
            canvas.setColour(RGB(red: 0, green: 255, blue: 0))
            canvas.show(text, by: typesetter, x: 10, y: 10)
        }.raster()
        let blue = try #require(raster.bounds { $0 == .init(0, 0, 255) })
        let other = try #require(raster.bounds { $0 == .init(255, 0, 0) })
        #expect(blue.right < other.left)
        #expect(raster.bounds { $0 == .init(0, 255, 0) } == nil)
    }

    @Test("right-to-left parts keep their own colours")
    func colouredHebrew() throws {
        let base = TypeStyle.plain("DejaVu Sans")
        var red = base
        red.colour = RGB(red: 255, green: 0, blue: 0)
        // The first two letters, which stand on the right.
        let text = try set("שלום", base, [(0..<4, red)])
        let order = text.glyphs.sorted { $0.x < $1.x }.map { $0.colour == red.colour }
        #expect(order == [false, false, true, true])
        #expect(text.copiedText.joined() == "שלום")
    }

    @Test("lines stay one leading of the frame apart, and a larger part pushes the first one down")
    func sizes() throws {
        let base = TypeStyle.plain(size: 10, leading: 14)
        let large = TypeStyle.plain(size: 30, leading: 90)
        let text = try set("Ab\nAb\nAb", base, [(0..<2, large)])
        let plain = try set("Ab\nAb\nAb", base, [])
        let baselines = Set(text.glyphs.map(\.y)).sorted()
        #expect(isNear(baselines[1] - baselines[0], 14) && isNear(baselines[2] - baselines[1], 14))
        #expect(text.ink.top >= 0)
        #expect(baselines[0] > plain.glyphs[0].y + 5)
    }

    @Test("a part's language, features, tracking and width hold for it")
    func properties() throws {
        let base = TypeStyle.plain("EB Garamond 12", size: 20)
        var figures = base
        figures.features = ["lnum", "-kern"]
        let plain = try set("123 123", base, [])
        let lining = try set("123 123", base, [(4..<7, figures)])
        #expect(lining.glyphs.prefix(3).map(\.index) == plain.glyphs.prefix(3).map(\.index))
        #expect(lining.glyphs.suffix(3).map(\.index) != plain.glyphs.suffix(3).map(\.index))
        var tracked = base
        tracked.tracking = 5
        let wide = try set("nnn nnn", base, [(4..<7, tracked)])
        #expect(wide.width > (try set("nnn nnn", base, [])).width + 9)
    }

    @Test("features are OpenType's: small capitals, ligatures off, a chosen alternate")
    func features() throws {
        let typesetter = try TestFonts.typesetter()
        func glyphs(_ features: [String], _ text: String, _ family: String) throws -> [Int] {
            var style = TypeStyle.plain(family)
            style.features = features
            return try typesetter.fitted(text, style).glyphs.map(\.index)
        }
        #expect(try glyphs([], "defi", "Lato").count == 3)
        #expect(try glyphs(["-liga"], "defi", "Lato").count == 4)
        #expect(try glyphs(["smcp"], "abc", "EB Garamond 12") != glyphs([], "abc", "EB Garamond 12"))
        #expect(try glyphs(["tnum", "zero=1"], "10", "Inter") != glyphs([], "10", "Inter"))
    }

    @Test("the fallback of a part goes by the part's own family")
    func fallback() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        _ = try set("Paris नमस्ते", .plain(), [(6..<24, .plain("EB Garamond 12"))], by: typesetter)
        #expect(Set(typesetter.usedFaces.map(\.shortName)) == ["Lato", "NotoSerifDevanagari"])
    }

    @Test("a width that a family lacks is told with those it has")
    func widths() throws {
        let catalogue = try TestFonts.catalogue.get()
        let narrow = try catalogue.face(family: "Noto Sans", weight: 400, isItalic: false, width: 100)
        #expect(narrow.width == 100)
        let error = #expect(throws: FontError.self) {
            try catalogue.face(family: "Noto Sans", weight: 400, isItalic: false, width: 75)
        }
        #expect(error?.description == "font family `Noto Sans` has no regular of width 75 %")
        #expect(
            error?.hint
                == "it has: bold italic of width 100 %, bold of width 100 %, regular italic of width 100 %, regular of width 100 %"
        )
    }
}
