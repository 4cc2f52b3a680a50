/// A pattern of LIKE: `%` stands for any text, `_` for one character.
struct LikePattern {
    private enum Part<Element: Equatable> {
        case one(Element)
        case anyOne
        case any
    }

    private let characters: [Part<Character>]
    private let bytes: [Part<UInt8>]
    /// A `_` stands for a character, which only in ASCII is a byte.
    private let countsCharacters: Bool

    init(_ folded: String) {
        characters = folded.map { $0 == "%" ? .any : $0 == "_" ? .anyOne : .one($0) }
        bytes = folded.utf8.map {
            $0 == UInt8(ascii: "%") ? .any : $0 == UInt8(ascii: "_") ? .anyOne : .one($0)
        }
        countsCharacters = folded.utf8.contains(UInt8(ascii: "_"))
    }

    func matches(_ folded: String) -> Bool {
        if countsCharacters, folded.utf8.contains(where: { $0 >= 0x80 }) {
            return LikePattern.matches(Array(folded), characters)
        }
        return LikePattern.matches(Array(folded.utf8), bytes)
    }

    /// Goes back to the last `%` only, so that no pattern takes more than its length times the text's.
    private static func matches<Element: Equatable>(_ text: [Element], _ parts: [Part<Element>]) -> Bool {
        var (at, part) = (0, 0)
        var lastAny: (at: Int, part: Int)?
        func fits(_ element: Element) -> Bool {
            guard part < parts.count else { return false }
            switch parts[part] {
            case .one(let wanted): return wanted == element
            case .anyOne: return true
            case .any: return false
            }
        }
        while at < text.count {
            if part < parts.count, case .any = parts[part] {
                lastAny = (at, part)
                part += 1
            } else if fits(text[at]) {
                at += 1
                part += 1
            } else if let any = lastAny {
                at = any.at + 1
                part = any.part + 1
                lastAny = (at, any.part)
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { if case .any = $0 { true } else { false } }
    }
}
