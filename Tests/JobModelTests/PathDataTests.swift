import Diagnostics
import JobModel
import TestSupport
import Testing

@Suite("Path data")
struct PathDataTests {
    private func mistakes(in data: String) -> String {
        let yaml = """
            page: {width: 100mm, height: 100mm}
            pages:
            - frames:
              - {shape: path, fill: black, box: [10mm, 10mm, 30mm, 30mm], path: '\(data)'}
            """
        return TemplateReader.read(text: Array(yaml.utf8), file: "t").diagnostics.text
    }

    @Test(
        "of SVG's own examples, and what its grammar allows",
        arguments: [
            "M 100 100 L 300 100 L 200 300 z", "M100,200 C100,100 250,100 250,200 S400,300 400,200",
            "M200,300 Q400,50 600,300 T1000,300", "M300,200 h-150 a150,150 0 1,0 150,-150 z",
            "M600,350 l 50,-25 a25,25 -30 0,1 50,-25 l 50,-25", "M 0.6.5", "m-1-2-3-4", "M1e2-3E-1",
            "M+1+.5 5. 6", "M0 0A1 1 0 00 1 1", "M0 0a1,1,0,0,1,1,1a1 1 0 101 1",
            "M0 0 10 10 20 0zM5 5zzL1 1",
            "  M\t0 , 0 ", "M0 0H1 2 3V4,5",
        ])
    func allowed(data: String) {
        #expect(mistakes(in: data) == "")
    }

    /// SVG 1.1, 8.3.9, as a regular expression; exponents of at most two digits are ours.
    nonisolated(unsafe) private static let grammar: Regex<AnyRegexOutput>? = {
        let blank = "[ \\t\\n\\r]*"
        let comma = "(?:[ \\t\\n\\r]+,?[ \\t\\n\\r]*|,[ \\t\\n\\r]*)?"
        // As much as possible belongs to a number, and is not given back.
        let unsigned = "(?>(?:[0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+)(?:[eE][+-]?[0-9]{1,2}(?![0-9]))?)"
        let number = "[+-]?" + unsigned
        func numbers(_ count: Int) -> String {
            let group = Array(repeating: number, count: count).joined(separator: comma)
            return "\(group)(?:\(comma)\(group))*"
        }
        let arc = [unsigned, unsigned, number, "[01]", "[01]", number, number].joined(separator: comma)
        let move = "[Mm]\(blank)\(numbers(2))"
        let commands = [
            move, "[Zz]", "[LlTt]\(blank)\(numbers(2))", "[HhVv]\(blank)\(numbers(1))",
            "[Cc]\(blank)\(numbers(6))", "[SsQq]\(blank)\(numbers(4))",
            "[Aa]\(blank)\(arc)(?:\(comma)\(arc))*",
        ]
        let any = "(?:\(commands.joined(separator: "|")))"
        return try? Regex("\(blank)\(move)(?:\(blank)\(any))*\(blank)")
    }()

    private static let parts = [
        "M", "m", "L", "C", "S", "q", "T", "A", "a", "Z", "z", "H", "v", " ", " ", ",", "-", ".", "+", "0",
        "1",
        "12", ".5", "3.", "1e2", "e", "1e-", "x", "0 0 ", "1,2 ", "1 2 3 4 ", "5 5 0 1 0 9 9 ", "1 1 0 01",
    ]

    @Test("is taken where SVG's grammar takes it, and nowhere else", arguments: UInt64(0)..<60)
    func grammar(seed: UInt64) throws {
        let grammar = try #require(PathDataTests.grammar)
        var random = SplitMix64(seed: seed)
        var taken = 0
        for _ in 0..<60 {
            // Sound beginnings, so that many are sound to their end.
            var data = ["M0 0", "m1,2 3 4", "M", ""][min(3, random.below(12) % 7)]
            for _ in 0..<random.below(7) {
                data += PathDataTests.parts[random.below(PathDataTests.parts.count)]
            }
            if data.allSatisfy({ $0 == " " }) { data = "M" }
            let isSound = try grammar.wholeMatch(in: data) != nil
            taken += isSound ? 1 : 0
            #expect(mistakes(in: data).isEmpty == isSound, "seed \(seed): \(data)\n\(mistakes(in: data))")
        }
        #expect(taken > 0, "seed \(seed)")
    }
}
