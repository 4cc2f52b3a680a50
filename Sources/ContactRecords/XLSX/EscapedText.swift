/// The escapes of `ST_Xstring` (ISO 29500-1, 22.9.2.19): `_x000D_` stands for the UTF-16 unit 000D, `_x005F_` for `_`.
enum EscapedText {
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard hasEscape(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        var index = 0
        let all = Array(String(decoding: bytes, as: UTF8.self).utf16)
        while index < all.count {
            if let unit = unit(all[index...]) {
                units.append(unit)
                index += 7
            } else {
                units.append(all[index])
                index += 1
            }
        }
        // Half a surrogate pair becomes U+FFFD, which people see.
        return String(decoding: units, as: UTF16.self)
    }

    private static func hasEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 7 else { return false }
        for index in 0...(bytes.count - 7)
        where bytes[index] == UInt8(ascii: "_") && bytes[index + 1] == UInt8(ascii: "x")
            && bytes[index + 6] == UInt8(ascii: "_")
        {
            return true
        }
        return false
    }

    private static func unit(_ rest: ArraySlice<UInt16>) -> UInt16? {
        let start = rest.startIndex
        guard rest.count >= 7, rest[start] == 0x5F, rest[start + 1] == 0x78, rest[start + 6] == 0x5F else {
            return nil
        }
        var value: UInt16 = 0
        for unit in rest[(start + 2)..<(start + 6)] {
            guard let scalar = Unicode.Scalar(unit), let digit = Character(scalar).hexDigitValue,
                scalar.isASCII
            else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
