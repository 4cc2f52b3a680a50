import Drawing
import DrawingSupport
import Testing
import Typesetting

struct FitTests {
    @Test(
        "a character that the font lacks is reported, also where another font has it",
        arguments: [
            ("Lac 中 Rue", "中"), ("a😀", "😀"), ("\u{FFFF}", "\u{FFFF}"), ("x\u{E000}", "\u{E000}"),
            ("שלום", "ש"), ("\u{378}中", "\u{378}"), ("one\ntwo\nthree 漢", "漢"), ("\u{7}", "\u{7}"),
        ] as [(String, Unicode.Scalar)])
    func missingGlyph(text: String, scalar: Unicode.Scalar) throws {
        #expect(try TestFonts.typesetter().misfit(text, .plain()) == .missingGlyph(scalar))
    }

    @Test(
        "what has no shape of its own is no missing glyph",
        arguments: ["\u{AD}", "\u{200B}", "\u{200D}", "\t", "\u{A0}"])
    func invisible(text: String) throws {
        #expect(try TestFonts.typesetter().misfit("a\(text)b", .plain()) == nil)
    }

    @Test("a composed and a decomposed accent are set alike")
    func normalForms() throws {
        let typesetter = try TestFonts.typesetter()
        let composed = try typesetter.fitted("Hélène Ế", .plain("EB Garamond 12"))
        let decomposed = try typesetter.fitted(
            "He\u{301}le\u{300}ne E\u{302}\u{301}", .plain("EB Garamond 12"))
        #expect(composed.ink == decomposed.ink)
        #expect(composed.width == decomposed.width)
    }

    @Test("an unknown family is an error of the style, not of the text")
    func unknownFamily() throws {
        let typesetter = try TestFonts.typesetter()
        #expect(throws: FontError.self) {
            try typesetter.fit("a", style: .plain("Latto"), width: 9, height: 9)
        }
        #expect(throws: FontError.self) { try typesetter.face(for: .plain("EB Garamond")) }
    }

    @Test(
        "letters keep their exact widths: nothing is rounded to whole points",
        arguments: ["Lato", "Inter", "EB Garamond 12"])
    func widths(family: String) throws {
        let typesetter = try TestFonts.typesetter()
        var rounded = 0
        for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" {
            let small = try typesetter.fitted(String(letter), .plain(family, size: 10)).width
            let large = try typesetter.fitted(String(letter), .plain(family, size: 500)).width
            #expect(isNear(small, large / 50, within: 0.001), "\(letter): \(small) and \(large)")
            if small == small.rounded() { rounded += 1 }
        }
        #expect(rounded < 10, "a few letters may be whole points wide by chance")
    }

    @Test("a row of letters is as wide as its letters together")
    func rows() throws {
        let typesetter = try TestFonts.typesetter()
        let one = try typesetter.fitted("n", .plain(size: 9.7)).width
        let forty = try typesetter.fitted(String(repeating: "n", count: 40), .plain(size: 9.7)).width
        #expect(isNear(forty, 40 * one, within: 0.04), "\(one) \(forty)")
    }

    @Test("tracking is added between letters, and not before the first")
    func tracking() throws {
        let typesetter = try TestFonts.typesetter()
        let plain = try typesetter.fitted("nnnn", .plain())
        for tracking in [3.0, -0.5] {
            let tracked = try typesetter.fitted("nnnn", .plain(tracking: tracking))
            #expect(isNear(tracked.width, plain.width + 3 * tracking))
            #expect(tracked.ink.left == plain.ink.left)
        }
    }

    @Test(
        "lines stand exactly one leading apart, each on its baseline", arguments: [6.5, 12, 14.25, 40])
    func leading(leading: Double) throws {
        let typesetter = try TestFonts.typesetter()
        let style = TypeStyle.plain("EB Garamond 12", leading: leading)
        let text = try typesetter.fitted("Am\nMg\nÊm\nnn", style)
        let words = try DrawnPDF(width: 200, height: 300) { canvas in
            canvas.setColour(.black)
            canvas.show(text, by: typesetter, x: 20, y: 30)
        }.words()
        #expect(words.map(\.text) == ["Am", "Mg", "Êm", "nn"])
        for (above, below) in zip(words, words.dropFirst()) {
            #expect(isNear(below.top - above.top, leading), "\(above.text)")
        }
        let single = try typesetter.fitted("Am", style)
        #expect(isNear(text.height, single.height + 3 * leading))
    }

    @Test("line feeds begin paragraphs; an empty first line is kept")
    func lineFeeds() throws {
        let typesetter = try TestFonts.typesetter()
        let single = try typesetter.fitted("a", .plain())
        let text = try typesetter.fitted("\n\na\n", .plain())
        #expect(text.lineCount == 4)
        #expect(isNear(text.height, single.height + 3 * 14))
        #expect(isNear(text.ink.top, single.ink.top + 2 * 14))
        #expect(try typesetter.fitted("", .plain()).lineCount == 1)
        #expect(try typesetter.fitted("a\r\nb", .plain()).lineCount == 2)
    }

    @Test("lines break at blanks, so that each stays within the box")
    func wrapping() throws {
        let typesetter = try TestFonts.typesetter()
        let words = "un deux trois quatre cinq six sept huit neuf dix"
        let whole = try typesetter.fitted(words, .plain())
        #expect(whole.lineCount == 1)
        let text = try typesetter.fitted(words, .plain(), width: whole.width / 2)
        #expect((2...3).contains(text.lineCount))
        #expect(text.width <= whole.width / 2)
    }

    @Test("blanks at the end of a broken line hang: they need no room and shift nothing")
    func hangingBlanks() throws {
        let typesetter = try TestFonts.typesetter()
        for alignment in [TypeStyle.Alignment.start, .centre, .end] {
            let style = TypeStyle.plain(alignment: alignment)
            let single = try typesetter.fitted("aaa bbb ccc", style, width: 20)
            let triple = try typesetter.fitted("aaa   bbb   ccc", style, width: 20)
            #expect(triple.lineCount == 3)
            #expect(triple.ink == single.ink, "\(alignment)")
            #expect(triple.width == single.width)
        }
    }

    @Test("a word wider than the box is reported with its own width")
    func wideWord() throws {
        let typesetter = try TestFonts.typesetter()
        let word = try typesetter.fitted("Donaudampfschifffahrt", .plain())
        guard
            case .tooLarge(let width, _) = try typesetter.misfit(
                "an der Donaudampfschifffahrt", .plain(), width: 40)
        else {
            Issue.record("the word must not fit")
            return
        }
        #expect(width == word.width)
    }
}
