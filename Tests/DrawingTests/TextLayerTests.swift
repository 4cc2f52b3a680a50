import Drawing
import DrawingSupport
import Testing
import Typesetting

/// What is printed can be searched and copied.
struct TextLayerTests {
    private func drawn(_ text: String, _ family: String, isItalic: Bool = false, width: Double = 300) throws
        -> DrawnPDF
    {
        let typesetter = try TestFonts.typesetter()
        let style = TypeStyle(
            family: family, weight: 400, isItalic: isItalic, size: 12, leading: 15, tracking: 0,
            alignment: .start,
            language: nil)
        let fitted = try typesetter.fit(text, style: style, width: width, height: 200).get()
        return try DrawnPDF(width: width + 20, height: 220) { canvas in
            canvas.setColour(.black)
            canvas.show(fitted, by: typesetter, x: 10, y: 10)
        }
    }

    private func copied(_ text: String, _ family: String, isItalic: Bool = false, width: Double = 300) throws
        -> String
    { try drawn(text, family, isItalic: isItalic, width: width).text() }

    @Test(
        "text from left to right is copied out as it was put in, ligatures and accents included",
        arguments: [
            ("fi ffl office fjord", "EB Garamond 12", true), ("fi ffl office fjord", "Lato", false),
            ("Straße 12, Zürich", "Inter", false), ("(a) \\ b <c> & {d}", "Lato", true),
            ("Ế e\u{301} x\u{301} Z\u{30C}\u{302}", "EB Garamond 12", false),
            ("Ω Жук Αθήνα", "DejaVu Sans", false),
            ("k7qm-2x9t-4rwb-cx", "DejaVu Sans Mono", false),
        ])
    func leftToRight(text: String, family: String, isItalic: Bool) throws {
        let copied = try copied(text, family, isItalic: isItalic)
        let lines = copied.split(separator: "\n")
        #expect(lines.count == 1)
        #expect(lines.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(copied)")
    }

    @Test("lines come out in their order")
    func lines() throws {
        #expect(
            try copied("Chère Élodie,\nvotre code :\nfin", "Lato") == "Chère Élodie,\nvotre code :\nfin\n\n")
    }

    /// poppler puts blanks of its own between some glyphs, and marks the direction: neither is in the file.
    @Test(
        "text from right to left is copied out letter for letter, in the order it is read",
        arguments: ["שלום עולם", "مرحبا بالعالم", "عليكم ١٢٣"])
    func rightToLeft(text: String) throws {
        let letters = { (text: String) in
            Array(text.unicodeScalars).filter {
                !$0.properties.isWhitespace && !(0x202A...0x202E).contains($0.value)
            }
        }
        let copied = try copied(text, "DejaVu Sans")
        #expect(letters(copied) == letters(text), "\(copied)")
    }

    /// poppler turns the two letters of such a glyph round when it copies them; the file has them right.
    @Test("a glyph that stands for two Arabic letters says so in the file")
    func arabicLigature() throws {
        let pdf = try drawn("السلام", "DejaVu Sans")
        let objects = try pdf.objects()
        #expect(objects.contains("/Span << /ActualText <feff06440627> >> BDC"), "\(objects)")
    }

    @Test("a soft hyphen shows where a line breaks, and only there")
    func softHyphens() throws {
        let whole = try copied("co\u{AD}op\u{AD}er\u{AD}a\u{AD}tion", "Lato")
        #expect(whole == "cooperation\n\n")
        let broken = try copied("co\u{AD}op\u{AD}er\u{AD}a\u{AD}tion", "Lato", width: 45)
        #expect(broken.split(separator: "\n").count == 2)
    }
}
