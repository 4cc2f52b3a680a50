import Diagnostics

/// Reads `contacts`.
extension Reading {
    private static let fileLimit = 100

    func contacts(_ node: YAMLNode) -> ContactsSource? {
        let keys = ["file"] + Reading.readingKeys + ["key", "clean", "types", "locale", "address"]
        guard let mapping = MappingReader(node, "`contacts`", keys: keys, in: self) else { return nil }
        let files = mapping.required("file").flatMap { self.files($0) }
        let sources = sources(files ?? [], mapping)
        let key = mapping.required("key").flatMap { columns($0, "key") }
        let clean = mapping.optional("clean").flatMap {
            // The nearest word to `remove` would be `refuse`.
            word($0, "clean", ContactsSource.Clean.self, listsAll: true)
        }
        let types = mapping.optional("types").map { self.types($0) } ?? []
        let locale = mapping.optional("locale").flatMap { node in
            languageTag(node, "locale").map { Located($0, at: node.location) }
        }
        let address = mapping.optional("address").flatMap { self.address($0) }
        guard !sources.isEmpty, let key else { return nil }
        return ContactsSource(
            files: sources, key: key, clean: clean ?? .refuse, types: types, locale: locale, address: address)
    }

    private func files(_ node: YAMLNode) -> [Located<String>]? {
        guard case .list(let list) = node.content else { return path(node, "file").map { [$0] } }
        if list.isEmpty {
            error("bad-value", "`file` names no list", at: node.location)
        } else if list.count > Reading.fileLimit {
            error(
                "bad-count", "`file` names \(list.count) lists; at most \(Reading.fileLimit)",
                at: node.location)
            return nil
        }
        var files: [Located<String>] = []
        for file in list.compactMap({ path($0, "file") }) {
            if !files.contains(where: { $0.value == file.value }) {
                files.append(file)
            } else if file.value == ListSource.standardInput {
                error("bad-value", "standard input can be read once only", at: file.location)
            } else {
                error("bad-value", "`file` names \(file.value.quoted) twice", at: file.location)
            }
        }
        return files.isEmpty ? nil : files
    }

    private func types(_ node: YAMLNode) -> [TypedColumn] {
        guard let mapping = MappingReader(node, "`types`", keys: nil, in: self) else { return [] }
        var types: [TypedColumn] = []
        for entry in mapping.entries {
            guard let column = columnName(entry.key, "column", at: entry.keyLocation),
                let type = type(entry.value, of: column)
            else { continue }
            if types.contains(where: { $0.column.value == column.value }) {
                error(
                    "bad-value", "`types` names the column \(column.value.quoted) twice", at: column.location)
            } else {
                types.append(type)
            }
        }
        return types
    }

    /// `number`, or `{type: number, empty: 0}`.
    private func type(_ node: YAMLNode, of column: Located<String>) -> TypedColumn? {
        guard case .mapping = node.content else {
            return word(node, "types", ValueType.self).map { TypedColumn(column: column, type: $0) }
        }
        let subject = "the type of \(column.value.quoted)"
        guard let mapping = MappingReader(node, subject, keys: ["type", "empty"], in: self) else {
            return nil
        }
        let type = mapping.required("type").flatMap { word($0, "type", ValueType.self) }
        let empty = mapping.optional("empty").flatMap { node in
            line(node, "empty").map { Located(ColumnName.trimmed($0), at: node.location) }
        }
        guard let type else { return nil }
        if type == .text, let place = mapping.keyLocation("empty") {
            error(
                "foreign-key", "a text takes no `empty`: an empty cell is an empty text", at: place,
                ["`default()` in an expression puts another text in its place"])
            return nil
        }
        return TypedColumn(column: column, type: type, empty: empty)
    }

    /// `fr`, or `{standard: fr, frame: recipient}`.
    private func address(_ node: YAMLNode) -> AddressCheck? {
        guard case .mapping = node.content else {
            return word(node, "address", AddressCheck.Standard.self).map {
                AddressCheck(standard: $0, frame: Located(AddressCheck.defaultFrame, at: node.location))
            }
        }
        let keys = ["standard", "frame"]
        guard let mapping = MappingReader(node, "`address`", keys: keys, in: self) else { return nil }
        let standard = mapping.required("standard").flatMap {
            word($0, "standard", AddressCheck.Standard.self)
        }
        let frame = mapping.optional("frame").map { node in
            line(node, "frame").flatMap { label($0, "frame", at: node.location) }
                .map { Located($0, at: node.location) }
        }
        guard let standard else { return nil }
        return (frame ?? Located(AddressCheck.defaultFrame, at: node.location)).map {
            AddressCheck(standard: standard, frame: $0)
        }
    }
}
