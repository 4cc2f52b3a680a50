/// An element of an SVG's tree.
final class SVGElement {
    /// Without the prefix of SVG's namespace; empty for elements of other programs, which are not drawn.
    let name: String
    /// The name with its prefix.
    let written: String
    let attributes: [String: String]
    /// Of its `<`, from 1; the column in characters.
    let line, column: Int
    /// The bytes of its start tag; where an entity holds it, those of the reference.
    let tag: Range<Int>
    private(set) unowned(unsafe) var parent: SVGElement?
    /// Texts and elements, in the file's order.
    private(set) var content: [Content] = []

    enum Content {
        case text(String)
        case element(SVGElement)
    }

    /// - Parameter parent: outlives this element: the document holds the root, and each element its children.
    init(
        name: String, written: String, attributes: [String: String], line: Int, column: Int, tag: Range<Int>,
        parent: SVGElement?
    ) {
        self.name = name
        self.written = written
        self.attributes = attributes
        self.line = line
        self.column = column
        self.tag = tag
        self.parent = parent
    }

    func append(_ child: SVGElement) { content.append(.element(child)) }

    func append(text: String) {
        guard case .text(var before) = content.last else { return content.append(.text(text)) }
        // Taken out of its place it grows where it lies: entities may bring millions of small texts.
        content.removeLast()
        before += text
        content.append(.text(before))
    }

    var children: [SVGElement] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    var id: String? { attributes["id"].flatMap { $0.isEmpty ? nil : $0 } }

    /// `href` of SVG 2, or of XLink under any prefix.
    var reference: String? {
        attributes["href"]
            ?? attributes.keys.sorted().first { $0.hasSuffix(":href") }.flatMap { attributes[$0] }
    }

    /// All of its text that is drawn as such, with blanks as they stand.
    var text: String {
        content.map { part in
            switch part {
            case .text(let text): text
            case .element(let child): SVGElement.isDescription(child.name) ? "" : child.text
            }
        }.joined()
    }

    var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// What is told of an object, and by no program drawn.
    private static func isDescription(_ name: String) -> Bool {
        ["", "title", "desc", "metadata", "style", "script"].contains(name)
    }

    /// As a person finds it: `text "Alles Gute" (id t1)`, the id and the words for *Edit › Find* of Inkscape. Parts of a
    /// text are told as the text.
    var subject: String {
        let named = textObject ?? self
        var result = SVGElement.isText(named.name) ? "text" : named.name.isEmpty ? named.written : named.name
        if named === textObject, let words = named.firstWords { result += " \"\(words)\"" }
        if let id = named.id { result += " (id \(id))" }
        return result
    }

    /// The text that this is, or is a part of.
    var textObject: SVGElement? {
        var found: SVGElement?
        var element: SVGElement? = self
        while let candidate = element {
            if SVGElement.isText(candidate.name) { found = candidate }
            element = candidate.parent
        }
        return found
    }

    static func isText(_ name: String) -> Bool { name == "text" || name == "flowRoot" }

    /// As many whole words as 24 characters hold; of a longer word its beginning.
    private var firstWords: String? {
        var result = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard !result.isEmpty else {
                result = String(word.prefix(24))
                continue
            }
            guard result.count + 1 + word.count <= 24 else { break }
            result += " " + word
        }
        return result.isEmpty ? nil : result
    }
}
