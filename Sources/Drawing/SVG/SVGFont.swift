/// What an SVG says of a text's font: by attributes, `style`, style sheets, and inherited (SVG 1.1, 6 and 10.10).
struct SVGFont: Hashable {
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
            take(SVGStyle.trimmed(parts[0]).lowercased(), SVGStyle.trimmed(parts[1]))
        }
    }

    private mutating func take(_ name: String, _ written: String) {
        let value = SVGStyle.trimmed(written[...].prefix { $0 != "!" })
        if value == "inherit" { return }
        switch name {
        case "font-family":
            let first = value.split(separator: ",").first.map { SVGStyle.trimmed($0) } ?? ""
            family = first.isEmpty ? nil : String(first.filter { $0 != "\"" && $0 != "'" })
            unquoted = value.split(separator: ",").map { SVGStyle.trimmed($0) }.first { name in
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
}
