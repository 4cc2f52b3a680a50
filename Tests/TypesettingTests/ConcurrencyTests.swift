import DrawingSupport
import TestSupport
import Testing
import Typesetting

/// Typesetters at work side by side, as when a run is prepared.
struct ConcurrencyTests {
    private static func outcomes(beginningAt start: Int) throws -> [String] {
        var generator = SplitMix64(seed: 4711)
        let examples = (0..<400).map { _ in RandomText(&generator) }
        let typesetter = try TestFonts.typesetterWithFallback(keepsWords: start % 2 == 0)
        var outcomes = Array(repeating: "", count: examples.count)
        for index in examples.indices {
            let number = (start + index) % examples.count
            let example = examples[number]
            let fit = try typesetter.fit(
                example.text, style: example.style, width: example.width, height: example.height,
                ladder: example.ladder)
            switch fit {
            case .success(let text):
                outcomes[number] = "\(text.rung) \(text.lineCount) \(text.width) \(text.height) \(text.ink)"
            case .failure(let refusal): outcomes[number] = "\(refusal.misfit)"
            }
        }
        return outcomes
    }

    @Test("eight at once, with more fonts than cairo keeps open, fit as one alone does")
    func sideBySide() async throws {
        let alone = try ConcurrencyTests.outcomes(beginningAt: 0)
        try await withThrowingTaskGroup(of: [String].self) { group in
            for task in 0..<8 { group.addTask { try ConcurrencyTests.outcomes(beginningAt: task * 53) } }
            for try await outcomes in group {
                for (number, (one, other)) in zip(outcomes, alone).enumerated() {
                    #expect(one == other, "text \(number)")
                }
            }
        }
    }
}
