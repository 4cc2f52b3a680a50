import Diagnostics
import Yams

/// Turns a checked text into nodes. The only file but `YAMLSyntaxMistake` that knows the parser.
///
/// What the parser offers and this refuses: anchors, aliases, merge keys, tags, several documents, keys that are not
/// plain words. Anchors are made impossible beforehand: every `&` goes in as U+10FFFC (which no source holds) and comes
/// back in each scalar. So an alias is always undefined, and no file can expand or make the parser hash for ever.
struct YAMLDocument {
    /// Stands for `&` on the way through the parser.
    static let ampersand: Unicode.Scalar = "\u{10FFFC}"
    static let depthLimit = 32

    private let source: SourceText
    private var diagnostics: DiagnosticList = .init()

    /// The root node; nil when the text cannot be read at all or is empty.
    static func read(_ source: SourceText, diagnostics: inout DiagnosticList) -> YAMLNode? {
        var document = YAMLDocument(source: source)
        defer { diagnostics.append(contentsOf: document.diagnostics) }
        return document.root()
    }

    private init(source: SourceText) { self.source = source }

    private mutating func root() -> YAMLNode? {
        var scalars = Array(source.text.unicodeScalars.map { $0 == "&" ? YAMLDocument.ampersand : $0 })
        // The parser keeps a pointer to the string's bytes, which only strings of more than 15 bytes have on the heap.
        scalars += Array(repeating: "\n", count: scalars.count < 16 ? 16 : 0)
        var duplicates = DuplicateKeys(scalars: scalars, source: source)
        do {
            let composed = try duplicates.compose()
            diagnostics.append(contentsOf: duplicates.diagnostics)
            guard let composed, case let node = try convert(composed, depth: 1), !node.isEmptyValue else {
                let start = source.location(line: 1, column: 1)
                diagnostics.append(Diagnostic("empty-file", "the file is empty", at: start))
                return nil
            }
            return node
        } catch let mistake as Diagnostic {
            diagnostics.append(contentsOf: duplicates.diagnostics)
            diagnostics.append(mistake)
        } catch {
            diagnostics.append(contentsOf: duplicates.diagnostics)
            diagnostics.append(YAMLSyntaxMistake.diagnostic(for: error, in: source))
        }
        return nil
    }

    /// Throws a `Diagnostic` where nothing after it can be trusted.
    private mutating func convert(_ node: Node, depth: Int) throws -> YAMLNode {
        let place = location(of: node)
        guard depth <= YAMLDocument.depthLimit else {
            throw Diagnostic(
                "too-deep", "lists and mappings are nested more than \(YAMLDocument.depthLimit) deep",
                at: place)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(content: try content(of: scalar, at: place), location: place)
        case .sequence(let sequence):
            try refuseTag(at: place)
            var list: [YAMLNode] = []
            for element in sequence { list.append(try convert(element, depth: depth + 1)) }
            return YAMLNode(content: .list(list), location: place)
        case .mapping(let mapping):
            try refuseTag(at: place)
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let keyPlace = location(of: key)
                guard case .scalar(let scalar) = key else {
                    throw YAMLSyntaxMistake.notAKey(at: keyPlace, in: source)
                }
                if let first = scalar.string.unicodeScalars.first, DuplicateKeys.marks.contains(first) {
                    continue
                }
                guard case .scalar(let name, _) = try content(of: scalar, at: keyPlace) else { continue }
                let node = try convert(value, depth: depth + 1)
                entries.append(.init(key: name, keyLocation: keyPlace, value: node))
            }
            return YAMLNode(content: .mapping(entries), location: place)
        case .alias:
            // `compose` resolves aliases or fails; it never leaves one.
            throw YAMLSyntaxMistake.alias(at: place)
        }
    }

    private func location(of node: Node) -> SourceLocation {
        source.location(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func content(of scalar: Node.Scalar, at place: SourceLocation) throws
        -> YAMLNode.Content
    {
        try refuseTag(at: place)
        let style: YAMLNode.ScalarStyle =
            switch scalar.style {
            case .any, .plain: .plain
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal: .literal
            case .folded: .folded
            }
        if style == .plain, scalar.string.unicodeScalars.first == YAMLDocument.ampersand {
            throw YAMLSyntaxMistake.anchor(at: place)
        }
        let text = YAMLDocument.restored(scalar.string)
        guard let refused = text.unicodeScalars.first(where: \.isRefusedInValue) else {
            return .scalar(text, style)
        }
        let message = "an escape makes the character \(refused.codePoint), which cannot be used here"
        diagnostics.append(Diagnostic("forbidden-character", message, at: place))
        let rest = text.unicodeScalars.map { $0.isRefusedInValue ? "\u{FFFD}" : $0 }
        return .scalar(String(String.UnicodeScalarView(rest)), style)
    }

    /// The parser's text with each `&` back in its place.
    static func restored(_ text: String) -> String {
        var restored = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { restored.append(scalar == ampersand ? "&" : scalar) }
        return String(restored)
    }

    /// The parser's place of a tagged node is that of its tag.
    private func refuseTag(at place: SourceLocation) throws {
        guard source.rest(line: place.line ?? 0, column: place.column ?? 0).first == "!" else { return }
        throw Diagnostic(
            "unsupported-yaml", "tags are not supported", at: place,
            hints: ["leave out the `!…`; put a text that begins with `!` in quotes"])
    }
}
