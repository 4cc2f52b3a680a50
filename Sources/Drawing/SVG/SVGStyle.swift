extension SVGDocument {
    /// What is said of an element itself: by attributes, rules of the style sheet and `style`, each stronger than those
    /// before it (SVG 1.1, 6.4). Names in small letters.
    func declared(_ element: SVGElement) -> [String: String] {
        var result = element.attributes.filter { SVGStyle.properties.contains($0.key) }
        for declarations in sheet.declarations(for: element.name, element.attributes)
            + [element.attributes["style"] ?? ""]
        {
            for declaration in declarations.split(separator: ";") {
                let parts = declaration.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let name = SVGStyle.trimmed(parts[0]).lowercased()
                guard SVGStyle.properties.contains(name) else { continue }
                result[name] = SVGStyle.trimmed(parts[1].prefix { $0 != "!" })
            }
        }
        return result
    }
}

/// The properties that are followed here.
enum SVGStyle {
    /// What an element hands on to those within it.
    static let inherited: Set = [
        "fill", "stroke", "visibility", "text-anchor", "direction", "letter-spacing", "word-spacing",
        "font-feature-settings", "font-variant", "font-variant-alternates", "font-variant-caps",
        "font-variant-east-asian", "font-variant-ligatures", "font-variant-numeric", "font-variant-position",
        "font-variation-settings", "font-kerning", "dominant-baseline", "text-transform",
    ]

    static let properties: Set = inherited.union([
        "display", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end",
        "vector-effect", "transform", "font-size", "font", "shape-inside", "inline-size",
        "alignment-baseline",
        "text-decoration", "text-decoration-line", "width", "height", "x", "y",
    ])

    /// Blanks of CSS are ASCII.
    static func trimmed(_ text: Substring) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || (0x09...0x0D).contains(scalar.value)
        }
        var rest = text.unicodeScalars
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(Substring(rest))
    }
}
