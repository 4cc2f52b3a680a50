public import Diagnostics

/// Reads `Fonts/fallback.yaml` (docs/template-reference.md, "Fonts").
public enum FallbackReader {
    /// Finds every mistake at once. The value is nil if one of them is an error.
    ///
    /// - Parameters:
    ///   - text: the file's bytes.
    ///   - file: its name for messages.
    public static func read(text: [UInt8], file: String) -> (
        fallback: FontFallback?, diagnostics: DiagnosticList
    ) {
        let (reading, root, early) = Reading.open(text, file: file)
        guard let reading, let root else { return (nil, early) }
        let fallback = reading.fallback(root)
        return (!reading.hasErrors ? fallback : nil, reading.diagnostics)
    }
}

extension Reading {
    fileprivate func fallback(_ root: YAMLNode) -> FontFallback? {
        let keys = ["families", "default", "lists"]
        guard let top = MappingReader(root, "the order of fonts", keys: keys, in: self) else { return nil }
        let lists = top.required("lists").flatMap { MappingReader($0, "`lists`", keys: nil, in: self) }
        if let lists, lists.entries.isEmpty {
            error("bad-value", "`lists` holds no list", at: lists.location)
        }
        // Those with mistakes too: they are known all the same.
        let names = lists?.entries.map(\.key)
        let fallback = top.required("default").flatMap { listName($0, "default", among: names) }
        var families: [String: String] = [:]
        for entry in top.mapping("families", "`families`", keys: nil)?.entries ?? [] {
            let family = ColumnName.trimmed(entry.key)
            guard let list = listName(entry.value, family, among: names) else { continue }
            if families.updateValue(list, forKey: family) != nil {
                error("duplicate-key", "the family \(family.quoted) is given twice", at: entry.keyLocation)
            }
        }
        let fonts = lists?.entries.compactMap { fontList($0) }
        guard let fonts, let fallback else { return nil }
        return FontFallback(families: families, defaultList: fallback, lists: fonts)
    }

    private func listName(_ node: YAMLNode, _ key: String, among names: [String]?) -> String? {
        guard let text = line(node, key) else { return nil }
        guard let names, !names.contains(text) else { return text }
        error(
            "unknown-list", "unknown list \(text.quoted)", at: node.location,
            Suggestion.hint(for: text, among: names))
        return nil
    }

    private func fontList(_ entry: YAMLNode.Entry) -> FontFallback.FontList? {
        guard let name = label(entry.key, "list", at: entry.keyLocation),
            let mapping = MappingReader(entry.value, "list `\(name)`", keys: nil, in: self)
        else { return nil }
        if mapping.entries.isEmpty { error("bad-value", "list `\(name)` is empty", at: mapping.location) }
        return FontFallback.FontList(
            name: name, scripts: mapping.entries.compactMap { scriptFonts($0, in: name) })
    }

    private func scriptFonts(_ entry: YAMLNode.Entry, in list: String) -> FontFallback.ScriptFonts? {
        guard entry.key.isScriptKey else {
            let code = entry.key.prefix(4)
            let titled = code.prefix(1).uppercased() + code.dropFirst().lowercased() + entry.key.dropFirst(4)
            error(
                "bad-value", "\(entry.key.quoted) is no script", at: entry.keyLocation,
                [
                    titled.isScriptKey
                        ? "write \(titled)"
                        : "write a code of ISO 15924, perhaps with a language: Latn, Hani-ja; Zyyy for all others"
                ])
            return nil
        }
        let subject = "`\(entry.key)` of list `\(list)`"
        guard case .list(let nodes) = entry.value.content else {
            error(
                "wrong-kind", "\(subject) must be a list of font families, but is \(entry.value.kind)",
                at: entry.value.location, ["write it in brackets: [Noto Serif]"])
            return nil
        }
        if nodes.isEmpty { error("bad-value", "\(subject) is empty", at: entry.value.location) }
        var families: [String] = []
        for node in nodes {
            guard let family = line(node, entry.key).map({ ColumnName.trimmed($0) }) else { continue }
            if families.contains(family) {
                error("bad-value", "\(subject) names \(family.quoted) twice", at: node.location)
            } else {
                families.append(family)
            }
        }
        return FontFallback.ScriptFonts(key: entry.key, families: families)
    }
}

extension String {
    /// `Latn`, `Hani-zh-Hant`: four letters, the first a capital, perhaps a hyphen and a language tag.
    fileprivate var isScriptKey: Bool {
        let parts = split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let code = parts[0].unicodeScalars
        guard code.count == 4, let first = code.first, ("A"..."Z").contains(first),
            code.dropFirst().allSatisfy({ ("a"..."z").contains($0) })
        else { return false }
        return parts.count == 1 || String(parts[1]).isLanguageTag
    }
}
