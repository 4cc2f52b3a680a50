import Testing
import Verification

/// What cairo does not write: read-back says so instead of half reading it.
@Suite("Content that is not followed")
struct ContentTests {
    private func findings(_ pdf: HandmadePDF) throws -> [String] {
        let page = ExpectedPage(mediaWidthInPoints: 420, mediaHeightInPoints: 298, codes: [])
        return try ReadBack(pdf: pdf.bytes).check([page]).map(\.description)
    }

    @Test(
        "streams that are wrong or beyond us",
        arguments: [
            ("1 0 0 rg 0 0 9 9 re fill", "an operator that read-back does not know at byte 20"),
            ("BI /W 1 /H 1 ID x EI", "an operator that read-back does not know at byte 0"),
            ("q", "a saved graphics state is never restored"),
            ("q Q Q", "a graphics state is restored unsaved"),
            ("1 0 rg", "an operator has not its operands"),
            ("1 0 0 1 0 cm", "an operator has not its operands"),
            ("1 2 3 re", "an operator has not its operands"),
            ("Do", "an operator has not its operands"),
            ("/None gs", "a graphics state is named that the resources lack"),
            ("/None Do", "an XObject is named that the resources lack"),
            ("BT /None 12 Tf ET", "a font is named that the resources lack"),
            ("BT (x) Tj ET", "text is shown before a font is set"),
            ("/OC /MC0 BDC 0 0 9 9 re f EMC", "the page has optional content"),
            ("(abc", "malformed content at byte 4"),
            ("<41", "malformed content at byte 3"),
            ("BT /F 9 Tf <4x> Tj ET", "malformed content at byte 13"),
            ("1.2.3 w", "malformed content at byte 3"),
            ("- w", "malformed content at byte 1"),
            (") w", "malformed content at byte 0"),
            ("> w", "malformed content at byte 0"),
        ])
    func unreadable(content: String, message: String) throws {
        #expect(try findings(HandmadePDF(content: content)) == ["page 1: page-unreadable: \(message)"])
    }

    @Test("content that is followed without a finding")
    func followed() throws {
        let all = """
            % a comment
            q 1 w 0 J 1 j 4 M [3 1] 0 d /Perceptual ri 1 i 0.5 0.5 0.5 RG 1 0 0 0 K 0.2 G 0 0 0 1 k
            /CS0 CS 1 SC /P SCN /CS0 cs 1 sc /P0 scn +1 -.5 m 2. 3 l 1 2 3 4 5 6 c 1 2 3 4 v 1 2 3 4 y h S
            1 1 m 2 2 l s 1 1 9 9 re F 1 1 9 9 re B 1 1 9 9 re B* 1 1 m 9 9 l b 1 1 m 9 9 l b* 1 1 9 9 re W* n Q
            /Span << /ActualText (\\(x\\)) /Nested << /A [1 2] >> >> BDC EMC /A BMC EMC /A MP /A /B DP
            BT /F 12 Tf 1 Tc 2 Tw 90 Tz 14 TL 1 Ts 0 Tr 10 20 Td (a\\)b\\061\\n(c)) Tj 0 -14 TD T* (x) '
            1 2 (y) " [(a) -20 <4142 4> 3 (b)] TJ 1 0 0 1 5 5 Tm 3 Tr (hidden) Tj ET
            """
        #expect(try findings(HandmadePDF(content: all)) == [])
    }

    @Test("a form that holds itself")
    func recursion() throws {
        var pdf = HandmadePDF(content: "/X Do")
        pdf.form = "/X Do"
        #expect(try findings(pdf) == ["page 1: page-unreadable: forms are nested too deep"])
    }

    @Test("a stencil inside a form is found")
    func stencilInForm() throws {
        var pdf = HandmadePDF(content: "q 1 0 0 1 10 20 cm /X Do Q")
        pdf.form = "q 50 0 0 50 0 0 cm /S Do Q"
        #expect(
            try findings(pdf) == [
                "page 1: code-unexpected: a 1-bit image that the plan does not know stands at 10.00 pt from the left, "
                    + "228.00 pt from the top"
            ])
    }

    @Test("pages with properties of their own")
    func pageProperties() throws {
        var turned = HandmadePDF(content: "")
        turned.page = "/Rotate 90"
        #expect(try findings(turned) == ["page 1: page-size: the page is turned by 90°"])
        var scaled = HandmadePDF(content: "")
        scaled.page = "/UserUnit 2"
        #expect(try findings(scaled) == ["page 1: page-size: the page has a unit of its own"])
        var annotated = HandmadePDF(content: "")
        annotated.page = "/Annots [<< /Type /Annot /Subtype /Square /Rect [0 0 9 9] >>]"
        #expect(
            try findings(annotated) == ["page 1: page-annotations: annotations on the page: 1, planned: none"]
        )
        var shifted = HandmadePDF(content: "")
        shifted.mediaBox = "[10 10 430 308]"
        #expect(try findings(shifted) == [])
    }

    @Test("objects that are not what they should be")
    func objects() throws {
        var pdf = HandmadePDF(content: "")
        pdf.mediaBox = "[0 0 420]"
        #expect(try findings(pdf).first?.hasPrefix("page 1: page-unreadable: ") == true)
        pdf = HandmadePDF(content: "")
        pdf.stencilEntries = "/Subtype /PS"
        #expect(
            try findings(pdf) == ["page 1: page-unreadable: an XObject is neither form nor image"])
        pdf = HandmadePDF(content: "")
        pdf.fontReference = pdf.font
        #expect(try findings(pdf) == ["page 1: page-unreadable: a font is not an object of its own"])
        pdf = HandmadePDF(content: "")
        pdf.extraState = "/fonts << /Font [4 0 R 9] >>"
        #expect(
            try findings(pdf)
                == ["page 1: page-unreadable: a graphics state sets a font, which read-back does not follow"])
    }

    @Test(
        "fonts whose glyphs cannot be followed",
        arguments: [
            (
                "/Subtype /Type0 /Encoding /UniJIS-UTF16-H",
                "a composite font's encoding is not Identity-H, which "
                    + "read-back needs"
            ),
            (
                "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [1 2] >>]",
                "a font's widths end early"
            ),
            (
                "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [70000 [1]] >>]",
                "a font has a width for an impossible code"
            ),
        ])
    func fonts(entries: String, message: String) throws {
        var pdf = HandmadePDF(content: "BT /F 12 Tf (ab) Tj ET")
        pdf.font = "<< /Type /Font /BaseFont /X \(entries) >>"
        #expect(try findings(pdf) == ["page 1: page-unreadable: \(message)"])
    }

    @Test("widths of composite fonts, in both their forms, say where glyphs stand")
    func compositeWidths() throws {
        let payload = TestPart.payload(0)
        func codes(_ text: String) throws -> [Finding.Code] {
            var pdf = HandmadePDF(
                content: "0 g q 43.5 0 0 43.5 300 100 cm /S Do Q BT /F 10 Tf 250 120 Td \(text) Tj ET",
                stencil: try TestPart.symbol(payload))
            pdf.font =
                "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts "
                + "[<< /DW 100 /W [1 [2000 3000] 5 7 5000] >>] >>"
            return try ReadBack(pdf: pdf.bytes).check(HandmadePDF.expected(payload)).map(\.code)
        }
        // The quiet zone begins at 294: 44 points from the first glyph, at 10 points to the thousand.
        #expect(try codes("<0001000100030003>") == [])
        #expect(try codes("<0001000200030003>") == [.quietZone])
        #expect(try codes("<00050003>") == [.quietZone])
        #expect(try codes("<00060003>") == [.quietZone])
        #expect(try codes("<0009000900090009>") == [])
    }

    @Test("a stencil whose data are short")
    func stencilData() throws {
        let payload = TestPart.payload(0)
        var pdf = HandmadePDF(
            content: "0 g q 43.5 0 0 43.5 300 100 cm /S Do Q", stencil: try TestPart.symbol(payload))
        pdf.stencilData = [1, 2, 3]
        #expect(
            try ReadBack(pdf: pdf.bytes).check(HandmadePDF.expected(payload)).map(\.description) == [
                "page 1: code-unreadable: a stencil's data do not have the size it says"
            ])
    }

    @Test("a stencil that paints zeros")
    func polarity() throws {
        let payload = TestPart.payload(0)
        var pdf = HandmadePDF(
            content: "0 g q 43.5 0 0 43.5 300 100 cm /S Do Q", stencil: try TestPart.symbol(payload))
        pdf.stencilEntries = "/Subtype /Image /ImageMask true /Width 29 /Height 29 /BitsPerComponent 1"
        #expect(
            try ReadBack(pdf: pdf.bytes).check(HandmadePDF.expected(payload)).map(\.code) == [.codeUnreadable]
        )
    }
}
