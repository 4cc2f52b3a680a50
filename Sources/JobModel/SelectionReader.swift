import Diagnostics

/// Reads who is printed and in which order: `suppress`, `duplicates`, `seeds`, `holdout`.
extension Reading {
    func suppress(_ node: YAMLNode) -> [Suppression] {
        guard case .list(let list) = node.content else {
            error(
                "wrong-kind", "`suppress` must be a list, but is \(node.kind)", at: node.location,
                ["begin each suppression with `-`"])
            return []
        }
        guard list.count <= Suppression.countLimit else {
            error(
                "bad-count",
                "`suppress` holds \(list.count) suppressions; at most \(Suppression.countLimit)",
                at: node.location)
            return []
        }
        return list.enumerated().compactMap { suppression($1, number: $0 + 1) }
    }

    private func suppression(_ node: YAMLNode, number: Int) -> Suppression? {
        let keys = ["file"] + Reading.readingKeys + ["match", "when"]
        let subject = "suppression \(number)"
        if case .scalar(let text, _) = node.content, !node.isEmptyValue {
            error(
                "wrong-kind", "\(subject) must say whether it is a file or a condition", at: node.location,
                ["write `when: \(text.prefix(60))`, or `file:` and `match:`"])
            return nil
        }
        guard let mapping = MappingReader(node, subject, keys: keys, in: self) else { return nil }
        guard let condition = mapping.optional("when") else {
            if mapping.optional("file") == nil {
                if !mapping.hasUnknownKeys {
                    error("missing-key", "\(subject) needs the key `file` or `when`", at: node.location)
                }
                return nil
            }
            let source = ownSource(mapping)
            guard let match = mapping.required("match").flatMap({ self.match($0) }), let source else {
                return nil
            }
            return .file(source, match: match)
        }
        for entry in mapping.entries where entry.key != "when" && keys.contains(entry.key) {
            error(
                "foreign-key", "a suppression by `when` has no `\(entry.key)`", at: entry.keyLocation,
                ["make two suppressions of it"])
        }
        return expression(condition, "when").map { .condition($0) }
    }

    /// A column that both lists have, several, or a mapping of ours to theirs.
    private func match(_ node: YAMLNode) -> [ColumnPair]? {
        guard case .mapping(let entries) = node.content else {
            return columns(node, "match")?.map { ColumnPair(ours: $0, theirs: $0) }
        }
        if entries.isEmpty { error("bad-value", "`match` names no column", at: node.location) }
        var pairs: [ColumnPair] = []
        for entry in entries {
            let ours = columnName(entry.key, "column", at: entry.keyLocation)
            guard let theirs = column(entry.value, "match"), let ours else { continue }
            if pairs.contains(where: { $0.ours.value == ours.value }) {
                error("bad-value", "`match` names the column \(ours.value.quoted) twice", at: ours.location)
            } else {
                pairs.append(ColumnPair(ours: ours, theirs: theirs))
            }
        }
        return pairs.isEmpty ? nil : pairs
    }

    func duplicates(_ node: YAMLNode) -> Duplicates? {
        guard case .mapping = node.content else {
            return word(node, "duplicates", KeepWord.self).map { Duplicates(keep: $0.keep) }
        }
        let keys = ["keep", "order", "by"]
        guard let mapping = MappingReader(node, "`duplicates`", keys: keys, in: self) else { return nil }
        let keep = mapping.optional("keep").flatMap { word($0, "keep", KeepWord.self)?.keep }
        let order = mapping.optional("order").flatMap { expressions($0, "order") }
        let by = mapping.optional("by").map { identities($0) } ?? []
        if mapping.optional("keep") != nil, let place = mapping.keyLocation("order") {
            error(
                "foreign-key", "`duplicates` has `keep` or `order`, not both", at: place,
                ["`order` itself says which row stays: the first"])
        }
        return Duplicates(keep: order.map { .order($0) } ?? keep ?? .first, by: by)
    }

    private enum KeepWord: String, CaseIterable {
        case first, last, refuse

        var keep: Duplicates.Keep {
            switch self {
            case .first: .first
            case .last: .last
            case .refuse: .refuse
            }
        }
    }

    /// A column, a list of columns, or a list of such lists.
    private func identities(_ node: YAMLNode) -> [[Located<String>]] {
        guard case .list(let list) = node.content, list.contains(where: \.isList) else {
            return columns(node, "by").map { [$0] } ?? []
        }
        if let stray = list.first(where: { !$0.isList }) {
            error(
                "wrong-kind", "`by` mixes columns and lists of columns", at: stray.location,
                ["put each identity in brackets: [[email], [last_name, postcode]]"])
            return []
        }
        guard list.count <= Reading.expressionLimit else {
            error(
                "bad-count", "`by` holds \(list.count) identities; at most \(Reading.expressionLimit)",
                at: node.location)
            return []
        }
        return list.compactMap { columns($0, "by") }
    }

    func seeds(_ node: YAMLNode) -> Seeds? {
        let keys = ["file"] + Reading.readingKeys + ["place"]
        guard let mapping = MappingReader(node, "`seeds`", keys: keys, in: self) else { return nil }
        let source = ownSource(mapping)
        let place = mapping.optional("place").flatMap { word($0, "place", Seeds.Place.self) }
        return source.map { Seeds(source: $0, place: place ?? .spread) }
    }

    /// `5%`, `2.5 %`
    func holdout(_ node: YAMLNode) -> Holdout? {
        guard let text = line(node, "holdout") else { return nil }
        let scalars = Array(ColumnName.trimmed(text).unicodeScalars)
        let number = ColumnName.trimmed(
            String(String.UnicodeScalarView(scalars.last == "%" ? scalars.dropLast() : scalars[...])))
        let tenths = tenths(number)
        guard let tenths, scalars.last == "%" else {
            var hints = ["write 5% or 2.5%"]
            if tenths != nil {
                hints = ["write \(number)%"]
            } else if number.unicodeScalars.contains(",") {
                hints = ["write the decimal point as `.`"]
            }
            error(
                "bad-number", "`holdout` is not a share in percent, with at most one decimal: \(text.quoted)",
                at: node.location, hints)
            return nil
        }
        guard Holdout.range.contains(tenths) else {
            error(
                "bad-number", "`holdout` must be from 0.1% to 50%, not \(text.quoted)", at: node.location)
            return nil
        }
        return Holdout(tenthsOfPercent: tenths, location: node.location)
    }

    /// `5` or `2.5` in tenths.
    private func tenths(_ text: String) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...6).contains(parts[0].count),
            parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let whole = parts[0].reduce(0) { $0 * 10 + Int($1 - 48) }
        if parts.count == 1 { return whole * 10 }
        return parts[1].count == 1 ? whole * 10 + Int(parts[1][parts[1].startIndex] - 48) : nil
    }
}

extension YAMLNode {
    fileprivate var isList: Bool {
        if case .list = content { true } else { false }
    }
}
