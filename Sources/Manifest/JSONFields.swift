import Diagnostics

/// A JSON object with a fixed set of keys, read strictly. Errors name keys, never values.
struct JSONFields {
    private let members: [JSON.Member]
    private let name: String

    /// - Throws: `ManifestError` unless `json` is an object with exactly the keys `names`, in any order.
    init(_ json: JSON, of name: String, names: [String]) throws(ManifestError) {
        guard case .object(let members) = json else { throw ManifestError("\(name) is not an object") }
        if let missing = names.first(where: { name in !members.contains { $0.name == name } }) {
            throw ManifestError("\(name) has no key `\(missing)`")
        }
        guard members.count == names.count else { throw ManifestError("\(name) has a key that is not known") }
        self.members = members
        self.name = name
    }

    func value(_ key: String) throws(ManifestError) -> JSON {
        guard let member = members.first(where: { $0.name == key }) else {
            throw ManifestError("\(name) has no key `\(key)`")
        }
        return member.value
    }

    func text(_ key: String) throws(ManifestError) -> String {
        guard case .string(let text) = try value(key) else { throw ManifestError("`\(key)` is not a text") }
        return text
    }

    func optionalText(_ key: String) throws(ManifestError) -> String? {
        if try value(key) == .null { return nil }
        return try text(key)
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(ManifestError) -> Int {
        guard case .integer(let number) = try value(key) else {
            throw ManifestError("`\(key)` is not a whole number")
        }
        guard range.contains(number) else { throw ManifestError("`\(key)` is out of range") }
        return number
    }

    /// One of an enumeration's words.
    func word<Word: RawRepresentable<String>>(_ key: String) throws(ManifestError) -> Word {
        guard let word = Word(rawValue: try text(key)) else {
            throw ManifestError("`\(key)` is none of its words")
        }
        return word
    }

}
