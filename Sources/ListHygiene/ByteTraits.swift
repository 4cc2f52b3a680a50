/// What the bytes of a cell have among them, found in one pass: most cells need no second look.
struct ByteTraits: OptionSet {
    let rawValue: UInt8

    static let capital = ByteTraits(rawValue: 1)
    static let small = ByteTraits(rawValue: 2)
    static let digit = ByteTraits(rawValue: 4)
    static let beyondASCII = ByteTraits(rawValue: 8)
    static let hash = ByteTraits(rawValue: 16)
    static let brace = ByteTraits(rawValue: 32)
    static let ampersand = ByteTraits(rawValue: 64)
    static let at = ByteTraits(rawValue: 128)

    /// By byte.
    static let table: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): capital.rawValue
        case UInt8(ascii: "a")...UInt8(ascii: "z"): small.rawValue
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit.rawValue
        case 0x80...: beyondASCII.rawValue
        case UInt8(ascii: "#"): hash.rawValue
        case UInt8(ascii: "{"): brace.rawValue
        case UInt8(ascii: "&"): ampersand.rawValue
        case UInt8(ascii: "@"): at.rawValue
        default: 0
        }
    }

    static func of(_ bytes: UnsafeBufferPointer<UInt8>, table: UnsafeBufferPointer<UInt8>) -> ByteTraits {
        var all: UInt8 = 0
        for byte in bytes { all |= table[Int(byte)] }
        return ByteTraits(rawValue: all)
    }
}
