import Diagnostics

/// Reads `tables` and `fields`.
extension Reading {
    func tables(_ node: YAMLNode) -> [LookupTable] {
        guard let mapping = MappingReader(node, "`tables`", keys: nil, in: self),
            holds(mapping, "tables", atMost: LookupTable.countLimit)
        else { return [] }
        var tables: [LookupTable] = []
        for entry in mapping.entries {
            guard let name = columnName(entry.key, "table", at: entry.keyLocation),
                let table = table(entry.value, name)
            else { continue }
            if tables.contains(where: { $0.name.value == name.value }) {
                error("duplicate-name", "two tables are named \(name.value.quoted)", at: name.location)
            } else {
                tables.append(table)
            }
        }
        return tables
    }

    private func table(_ node: YAMLNode, _ name: Located<String>) -> LookupTable? {
        let subject = "table \(name.value.quoted)"
        guard let mapping = MappingReader(node, subject, keys: nil, in: self) else { return nil }
        var table = LookupTable(name: name, entries: [])
        var known: Set<String> = []
        for entry in mapping.entries {
            let key = ColumnName.trimmed(entry.key)
            guard let value = value(of: entry, key, subject) else { continue }
            if !known.insert(key).inserted {
                error("duplicate-key", "\(subject) has the key \(key.quoted) twice", at: entry.keyLocation)
            } else if key == LookupTable.fallbackKey {
                table.otherwise = value
            } else {
                table.entries.append(.init(key: key, value: value))
            }
        }
        let count = mapping.entries.count { ColumnName.trimmed($0.key) != LookupTable.fallbackKey }
        if count == 0 {
            error("bad-count", "\(subject) has no entries", at: node.location)
        } else if count > LookupTable.entryLimit {
            error(
                "bad-count", "\(subject) has \(count) entries; at most \(LookupTable.entryLimit)",
                at: node.location)
        }
        return table
    }

    private func value(of entry: YAMLNode.Entry, _ key: String, _ subject: String) -> String? {
        let place = entry.value.location
        let rest = source.rest(line: place.line ?? 0, column: place.column ?? 0).drop(while: \.isBlank)
        guard entry.value.isEmptyValue, let next = rest.first, next == "," || next == "}" else {
            return text(entry.value, key.isEmpty ? "\"\"" : key)
        }
        // `{else: Madame, Monsieur}`
        error(
            "wrong-kind", "the key \(key.quoted) of \(subject) has no value", at: entry.keyLocation,
            ["a text that holds a comma stands in quotes"])
        return nil
    }

    func fields(_ node: YAMLNode) -> [Field] {
        guard let mapping = MappingReader(node, "`fields`", keys: nil, in: self),
            holds(mapping, "fields", atMost: Field.countLimit)
        else { return [] }
        var fields: [Field] = []
        for entry in mapping.entries {
            let name = columnName(entry.key, "field", at: entry.keyLocation)
            let expression = expression(entry.value, ColumnName.trimmed(entry.key))
            guard let name, let expression else { continue }
            if fields.contains(where: { $0.name.value == name.value }) {
                error("duplicate-name", "two fields are named \(name.value.quoted)", at: name.location)
            } else {
                fields.append(Field(name: name, expression: expression))
            }
        }
        return fields
    }

    private func holds(_ mapping: MappingReader, _ name: String, atMost limit: Int) -> Bool {
        if mapping.entries.count <= limit { return true }
        error(
            "bad-count", "`\(name)` holds \(mapping.entries.count) names; at most \(limit)",
            at: mapping.location)
        return false
    }
}
