import Diagnostics

/// Reads the frames of a template's pages: what all have in common. Each content has a file of its own.
struct FrameReader {
    let reading: Reading
    let palette: Palette
    /// The sound ones.
    let styles: [TextStyle]
    /// Nil when they are not known for a mistake in `styles`.
    let styleNames: [String]?

    private static let contents = ["text", "image", "qr", "shape", "mark"]
    private static let common = ["name", "box", "when", "below"]
    /// The keys that go with each content.
    private static let keys = [
        "text": ["style", "valign", "fit", "grow", "rotate"],
        "image": ["fit", "focus", "opacity", "fallback", "rotate"],
        "qr": [],
        "shape": ["fill", "stroke", "line_width", "radius", "path", "opacity", "rotate"],
        "mark": ["style", "rotate"],
    ]
    private static let allKeys =
        common + contents + [
            "style", "valign", "fit", "grow", "focus", "opacity", "fallback", "fill", "stroke",
            "line_width", "radius", "path", "rotate",
        ]

    func frame(_ node: YAMLNode, page pageNumber: Int, number: Int) -> Frame? {
        let subject = "frame \(number) of page \(pageNumber)"
        guard let mapping = MappingReader(node, subject, keys: FrameReader.allKeys, in: reading) else {
            return nil
        }
        let name = mapping.optional("name").map { node in
            reading.line(node, "name").flatMap { reading.label($0, "frame", at: node.location) }
        }
        let isLine = mapping.optional("shape").flatMap(\.scalarText) == Shape.Word.line.rawValue
        let box = mapping.required("box").flatMap { self.box($0, isLine: isLine) }
        let content = contentKey(mapping).flatMap { self.content($0, mapping, box) }
        let when = mapping.optional("when").flatMap { reading.expression($0, "when") }
        let rotation = mapping.optional("rotate").flatMap { self.rotation($0) }
        var below: Located<String>?
        if let node = mapping.optional("below") {
            // Where a frame lies whose `below` cannot be read, nobody can say.
            guard let name = reading.line(node, "below") else { return nil }
            below = Located(name, at: node.location)
        }
        guard let content, let box else { return nil }
        return Frame(
            name: (name ?? nil) ?? FrameReader.name(page: pageNumber, number: number), box: box,
            content: content, when: when, rotation: content == .qr ? 0 : rotation ?? 0, below: below,
            location: node.location)
    }

    /// What a frame is called, or would be if it had no mistake.
    static func name(of node: YAMLNode, page: Int, number: Int) -> String {
        guard case .mapping(let entries) = node.content,
            let written = entries.first(where: { $0.key == "name" })?.value.scalarText
        else { return name(page: page, number: number) }
        return written
    }

    private static func name(page: Int, number: Int) -> String { "page\(page).frame\(number)" }

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
            let isTurnedCode = content == "qr" && entry.key == "rotate"
            reading.error(
                "foreign-key",
                "`\(entry.key)` does not belong to \(content == "image" ? "an" : "a") `\(content)` frame",
                at: entry.keyLocation,
                [
                    isTurnedCode
                        ? "a QR code is read from every side: leave it upright"
                        : "keys here: \(allowed.joined(separator: ", "))"
                ])
        }
        return content
    }

    private func content(_ key: String, _ mapping: MappingReader, _ box: Box?) -> Frame.Content? {
        guard let node = mapping.optional(key) else { return nil }
        switch key {
        case "text": return textFrame(node, mapping, box).map(Frame.Content.text)
        case "image": return imageFrame(node, mapping).map(Frame.Content.image)
        case "qr": return only("purl", node, "qr") ? .qr : nil
        case "mark":
            let style = mapping.required("style").flatMap { self.style($0) }
            guard only("control", node, "mark"), let style else { return nil }
            return .mark(style: style)
        default: return shape(node, mapping, box).map(Frame.Content.shape)
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

    /// The name of a style.
    func style(_ node: YAMLNode) -> String? {
        guard let text = reading.line(node, "style") else { return nil }
        guard let styleNames, !styleNames.contains(text) else { return text }
        reading.error(
            "unknown-style", "unknown style \(text.quoted)", at: node.location,
            styleNames.isEmpty
                ? ["the template has no `styles`"] : Suggestion.hint(for: text, among: styleNames))
        return nil
    }

    /// Degrees, clockwise, less than a whole turn: `15`, `-90`, `7.5deg`, `15°`.
    private func rotation(_ node: YAMLNode) -> Double? {
        guard let text = reading.line(node, "rotate") else { return nil }
        let number = ["deg", "°"].reduce(ColumnName.trimmed(text)) { number, unit in
            number.hasSuffix(unit) ? ColumnName.trimmed(String(number.dropLast(unit.count))) : number
        }
        // A length's number has the form that is wanted here.
        guard let degrees = LengthText("\(number)pt").length?.points, abs(degrees) <= 360 else {
            reading.error(
                "bad-number", "`rotate` takes degrees from -360 to 360, not \(text.quoted)",
                at: node.location,
                text.contains(",") ? ["write the decimal point as `.`"] : ["clockwise: 15, -90 or 7.5"])
            return nil
        }
        let rest = degrees.truncatingRemainder(dividingBy: 360)
        return rest == 0 ? 0 : rest
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
