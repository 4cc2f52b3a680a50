import LocaleText
import TestSupport
import Testing

struct LetterCaseTests {
    @Test(
        "capitals and small letters are the language's own",
        arguments: [
            ("fr-FR", "Élodie œuvre", "ÉLODIE ŒUVRE", "élodie œuvre"),
            ("de-DE", "Straße", "STRASSE", "straße"),
            ("tr-TR", "Iğdır, istanbul", "IĞDIR, İSTANBUL", "ığdır, istanbul"),
            ("en-US", "Iris", "IRIS", "iris"), ("und", "Iris", "IRIS", "iris"),
            ("el-GR", "Άθως", "ΑΘΩΣ", "άθως"), ("el-GR", "ΟΔΟΣ", "ΟΔΟΣ", "οδος"),
            ("lt-LT", "Jonė", "JONĖ", "jonė"), ("pl-PL", "Łódź", "ŁÓDŹ", "łódź"), ("ja-JP", "東京", "東京", "東京"),
            ("ar-EG", "محمد", "محمد", "محمد"), ("fr-FR", "", "", ""), ("en-US", "ŉ ﬁ", "ʼN FI", "ŉ ﬁ"),
        ])
    func cases(tag: String, text: String, upper: String, lower: String) throws {
        let locale = try LocaleText(locale: tag)
        #expect(Array(locale.upper(text).utf8) == Array(upper.utf8))
        #expect(Array(locale.lower(text).utf8) == Array(lower.utf8))
    }

    @Test("a long text is mapped whole, however much it grows")
    func long() throws {
        let locale = try LocaleText(locale: "und")
        // Each of two bytes in UTF-8; in capitals, of six.
        let text = String(repeating: "\u{390}", count: 10_000)
        #expect(locale.upper(text).unicodeScalars.count == 30_000)
        #expect(
            locale.upper(String(repeating: "é", count: 100_000)) == String(repeating: "É", count: 100_000))
    }

    @Test(
        "what is compared without case comes out the same",
        arguments: [
            Pair("  Jean   DUPONT ", "jean dupont"), Pair("STRASSE", "strasse"), Pair("Straße", "strasse"),
            Pair("E\u{301}lodie", "élodie"), Pair("ÉLODIE", "élodie"),
            Pair("A\u{A0}\u{202F}B\tC\r\nD", "a b c d"),
            Pair("\u{A0}é\u{A0}\u{A0}è\u{85}", "é è"), Pair("àÀ", "àà"), Pair("\u{3000}東京\u{3000}", "東京"),
            Pair("", ""), Pair(" \u{2003}\n", ""), Pair("ΣΊΣΥΦΟΣ", "σίσυφοσ"), Pair("ﬁn", "fin"),
            Pair("İ", "i̇"),
        ])
    func folded(pair: Pair) throws {
        for tag in ["fr-FR", "tr-TR", "und"] {
            let folded = try LocaleText(locale: tag).folded(pair.input)
            #expect(Array(folded.utf8) == Array(pair.output.utf8), "\(tag)")
        }
    }

    @Test("folding again changes nothing, whatever the text", arguments: UInt64(0)..<50)
    func foldedTwice(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let locale = try LocaleText(locale: "und")
        for _ in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<random.below(12) {
                let value = UInt32(
                    random.below(random.pick([0x80, 0x180, 0x600, 0x3000, 0x1_0000, 0x2_0000])))
                if let scalar = Unicode.Scalar(value) { text.append(scalar) }
            }
            let once = locale.folded(String(text))
            #expect(Array(locale.folded(once).utf8) == Array(once.utf8), "seed \(seed)")
            #expect(Array(locale.folded(locale.upper(once)).utf8).isEmpty == once.isEmpty, "seed \(seed)")
        }
    }

    @Test(
        "initials are whole characters",
        arguments: [
            Pair("Jean-Pierre Dupont", "J.-P. D."), Pair("Élodie", "É."), Pair("E\u{301}lodie", "É."),
            Pair("", ""),
            Pair("  anna \u{A0} lee ", "A. L."), Pair("12 Anna", "A."), Pair("O'Neill", "O."),
            Pair("- -", ""),
            Pair("(Anna)", "A."), Pair("山田 太郎", "山. 太."), Pair("न\u{93F}ह\u{93E}", "न\u{93F}."),
        ])
    func initials(pair: Pair) throws {
        #expect(try LocaleText(locale: "fr-FR").initials(pair.input) == pair.output)
    }

    @Test("initials have the locale's capitals")
    func turkishInitials() throws {
        #expect(try LocaleText(locale: "tr-TR").initials("ismet ışık") == "İ. I.")
    }
}
