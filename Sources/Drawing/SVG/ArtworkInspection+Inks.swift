import Diagnostics

/// Classes by which elements take an ink of the template.
extension ArtworkInspection {
    /// `ink-NAME` and `ink-stroke-NAME`.
    func checkInks(_ element: SVGElement, _ properties: [String: String]) {
        guard let inks, let classes = element.attributes["class"] else { return }
        for name in classes.split(whereSeparator: \.isWhitespace).map(String.init)
        where name.hasPrefix("ink-") {
            let isStroke = name.hasPrefix("ink-stroke-") && !inks.contains(String(name.dropFirst(4)))
            let ink = String(name.dropFirst(isStroke ? 11 : 4))
            guard inks.contains(ink) else {
                tell(
                    "unknown-ink", "the class `\(name)` names no colour of the template", element,
                    [
                        inks.isEmpty
                            ? "the template has no `colours`"
                            : "the template's colours are: \(inks.joined(separator: " "))"
                    ])
                continue
            }
            // A style sheet cannot tell that the designer meant the line.
            if !isStroke, properties["fill"] == "none" {
                tell(
                    "ink-of-nothing", "the class `\(name)` fills an element whose fill is `none`", element,
                    ["for its line write ink-stroke-\(ink)"])
            }
        }
    }
}
