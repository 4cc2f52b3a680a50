import Foundation

/// What an SVG says of a text's font: by attributes, `style`, style sheets, and inherited (SVG 1.1, 6 and 10.10).
struct SVGFont {
    /// The first of the list, without quotes; nil when none is named.
    private(set) var family: String?
    /// A name in the list of families that must stand in quotes and does not: it is not made of identifiers (CSS 2.1,
    /// 15.3 and 4.1.3), and librsvg passes over the whole list.
    private(set) var unquoted: String?
    private(set) var weight = 400
    private(set) var isItalic = false
    /// Percent.
    private(set) var width = 100

    mutating func take(_ attributes: [String: String]) {
        for name in ["font-family", "font-weight", "font-style", "font-stretch"] {
            if let value = attributes[name] { take(name, value) }
        }
    }

    /// `font-family: Lato; font-weight: bold`
    mutating func take(declarations: String) {
        for declaration in declarations.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            take(SVGFont.trimmed(parts[0]).lowercased(), SVGFont.trimmed(parts[1]))
        }
    }

    private mutating func take(_ name: String, _ written: String) {
        let value = SVGFont.trimmed(written[...].prefix { $0 != "!" })
        if value == "inherit" { return }
        switch name {
        case "font-family":
            let first = value.split(separator: ",").first.map { SVGFont.trimmed($0) } ?? ""
            family = first.isEmpty ? nil : String(first.filter { $0 != "\"" && $0 != "'" })
            unquoted = value.split(separator: ",").map { SVGFont.trimmed($0) }.first { name in
                name.first != "\"" && name.first != "'"
                    && !name.split(whereSeparator: \.isWhitespace).allSatisfy {
                        $0.wholeMatch(of: /-?[A-Za-z_\u{80}-\u{10FFFF}][\w\-\u{80}-\u{10FFFF}]*/) != nil
                    }
            }
        case "font-weight":
            switch value {
            case "normal": weight = 400
            case "bold": weight = 700
            case "bolder": weight = weight < 350 ? 400 : weight < 550 ? 700 : 900
            case "lighter": weight = weight < 550 ? 100 : weight < 750 ? 400 : 700
            default: weight = Int(value) ?? weight
            }
        case "font-style": isItalic = value != "normal"
        case "font-stretch":
            let names = [
                "ultra-condensed": 50, "extra-condensed": 63, "condensed": 75, "semi-condensed": 87,
                "normal": 100, "semi-expanded": 113, "expanded": 125, "extra-expanded": 150,
                "ultra-expanded": 200,
            ]
            width = names[value] ?? width
        case "font":
            // The shorthand ends in the family, after the size.
            let words = value.split(separator: " ")
            weight = words.contains("bold") ? 700 : words.compactMap { Int($0) }.first ?? 400
            isItalic = words.contains("italic") || words.contains("oblique")
            if let size = words.firstIndex(where: { $0.first?.isNumber == true && Int($0) == nil }) {
                take("font-family", words[(size + 1)...].joined(separator: " "))
            }
        default: break
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let isBlank = { (character: Character) in character.isWhitespace }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}

/// The rules of an SVG's `style` elements, as drawing programs write them: by element, class or id.
struct SVGStyleSheet {
    let source: String
    private var rules: [(selector: String, declarations: String)] = []
    /// A rule sets a font for what stands in, beside or under something else, which is not found out here.
    private(set) var setsFontsElsewhere = false

    private static var fontProperty: Regex<(Substring, Substring?)> {
        /font(-family|-weight|-style|-stretch)?\s*:/
    }

    private static var simple: Regex<Substring> { /\*|[\w-]+|(?:[\w-]+)?[.#][\w-]+/ }

    init(_ source: String) {
        self.source = source
        var rest = Substring(source)
        // Comments first: they may hold braces.
        var plain = ""
        while let start = rest.range(of: "/*") {
            plain += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let end = rest.range(of: "*/") else { break }
            rest = rest[end.upperBound...]
        }
        plain += rest
        for block in plain.split(separator: "}") {
            let parts = block.split(separator: "{", maxSplits: 1)
            guard parts.count == 2 else { continue }
            for selector in parts[0].split(separator: ",") {
                let words = selector.split(whereSeparator: \.isWhitespace)
                guard let last = words.last, words.first?.hasPrefix("@") == false else { continue }
                let rule = (selector: String(last), declarations: String(parts[1]))
                rules.append(rule)
                let isSimple = words.count == 1 && last.wholeMatch(of: SVGStyleSheet.simple) != nil
                if !isSimple, rule.declarations.contains(SVGStyleSheet.fontProperty) {
                    setsFontsElsewhere = true
                }
            }
        }
    }

    /// Those that hold for an element, in the order of CSS: elements, classes, ids.
    func declarations(for name: String, _ attributes: [String: String]) -> [String] {
        let classes = (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map { ".\($0)" }
        let id = attributes["id"].map { ["#\($0)"] } ?? []
        return [[name, "*"], classes + classes.map { name + $0 }, id].flatMap { wanted in
            rules.filter { wanted.contains($0.selector) }.map(\.declarations)
        }
    }
}
