import Drawing
import DrawingSupport
import Foundation
import Testing
import Typesetting

/// Words divided at a line's end.
struct HyphenationTests {
    private func divisions(_ word: String, _ language: String?) -> String {
        Hyphenation.divided(word, language: language).replacing("\u{AD}", with: "-")
    }

    @Test(
        "words are divided by their language's patterns",
        arguments: [
            ("fr", "bibliothèque", "bi-blio-thèque"), ("fr-BE", "hirondelle", "hi-ron-delle"),
            ("de", "Silbentrennung", "Sil-ben-tren-nung"), ("de-CH", "Straßenbahn", "Stra-ßen-bahn"),
            ("en-US", "hyphenation", "hy-phen-ation"), ("es", "electricidad", "elec-tri-ci-dad"),
            ("it-CH", "primavera", "pri-ma-vera"),
        ])
    func table(language: String, word: String, divided: String) {
        #expect(divisions(word, language) == divided)
    }

    @Test(
        "what is no word of the language stays whole",
        arguments: [
            ("fr", "deux"), ("fr", "A4b2cdefghi"), ("fr", "LumièreClaire"), ("fr", "MAJUSCULES"),
            ("fr", "contact@lumiere.example"), ("fr", "www.bibliotheque.example"), ("fr", "Ελληνικά"),
            ("de", "Москва"), ("xx", "bibliothèque"), (nil, "bibliothèque"), ("zh", "bibliothèque"),
        ] as [(String?, String)])
    func whole(language: String?, word: String) {
        #expect(divisions(word, language) == word)
    }

    @Test("two letters stay on the line at least, and three go to the next")
    func shortEnds() {
        for word in ["académie", "opéra", "énergie", "idéale", "ocarina"] {
            let parts = divisions(word, "fr").split(separator: "-")
            #expect((parts.first?.count ?? 0) >= 2 && (parts.last?.count ?? 0) >= 3, "\(parts)")
        }
    }

    @Test("a word that is not broken is copied whole, a broken one with a soft hyphen")
    func copied() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain(size: 12, leading: 15)
        style.language = "fr"
        style.hyphenates = true
        let whole = try typesetter.fitted("bibliothèque", style)
        let broken = try typesetter.fitted("bibliothèque", style, width: whole.width - 10)
        #expect(broken.lineCount == 2)
        #expect(whole.copiedText == ["bibliothèque"])
        #expect(broken.copiedText == ["biblio\u{AD}", "thèque"])
        for (text, lines) in [(whole, ["bibliothèque"]), (broken, ["biblio\u{AD}", "thèque"])] {
            let pdf = try DrawnPDF(width: 200, height: 80) { canvas in
                canvas.show(text, by: typesetter, x: 10, y: 10)
            }
            #expect(try pdf.rawText().split(separator: "\n").map(String.init) == lines)
            #expect(try pdf.faults() == "")
        }
        // The hyphen is drawn: one glyph more than letters.
        #expect(broken.glyphs.count == 13)
    }

    @Test("without the wish for it nothing is divided")
    func off() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain()
        style.language = "fr"
        let width = try typesetter.fitted("bibliothèque", style).width
        #expect(try typesetter.misfit("bibliothèque", style, width: width - 5) != nil)
        #expect(typesetter.usedPatternFiles == [])
        style.hyphenates = true
        #expect(try typesetter.misfit("bibliothèque", style, width: width - 5) == nil)
        #expect(typesetter.usedPatternFiles == ["/usr/share/hyphen/hyph_fr.dic"])
    }

    @Test("which languages have patterns is known")
    func patterns() {
        for language in [
            "fr", "fr-FR", "fr-MA", "de-AT", "en", "en-US", "en-NZ", "es-MX", "it", "de-Latn-CH",
        ] {
            #expect(Hyphenation.hasPatterns(for: language), "\(language)")
        }
        for language in ["", "xx", "zh-Hant", "../fr", "ja"] {
            #expect(!Hyphenation.hasPatterns(for: language), "\(language)")
        }
    }

    @Test("English without a region is British")
    func english() throws {
        let typesetter = try TestFonts.typesetter()
        for (language, file) in [("en", "en_GB"), ("en-US", "en_US"), ("en-NZ", "en_GB")] {
            var style = TypeStyle.plain()
            style.language = language
            style.hyphenates = true
            _ = try typesetter.fitted("information", style)
            #expect(
                typesetter.usedPatternFiles.contains { $0.hasSuffix("hyph_\(file).dic") }, "\(language)")
        }
    }
}
