import Diagnostics

/// Shapes.
extension FrameReader {
    func shape(_ node: YAMLNode, _ mapping: MappingReader, _ box: Box?) -> Shape? {
        let word = reading.word(node, "shape", Shape.Word.self)
        let fill = mapping.optional("fill").map { reading.colour($0, "fill", of: palette) }
        let stroke = mapping.optional("stroke").map { reading.colour($0, "stroke", of: palette) }
        let width = mapping.optional("line_width").flatMap {
            reading.length($0, "line_width", from: "0.05pt", to: "200pt")
        }
        let opacity = mapping.optional("opacity").flatMap { reading.fraction($0, "opacity") }
        guard let word else { return nil }
        if word == .line, fill != nil, let place = mapping.keyLocation("fill") {
            reading.error("foreign-key", "a line has no `fill`", at: place, ["give it a `stroke`"])
        } else if fill == nil, stroke == nil {
            let keys = word == .line ? "a `stroke`" : "a `fill`, a `stroke` or both"
            reading.error(
                "missing-key", "\(mapping.subject) cannot be seen: give it \(keys)", at: mapping.location)
        } else if stroke == nil, let place = mapping.keyLocation("line_width") {
            reading.warning("unused-key", "`line_width` does nothing without `stroke`", at: place)
        }
        let radius = mapping.optional("radius").flatMap { self.radius($0, of: word, mapping, box) }
        guard let kind = kind(word, mapping) else { return nil }
        return Shape(
            kind: kind, fill: fill ?? nil, stroke: stroke ?? nil,
            lineWidth: width ?? Shape.defaultLineWidth, radius: radius ?? .zero, opacity: opacity ?? 1)
    }

    private func kind(_ word: Shape.Word, _ mapping: MappingReader) -> Shape.Kind? {
        if word != .path, let place = mapping.keyLocation("path") {
            reading.error(
                "foreign-key", "`path` belongs to the shape `path`, not to `\(word.rawValue)`", at: place,
                ["write `shape: path`"])
        }
        switch word {
        case .rectangle: return .rectangle
        case .ellipse: return .ellipse
        case .line: return .line
        case .path: return mapping.required("path").flatMap { path($0) }.map { .path($0) }
        }
    }

    private func radius(
        _ node: YAMLNode, of word: Shape.Word, _ mapping: MappingReader, _ box: Box?
    ) -> Length? {
        guard word == .rectangle else {
            reading.error(
                "foreign-key", "`radius` belongs to the shape `rectangle`, not to `\(word.rawValue)`",
                at: mapping.keyLocation("radius") ?? node.location)
            return nil
        }
        guard let radius = reading.length(node, "radius", from: "0mm", to: "5000mm") else { return nil }
        if let box, case let most = min(box.width, box.height) * 0.5, radius.points > most.points + 1e-6 {
            reading.error(
                "length-out-of-range",
                "`radius` is at most half of the box's shorter side: \(most.inMillimetres), not \(radius.inMillimetres)",
                at: node.location)
            return nil
        }
        return radius
    }

    private func path(_ node: YAMLNode) -> String? {
        guard let text = reading.text(node, "path") else { return nil }
        guard let mistake = PathData.mistake(in: text) else { return text }
        let place = ScalarPositions(of: node, in: reading.source).location(at: mistake.offset)
        reading.error(
            "bad-path", "\(mistake.message), at character \(mistake.offset + 1) of `path`", at: place,
            mistake.hint.map { [$0] } ?? [])
        return nil
    }
}

extension Shape {
    /// What `shape` may say.
    enum Word: String, CaseIterable { case rectangle, ellipse, line, path }
}
