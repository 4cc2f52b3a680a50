import JobModel
import Merge
import TestSupport
import Testing

/// The merged text is its parts one after the other, whatever they hold.
struct ConcatenationTests {
    /// Signs that mean something to the template, to YAML, to CSV or to Swift's own idea of a character.
    private static let signs: [Unicode.Scalar] = [
        "a", "B", "ß", "é", "\u{301}", "{", "}", "|", "@", "\"", "'", "\\", "<", "&", "#", ":", ",", "%", "م",
        "א", "中",
        "😀", "\u{200D}", "\u{200F}", "\u{1F1E8}", "0", "-",
    ]

    private func text(_ generator: inout SplitMix64, of signs: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            text.append(signs[Int.random(in: 0..<signs.count, using: &generator)])
        }
        return String(text)
    }

    @Test("literals, values and fallbacks come out unchanged and in order", arguments: UInt64(0)..<300)
    func concatenation(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let literalSigns = ConcatenationTests.signs.filter { $0 != "{" && $0 != "}" }
        let fallbackSigns = literalSigns.filter { $0 != "|" }
        let columns = (0..<5).map { "column \($0)" }
        let values = columns.map { _ in text(&generator, of: ConcatenationTests.signs) }
        var source = ""
        var expected: [Unicode.Scalar] = []
        var isLeftOut = true
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let literal = text(&generator, of: literalSigns)
            let column = Int.random(in: 0..<columns.count, using: &generator)
            let fallback = text(&generator, of: fallbackSigns)
            // A `<` before a letter would begin a mark.
            source += literal.replacing("<", with: "<<") + "{{\(columns[column])|\(fallback)}}"
            expected += literal.unicodeScalars
            isLeftOut = isLeftOut && values[column].isEmpty && fallback.isEmpty
            expected += (values[column].isEmpty ? fallback : values[column]).unicodeScalars
        }
        let result = try merged(source, columns: columns, values: values)
        // A line all of whose placeholders are empty closes up.
        #expect(
            Array(result.unicodeScalars) == (isLeftOut ? [] : expected),
            "seed \(seed): \(source.debugDescription)")
    }
}
