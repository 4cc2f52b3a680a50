/// UTF-8 that a program has read as Windows-1252: `Ã©` for `é`, `â€™` for `’`.
///
/// Found by sequences, not by letters: the signs that Windows-1252 has for the bytes of one character in UTF-8 must
/// stand together. A few of them occur in good text too, when a capital with an accent ends a quotation (`CAFÉ”`): those
/// count only where a letter follows, or where two stand side by side, as in every word of Cyrillic or Arabic.
enum Mojibake {
    /// Whether U+FFFD stands in it.
    static func isLost(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 3 else { return false }
        for index in 0..<(bytes.count - 2)
        where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD { return true }
        return false
    }

    static func isOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt32 = 0
        var endOfLast = -1
        var index = 0
        while index < bytes.count {
            // All first signs of such sequences, Â to ô, are C3 and a byte in UTF-8.
            guard bytes[index] == 0xC3 else {
                let (value, end) = Characters.scalar(bytes, at: index)
                (before, index) = (value, end)
                continue
            }
            let (lead, afterLead) = Characters.scalar(bytes, at: index)
            guard let sequence = sequence(bytes, lead: lead, from: afterLead) else {
                (before, index) = (lead, afterLead)
                continue
            }
            if endOfLast == index { return true }
            let next = sequence.end < bytes.count ? Characters.scalar(bytes, at: sequence.end).value : 0
            if isCertain(lead, sequence, before: before, next: next) { return true }
            endOfLast = sequence.end
            (before, index) = (lead, sequence.end)
        }
        return false
    }

    /// What follows a first sign, as Windows-1252 has it in bytes.
    private struct Sequence {
        var second: UInt8 = 0
        /// 0 where there is none.
        var third: UInt8 = 0
        var end: Int
    }

    /// The signs that follow a first one, when they are as many as it asks for.
    private static func sequence(
        _ bytes: UnsafeBufferPointer<UInt8>, lead: UInt32, from start: Int
    ) -> Sequence? {
        guard (0xC2...0xF4).contains(lead) else { return nil }
        let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        var sequence = Sequence(end: start)
        for place in 0..<count {
            guard sequence.end < bytes.count else { return nil }
            let (value, end) = Characters.scalar(bytes, at: sequence.end)
            guard let byte = byte(of: value), (0x80...0xBF).contains(byte) else { return nil }
            if place == 0 { sequence.second = byte }
            if place == 1 { sequence.third = byte }
            sequence.end = end
            // `â€` and `ðŸ` are enough: what follows is often lost.
            if place == 0, (lead == 0xE2 && byte == 0x80) || (lead == 0xF0 && byte == 0x9F) { break }
        }
        return sequence
    }

    private static func isCertain(_ lead: UInt32, _ sequence: Sequence, before: UInt32, next: UInt32) -> Bool
    {
        let precedesLetter = isLetter(next)
        let (second, third) = (sequence.second, sequence.third)
        switch lead {
        case 0xC2, 0xC3: return precedesLetter || !closing.contains(second) || !isCapital(before)
        case 0xC4, 0xC5: return precedesLetter || !(closing.contains(second) || marks.contains(second))
        // ș, ț and their capitals.
        case 0xC8: return (0x98...0x9B).contains(second)
        // Vietnamese and scholars' letters; `«olá»…` is good text.
        case 0xE1: return (0xB8...0xBB).contains(second) && (precedesLetter || !closing.contains(third))
        case 0xE2: return [0x80, 0x82, 0x84].contains(second)
        // The byte order mark and U+FFFD.
        case 0xEF: return second == 0xBB || second == 0xBF
        case 0xF0: return second == 0x9F
        // Chinese, Japanese and Korean; `Zoë”…`, `réalité¹²` and `payé €` are good text.
        case 0xE3...0xED:
            return second != 0xA0
                && !((closing + marks).contains(second) && (closing + marks).contains(third))
        default: return false
        }
    }

    /// `…`, `“`, `”`, `’`, dashes, `›`, `»` and the no-break space, which follow a capital in good text.
    private static let closing: [UInt8] = [0x85, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9B, 0xA0, 0xBB]
    /// `™`, `©`, `®`, `°`, ordinals and powers.
    private static let marks: [UInt8] = [0x99, 0xA9, 0xAE, 0xB0, 0xAA, 0xBA, 0xB9, 0xB2, 0xB3, 0xB7]

    private static func isCapital(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isUppercase ?? false
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }

    /// In Windows-1252. The five bytes that it leaves open are read as controls, as browsers do.
    private static func byte(of scalar: UInt32) -> UInt8? {
        if (0x80...0xFF).contains(scalar) { return UInt8(scalar) }
        return windows.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }

    /// Of 0x80 to 0x9F (WHATWG Encoding, index windows-1252).
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
        0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
