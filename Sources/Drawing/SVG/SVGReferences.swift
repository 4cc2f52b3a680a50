/// What an element shows that stands elsewhere in the file.
enum SVGReferences {
    /// The properties whose `url(#…)` is drawn.
    static let properties = [
        "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end",
    ]

    /// Elements whose `href` says what is drawn, from within the file.
    static let repeating: Set = [
        "use", "linearGradient", "radialGradient", "pattern", "filter", "feImage",
    ]

    /// Elements that are drawn where they are referred to and nowhere else, or never.
    static let undrawn: Set = [
        "defs", "symbol", "clipPath", "mask", "pattern", "marker", "linearGradient", "radialGradient",
        "filter",
        "hatch", "meshgradient", "metadata", "title", "desc", "style", "script", "solidcolor",
    ]

    /// Of an element with these properties: by which of them, or `href`, and the ids, in a fixed order.
    static func all(
        of element: SVGElement, _ declared: [String: String]
    ) -> [(by: String, id: String)] {
        var found: [(by: String, id: String)] = []
        if repeating.contains(element.name), let target = element.reference, target.hasPrefix("#") {
            found.append(("href", String(target.dropFirst())))
        }
        for property in properties {
            if let id = declared[property].flatMap(id(in:)) { found.append((property, id)) }
        }
        return found
    }

    /// Of `url(#…)`.
    static func id(in value: String) -> String? {
        // Most values are plain colours, and regular expressions slow.
        guard value.utf8.contains(UInt8(ascii: "(")) else { return nil }
        return value.firstMatch(of: /url\(\s*["']?\s*#([^\s"')]+)/).map { String($0.1) }
    }

    /// Whether a `url(…)` has something behind it to fall back to.
    static func hasFallback(_ value: String) -> Bool {
        value.firstIndex(of: ")").map { !SVGStyle.trimmed(value[$0...].dropFirst()).isEmpty } ?? false
    }
}
