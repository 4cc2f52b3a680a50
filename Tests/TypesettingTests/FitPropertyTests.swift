import DrawingSupport
import TestSupport
import Testing
import Typesetting

/// Random texts in random boxes: a text never leaves its box, what it is said to need is what it needs, and no step of
/// its ladder that would fit is left out.
@Suite(.serialized)
struct FitPropertyTests {
    @Test(
        "4,000 random texts stay in their boxes, need what they are said to need, and skip no step",
        arguments: UInt64(0)..<20)
    func fits(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let typesetter = try TestFonts.typesetterWithFallback()
        var fitted = 0
        var climbed = 0
        for number in 0..<200 {
            let example = RandomText(&generator)
            let message = "seed \(seed), example \(number): \(example)"
            switch try typesetter.fit(
                example.text, style: example.style, width: example.width, height: example.height,
                ladder: example.ladder)
            {
            case .success(let text):
                fitted += 1
                if text.rung > 0 { climbed += 1 }
                expectInside(text, width: example.width, height: example.height, message)
                for rung in example.ladder[..<text.rung] {
                    #expect(try !fits(example, typesetter, rung: rung), "\(message): \(rung) would fit")
                }
            case .failure(let refusal):
                guard case .tooLarge(let width, let height) = refusal.misfit else { continue }
                for rung in example.ladder {
                    #expect(try !fits(example, typesetter, rung: rung), "\(message): \(rung) would fit")
                }
                try expectNeed(example, typesetter, width: width, height: height, message)
            }
        }
        #expect(
            (30...190).contains(fitted),
            "seed \(seed): the boxes are neither all too large nor all too small"
        )
        #expect(climbed > 0, "seed \(seed): some text needs a step")
    }

    private func fits(
        _ example: RandomText, _ typesetter: Typesetter, rung: FitRung, width: Double? = nil,
        height: Double? = nil
    ) throws -> Bool {
        let fit = try typesetter.fit(
            example.text, style: example.style, width: width ?? example.width,
            height: height ?? example.height, ladder: [rung])
        guard case .success = fit else { return false }
        return true
    }

    private func expectInside(_ text: FittedText, width: Double, height: Double, _ message: String) {
        // What `fit` allows beyond the box, far below a press's finest dot.
        let slack = 0.0101
        #expect(text.ink.left >= -slack && text.ink.right <= width + slack, "\(message) \(text.ink)")
        #expect(text.ink.top >= -slack && text.ink.bottom <= height + slack, "\(message) \(text.ink)")
        #expect(text.width <= width + slack && text.height <= height + slack, "\(message)")
    }

    private func expectNeed(
        _ example: RandomText, _ typesetter: Typesetter, width: Double, height: Double,
        _ message: String
    ) throws {
        let last = try #require(example.ladder.last)
        #expect(width > example.width || height > example.height, "\(message)")
        #expect(
            try fits(example, typesetter, rung: last, width: width, height: height),
            "\(message): needs \(width) × \(height)")
        if width > example.width + 0.5 {
            // Where a tab leads depends on all that stands before it in its line, and so does where a word may be
            // divided and which lines are indented: there may be a narrower way.
            guard !example.text.text.contains("\t"), !example.style.hyphenates, example.style.indent == 0,
                !example.text.text.contains("\u{AD}")
            else { return }
            #expect(
                try !fits(example, typesetter, rung: last, width: width - 0.5, height: 10_000),
                "\(message): width \(width)")
        } else if width == example.width {
            #expect(
                try !fits(example, typesetter, rung: last, width: width, height: height - 0.5),
                "\(message): height \(height)")
        }
    }
}
