import Diagnostics

/// Reads the frames of a template's pages.
struct FrameReader {
    let reading: Reading

    let palette: Palette
    /// Nil when they are not known for a mistake in `styles`.
    let styleNames: [String]?

    private static let contents = ["text", "qr", "shape", "mark"]
    private static let common = ["name", "box", "when"]
    /// The keys that go with each content.
    private static let keys = [
        "text": ["style", "valign"], "qr": [], "shape": ["fill", "stroke", "line_width"],
        "mark": ["style"],
    ]
    private static let allKeys =
        common + contents + ["style", "valign", "fill", "stroke", "line_width"]

    func frame(_ node: YAMLNode, page pageNumber: Int, number: Int) -> Frame? {
        let subject = "frame \(number) of page \(pageNumber)"
        guard let mapping = MappingReader(node, subject, keys: FrameReader.allKeys, in: reading) else {
            return nil
        }
        let name = mapping.optional("name").map { node in
            reading.line(node, "name").flatMap { reading.label($0, "frame", at: node.location) }
        }
        let content = contentKey(mapping).flatMap { self.content($0, mapping) }
        let isLine = if case .shape(let shape) = content { shape.kind == .line } else { false }
        let box = mapping.required("box").flatMap { self.box($0, isLine: isLine) }
        let when = mapping.optional("when").flatMap { reading.expression($0, "when") }
        guard let content, let box else { return nil }
        let frame = Frame(
            name: (name ?? nil) ?? "page\(pageNumber).frame\(number)", box: box, content: content, when: when,
            location: node.location)
        return frame
    }

    /// The one content of the frame, after keys of others have been refused.
    private func contentKey(_ mapping: MappingReader) -> String? {
        let present = mapping.entries.map(\.key).filter(FrameReader.contents.contains)
        guard let content = present.first else {
            if !mapping.hasUnknownKeys {
                reading.error(
                    "no-content", "\(mapping.subject) has no content", at: mapping.location,
                    ["give it one of: \(FrameReader.contents.joined(separator: " "))"])
            }
            return nil
        }
        if present.count > 1 {
            reading.error(
                "two-contents", "\(mapping.subject) has two contents: `\(content)` and `\(present[1])`",
                at: mapping.keyLocation(present[1]) ?? mapping.location, ["make two frames of it"])
            return nil
        }
        let allowed = FrameReader.common + [content] + (FrameReader.keys[content] ?? [])
        for entry in mapping.entries
        where FrameReader.allKeys.contains(entry.key) && !allowed.contains(entry.key) {
            reading.error(
                "foreign-key", "`\(entry.key)` does not belong to a `\(content)` frame",
                at: entry.keyLocation,
                ["keys here: \(allowed.joined(separator: ", "))"])
        }
        return content
    }

    private func content(_ key: String, _ mapping: MappingReader) -> Frame.Content? {
        guard let node = mapping.optional(key) else { return nil }
        switch key {
        case "text": return textFrame(node, mapping).map(Frame.Content.text)
        case "qr": return only("purl", node, "qr") ? .qr : nil
        case "mark":
            let style = mapping.required("style").flatMap { self.style($0) }
            guard only("control", node, "mark"), let style else { return nil }
            return .mark(style: style)
        default: return shape(node, mapping).map(Frame.Content.shape)
        }
    }

    private func only(_ word: String, _ node: YAMLNode, _ name: String) -> Bool {
        guard let text = reading.line(node, name) else { return false }
        if text == word { return true }
        reading.error(
            "unknown-value", "\(text.quoted) is no value of `\(name)`", at: node.location,
            ["the only one is `\(word)`"])
        return false
    }

    private func textFrame(_ node: YAMLNode, _ mapping: MappingReader) -> TextFrame? {
        let style = mapping.required("style").flatMap { self.style($0) }
        let alignment = mapping.optional("valign").flatMap {
            reading.word($0, "valign", TextFrame.VerticalAlignment.self)
        }
        guard let text = reading.text(node, "text") else { return nil }
        if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            reading.error("bad-value", "`text` is blank", at: node.location)
            return nil
        }
        let parsed = PlaceholderReader.read(text, of: node, in: reading)
        guard let style else { return nil }
        return TextFrame(text: parsed, style: style, verticalAlignment: alignment ?? .top)
    }

    private func style(_ node: YAMLNode) -> String? {
        guard let text = reading.line(node, "style") else { return nil }
        guard let styleNames, !styleNames.contains(text) else { return text }
        let hint = Suggestion.hint(for: text, among: styleNames)
        reading.error(
            "unknown-style", "unknown style \(text.quoted)", at: node.location,
            styleNames.isEmpty ? ["the template has no `styles`"] : hint)
        return nil
    }

    private func shape(_ node: YAMLNode, _ mapping: MappingReader) -> Shape? {
        let kind = reading.word(node, "shape", ShapeName.self).map(Shape.Kind.init)
        let fill = mapping.optional("fill").map { reading.colour($0, "fill", of: palette) }
        let stroke = mapping.optional("stroke").map { reading.colour($0, "stroke", of: palette) }
        let width = mapping.optional("line_width").flatMap {
            reading.length($0, "line_width", from: "0.05pt", to: "200pt")
        }
        guard let kind else { return nil }
        if kind == .line, fill != nil, let place = mapping.keyLocation("fill") {
            reading.error("foreign-key", "a line has no `fill`", at: place, ["give it a `stroke`"])
        } else if fill == nil, stroke == nil {
            let keys = kind == .line ? "a `stroke`" : "a `fill`, a `stroke` or both"
            reading.error(
                "missing-key", "\(mapping.subject) cannot be seen: give it \(keys)", at: mapping.location)
        } else if stroke == nil, let place = mapping.keyLocation("line_width") {
            reading.warning("unused-key", "`line_width` does nothing without `stroke`", at: place)
        }
        return Shape(
            kind: kind, fill: fill ?? nil, stroke: stroke ?? nil,
            lineWidth: width ?? Shape.defaultLineWidth)
    }

    private func box(_ node: YAMLNode, isLine: Bool) -> Box? {
        let form =
            "write [x, y, width, height] from the trim's top left corner: [12mm, 14mm, 70mm, 20mm]"
        guard case .list(let list) = node.content else {
            reading.error(
                "wrong-kind", "`box` must be a list of four lengths, but is \(node.kind)",
                at: node.location, [form])
            return nil
        }
        guard list.count == 4 else {
            reading.error(
                "bad-box", "`box` has \(list.count) values, not four", at: node.location, [form])
            return nil
        }
        let names = ["box x", "box y", "box width", "box height"]
        let lengths = zip(list, names).map { node, name -> Length? in
            // Zero sizes are told below, with a message of their own.
            reading.length(node, name, from: "-5000mm", to: "5000mm")
        }
        guard let x = lengths[0], let y = lengths[1], let width = lengths[2], let height = lengths[3]
        else { return nil }
        if width < .zero || height < .zero
            || (isLine ? width == .zero && height == .zero : width == .zero || height == .zero)
        {
            let rule =
                isLine
                ? "a line's box needs a width or a height" : "a box's width and height must be above zero"
            reading.error("bad-box", rule, at: width <= .zero ? list[2].location : list[3].location)
            return nil
        }
        return Box(x: x, y: y, width: width, height: height)
    }
}

/// What `shape` may say.
enum ShapeName: String, CaseIterable { case rectangle, ellipse, line }

extension Shape.Kind {
    init(_ name: ShapeName) {
        self =
            switch name {
            case .rectangle: .rectangle
            case .ellipse: .ellipse
            case .line: .line
            }
    }
}
