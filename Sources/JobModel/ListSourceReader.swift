import Diagnostics

/// The keys that say how a list is read: the same for `contacts`, `suppress` and `seeds`.
extension Reading {
    static let readingKeys = ["format", "encoding", "delimiter", "skip", "sheet", "table", "query"]

    /// The files with the reading keys of their mapping. A key that fits some of the files goes to those alone; one that fits
    /// none is a mistake.
    func sources(_ files: [Located<String>], _ mapping: MappingReader) -> [ListSource] {
        let format = mapping.optional("format").map { node in
            word(node, "format", ListFormat.self).map { Located($0, at: node.location) }
        }
        let encoding = mapping.optional("encoding").flatMap { node in
            line(node, "encoding").map {
                Located(ColumnName.trimmed($0).lowercased(), at: node.location)
            }
        }
        let delimiter = mapping.optional("delimiter").flatMap { self.delimiter($0) }
        let skip = mapping.optional("skip").flatMap { integer($0, "skip", in: ListSource.skipRange) }
        let sheet = mapping.optional("sheet").flatMap { located($0, "sheet") }
        let table = mapping.optional("table").flatMap { located($0, "table") }
        let query = mapping.optional("query").flatMap { self.query($0) }
        if mapping.optional("table") != nil, let place = mapping.keyLocation("query") {
            error("foreign-key", "a list has `table` or `query`, not both", at: place)
        }
        let sources = files.map { file in
            let format = format ?? nil
            let given = (format?.value ?? ListFormat(endingOf: file.value) ?? .csv).readingKeys
            return ListSource(
                file: file, format: format, encoding: given.contains("encoding") ? encoding : nil,
                delimiter: given.contains("delimiter") ? delimiter : nil,
                skip: given.contains("skip") ? skip ?? 0 : 0,
                sheet: given.contains("sheet") ? sheet : nil, table: given.contains("table") ? table : nil,
                query: given.contains("query") ? query : nil)
        }
        // Nothing can be said of a format that is itself a mistake.
        if case .some(.none) = format { return sources }
        refuseForeignKeys(of: mapping, sources)
        return sources
    }

    private func refuseForeignKeys(of mapping: MappingReader, _ sources: [ListSource]) {
        guard let source = sources.first else { return }
        let formats = sources.map(\.formatInUse)
        for entry in mapping.entries where entry.key != "format" && Reading.readingKeys.contains(entry.key) {
            if formats.contains(where: { $0.readingKeys.contains(entry.key) }) { continue }
            let fitting = ListFormat.allCases.filter { $0.readingKeys.contains(entry.key) }.map(\.rawValue)
            let known = source.formatInUse.readingKeys.joined(separator: ", ")
            error(
                "foreign-key",
                "`\(entry.key)` does not belong to a list in \(source.formatInUse.rawValue)",
                at: entry.keyLocation,
                known.isEmpty
                    ? []
                    : ["keys here: \(known)"]
                        + (source.format == nil
                            ? [
                                "if it is no \(source.formatInUse.rawValue), give its `format`: \(fitting.joined(separator: " "))"
                            ]
                            : []))
        }
    }

    private func located(_ node: YAMLNode, _ name: String) -> Located<String>? {
        line(node, name).map { Located(ColumnName.trimmed($0), at: node.location) }
    }

    private func query(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "query") else { return nil }
        let query = ColumnName.trimmed(text)
        if query.isEmpty {
            error("bad-value", "`query` is blank", at: node.location)
        } else if query.unicodeScalars.count > Expression.characterLimit {
            error(
                "too-long",
                "`query` has \(query.unicodeScalars.count) characters; at most \(Expression.characterLimit)",
                at: node.location)
        } else {
            return Located(query, at: node.location)
        }
        return nil
    }

    private func delimiter(_ node: YAMLNode) -> ListSource.Delimiter? {
        // `delimiter: |` begins a block of text, `delimiter: "\t"` is blank, and in braces `delimiter: ,` is empty.
        if case .scalar(let text, let style) = node.content {
            let symbols = text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
            let place = node.location
            let comma = source.rest(line: place.line ?? 0, column: place.column ?? 0).drop(while: \.isBlank)
            let isSymbol =
                node.isEmptyValue
                ? comma.first == "," : symbols || style == .literal || style == .folded
            if isSymbol {
                let mistake = YAMLSyntaxMistake.delimiterSymbol(at: node.location)
                error(mistake.code, mistake.message, at: node.location, mistake.hints)
                return nil
            }
        }
        return word(node, "delimiter")
    }

    /// The file of `suppress` or `seeds`.
    func ownSource(_ mapping: MappingReader) -> ListSource? {
        guard let node = mapping.required("file"), let file = path(node, "file") else { return nil }
        if file.value == ListSource.standardInput {
            error(
                "bad-value", "only `contacts` reads standard input", at: file.location,
                ["a file of that name is `./-`"])
            return nil
        }
        return sources([file], mapping).first
    }
}

extension ListFormat {
    /// Of the keys that say how a list is read, those that mean something here beside `format`.
    fileprivate var readingKeys: [String] {
        switch self {
        case .csv: ["encoding", "delimiter", "skip"]
        case .jsonl, .json: ["encoding"]
        case .xlsx: ["skip", "sheet"]
        case .sqlite: ["table", "query"]
        }
    }
}
