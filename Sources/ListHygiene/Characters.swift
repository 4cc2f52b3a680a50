/// What stands in UTF-8, scalar by scalar, without making a `String`. The bytes come out of one, so they are valid.
enum Characters {
    /// As a reader counts them.
    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // In ASCII only CR and LF together are one character.
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return bytes.count }
        return String(decoding: bytes, as: UTF8.self).count
    }

    /// The scalar at an index that begins one, and the index behind it.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, end: Int) {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard length > 1, index + length <= bytes.count else { return (UInt32(lead), index + 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, index + length)
    }
}

/// How the letters of a value are written. Values with fewer than two letters that have a case say nothing.
enum LetterCase {
    case none, capitals, small, mixed

    static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ traits: ByteTraits) -> LetterCase {
        if traits.contains([.capital, .small]) { return .mixed }
        var (capitals, smalls) = (0, 0)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
                case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
                default: break
                }
                index += 1
            } else {
                let (value, end) = Characters.scalar(bytes, at: index)
                if let properties = Unicode.Scalar(value)?.properties {
                    if properties.isUppercase { capitals += 1 } else if properties.isLowercase { smalls += 1 }
                }
                index = end
            }
            if capitals > 0, smalls > 0 { return .mixed }
        }
        return capitals > 1 ? .capitals : smalls > 1 ? .small : .none
    }
}
