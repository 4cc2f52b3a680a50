import CPangoCairo

/// Where a line may end inside a word.
struct WordBreaks {
    /// Bytes of the word before which a line may begin; in order.
    var places: [Int] = []
    /// Whether the word stands as divided there as it does whole: its letters neither change their forms nor their
    /// distances.
    var areClean = true

    static let none = WordBreaks()
}

/// Where lines may break (UAX #14): by a rule for what plain words are made of, else as Pango says.
package enum LineBreaks {
    /// Letters, digits, and signs between which and such no line breaks: of classes AL, NU, QU and IS, as long as no digit
    /// follows one of IS, where Pango asks what stands before it.
    static func isSolid(_ word: some Collection<CChar>) -> Bool {
        var bytes = word.lazy.map(UInt8.init(bitPattern:)).makeIterator()
        var isAfterStop = false
        while let byte = bytes.next() {
            if isAfterStop, byte >= 0x30, byte <= 0x39 { return false }
            // , .
            isAfterStop = byte == 0x2C || byte == 0x2E
            if isAfterStop { continue }
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
            // '
            case 0x27: continue
            case 0xC3:
                guard let next = bytes.next(), next != 0x97, next != 0xB7 else { return false }
            case 0xC4...0xC8: _ = bytes.next()
            // ’
            case 0xE2: guard bytes.next() == 0x80, bytes.next() == 0x99 else { return false }
            default: return false
            }
        }
        return true
    }

    /// Whether a word begins with a letter or a digit: after a blank a line may then begin with it (LB 18), unless what
    /// stands before the blank opens something (LB 14).
    static func beginsPlainly(_ word: some Collection<CChar>) -> Bool {
        guard let first = word.first.map(UInt8.init(bitPattern:)) else { return false }
        switch first {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC4...0xC8: return true
        case 0xC3:
            let second = word.dropFirst().first.map(UInt8.init(bitPattern:))
            return second != 0x97 && second != 0xB7
        default: return false
        }
    }

    /// Whether a word ends with what opens nothing: a letter, a digit, or a sign that ends sentences and parts of them.
    static func endsPlainly(_ word: some BidirectionalCollection<CChar>) -> Bool {
        guard let last = word.last.map(UInt8.init(bitPattern:)) else { return false }
        switch last {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        // ! % ' ) , - . : ; ?
        case 0x21, 0x25, 0x27, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F: return true
        default:
            let tail = word.suffix(3).map(UInt8.init(bitPattern:))
            guard tail.count >= 2, let lead = tail.dropLast().last else { return false }
            switch lead {
            case 0xC4...0xC8: return true
            case 0xC3: return last != 0x97 && last != 0xB7
            // ° · »
            case 0xC2: return last == 0xB0 || last == 0xB7 || last == 0xBB
            // ’ … €
            default:
                return tail == [0xE2, 0x80, 0x99] || tail == [0xE2, 0x80, 0xA6] || tail == [0xE2, 0x82, 0xAC]
            }
        }
    }

    /// What Pango says of every character, and the end.
    static func attributes(
        of bytes: UnsafeBufferPointer<CChar>, language: OpaquePointer?,
        _ body: (_ byte: Int, PangoLogAttr) -> Void
    ) {
        let count = bytes.reduce(0) { $0 + ($1 & -64 == -128 ? 0 : 1) }
        withUnsafeTemporaryAllocation(of: PangoLogAttr.self, capacity: count + 1) { attributes in
            attributes.initialize(repeating: PangoLogAttr())
            pango_get_log_attrs(
                bytes.baseAddress, Int32(bytes.count), -1, language, attributes.baseAddress, Int32(count + 1))
            var character = 0
            for (index, byte) in bytes.enumerated() where byte & -64 != -128 {
                body(index, attributes[character])
                character += 1
            }
        }
    }

    /// Bytes of a text before which a line may begin: as Pango says of the whole, and put together from its words and
    /// what is known between them; nil where that takes Pango.
    package static func places(in text: String, language: String?) -> (whole: [Int], byWords: [Int]?) {
        let bytes = text.utf8.map(CChar.init(bitPattern:))
        let pangos = language.map { pango_language_from_string($0) }
        func asked(_ range: Range<Int>) -> [Int] {
            var found: [Int] = []
            bytes[range].withUnsafeBufferPointer {
                attributes(of: $0, language: pangos ?? nil) { byte, attribute in
                    if byte > 0, attribute.is_line_break != 0 { found.append(range.lowerBound + byte) }
                }
            }
            return found
        }
        var byWords: [Int]? = []
        var start = 0
        var last: ArraySlice<CChar>?
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
            let word = bytes[start..<index]
            if let last {
                if beginsPlainly(word), endsPlainly(last) { byWords?.append(start) } else { byWords = nil }
            }
            if !isSolid(word) { byWords?.append(contentsOf: asked(start..<index)) }
            last = word
            start = index + 1
        }
        return (asked(0..<bytes.count), byWords)
    }
}
