import Foundation

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
