import Foundation
import JobModel
import LocaleText

/// Functions of texts. A character is what a reader takes for one (a grapheme cluster, UAX 29): é is one, however it
/// is stored.
enum TextFunctions {
    static func all(_ context: RuleContext) -> [SQLFunction] {
        cased(context.locale) + plain + [lookup(context.tables)] + compared(context.locale)
    }

    private static func cased(_ locale: LocaleText) -> [SQLFunction] {
        func function(_ name: String, _ change: @escaping (String) -> String) -> SQLFunction {
            SQLFunction(named: name) { arguments throws(RuleFailure) in .text(change(try arguments.text(0))) }
        }
        return [
            function("upper", locale.upper), function("lower", locale.lower), function("title", locale.title),
            function("initials", locale.initials),
        ]
    }

    private static var plain: [SQLFunction] {
        [
            SQLFunction(named: "trim") { arguments throws(RuleFailure) in
                .text(trimmed(try arguments.text(0), front: true, end: true))
            },
            SQLFunction(named: "ltrim") { arguments throws(RuleFailure) in
                .text(trimmed(try arguments.text(0), front: true, end: false))
            },
            SQLFunction(named: "rtrim") { arguments throws(RuleFailure) in
                .text(trimmed(try arguments.text(0), front: false, end: true))
            },
            SQLFunction(named: "length") { arguments throws(RuleFailure) in
                let bytes = try arguments.bytes(0)
                return .number(Double(isPlain(bytes) ? bytes.count : try arguments.text(0).count))
            },
            SQLFunction(named: "substr") { arguments throws(RuleFailure) in
                let start = try arguments.whole(1, "substr", in: -1_000_000...1_000_000)
                if start == 0 { throw RuleFailure("substr() counts from 1, or from -1 at the end") }
                let length =
                    arguments.count > 2
                    ? try arguments.whole(2, "substr", in: -1_000_000...1_000_000) : 1_000_000
                return .text(substring(of: try arguments.text(0), from: start, length: max(0, length)))
            },
            SQLFunction(named: "replace") { arguments throws(RuleFailure) in
                .text(
                    try replaced(
                        try arguments.bytes(0), try arguments.bytes(1), by: try arguments.bytes(2)))
            },
            SQLFunction(named: "instr") { arguments throws(RuleFailure) in
                let text = try arguments.text(0)
                let part = try arguments.text(1)
                if part.isEmpty { return .number(1) }
                guard let found = text.range(of: part, options: .literal) else { return .number(0) }
                return .number(Double(text.distance(from: text.startIndex, to: found.lowerBound) + 1))
            },
            SQLFunction(named: "contains") { arguments throws(RuleFailure) in
                .condition(contains(try arguments.bytes(0), try arguments.bytes(1)))
            },
            SQLFunction(named: "starts_with") { arguments throws(RuleFailure) in
                .condition(try arguments.bytes(0).starts(with: try arguments.bytes(1)))
            },
            SQLFunction(named: "ends_with") { arguments throws(RuleFailure) in
                .condition(try arguments.bytes(0).reversed().starts(with: try arguments.bytes(1).reversed()))
            },
            SQLFunction(named: "blank") { arguments throws(RuleFailure) in
                .condition(isBlank(try arguments.text(0)))
            },
            SQLFunction(named: "default") { arguments throws(RuleFailure) in
                let text = try arguments.text(0)
                return .text(isBlank(text) ? try arguments.text(1) : text)
            },
        ]
    }

    private static func lookup(_ tables: [LookupTable]) -> SQLFunction {
        struct Table {
            var values: [String: String]
            var otherwise: String?
        }
        let byName = tables.reduce(into: [String: Table]()) { all, table in
            let values = table.entries.map { ($0.key, $0.value) }
            all[table.name.value] = Table(
                values: Dictionary(values, uniquingKeysWith: { first, _ in first }),
                otherwise: table.otherwise)
        }
        return SQLFunction(named: "lookup") { arguments throws(RuleFailure) in
            let name = try arguments.text(0)
            guard let table = byName[name] else { throw RuleFailure("lookup('\(name)') has no such table") }
            let key = trimmed(try arguments.text(1), front: true, end: true)
            guard let value = table.values[key] ?? table.otherwise else {
                throw RuleFailure("lookup('\(name)') has no entry for this value and no `else`")
            }
            return .text(value)
        }
    }

    private static func compared(_ locale: LocaleText) -> [SQLFunction] {
        /// Patterns are mostly written out: the same ones for every row.
        var patterns: [String: LikePattern] = [:]
        func extreme(_ inner: InnerFunction, _ isBefore: @escaping ([UInt8], [UInt8]) -> Bool) -> SQLFunction
        {
            SQLFunction(inner, counts: 2...100) { arguments throws(RuleFailure) in
                var best = try arguments.text(0)
                var key = locale.sortKey(best)
                for index in 1..<arguments.count {
                    let text = try arguments.text(index)
                    let other = locale.sortKey(text)
                    if isBefore(other, key) { (best, key) = (text, other) }
                }
                return .text(best)
            }
        }
        return [
            SQLFunction(.sortKey, counts: 1...1) { arguments throws(RuleFailure) in
                .bytes(locale.sortKey(try arguments.text(0)))
            },
            SQLFunction(.like, counts: 2...2) { arguments throws(RuleFailure) in
                let written = try arguments.text(1)
                let pattern: LikePattern
                if let known = patterns[written] {
                    pattern = known
                } else {
                    pattern = LikePattern(caseFolded(written, locale))
                    if patterns.count >= 256 { patterns.removeAll(keepingCapacity: true) }
                    patterns[written] = pattern
                }
                return .condition(pattern.matches(caseFolded(try arguments.text(0), locale)))
            },
            extreme(.lowestText) { $0.lexicographicallyPrecedes($1) },
            extreme(.highestText) { $1.lexicographicallyPrecedes($0) },
        ]
    }

    // MARK: Texts

    /// ASCII without a carriage return, which makes one character with a line feed: every byte is a character.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    }

    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    static func trimmed(_ text: String, front: Bool, end: Bool) -> String {
        let scalars = text.unicodeScalars
        var rest = scalars[...]
        if front { rest = rest.drop { $0.properties.isWhitespace } }
        if end { while rest.last?.properties.isWhitespace == true { rest.removeLast() } }
        return rest.count == scalars.count ? text : String(rest)
    }

    /// - Parameter start: 1 is the first character, -1 the last. Before the text's beginning nothing is counted.
    static func substring(of text: String, from start: Int, length: Int) -> String {
        if start > 0 { return String(text.dropFirst(start - 1).prefix(length)) }
        return String(text.suffix(-start).prefix(length))
    }

    private static func contains(
        _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        part.isEmpty || firstIndex(of: part, in: text[...]) != nil
    }

    /// In bytes, which finds whole characters of UTF-8 only. The part is not empty.
    private static func firstIndex(
        of part: UnsafeBufferPointer<UInt8>, in text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Int? {
        let last = text.endIndex - part.count
        guard text.startIndex <= last else { return nil }
        return (text.startIndex...last).first { index in
            text[index] == part[0] && text[index..<index + part.count].elementsEqual(part)
        }
    }

    private static func replaced(
        _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>,
        by other: UnsafeBufferPointer<UInt8>
    ) throws(RuleFailure) -> String {
        var result: [UInt8] = []
        var rest = text[...]
        while !part.isEmpty, let found = firstIndex(of: part, in: rest) {
            result += rest[..<found]
            result += other
            guard result.count <= RuleFunctions.lengthLimit else {
                throw RuleFailure("replace() makes a text of more than \(RuleFunctions.lengthLimit) bytes")
            }
            rest = rest[(found + part.count)...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// Without regard to case. Spaces stay as they are: `folded` makes one of many and takes away those around.
    private static func caseFolded(_ text: String, _ locale: LocaleText) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var result = ""
        var word = String.UnicodeScalarView()
        func finishWord() {
            if !word.isEmpty { result += locale.folded(String(word)) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                finishWord()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        finishWord()
        return result
    }
}
