/// What a pass over a file's bytes tells of their being UTF-8 (RFC 3629).
struct UTF8Validity {
    /// Whether a whole character beyond ASCII was seen.
    private(set) var hasCharacters = false
    /// Where the first byte stands that is part of no character, from the first byte looked at.
    private(set) var firstDamage: Int?
    private var offset = 0

    /// Nothing more can be learnt.
    var isMixed: Bool { hasCharacters && firstDamage != nil }

    /// - Parameter isLast: nothing follows: half a character at the end is damage.
    /// - Returns: the bytes looked at; the rest is the beginning of a character and comes again with what follows.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        var index = 0
        while index < bytes.count {
            // Eight bytes of ASCII at a time.
            while index + 8 <= bytes.count,
                base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            guard index < bytes.count else { break }
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            switch UTF8Validity.character(in: bytes, at: index) {
            case .whole(let length):
                hasCharacters = true
                index += length
            case .cut where !isLast:
                offset += index
                return index
            case .cut, .none:
                if firstDamage == nil { firstDamage = offset + index }
                index += 1
            }
            if isMixed { break }
        }
        offset += index
        return index
    }

    private enum Character { case whole(Int), cut, none }

    private static func character(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Character {
        let length: Int
        // What the second byte may be, so that nothing is written longer than it must be, and no surrogate.
        let second: ClosedRange<UInt8>
        switch bytes[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return .none
        }
        for place in 1..<length {
            guard index + place < bytes.count else { return .cut }
            let allowed = place == 1 ? second : 0x80...0xBF
            guard allowed.contains(bytes[index + place]) else { return .none }
        }
        return .whole(length)
    }
}
