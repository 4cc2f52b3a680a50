/// An OpenType feature as a style writes it: `onum`, `-liga`, `ss01=2`.
struct FontFeature {
    /// Four characters (OpenType 1.9, "Feature tags").
    let tag: String

    /// Nil for what is no feature.
    init?(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        let isOff = scalars.first == "-"
        if isOff { scalars.removeFirst() }
        guard scalars.count >= 4, scalars[..<4].allSatisfy(\.isTagCharacter) else { return nil }
        tag = String(String.UnicodeScalarView(scalars[..<4]))
        let rest = scalars[4...]
        guard !rest.isEmpty else { return }
        let digits = rest.dropFirst()
        guard !isOff, rest.first == "=", (1...2).contains(digits.count), digits.allSatisfy(\.isDigit) else {
            return nil
        }
    }

    /// For a name in words the feature that it means: `smallcaps` → `smcp`.
    static func meant(by text: String) -> String? {
        if text.unicodeScalars.first == "+", FontFeature(String(text.dropFirst())) != nil {
            return String(text.dropFirst())
        }
        let letters = text.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
        return names[String(String.UnicodeScalarView(letters))]
    }

    private static let names = [
        "smallcaps": "smcp", "smallcapitals": "smcp", "capstosmallcaps": "c2sc", "allsmallcaps": "c2sc",
        "oldstyle": "onum", "oldstylefigures": "onum", "oldstylenums": "onum",
        "lining": "lnum", "liningfigures": "lnum", "liningnums": "lnum",
        "tabular": "tnum", "tabularfigures": "tnum", "tabularnums": "tnum",
        "proportional": "pnum", "proportionalfigures": "pnum", "proportionalnums": "pnum",
        "ligatures": "liga", "commonligatures": "liga", "noligatures": "-liga",
        "discretionary": "dlig", "discretionaryligatures": "dlig",
        "historical": "hlig", "historicalligatures": "hlig", "historicalforms": "hist",
        "contextual": "calt", "contextualalternates": "calt", "kerning": "kern", "nokerning": "-kern",
        "swash": "swsh", "swashes": "swsh", "alternates": "salt", "stylisticalternates": "salt",
        "stylisticset": "ss01", "fractions": "frac", "ordinals": "ordn", "superscript": "sups",
        "subscript": "subs", "slashedzero": "zero", "casesensitive": "case", "titling": "titl",
    ]
}

extension Unicode.Scalar {
    fileprivate var isTagCharacter: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || isDigit
    }
}
