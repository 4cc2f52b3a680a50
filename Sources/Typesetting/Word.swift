import CPangoCairo

/// A word shaped between its blanks, in Pango's units from where its first letter begins.
struct Word {
    struct Glyph {
        var index: UInt32
        /// Of its origin.
        var x, y: Int32
    }

    var glyphs: [Glyph]
    /// Bytes and glyphs of each.
    var clusters: [cairo_text_cluster_t]
    /// Of the blank before it, kerning included; 0 where none stands there.
    var blank: Int32
    var advance: Int32
    /// Without breadth: nothing to be seen.
    var ink: PangoRectangle

    /// Nil for a word that is to be set by Pango with all that stands around it.
    typealias Kept = Word?
}

/// Words once shaped, by their bytes: at most so many, then all are forgotten.
struct WordTable {
    private struct Slot {
        var hash: UInt64
        var bytes: [CChar]
        var word: Word.Kept
    }

    /// Half of them at most are taken.
    private static let capacity = 1 << 13
    private var slots: [Slot?] = Array(repeating: nil, count: 256)
    private var count = 0

    /// - Parameter kind: which blanks stand beside the word.
    mutating func word(
        _ bytes: UnsafeBufferPointer<CChar>, kind: UInt64, orShape shape: () -> Word.Kept
    ) -> Word.Kept {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ kind  // FNV-1a, 64 bits
        for byte in bytes { hash = (hash ^ UInt64(UInt8(bitPattern: byte))) &* 0x100_0000_01b3 }
        hash = (hash ^ hash >> 32) & ~3 | kind
        var index = place(of: hash)
        while let slot = slots[index] {
            if slot.hash == hash, slot.bytes.elementsEqual(bytes) { return slot.word }
            index = (index + 1) & (slots.count - 1)
        }
        let word = shape()
        if count >= WordTable.capacity / 2 {
            slots = Array(repeating: nil, count: 256)
            count = 0
        }
        if 2 * (count + 1) > slots.count { grow() }
        insert(Slot(hash: hash, bytes: Array(bytes), word: word))
        return word
    }

    private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 2) & (slots.count - 1) }

    private mutating func insert(_ slot: Slot) {
        var index = place(of: slot.hash)
        while slots[index] != nil { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
        count += 1
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: nil, count: old.count * 2)
        count = 0
        for case let slot? in old { insert(slot) }
    }
}
