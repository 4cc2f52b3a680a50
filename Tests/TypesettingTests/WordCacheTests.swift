import DrawingSupport
import TestSupport
import Testing
import Typesetting

/// Texts set from words once shaped, against Pango, which sets each anew: nothing may differ.
@Suite(.serialized)
struct WordCacheTests {
    private static let words = [
        "a", "I", "Ta", "AV", "AVATAR", "L’Oréal", "L'été", "Yves", "To", "fi", "ffl", "office", "fjord",
        "W.", "Tavares,",
        "12", "1 234,50 €", "2026", "n° 7", "10-12", "x", "Jean-Baptiste", "Saint-Étienne", "«", "»",
        "« oui »", "!",
        "Venez !", "Prix :", "quoi ?!", "(ici)", "…", "–", "—", "“ja”", "q", "Łódź", "Straße", "Ångström",
        "œuvre", "€",
        "https://go.example.com/k7qm-2x9t", "a/b", "A.B.C.", "co-op", "To-day", "5×3", "2", "×", "3", "rue",
        "1er",
        "m²", "½", "Q", "Qu", "f", "j", "fb", "d’été", "—fin", "@", "a@b.example", "100%", "K7QM-2X9T", "·",
        "•",
        "Clermont-Ferrand", "L’Haÿ-les-Roses", "T-V-A-V", "AV-", "-AV", "f-fi", "porte-à-porte,", "3-4",
        "1939–1945", "(Thonon-les-Bains)", "r-", "2e-3", "x--y", "anti-Y", "a\u{2011}b", "l·l", "Ça/là",
        "mot—mot", "{a}", "[b]-c", "¿Qué?", "a…b", "A|B", "5%-7%", "€-x", "n°-1", "«a»-b", "W-J", "L’-T",
        "Þór", "ŉ", "ǆ", "Dž", "ffi,", "gg", "r,", "V.", "P.", "1/2", "-", "->", "<=", "A-B", "MMXXVI", "H2O",
    ]
    private static let gaps = [
        " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", "  ", "\n", "\u{A0}", "\u{202F}",
    ]
    private static let fonts: [(family: String, isItalic: Bool)] = [
        ("Lato", false), ("Lato", true), ("EB Garamond 12", false), ("EB Garamond 12", true),
        ("Inter", false),
        ("Inter", true), ("DejaVu Sans", false), ("Noto Serif", false), ("Noto Sans", false),
        ("EB Garamond 08", false),
    ]

    /// Most are made of stock, some are names that no other text holds; some words are merged values.
    private func text(_ generator: inout SplitMix64) -> StyledText {
        var text = StyledText("")
        let isForeign = generator.below(60) == 0
        let most = generator.below(8) == 0 ? 60 : 14
        for index in 0..<generator.below(most) {
            if index > 0 { text.text += generator.pick(WordCacheTests.gaps) }
            let start = text.text.utf8.count
            switch generator.below(6) {
            case 0: text.text += name(&generator)
            case 1 where isForeign: text.text += generator.pick(["שלום", "مرحبا", "\u{202B}a\u{202C}"])
            default: text.text += generator.pick(WordCacheTests.words)
            }
            if generator.below(4) == 0 { text.values.append(start..<text.text.utf8.count) }
        }
        return text
    }

    /// Of syllables, one in three with a hyphen.
    private func name(_ generator: inout SplitMix64) -> String {
        let syllables = [
            "Ver", "nay", "T", "av", "fi", "ôt", "y", "l’A", "ré", "go", "Wa", "rj", "ffe", "éti",
        ]
        var name = ""
        for _ in 0...generator.below(4) { name += generator.pick(syllables) }
        if generator.below(3) == 0 {
            name += generator.pick(["-", "-", "-", "\u{2010}", "/"]) + self.name(&generator)
        }
        return name
    }

    private func style(_ generator: inout SplitMix64) -> TypeStyle {
        let font = generator.pick(WordCacheTests.fonts)
        let size = generator.pick([8.0, 9.7, 12, 12, 12, 20, 33.3])
        var style = TypeStyle.plain(
            font.family, size: size, leading: size * 1.2, isItalic: font.isItalic,
            tracking: generator.pick([0, 0, 0, 0, 0, 0, 0, 0.4]),
            alignment: generator.pick([.start, .start, .justify, .justify, .justify, .centre, .end]))
        style.language = generator.pick([nil, "fr", "fr", "de", "tr", "en", "nl"])
        style.features = generator.pick([[], [], [], ["onum"], ["-liga"], ["smcp"]])
        style.indent = generator.pick([0, 0, 0, 9, -9])
        style.hyphenates = generator.below(12) == 0
        return style
    }

    @Test("24,000 random texts are set as Pango sets them", arguments: UInt64(0)..<12)
    func sameAsPango(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let kept = try TestFonts.typesetterWithFallback()
        let anew = try TestFonts.typesetterWithFallback(keepsWords: false)
        var different = 0
        for number in 0..<2_000 {
            let text = text(&generator)
            let style = style(&generator)
            let width = Double.random(in: 20...500, using: &generator)
            let height = generator.pick([20.0, 60, 400])
            let quick = try kept.fit(text, style: style, width: width, height: height)
            let full = try anew.fit(text, style: style, width: width, height: height)
            let measured = try kept.fit(
                text, style: style, width: width,
                height: height, isForDrawing: false)
            if let difference = difference(quick, full) ?? difference(measured: measured, quick) {
                different += 1
                if different < 5 {
                    Issue.record(
                        "seed \(seed), text \(number), `\(text.text)`, \(style), \(width): \(difference)")
                }
            }
        }
        #expect(different == 0)
        #expect(kept.usedFaces == anew.usedFaces)
    }

    /// What differs; nil: nothing.
    private func difference(
        _ quick: Result<FittedText, Misfit.Refusal>, _ full: Result<FittedText, Misfit.Refusal>
    ) -> String? {
        switch (quick, full) {
        case (.failure(let quick), .failure(let full)):
            return quick == full ? nil : "needs \(quick.misfit), by Pango \(full.misfit)"
        case (.success(let quick), .success(let full)):
            if quick.lineCount != full.lineCount { return "\(quick.lineCount) lines, \(full.lineCount)" }
            let (own, other) = (quick.glyphs, full.glyphs)
            if own.map(\.index) != other.map(\.index) {
                return "glyphs \(own.map(\.index)), by Pango \(other.map(\.index))"
            }
            if own.map(\.x) != other.map(\.x) || own.map(\.y) != other.map(\.y) {
                return "places \(own.map(\.x)), by Pango \(other.map(\.x))"
            }
            if quick.ink != full.ink { return "ink \(quick.ink), by Pango \(full.ink)" }
            if quick.width != full.width || quick.height != full.height { return "width, height" }
            if quick.copiedText.joined() != full.copiedText.joined() { return "text" }
            return nil
        default: return "only one fits"
        }
    }

    private static let alphabet: [String] = [
        (0x21...0x7E).map(scalar), (0xA1...0xAC).map(scalar), (0xAE...0x24F).map(scalar),
        (0x2010...0x2026).map(scalar), ["\u{A0}", "\u{202F}", "€"],
    ].flatMap { $0 }
    private static let usual = "aàbcdeéTVW0129’'.,".map(String.init)

    private static func scalar(_ value: Int) -> String {
        Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    }

    @Test("lines break between words known apart as in the whole text", arguments: UInt64(0)..<4)
    func breaksAsPango(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var known = 0
        for _ in 0..<50_000 {
            let oddity = generator.below(6)
            var words: [String] = []
            for _ in 0...generator.below(6) {
                let letters = (0...generator.below(7)).map { _ in
                    generator.below(6) < oddity
                        ? generator.pick(WordCacheTests.alphabet) : generator.pick(WordCacheTests.usual)
                }
                words.append(letters.joined())
            }
            let text = words.joined(separator: " ")
            let language: String? = generator.pick([nil, "fr", "de", "ca-ES", "en", "nl"])
            let breaks = LineBreaks.places(in: text, language: language)
            guard let byWords = breaks.byWords else { continue }
            known += 1
            if byWords != breaks.whole { Issue.record("`\(text)`: \(byWords), by Pango \(breaks.whole)") }
        }
        #expect(known > 5_000)
    }

    /// What measuring alone finds otherwise.
    private func difference(
        measured: Result<FittedText, Misfit.Refusal>, _ drawn: Result<FittedText, Misfit.Refusal>
    ) -> String? {
        switch (measured, drawn) {
        case (.failure(let measured), .failure(let drawn)):
            return measured == drawn ? nil : "measured \(measured.misfit), drawn \(drawn.misfit)"
        case (.success(let measured), .success(let drawn)):
            return measured.lineCount == drawn.lineCount && measured.width == drawn.width
                && measured.height == drawn.height && measured.ink == drawn.ink
                ? nil : "measured otherwise than drawn"
        default: return "only one fits, measured or drawn"
        }
    }

    @Test("most texts of a letter are set from kept words", arguments: [TypeStyle.Alignment.start, .justify])
    func isUsed(alignment: TypeStyle.Alignment) throws {
        // Pango makes at least an item and a glyph string for each text; kept words are read from a table.
        let kept = try TestFonts.typesetter()
        let anew = try TestFonts.typesetter(keepsWords: false)
        var style = TypeStyle.plain("EB Garamond 12", alignment: alignment)
        style.language = "fr"
        let text =
            "Depuis le printemps, nos jardiniers parcourent les environs de Clermont-Ferrand, de Boulogne-Billancourt et "
            + "de L’Haÿ-les-Roses pour y replanter des pommiers, 12 quai Saint-Exupéry."
        func setting(_ typesetter: Typesetter) throws -> Int {
            try work { for _ in 0..<100 { _ = try typesetter.fitted(text, style, width: 200) } }
        }
        let (quick, slow) = (try setting(kept), try setting(anew))
        #expect(quick * 2 < slow, "\(quick) \(slow)")
    }
}
