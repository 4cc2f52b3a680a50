/// Letters without case and accents, for recognising and comparing. Not for print: `ü` becomes `u` in every language.
enum LetterFolding {
    /// One or two ASCII letters in the two bytes; 0: no letter; nil: not in the table.
    static func base(of scalar: UInt32) -> UInt16? {
        switch scalar {
        case 0xC0...0x17F: latin[Int(scalar) - 0xC0]
        case 0x1A0, 0x1A1: UInt16(UInt8(ascii: "o"))
        case 0x1AF, 0x1B0: UInt16(UInt8(ascii: "u"))
        case 0x218, 0x219: UInt16(UInt8(ascii: "s"))
        case 0x21A, 0x21B: UInt16(UInt8(ascii: "t"))
        case 0x1EA0...0x1EF9: vietnamese[Int(scalar) - 0x1EA0]
        default: nil
        }
    }

    /// U+00C0 to U+017F.
    private static let latin = table([
        ("a", 6), ("ae", 1), ("c", 1), ("e", 4), ("i", 4), ("d", 1), ("n", 1), ("o", 5), ("", 1), ("o", 1),
        ("u", 4),
        ("y", 1), ("th", 1), ("ss", 1),
        ("a", 6), ("ae", 1), ("c", 1), ("e", 4), ("i", 4), ("d", 1), ("n", 1), ("o", 5), ("", 1), ("o", 1),
        ("u", 4),
        ("y", 1), ("th", 1), ("y", 1),
        ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 10), ("ij", 2), ("j", 2), ("k", 3),
        ("l", 10), ("n", 9), ("o", 6), ("oe", 2), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3),
        ("z", 6),
        ("s", 1),
    ])
    /// U+1EA0 to U+1EF9.
    private static let vietnamese = table([("a", 24), ("e", 16), ("i", 4), ("o", 24), ("u", 14), ("y", 8)])

    private static func table(_ runs: [(letters: String, count: Int)]) -> [UInt16] {
        runs.flatMap { letters, count in
            [UInt16](repeating: letters.utf8.reduce(0) { $0 << 8 | UInt16($1) }, count: count)
        }
    }

    /// Calls with each byte of a value's folded words, and with nil between words.
    ///
    /// Words end where letters and digits meet, too: `12bis` is `12 bis`.
    static func forEachByte(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt8?) -> Void) {
        var wasDigit = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                let isDigit = (0x30...0x39).contains(byte)
                let lower = byte | 0x20
                if isDigit != wasDigit { body(nil) }
                wasDigit = isDigit
                if isDigit { body(byte) } else { body((0x61...0x7A).contains(lower) ? lower : nil) }
                continue
            }
            if wasDigit { body(nil) }
            wasDigit = false
            let (value, end) = Characters.scalar(bytes, at: index)
            index = end
            if let base = base(of: value) {
                if base == 0 { body(nil) }
                if base > 0xFF { body(UInt8(base >> 8)) }
                if base > 0 { body(UInt8(base & 0xFF)) }
            } else if let scalar = Unicode.Scalar(value), !(0x300...0x36F).contains(value) {
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    for byte in scalar.properties.lowercaseMapping.utf8 { body(byte) }
                } else {
                    body(nil)
                }
            }
        }
        body(nil)
    }

    /// The words of a text.
    static func words(_ text: String) -> [String] {
        var text = text
        var words: [String] = []
        var word: [UInt8] = []
        text.withUTF8 { bytes in
            forEachByte(bytes) { byte in
                if let byte {
                    word.append(byte)
                } else if !word.isEmpty {
                    words.append(String(decoding: word, as: UTF8.self))
                    word = []
                }
            }
        }
        return words
    }
}
