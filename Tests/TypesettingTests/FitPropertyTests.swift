import DrawingSupport
import TestSupport
import Testing
import Typesetting

/// Random texts in random boxes: a text never leaves its box, and what it is said to need is what it needs.
@Suite(.serialized)
struct FitPropertyTests {
    private static let words = [
        "a", "Jean-Baptiste", "fjord", "Ế", "Ǻngström", "AVATAR", "l’été", "g", "Donaudampfschifffahrt",
        "1234",
        "«ja»", "W.", "e\u{301}", "co\u{AD}op\u{AD}er\u{AD}a\u{AD}tion", "x\u{A0}y", "fi ffl", "Ж", "Ω", "j",
        "f",
        "q\u{323}\u{307}", "----", "https://go.example.com/k7qm", "Z\u{30C}\u{302}\u{301}",
    ]
    private static let rightToLeft = ["שלום", "مرحبا", "١٢٣", "עולם"]
    private static let gaps = [" ", " ", " ", "  ", "\n", "\n\n", "\t", "\u{2009}", "-", "\u{200B}"]
    private static let fonts: [(family: String, isItalic: Bool)] = [
        ("Lato", false), ("Lato", true), ("EB Garamond 12", false), ("EB Garamond 12", true), ("Inter", true),
        ("DejaVu Sans", false),
    ]

    private struct Example {
        var text: String
        var style: TypeStyle
        var width, height: Double

        init(_ generator: inout SplitMix64) {
            let font = fonts[Int.random(in: 0..<fonts.count, using: &generator)]
            let stock = font.family == "DejaVu Sans" ? words + rightToLeft : words
            text = ""
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                text += stock[Int.random(in: 0..<stock.count, using: &generator)]
                text += gaps[Int.random(in: 0..<gaps.count, using: &generator)]
            }
            let size = Double.random(in: 4...40, using: &generator)
            let alignments: [TypeStyle.Alignment] = [.start, .centre, .end]
            style = .plain(
                font.family, size: size, leading: size * Double.random(in: 0.2...2, using: &generator),
                isItalic: font.isItalic,
                tracking: [0, 0, 0, 1.3, -0.4][Int.random(in: 0..<5, using: &generator)],
                alignment: alignments[Int.random(in: 0..<3, using: &generator)])
            width = Double.random(in: 5...400, using: &generator)
            height = Double.random(in: 5...200, using: &generator)
        }
    }

    @Test(
        "2,000 random texts stay in their boxes, and need what they are said to need",
        arguments: UInt64(0)..<20)
    func fits(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let typesetter = try TestFonts.typesetter()
        var fitted = 0
        for number in 0..<100 {
            let example = Example(&generator)
            let message = "seed \(seed), example \(number): \(example)"
            let fit = try typesetter.fit(
                example.text, style: example.style, width: example.width, height: example.height)
            switch fit {
            case .success(let text):
                fitted += 1
                expectInside(text, width: example.width, height: example.height, message)
            case .failure(let refusal):
                guard case .tooLarge(let width, let height) = refusal.misfit else { continue }
                try expectNeed(example, typesetter, width: width, height: height, message)
            }
        }
        #expect(
            (20...95).contains(fitted), "seed \(seed): the boxes are neither all too large nor all too small")
    }

    private func expectInside(_ text: FittedText, width: Double, height: Double, _ message: String) {
        // What `fit` allows beyond the box, far below a press's finest dot.
        let slack = 0.0101
        #expect(text.ink.left >= -slack && text.ink.right <= width + slack, "\(message) \(text.ink)")
        #expect(text.ink.top >= -slack && text.ink.bottom <= height + slack, "\(message) \(text.ink)")
        #expect(text.width <= width + slack && text.height <= height + slack, "\(message)")
    }

    private func expectNeed(
        _ example: Example, _ typesetter: Typesetter, width: Double, height: Double, _ message: String
    ) throws {
        func fits(_ width: Double, _ height: Double) throws -> Bool {
            try typesetter.misfit(example.text, example.style, width: width, height: height) == nil
        }
        #expect(width > example.width || height > example.height, "\(message)")
        #expect(try fits(width, height), "\(message): needs \(width) × \(height)")
        if width > example.width + 0.01 {
            // Where a tab leads depends on all that stands before it in its line: there may be a narrower way.
            guard !example.text.contains("\t") else { return }
            #expect(try !fits(width - 0.5, 10_000), "\(message): width \(width)")
        } else {
            #expect(try !fits(width, height - 0.5), "\(message): height \(height)")
        }
    }
}
