/// Passes over an object or array in a value's place. Nothing in it is kept but the kinds of brackets still open.
struct JSONNesting {
    /// Levels of brackets. Real lists have two or three.
    static let limit = 512

    private enum Expected { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd }

    /// - Parameter lineFeeds: whether they are white space.
    static func skip(_ cursor: inout JSONCursor, _ text: inout JSONText, lineFeeds: Bool) throws(JSONFailure)
    {
        var open: [UInt8] = []
        var expected = Expected.value
        repeat {
            try cursor.skipBlanks(lineFeeds: lineFeeds)
            guard let byte = try cursor.peek() else { throw cursor.syntax("the text ends inside a value") }
            switch (expected, byte) {
            case (.value, UInt8(ascii: "{")), (.valueOrEnd, UInt8(ascii: "{")):
                try push(byte, &open, &cursor)
                expected = .keyOrEnd
            case (.value, UInt8(ascii: "[")), (.valueOrEnd, UInt8(ascii: "[")):
                try push(byte, &open, &cursor)
                expected = .valueOrEnd
            case (.valueOrEnd, UInt8(ascii: "]")), (.keyOrEnd, UInt8(ascii: "}")),
                (.commaOrEnd, UInt8(ascii: "]")) where open.last == UInt8(ascii: "["),
                (.commaOrEnd, UInt8(ascii: "}")) where open.last == UInt8(ascii: "{"):
                cursor.advance()
                open.removeLast()
                expected = .commaOrEnd
            case (.value, _), (.valueOrEnd, _):
                try readScalar(&cursor, &text, first: byte)
                expected = .commaOrEnd
            case (.key, ByteClass.quote), (.keyOrEnd, ByteClass.quote):
                cursor.advance()
                try text.readString(&cursor)
                expected = .colon
            case (.key, _), (.keyOrEnd, _): throw cursor.syntax("a key in quotes is expected here")
            case (.colon, UInt8(ascii: ":")):
                cursor.advance()
                expected = .value
            case (.colon, _): throw cursor.syntax("a colon is expected here")
            case (.commaOrEnd, UInt8(ascii: ",")):
                cursor.advance()
                expected = open.last == UInt8(ascii: "{") ? .key : .value
            case (.commaOrEnd, _):
                throw cursor.syntax(
                    "a comma or `\(open.last == UInt8(ascii: "{") ? "}" : "]")` is expected here")
            }
        } while !open.isEmpty
    }

    /// A string, number, `true`, `false` or `null`.
    static func readScalar(_ cursor: inout JSONCursor, _ text: inout JSONText, first: UInt8)
        throws(JSONFailure)
    {
        switch first {
        case ByteClass.quote:
            cursor.advance()
            try text.readString(&cursor)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try text.readNumber(&cursor)
        default: try text.readLiteral(&cursor)
        }
    }

    private static func push(_ byte: UInt8, _ open: inout [UInt8], _ cursor: inout JSONCursor)
        throws(JSONFailure)
    {
        guard open.count < limit else {
            throw cursor.syntax("objects and arrays are nested more than \(limit) levels deep")
        }
        cursor.advance()
        open.append(byte)
    }
}
