import Diagnostics

/// A mapping whose keys are strict: unknown and missing ones are mistakes.
struct MappingReader {
    let reading: Reading
    /// For messages: "the page", "style `body`".
    let subject: String
    let location: SourceLocation
    let entries: [YAMLNode.Entry]
    /// An unknown key may be a misspelt known one, so nothing else is said to be missing for its sake.
    let hasUnknownKeys: Bool

    /// Nil when the node is no mapping.
    init?(_ node: YAMLNode, _ subject: String, keys: [String]?, in reading: Reading) {
        guard case .mapping(let entries) = node.content else {
            reading.error(
                "wrong-kind", "\(subject) must be a mapping of keys to values, but is \(node.kind)",
                at: node.location,
                keys.map { ["keys here: \($0.joined(separator: ", "))"] } ?? [])
            return nil
        }
        self.reading = reading
        self.subject = subject
        self.entries = entries
        location = node.location
        var hasUnknownKeys = false
        for entry in entries where keys?.contains(entry.key) == false {
            hasUnknownKeys = true
            if entry.key == "<<" {
                reading.error("unsupported-yaml", "merge keys are not supported", at: entry.keyLocation)
            } else {
                reading.error(
                    "unknown-key", "unknown key \(entry.key.quoted) in \(subject)", at: entry.keyLocation,
                    entry.key.unicodeScalars.first?.isDigit == true
                        ? ["the decimal sign is a point: 10.5pt"]
                        : Suggestion.hint(for: entry.key, among: keys ?? []))
            }
        }
        self.hasUnknownKeys = hasUnknownKeys
    }

    func optional(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    func required(_ key: String) -> YAMLNode? {
        if let node = optional(key) { return node }
        reading.error("missing-key", "\(subject) needs the key `\(key)`", at: location)
        return nil
    }

    func keyLocation(_ key: String) -> SourceLocation? {
        entries.first { $0.key == key }?.keyLocation
    }

    func mapping(_ key: String, _ subject: String, keys: [String]?) -> MappingReader? {
        optional(key).flatMap { MappingReader($0, subject, keys: keys, in: reading) }
    }
}
