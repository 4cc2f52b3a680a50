import LocaleText
import TestSupport
import Testing

struct SortKeyTests {
    @Test(
        "texts sort as the locale's dictionaries do",
        arguments: [
            (
                "fr-FR", ["été", "Abricot", "zèbre", "école", "Ecole", "abricot"],
                ["abricot", "Abricot", "Ecole", "école", "été", "zèbre"]
            ),
            ("sv-SE", ["ö", "z", "å", "a"], ["a", "z", "å", "ö"]),
            ("de-DE", ["ö", "z", "p", "o"], ["o", "ö", "p", "z"]),
            ("es-ES", ["ñ", "o", "n", "nz"], ["n", "nz", "ñ", "o"]),
            ("pl-PL", ["ł", "m", "l"], ["l", "ł", "m"]),
            ("tr-TR", ["i", "ı", "h", "j"], ["h", "ı", "i", "j"]),
            ("und", ["É", "Z", "E", "F"], ["E", "É", "F", "Z"]),
            ("fr-CA", ["coté", "côte", "cote", "côté"], ["cote", "côte", "coté", "côté"]),
            ("fr-FR", ["coté", "côte", "cote", "côté"], ["cote", "coté", "côte", "côté"]),
            ("ja-JP", ["か", "ア", "い"], ["ア", "い", "か"]),
        ])
    func order(tag: String, texts: [String], sorted: [String]) throws {
        let locale = try LocaleText(locale: tag)
        #expect(texts.sorted { locale.sortKey($0).lexicographicallyPrecedes(locale.sortKey($1)) } == sorted)
    }

    @Test("equal texts have equal keys, and a longer text comes after its beginning")
    func keys() throws {
        let locale = try LocaleText(locale: "fr-FR")
        #expect(locale.sortKey("é") == locale.sortKey("e\u{301}"))
        #expect(locale.sortKey("") == locale.sortKey("\u{200D}"))
        #expect(!locale.sortKey("Dupont").contains(0))
        #expect(locale.sortKey("Dupon").lexicographicallyPrecedes(locale.sortKey("Dupont")))
        #expect(locale.sortKey("a\0b").contains(0) == false)
        let long = String(repeating: "\u{1F469}é", count: 20_000)
        #expect(locale.sortKey(long).count > 20_000)
        #expect(locale.sortKey(long) == locale.sortKey(long))
    }
}
