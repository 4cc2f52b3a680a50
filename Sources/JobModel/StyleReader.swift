import Diagnostics

/// `colours` and `styles` of a template.
extension Reading {
    /// The named colours, `black` and `white` first.
    func palette(_ node: YAMLNode?) -> Palette {
        var palette = Palette()
        guard let node else { return palette }
        guard let mapping = MappingReader(node, "`colours`", keys: nil, in: self), isFew(mapping) else {
            palette.isComplete = false
            return palette
        }
        for entry in mapping.entries {
            if let colour = namedColour(entry, palette) {
                palette.named.append(NamedColour(name: entry.key, colour: colour))
            } else {
                palette.isComplete = false
            }
        }
        return palette
    }

    private func namedColour(_ entry: YAMLNode.Entry, _ palette: Palette) -> Colour? {
        guard let name = label(entry.key, "colour", at: entry.keyLocation) else { return nil }
        if ["black", "white"].contains(name) {
            error("bad-name", "`\(name)` is always known and stays as it is", at: entry.keyLocation)
        } else if Colour(hex: name) != nil {
            error(
                "bad-name", "the colour name `\(name)` reads as six hexadecimal digits", at: entry.keyLocation
            )
        } else {
            return definedColour(entry.value, name, of: palette)
        }
        return nil
    }

    /// The sound styles, and the names of all; no names after a mistake that leaves them unknown.
    func styles(_ node: YAMLNode?, _ palette: Palette) -> (styles: [TextStyle], names: [String]?) {
        guard let node else { return ([], []) }
        guard let mapping = MappingReader(node, "`styles`", keys: nil, in: self), isFew(mapping) else {
            return ([], nil)
        }
        var isNamed = true
        let styles = mapping.entries.compactMap { entry -> TextStyle? in
            guard let name = label(entry.key, "style", at: entry.keyLocation) else {
                isNamed = false
                return nil
            }
            if MarkName.own.contains(name) {
                error(
                    "bad-name",
                    "a style cannot be named `\(name)`: `<\(name)>` in a text is a mark of its own",
                    at: entry.keyLocation)
            }
            return style(entry.value, name, at: entry.keyLocation, palette)
        }
        return (styles, isNamed ? mapping.entries.map(\.key) : nil)
    }

    /// More than anyone names, and few enough that looking for likely ones stays quick.
    private func isFew(_ mapping: MappingReader) -> Bool {
        if mapping.entries.count <= 200 { return true }
        error(
            "too-many", "\(mapping.subject) holds \(mapping.entries.count) names; at most 200",
            at: mapping.location)
        return false
    }

    private func style(
        _ node: YAMLNode, _ name: String, at place: SourceLocation, _ palette: Palette
    ) -> TextStyle? {
        let keys = [
            "family", "size", "leading", "weight", "width", "slant", "tracking", "colour", "align",
            "paragraph_spacing", "indent", "features", "hyphenate", "lang",
        ]
        guard let mapping = MappingReader(node, "style `\(name)`", keys: keys, in: self) else {
            return nil
        }
        let family = mapping.required("family").flatMap { line($0, "family") }
        let size = mapping.required("size").flatMap { length($0, "size", from: "2pt", to: "500pt") }
        let leading = mapping.optional("leading").flatMap {
            length($0, "leading", from: "1pt", to: "1000pt")
        }
        let tracking = mapping.optional("tracking").flatMap {
            length($0, "tracking", from: "-100pt", to: "100pt")
        }
        let weight = mapping.optional("weight").flatMap { self.weight($0) }
        let width = mapping.optional("width").flatMap { self.width($0) }
        let slant = mapping.optional("slant").flatMap { word($0, "slant", TextStyle.Slant.self) }
        let alignment = mapping.optional("align").flatMap {
            word($0, "align", TextStyle.Alignment.self)
        }
        let colour = mapping.optional("colour").flatMap { self.colour($0, "colour", of: palette) }
        let spacing = mapping.optional("paragraph_spacing").flatMap {
            length($0, "paragraph_spacing", from: "0pt", to: "500pt")
        }
        let indent = mapping.optional("indent").flatMap {
            length($0, "indent", from: "-500pt", to: "500pt")
        }
        let features = mapping.optional("features").map { self.features($0) }
        let hyphenates = mapping.optional("hyphenate").flatMap { truth($0, "hyphenate") }
        let language = mapping.optional("lang").flatMap { styleLanguage($0) }
        if hyphenates == true, mapping.optional("lang") == nil, let place = mapping.keyLocation("hyphenate") {
            error(
                "missing-key", "style `\(name)` divides words, but of no language", at: place,
                ["add a `lang`, such as fr: each language has its own rules"])
        }
        guard let family, let size else { return nil }
        return TextStyle(
            name: name, family: ColumnName.trimmed(family), weight: weight ?? 400, width: width ?? 100,
            slant: slant ?? .upright, size: size, leading: leading, tracking: tracking ?? .zero,
            colour: colour ?? .black, alignment: alignment ?? .start, language: language,
            paragraphSpacing: spacing ?? .zero, indent: indent ?? .zero, features: features ?? [],
            hyphenates: hyphenates ?? false, location: place)
    }
}
