import Diagnostics
import Foundation
import JobModel
import Testing

@Suite("Fonts/fallback.yaml")
struct FallbackTests {
    static let good = """
        families: {EB Garamond 12: serif, Lato: sans}
        default: sans
        lists:
          serif:
            Latn: [Noto Serif]
            Hani-zh-Hant: [Noto Serif CJK TC, Noto Serif CJK SC]
          sans: {Zyyy: [Noto Sans Symbols 2]}

        """

    private func read(_ text: String) -> (fallback: FontFallback?, diagnostics: DiagnosticList) {
        FallbackReader.read(text: Array(text.utf8), file: "f")
    }

    @Test("is read, in its order")
    func good() {
        let (fallback, diagnostics) = read(FallbackTests.good)
        #expect(diagnostics.text == "")
        #expect(
            fallback
                == FontFallback(
                    families: ["EB Garamond 12": "serif", "Lato": "sans"], defaultList: "sans",
                    lists: [
                        .init(
                            name: "serif",
                            scripts: [
                                .init(key: "Latn", families: ["Noto Serif"]),
                                .init(
                                    key: "Hani-zh-Hant", families: ["Noto Serif CJK TC", "Noto Serif CJK SC"]),
                            ]),
                        .init(
                            name: "sans", scripts: [.init(key: "Zyyy", families: ["Noto Sans Symbols 2"])]),
                    ]))
        let short = read("default: a\nlists: {a: {Latn: [F]}}")
        #expect(short.diagnostics.text == "" && short.fallback?.families == [:])
    }

    @Test("that of this checkout is read")
    func ours() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.deletingLastPathComponent().appendingPathComponent("Fonts/fallback.yaml")
        let (fallback, diagnostics) = read(try String(contentsOf: file, encoding: .utf8))
        #expect(diagnostics.text == "")
        #expect(fallback?.lists.map(\.name) == ["serif", "sans"])
    }

    static let mistakes: [(part: String, by: String, code: String, said: String)] = [
        (
            "families:", "family:", "unknown-key",
            "1:1: error: unknown key `family` in the order of fonts\n  hint: did you mean `families`?"
        ),
        (
            good, "[a]", "wrong-kind",
            "1:1: error: the order of fonts must be a mapping of keys to values, but is a list\n  hint: keys here: families, default, lists"
        ),
        ("default: sans\n", "", "missing-key", "1:1: error: the order of fonts needs the key `default`"),
        (
            "default: sans", "default: snas", "unknown-list",
            "2:10: error: unknown list `snas`\n  hint: did you mean `sans`?"
        ),
        (
            "12: serif", "12: mono", "unknown-list",
            "1:28: error: unknown list `mono`\n  hint: known here: serif, sans"
        ),
        (
            "Lato: sans", "\" EB Garamond 12\": sans", "duplicate-key",
            "1:35: error: the family `EB Garamond 12` is given twice"
        ),
        (
            "Latn: [Noto Serif]", "latn: [Noto Serif]", "bad-value",
            "5:5: error: `latn` is no script\n  hint: write Latn"
        ),
        (
            "Latn: [Noto Serif]", "Latin: [Noto Serif]", "bad-value",
            "5:5: error: `Latin` is no script\n  hint: write a code of ISO 15924, perhaps with a language: Latn, Hani-ja; Zyyy for all others"
        ),
        (
            "Hani-zh-Hant", "Hani-", "bad-value",
            "6:5: error: `Hani-` is no script\n  hint: write a code of ISO 15924, perhaps with a language: Latn, Hani-ja; Zyyy for all others"
        ),
        (
            "Latn: [Noto Serif]", "Latn: Noto Serif", "wrong-kind",
            "5:11: error: `Latn` of list `serif` must be a list of font families, but is a single value\n  hint: write it in brackets: [Noto Serif]"
        ),
        ("Latn: [Noto Serif]", "Latn: []", "bad-value", "5:11: error: `Latn` of list `serif` is empty"),
        (
            "[Noto Serif]", "[Noto Serif, Noto Serif]", "bad-value",
            "5:24: error: `Latn` of list `serif` names `Noto Serif` twice"
        ),
        ("[Noto Serif]", "[\" \"]", "bad-value", "5:12: error: `Latn` is blank"),
        ("sans: {Zyyy: [Noto Sans Symbols 2]}", "sans: {}", "bad-value", "7:9: error: list `sans` is empty"),
        (
            "sans: {Zyyy: [Noto Sans Symbols 2]}", "sans: Noto", "wrong-kind",
            "7:9: error: list `sans` must be a mapping of keys to values, but is a single value"
        ),
        (
            "  sans: {Zyyy: [Noto Sans Symbols 2]}", "  sans: {Zyyy: [F]}\n  Mono: {Zyyy: [F]}", "bad-name",
            "8:3: error: a list cannot be named `Mono`\n  hint: use a-z, 0-9 and `_` `.` `-`, at most 60"
        ),
    ]

    @Test("its mistakes are told in these words, at this place", arguments: mistakes)
    func words(part: String, by replacement: String, code: String, said: String) {
        let (fallback, diagnostics) = read(
            FallbackTests.good.replacing(part, with: replacement, maxReplacements: 1))
        #expect(diagnostics.text == "f:\(said)")
        #expect(diagnostics.all.map(\.code.description) == [code])
        #expect(fallback == nil)
    }

    @Test("without lists nothing can be served")
    func noLists() {
        let (fallback, diagnostics) = read("families: {Lato: sans}\ndefault: sans\nlists: {}\n")
        #expect(fallback == nil)
        #expect(
            diagnostics.text == """
                f:1:18: error: unknown list `sans`
                f:2:10: error: unknown list `sans`
                f:3:8: error: `lists` holds no list
                """)
    }
}
