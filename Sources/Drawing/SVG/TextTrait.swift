import Diagnostics

/// What an SVG asks of a text that librsvg 2.54 passes over.
struct TextTrait {
    let words: String
    let severity: Diagnostic.Severity

    /// - Parameter properties: what holds for the text.
    static func ignored(_ properties: [String: String]) -> [TextTrait] {
        var found: [TextTrait] = []
        func check(
            _ name: String, _ harmless: [String], _ what: String, _ severity: Diagnostic.Severity = .error
        ) {
            guard let value = properties[name], !value.isEmpty, !(harmless + plain).contains(value) else {
                return
            }
            found.append(
                TextTrait(words: "\(what) (\(name): \(value)), which is not drawn", severity: severity))
        }
        check("word-spacing", ["0"], "has wider or narrower blanks")
        check("dominant-baseline", ["alphabetic"], "stands on another baseline")
        check("alignment-baseline", ["alphabetic", "baseline"], "stands on another baseline")
        check("font-variation-settings", [], "is set in a variation of its font")
        check("text-transform", [], "has its letters changed")
        for name in ["caps", "position", "east-asian"] {
            check("font-variant-\(name)", [], "is set in other forms of its letters")
        }
        check(
            "font-variant", ["small-caps"], "is set in other forms of its letters",
            properties["font-variant"]?.contains("-caps") == true ? .error : .warning)
        let features = properties["font-feature-settings"] ?? ""
        check(
            "font-feature-settings", [], "is set with features of its font",
            features.contains(moving) ? .error : .warning)
        for name in ["alternates", "ligatures", "numeric"] {
            check("font-variant-\(name)", [], "is set in other forms of its letters", .warning)
        }
        check("font-kerning", [], "is set without kerning", .warning)
        return found
    }

    private static let plain = ["normal", "auto", "none", "inherit", "initial", "unset"]

    /// Features that change the width of nearly all letters.
    private static var moving: Regex<Substring> {
        /smcp|c2sc|pcap|c2pc|unic|sups|subs|sinf|ordn|frac|afrc|titl|hwid|fwid|pwid/
    }

    private static let lines: Set = ["underline", "overline", "line-through"]

    /// The lines that are asked for.
    static func decorations(_ properties: [String: String]) -> Set<String> {
        let said = ["text-decoration", "text-decoration-line"].compactMap { properties[$0] }
        return Set(said.flatMap { $0.split(separator: " ").map(String.init) }).intersection(lines)
    }

    /// Those that are drawn: of the part that holds the letters, from a list of nothing else.
    static func drawnDecorations(_ properties: [String: String]) -> Set<String> {
        let words = (properties["text-decoration"] ?? "").split(separator: " ").map(String.init)
        return lines.isSuperset(of: words) ? Set(words) : []
    }
}
