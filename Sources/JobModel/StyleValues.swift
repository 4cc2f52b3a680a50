import Diagnostics

/// What styles alone hold: weights, widths, features, languages.
extension Reading {
    func weight(_ node: YAMLNode) -> Int? {
        guard let text = line(node, "weight") else { return nil }
        let names = [
            "thin", "extralight", "light", "regular", "medium", "semibold", "bold", "extrabold", "black",
        ]
        if let index = names.firstIndex(of: text) { return (index + 1) * 100 }
        let numbers = (1...9).map { String($0 * 100) }
        if let index = numbers.firstIndex(of: text) { return (index + 1) * 100 }
        error(
            "unknown-value", "\(text.quoted) is no value of `weight`", at: node.location,
            oneOf(names, like: text) + ["or a hundred from 100 to 900"])
        return nil
    }

    /// A name, or a percentage of the normal width.
    func width(_ node: YAMLNode) -> Int? {
        guard let text = line(node, "width") else { return nil }
        if let width = FontWidth.all.first(where: { $0.name == text || $0.percentages.contains(text) }) {
            return width.value
        }
        error(
            "unknown-value", "\(text.quoted) is no value of `width`", at: node.location,
            oneOf(FontWidth.all.map(\.name), like: text)
                + ["or one of: \(FontWidth.all.map { $0.percentages[0] }.joined(separator: " "))"])
        return nil
    }

    func truth(_ node: YAMLNode, _ name: String) -> Bool? {
        word(node, name, TruthWord.self).map { $0 == .true }
    }

    private enum TruthWord: String, CaseIterable { case `true`, `false` }

    private static let featureLimit = 50

    /// `[onum, -liga, ss01=2]`
    func features(_ node: YAMLNode) -> [String] {
        guard case .list(let list) = node.content else {
            error(
                "wrong-kind", "`features` must be a list, but is \(node.kind)", at: node.location,
                ["write them in brackets: [onum, -liga]"])
            return []
        }
        guard list.count <= Reading.featureLimit else {
            error(
                "bad-count", "`features` names \(list.count) features; at most \(Reading.featureLimit)",
                at: node.location)
            return []
        }
        var known: Set<String> = []
        return list.compactMap { node in
            guard let text = line(node, "features") else { return nil }
            guard let feature = FontFeature(text) else {
                error(
                    "bad-value", "\(text.quoted) is no OpenType feature", at: node.location,
                    [
                        FontFeature.meant(by: text).map { "write `\($0)`" }
                            ?? "write its four letters, perhaps with `-` before or a number after: onum, -liga, ss01=2"
                    ])
                return nil
            }
            guard known.insert(feature.tag).inserted else {
                error("bad-value", "`features` names `\(feature.tag)` twice", at: node.location)
                return nil
            }
            return text
        }
    }

    /// A tag, or one placeholder of a column that holds one.
    func styleLanguage(_ node: YAMLNode) -> StyleLanguage? {
        guard let text = line(node, "lang") else { return nil }
        guard text.contains("{{") || text.contains("}}") else {
            return languageTag(node, "lang").map { .tag($0) }
        }
        let before = errorCount
        let parsed = PlaceholderReader.read(text, of: node, in: self)
        guard errorCount == before else { return nil }
        guard parsed.segments.count == 1, case .column(let name, let fallback, let place) = parsed.segments[0]
        else {
            error(
                "bad-value", "`lang` takes a language tag, or one placeholder of a column and nothing else",
                at: node.location, ["write fr, or \"{{language|fr}}\""])
            return nil
        }
        if !fallback.isEmpty, languageTag(fallback, "the fallback of `lang`", at: place) == nil { return nil }
        return .column(name, fallback: fallback, location: place)
    }
}

/// Widths of fonts.
private struct FontWidth {
    let name: String
    /// The percentage as CSS Fonts 4 has it in `font-stretch`, then as whole numbers.
    let percentages: [String]
    /// fontconfig's constant: halves are rounded as it does.
    let value: Int

    static let all = [
        FontWidth(name: "ultracondensed", percentages: ["50%"], value: 50),
        FontWidth(name: "extracondensed", percentages: ["62.5%", "62%", "63%"], value: 63),
        FontWidth(name: "condensed", percentages: ["75%"], value: 75),
        FontWidth(name: "semicondensed", percentages: ["87.5%", "87%", "88%"], value: 87),
        FontWidth(name: "normal", percentages: ["100%"], value: 100),
        FontWidth(name: "semiexpanded", percentages: ["112.5%", "112%", "113%"], value: 113),
        FontWidth(name: "expanded", percentages: ["125%"], value: 125),
        FontWidth(name: "extraexpanded", percentages: ["150%"], value: 150),
        FontWidth(name: "ultraexpanded", percentages: ["200%"], value: 200),
    ]
}
