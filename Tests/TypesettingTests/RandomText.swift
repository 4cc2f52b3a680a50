import TestSupport
import Typesetting

/// A text, a style, a ladder and a box, by chance.
struct RandomText: CustomStringConvertible {
    var text: StyledText
    var style: TypeStyle
    var ladder: [FitRung]
    var width, height: Double

    private static let words = [
        "a", "Jean-Baptiste", "fjord", "Ế", "Ǻngström", "AVATAR", "l’été", "g", "Donaudampfschifffahrt",
        "1234",
        "«ja»", "W.", "e\u{301}", "co\u{AD}op\u{AD}er\u{AD}a\u{AD}tion", "x\u{A0}y", "fi ffl", "Ж", "Ω",
        "j",
        "f",
        "q\u{323}\u{307}", "----", "https://go.example.com/k7qm", "Z\u{30C}\u{302}\u{301}",
        "bibliothèque",
        "Venez !", "« oui »", "prix :", "Information", "L'AVEU", "Tavares",
    ]
    private static let foreign = [
        "שלום", "مرحبا", "١٢٣", "עולם", "नमस्ते", "東京都、渋谷", "さくら", "서울특별시", "กรุงเทพ", "Արամ", "ნინო",
        "ঠাকুর",
    ]
    private static let gaps = [
        " ", " ", " ", " ", "  ", "\n", "\n\n", "\t", "\u{2009}", "-", "\u{200B}",
    ]
    private static let fonts: [(family: String, isItalic: Bool)] = [
        ("Lato", false), ("Lato", true), ("EB Garamond 12", false), ("EB Garamond 12", true),
        ("Inter", true),
        ("DejaVu Sans", false),
    ]
    private static let languages: [String?] = [nil, "fr", "de", "en", "ja", "fr-CA", "ar", "xx"]

    init(_ generator: inout SplitMix64) {
        let isForeign = generator.below(3) == 0
        let stock = isForeign ? RandomText.words + RandomText.foreign : RandomText.words
        var string = ""
        // Where words and gaps begin and end: a span or a value may do so there.
        var edges = [0]
        for _ in 0..<generator.below(9) {
            string += generator.pick(stock)
            edges.append(string.utf8.count)
            string += generator.pick(RandomText.gaps)
            edges.append(string.utf8.count)
        }
        style = RandomText.style(&generator)
        text = StyledText(string)
        if generator.below(2) == 0 {
            for (start, end) in zip(edges, edges.dropFirst()) where generator.below(4) == 0 && end > start {
                var part = RandomText.style(&generator)
                if generator.below(2) == 0 {
                    part = style
                    part.colour = RGB(red: 200, green: 0, blue: 0)
                }
                text.spans.append(.init(range: start..<end, style: part))
            }
        }
        for (start, end) in zip(edges, edges.dropFirst()) where generator.below(3) == 0 && end > start {
            text.values.append(start..<end)
        }
        ladder = [.asStyled]
        while ladder.count < 6, generator.below(3) > 0 {
            var rung = ladder[ladder.count - 1]
            switch generator.below(3) {
            case 0: rung.sizeFactor *= 0.7
            case 1: rung.trackingChange -= 0.2
            default: rung.leading = (rung.leading ?? style.leading) * 0.9
            }
            ladder.append(rung)
        }
        width = Double.random(in: 5...400, using: &generator)
        height = Double.random(in: 5...200, using: &generator)
    }

    private static func style(_ generator: inout SplitMix64) -> TypeStyle {
        let font = generator.pick(fonts)
        let size = Double.random(in: 4...40, using: &generator)
        var style = TypeStyle.plain(
            font.family, size: size, leading: size * Double.random(in: 0.2...2, using: &generator),
            isItalic: font.isItalic, tracking: generator.pick([0, 0, 0, 1.3, -0.4]),
            alignment: generator.pick([.start, .centre, .end, .justify]))
        style.language = generator.pick(languages)
        style.hyphenates = generator.below(3) == 0
        style.indent = generator.pick([0, 0, 0, 7.5, -6])
        style.paragraphSpacing = generator.pick([0, 0, 4.5])
        style.features = generator.pick([[], [], ["-liga"], ["onum", "smcp"]])
        return style
    }

    var description: String {
        "\(text) \(style) ladder \(ladder) in \(width) × \(height)"
    }
}
