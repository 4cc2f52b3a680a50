import Diagnostics
import Testing

@Suite("Did you mean")
struct SuggestionTests {
    private static let keys = [
        "family", "size", "leading", "weight", "slant", "tracking", "colour", "align", "lang",
    ]

    @Test(
        "a slip finds its word",
        arguments: [
            ("familly", "family"), ("siz", "size"), ("wieght", "weight"), ("color", "colour"),
            ("Colour", "colour"),
            ("LANG", "lang"), ("trakcing", "tracking"), ("aling", "align"), ("leadin", "leading"),
            ("slnat", "slant"),
        ])
    func slips(name: String, meant: String) {
        #expect(Suggestion.hint(for: name, among: SuggestionTests.keys) == ["did you mean `\(meant)`?"])
    }

    @Test(
        "what is no slip gets the list", arguments: ["font", "x", "", "justification", "familiarity-breeds"])
    func others(name: String) {
        let list = "known here: family, size, leading, weight, slant, tracking, colour, align, lang"
        #expect(Suggestion.hint(for: name, among: SuggestionTests.keys) == [list])
    }

    @Test("short words are not alike for sharing a letter")
    func short() {
        #expect(Suggestion.hint(for: "px", among: ["pt"]) == ["did you mean `pt`?"])
        #expect(Suggestion.hint(for: "foo", among: ["box"]) == ["known here: box"])
        #expect(Suggestion.hint(for: "zz", among: ["mm", "cm"]) == ["known here: mm, cm"])
    }

    @Test("of two as close, the first in the alphabet, whatever their order")
    func ties() {
        #expect(Suggestion.hint(for: "cat", among: ["rat", "bat"]) == ["did you mean `bat`?"])
        #expect(Suggestion.hint(for: "cat", among: ["bat", "rat"]) == ["did you mean `bat`?"])
    }

    @Test("a long list is not shown, an empty one neither")
    func long() {
        #expect(Suggestion.hint(for: "zzzz", among: (0..<24).map { "name\($0)" }).count == 1)
        #expect(Suggestion.hint(for: "zzzz", among: (0..<25).map { "name\($0)" }) == [])
        #expect(Suggestion.hint(for: "zzzz", among: []) == [])
    }

    @Test("a name of a million characters is answered")
    func huge() {
        #expect(
            Suggestion.hint(for: String(repeating: "x", count: 1_000_000), among: ["box"]) == [
                "known here: box"
            ])
    }
}
