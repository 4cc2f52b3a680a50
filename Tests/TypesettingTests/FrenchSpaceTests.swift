import DrawingSupport
import Testing
import Typesetting

/// The spaces of French punctuation.
struct FrenchSpaceTests {
    /// `_` stands for U+202F, `~` for U+00A0: what is set must be what was typed so by hand.
    @Test(
        "a plain space becomes the one that the language sets there",
        arguments: [
            ("fr", "Venez ! Oui ? Non ; si", "Venez_! Oui_? Non_; si"),
            ("fr-FR", "Prix : 5", "Prix~: 5"), ("fr-CH", "Quoi ?!", "Quoi_?!"),
            ("fr", "« Bonjour », dit-il", "«~Bonjour~», dit-il"),
            ("fr", "Venez! Oui: non", "Venez! Oui: non"), ("fr", "a  !", "a _!"),
            ("fr-CA", "Venez ! Oui ? Prix : 5 « ici »", "Venez ! Oui ? Prix~: 5 «~ici~»"),
            ("de", "Venez ! Prix : « ici »", "Venez ! Prix : « ici »"),
            ("en-FR", "Venez !", "Venez !"), ("", "Venez !", "Venez !"),
            ("fr", "Déjà\u{A0}! Voilà\u{202F}!", "Déjà~! Voilà_!"), ("fr", " ! :", "_!~:"),
        ])
    func table(language: String, typed: String, meant: String) throws {
        for family in ["Lato", "EB Garamond 12", "Inter", "DejaVu Sans Mono"] {
            let typesetter = try TestFonts.typesetter()
            var french = TypeStyle.plain(family, size: 20)
            french.language = language.isEmpty ? nil : language
            let set = try typesetter.fitted(typed, french)
            let hand = meant.replacing("_", with: "\u{202F}").replacing("~", with: "\u{A0}")
            let expected = try typesetter.fitted(hand, french)
            #expect(set.glyphs == expected.glyphs, "\(family)")
            // What was typed is what is copied.
            #expect(set.copiedText == [typed], "\(family)")
        }
    }

    @Test("no line breaks before the sign, nor inside the guillemets")
    func unbroken() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain(size: 20)
        style.language = "fr"
        let word = try typesetter.fitted("Venez", style).width
        guard case .tooLarge(let width, _) = try typesetter.misfit("Venez !", style, width: word + 1)
        else {
            Issue.record("the sign must not go to the next line")
            return
        }
        #expect(width > word + 2)
        #expect(try typesetter.misfit("« Venez", style, width: word + 1) != nil)
        style.language = "de"
        #expect(try typesetter.fitted("« Venez", style, width: word + 1).lineCount == 2)
    }

    @Test("the space is that of the language at its place")
    func spans() throws {
        let typesetter = try TestFonts.typesetter()
        var german = TypeStyle.plain(size: 20)
        german.language = "de"
        var french = german
        french.language = "fr"
        let text = "Ja ! Oui ! Ja !"
        let set = try typesetter.fit(
            StyledText(text, spans: [.init(range: 5..<10, style: french)]), style: german, width: 500,
            height: 100
        ).get()
        let meant = try typesetter.fitted("Ja ! Oui\u{202F}! Ja !", german)
        // Up to the sign: behind it the language changes, and no kerning reaches over that.
        #expect(set.glyphs.prefix(10).map(\.x) == meant.glyphs.prefix(10).map(\.x))
    }

    /// Lato and EB Garamond draw theirs as wide as a space; where a font has none, HarfBuzz halves its space.
    @Test("the narrow space is the font's own, and never another font's")
    func narrow() throws {
        for family in ["Lato", "EB Garamond 12", "Inter", "DejaVu Sans"] {
            let typesetter = try TestFonts.typesetterWithFallback()
            var style = TypeStyle.plain(family, size: 100, leading: 120)
            let plain = try typesetter.fitted("o !", style).width
            style.language = "fr"
            let narrow = try typesetter.fitted("o !", style).width
            let without = try typesetter.fitted("o!", style).width
            #expect(narrow <= plain && narrow > without + 1, "\(family): \(without) \(narrow) \(plain)")
            #expect(typesetter.usedFaces.count == 1)
        }
    }
}
