import Diagnostics

/// Text frames, and what may be done to a text that does not fit.
extension FrameReader {
    func textFrame(_ node: YAMLNode, _ mapping: MappingReader, _ box: Box?) -> TextFrame? {
        let style = mapping.required("style").flatMap { self.style($0) }
        let alignment = mapping.optional("valign").flatMap {
            reading.word($0, "valign", TextFrame.VerticalAlignment.self)
        }
        let fit = mapping.optional("fit").map { ladder($0, styles.first { $0.name == style }) }
        let grows = mapping.optional("grow").flatMap { growth($0, mapping, box, alignment ?? .top) }
        guard let text = reading.text(node, "text") else { return nil }
        if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            reading.error("bad-value", "`text` is blank", at: node.location)
            return nil
        }
        let marks = MarkName.Known(styles: styleNames)
        // YAML's `|` ends a text with a line break, which begins no further line.
        let parsed = PlaceholderReader.read(text, of: node, marks: marks, in: reading).withoutLastBreak
        guard let style else { return nil }
        return TextFrame(
            text: parsed, style: style, verticalAlignment: alignment ?? .top, fit: fit ?? [], growsTo: grows)
    }

    private func growth(
        _ node: YAMLNode, _ mapping: MappingReader, _ box: Box?, _ alignment: TextFrame.VerticalAlignment
    ) -> Length? {
        let most = reading.length(node, "grow", from: "0mm", to: "5000mm")
        let place = mapping.keyLocation("grow") ?? node.location
        if mapping.optional("rotate") != nil {
            reading.error(
                "foreign-key", "a frame with `rotate` does not grow", at: place,
                ["make its box as large as the longest text needs"])
        } else if alignment != .top {
            reading.error(
                "foreign-key", "a frame that grows has `valign: top`, not `\(alignment.rawValue)`",
                at: place, ["leave out `valign` or `grow`"])
        }
        if let most, let box, most <= box.height {
            reading.error(
                "bad-grow", "`grow` must be more than the box's height of \(box.height.inMillimetres)",
                at: node.location, ["it is the height that the frame may grow to"])
            return nil
        }
        return most
    }

    /// - Parameter style: nil when it is unknown or wrong.
    private func ladder(_ node: YAMLNode, _ style: TextStyle?) -> [FitStep] {
        guard case .list(let list) = node.content else {
            reading.error(
                "wrong-kind", "`fit` of a text must be a list of steps, but is \(node.kind)",
                at: node.location, ["write for instance [{size: 8pt}, {tracking: -0.2pt}]"])
            return []
        }
        if list.isEmpty { reading.error("bad-value", "`fit` holds no step", at: node.location) }
        var steps: [FitStep] = []
        var named: Set<String> = []
        for node in list {
            guard let (property, value) = step(node) else { continue }
            guard named.insert(property.rawValue).inserted else {
                reading.error(
                    "bad-value", "`fit` changes `\(property.rawValue)` twice", at: node.location,
                    ["one step goes all the way down"])
                continue
            }
            if let step = fitStep(property, value, style) { steps.append(step) }
        }
        if let style {
            let count = steps.reduce(0.0) { $0 + $1.count(from: style) }
            if count > Double(FitStep.countLimit) {
                reading.error(
                    "too-many", "`fit` makes \(Int(min(count, 1e9))) steps; at most \(FitStep.countLimit)",
                    at: node.location, ["make a `step` larger"])
            }
        }
        return steps
    }

    /// The one key of a step, and what it says.
    private func step(_ node: YAMLNode) -> (FitStep.Property, YAMLNode)? {
        let known = FitStep.Property.allCases.map(\.rawValue)
        guard let mapping = MappingReader(node, "a step of `fit`", keys: known, in: reading) else {
            return nil
        }
        let entries = mapping.entries.filter { known.contains($0.key) }
        guard entries.count == 1, let property = FitStep.Property(rawValue: entries[0].key) else {
            if !mapping.hasUnknownKeys {
                reading.error(
                    "bad-value", "a step of `fit` changes one thing, not \(entries.count)", at: node.location,
                    entries.isEmpty
                        ? ["write one of: \(known.joined(separator: " "))"] : ["make two steps of it"])
            }
            return nil
        }
        return (property, entries[0].value)
    }

    /// `8pt`, or `{to: 8pt, step: 0.25pt}`.
    private func fitStep(_ property: FitStep.Property, _ node: YAMLNode, _ style: TextStyle?) -> FitStep? {
        let name = property.rawValue
        var limitNode = node
        var step: Length?
        if case .mapping = node.content {
            let subject = "the step `\(name)` of `fit`"
            guard let mapping = MappingReader(node, subject, keys: ["to", "step"], in: reading) else {
                return nil
            }
            step = mapping.optional("step").flatMap {
                reading.length($0, "step", from: "0.01pt", to: "500pt")
            }
            guard let node = mapping.required("to") else { return nil }
            limitNode = node
        }
        let (least, most) = property.range
        guard let limit = reading.length(limitNode, name, from: least, to: most) else { return nil }
        if let style, limit >= property.value(in: style) {
            reading.error(
                "bad-fit",
                "`fit` takes `\(name)` down to \(limit.inPoints), but style `\(style.name)` has \(property.value(in: style).inPoints)",
                at: limitNode.location, ["give it less than the style has"])
            return nil
        }
        return FitStep(property: property, limit: limit, step: step ?? property.defaultStep)
    }
}

extension FitStep {
    /// Of all steps of a frame, what is set without any left out.
    static let countLimit = 200

    /// How often the property changes, from the style's value to the limit. A whole number, perhaps a very large one.
    fileprivate func count(from style: TextStyle) -> Double {
        // A hair's breadth for sums in binary fractions, as where the steps are made.
        max(0, ((property.value(in: style) - limit).points / step.points - 1e-6).rounded(.up))
    }
}

extension FitStep.Property {
    fileprivate func value(in style: TextStyle) -> Length {
        switch self {
        case .size: style.size
        case .tracking: style.tracking
        case .leading: style.leading
        }
    }

    /// As a style's.
    fileprivate var range: (String, String) {
        switch self {
        case .size: ("2pt", "500pt")
        case .tracking: ("-100pt", "100pt")
        case .leading: ("1pt", "1000pt")
        }
    }

    fileprivate var defaultStep: Length {
        switch self {
        case .size, .leading: .points(0.5)
        case .tracking: .points(0.05)
        }
    }
}
