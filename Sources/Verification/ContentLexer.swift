/// Takes a decoded content stream apart (ISO 32000-1, 7.2 and 7.8.2). Malformed input ends in an error, never in a
/// read outside the buffer: subscripts are only taken below `count`.
package struct ContentLexer {
    package enum Token: Equatable {
        case number(Double)
        /// Without the slash. `#` escapes stay: cairo writes none.
        case name(Range<Int>)
        /// Between the parentheses, escapes and all.
        case literalString(Range<Int>)
        /// Between the angle brackets.
        case hexString(Range<Int>)
        case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
        /// An operator, `true`, `false` or `null`.
        case keyword(Range<Int>)
    }

    package let bytes: UnsafeBufferPointer<UInt8>
    package private(set) var position = 0

    package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Nil at the end.
    package mutating func next() throws(ContentError) -> Token? {
        skipSpace()
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return .number(try number())
        case UInt8(ascii: "/"):
            position += 1
            return .name(regularRun())
        case UInt8(ascii: "("): return .literalString(try literalString())
        case UInt8(ascii: "<"):
            if position + 1 < bytes.count, bytes[position + 1] == byte {
                return advance(by: 2, .dictionaryStart)
            }
            return .hexString(try hexString())
        case UInt8(ascii: ">"):
            guard position + 1 < bytes.count, bytes[position + 1] == byte else { throw malformed() }
            return advance(by: 2, .dictionaryEnd)
        case UInt8(ascii: "["): return advance(by: 1, .arrayStart)
        case UInt8(ascii: "]"): return advance(by: 1, .arrayEnd)
        default:
            let run = regularRun()
            guard !run.isEmpty else { throw malformed() }
            return .keyword(run)
        }
    }

    /// Goes on at an index, for what is not made of tokens: the data of an inline image.
    package mutating func skip(to index: Int) { position = max(position, min(index, bytes.count)) }

    private mutating func advance(by count: Int, _ token: Token) -> Token {
        position += count
        return token
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0, 9, 10, 12, 13, 32: position += 1
            case UInt8(ascii: "%"):
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            default: return
            }
        }
    }

    private mutating func regularRun() -> Range<Int> {
        let start = position
        while position < bytes.count, ContentLexer.isRegular(bytes[position]) { position += 1 }
        return start..<position
    }

    /// Digits with at most one point; PDF has no exponents.
    private mutating func number() throws(ContentError) -> Double {
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative || bytes[position] == UInt8(ascii: "+") { position += 1 }
        var value = 0.0
        var scale = 1.0
        var digits = 0
        var inFraction = false
        while position < bytes.count {
            let byte = bytes[position]
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                value = value * 10 + Double(byte - UInt8(ascii: "0"))
                if inFraction { scale *= 10 }
                digits += 1
            } else if byte == UInt8(ascii: "."), !inFraction {
                inFraction = true
            } else {
                break
            }
            position += 1
        }
        guard digits > 0, position == bytes.count || !ContentLexer.isRegular(bytes[position]) else {
            throw malformed()
        }
        return (isNegative ? -value : value) / scale
    }

    private mutating func literalString() throws(ContentError) -> Range<Int> {
        position += 1
        let start = position
        var depth = 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 {
                    position += 1
                    return start..<(position - 1)
                }
            default: break
            }
            position += 1
        }
        throw malformed()
    }

    private mutating func hexString() throws(ContentError) -> Range<Int> {
        position += 1
        let start = position
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == UInt8(ascii: ">") { return start..<(position - 1) }
        }
        throw malformed()
    }

    private func malformed() -> ContentError { ContentError("malformed content at byte \(position)") }

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }
}

/// Why a page's content could not be followed. Names places and kinds, never content: that may be personal.
package struct ContentError: Error, Hashable {
    package var message: String

    package init(_ message: String) { self.message = message }
}
