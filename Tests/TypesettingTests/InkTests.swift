import Drawing
import DrawingSupport
import Testing
import Typesetting

/// Where a text's ink comes to lie.
struct InkTests {
    @Test("left is left and right is right, in any script; start and end change sides")
    func absolute() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        let ink = { (text: String, alignment: TypeStyle.Alignment) in
            try typesetter.fitted(text, .plain("Lato", alignment: alignment), width: 200).ink.left
        }
        #expect(try ink("Hallo", .left) == ink("Hallo", .start))
        #expect(try ink("Hallo", .right) == ink("Hallo", .end))
        #expect(try ink("שלום", .left) == ink("שלום", .end))
        #expect(try ink("שלום", .right) == ink("שלום", .start))
        #expect(try ink("שלום", .left) < ink("שלום", .right) - 100)
    }

    @Test("left to right: start is the left edge, end the right one, centre between")
    func leftToRight() throws {
        let left = try TestFonts.typesetter().places(of: "Hallo", "Lato", width: 200)
        #expect(isNear(left.end - left.start, 200 - left.width))
        #expect(isNear(left.centre - left.start, (200 - left.width) / 2))
        #expect(left.start < 1)
    }

    @Test(
        "right to left: start is the right edge, end the left one", arguments: ["שלום עולם", "مرحبا"])
    func rightToLeft(text: String) throws {
        let right = try TestFonts.typesetter().places(of: text, "DejaVu Sans", width: 200)
        #expect(isNear(right.start - right.end, 200 - right.width))
        #expect(isNear(right.centre - right.end, (200 - right.width) / 2))
        #expect(right.end < 1.5)
    }

    @Test("each paragraph has its own direction")
    func mixed() throws {
        let typesetter = try TestFonts.typesetter()
        let text = try typesetter.fitted("a\nש", .plain("DejaVu Sans"), width: 200)
        #expect(text.ink.left < 2 && text.ink.right > 198)
    }

    @Test(
        "an italic letter that hangs over its box is moved in by as much",
        arguments: ["f", "j", "J", "fj", "f f f"])
    func overhang(text: String) throws {
        let typesetter = try TestFonts.typesetter()
        for alignment in [TypeStyle.Alignment.start, .centre, .end] {
            let style = TypeStyle.plain(
                "EB Garamond 12", size: 60, leading: 70, isItalic: true, alignment: alignment)
            let width = try typesetter.fitted(text, style).width
            let fitted = try typesetter.fitted(text, style, width: width)
            #expect(
                fitted.ink.left >= 0 && fitted.ink.right <= width, "\(alignment) \(fitted.ink) \(width)")
        }
    }

    @Test(
        "an italic f really hangs over: without its ink counted, the test above would prove nothing")
    func overhangIsThere() throws {
        let style = TypeStyle.plain("EB Garamond 12", size: 60, isItalic: true)
        let typesetter = try TestFonts.typesetter()
        let pair = try typesetter.fitted("nf", style)
        #expect(pair.ink.right - pair.ink.left <= pair.width)
        let one = try typesetter.fitted("f", style)
        let two = try typesetter.fitted("ff", style)
        #expect(one.width > two.width - one.width, "the first f's ink is wider than its advance")
    }

    @Test(
        "accents above the font's ascent push the first line down",
        arguments: ["EB Garamond 12", "DejaVu Sans"])
    func tallAccents(family: String) throws {
        let typesetter = try TestFonts.typesetter()
        let stacked = "Z\u{30C}\u{302}\u{301}\u{303}\u{308}"
        let plain = try typesetter.fitted("Z", .plain(family, size: 40))
        for text in ["Ế", "Ǻ", stacked] {
            let tall = try typesetter.fitted(text, .plain(family, size: 40))
            #expect(tall.ink.top >= 0, "\(text)")
            #expect(tall.height >= plain.height)
        }
        let pushed = try typesetter.fitted(stacked, .plain(family, size: 40))
        #expect(pushed.height > plain.height + 5)
        #expect(isNear(pushed.ink.top, 0))
    }

    @Test("accents of any line stay in the box, however close the lines are")
    func closeLines() throws {
        let typesetter = try TestFonts.typesetter()
        let text = "a\nZ\u{30C}\u{302}\u{301}\u{303}\u{308}\na"
        let fitted = try typesetter.fitted(text, .plain("EB Garamond 12", size: 40, leading: 5))
        #expect(fitted.ink.top >= 0, "\(fitted.ink)")
        #expect(fitted.ink.bottom <= fitted.height)
    }

    @Test(
        "the ink that is told is the ink that is drawn",
        arguments: [
            ("Ếgjfy", "EB Garamond 12", true), ("Hallo, Welt!", "Lato", false),
            ("مرحبا", "DejaVu Sans", false),
            ("AVAT\nfjord", "Inter", true),
        ])
    func pixels(text: String, family: String, isItalic: Bool) throws {
        let typesetter = try TestFonts.typesetter()
        let fitted = try typesetter.fitted(
            text, .plain(family, size: 30, leading: 36, isItalic: isItalic), width: 150, height: 150)
        let raster = try DrawnPDF(width: 200, height: 200) { canvas in
            canvas.setColour(.black)
            canvas.show(fitted, by: typesetter, x: 25, y: 20)
        }.raster(resolution: 288)
        let bounds = try #require(raster.inkBounds)
        let ink = fitted.ink
        let told = [25 + ink.left, 20 + ink.top, 25 + ink.right, 20 + ink.bottom].map { $0 * 4 }
        let drawn = [bounds.left, bounds.top, bounds.right, bounds.bottom].map(Double.init)
        for (told, drawn) in zip(told, drawn) { #expect(abs(told - drawn) <= 2, "\(told) \(drawn)") }
    }
}

extension Typesetter {
    /// Where a text's ink begins in each alignment.
    fileprivate func places(of text: String, _ family: String, width: Double) throws -> (
        start: Double, centre: Double, end: Double, width: Double
    ) {
        let left = { (alignment: TypeStyle.Alignment) in
            try self.fitted(text, .plain(family, alignment: alignment), width: width)
        }
        return (
            try left(.start).ink.left, try left(.centre).ink.left, try left(.end).ink.left,
            try left(.start).width
        )
    }
}
