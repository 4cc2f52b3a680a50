import CPangoCairo

/// A word shaped between its blanks, in Pango's units from where its first letter begins.
final class Word {
    struct Glyph {
        var index: UInt32
        /// Of its origin.
        var x, y: Int32
    }

    let bytes: [CChar]
    /// A word that is to be set by Pango with all that stands around it; it has no glyphs here.
    let isPangos: Bool
    let glyphs: [Glyph]
    /// Bytes and glyphs of each.
    let clusters: [cairo_text_cluster_t]
    /// Of the blank before it, kerning included; 0 where none stands there.
    let blank: Int32
    let advance: Int32
    /// Without breadth: nothing to be seen.
    let ink: PangoRectangle
    /// Whether it holds a blank that joins words, which is widened in a justified line.
    let holdsBlank: Bool
    /// ``LineBreaks/beginsPlainly(_:)``, ``LineBreaks/endsPlainly(_:)``.
    let beginsPlainly, endsPlainly: Bool
    /// Where a line may end inside it; nil: nobody has asked yet.
    var breaks: WordBreaks?

    init(
        bytes: [CChar], glyphs: [Glyph], clusters: [cairo_text_cluster_t], blank: Int32, advance: Int32,
        ink: PangoRectangle
    ) {
        self.bytes = bytes
        isPangos = false
        self.glyphs = glyphs
        self.clusters = clusters
        self.blank = blank
        self.advance = advance
        self.ink = ink
        holdsBlank = zip(bytes, bytes.dropFirst()).contains { $0 == -0x3E && $1 == -0x60 }
        beginsPlainly = LineBreaks.beginsPlainly(bytes)
        endsPlainly = LineBreaks.endsPlainly(bytes)
    }

    /// One for Pango.
    init(forPango bytes: [CChar]) {
        self.bytes = bytes
        isPangos = true
        glyphs = []
        clusters = []
        blank = 0
        advance = 0
        ink = PangoRectangle()
        holdsBlank = false
        beginsPlainly = false
        endsPlainly = false
    }

    /// Whether its last letters stand as in a word of their own.
    func ends(with tail: Word) -> Bool {
        guard !tail.isPangos, tail.glyphs.count < glyphs.count, tail.clusters.count < clusters.count else {
            return false
        }
        let shift = advance - tail.advance
        return zip(glyphs.suffix(tail.glyphs.count), tail.glyphs).allSatisfy {
            $0.index == $1.index && $0.x == $1.x + shift && $0.y == $1.y
        }
            && zip(clusters.suffix(tail.clusters.count), tail.clusters).allSatisfy {
                $0.num_bytes == $1.num_bytes && $0.num_glyphs == $1.num_glyphs
            }
    }
}

/// Words once shaped, by their bytes and whatever else tells them apart.
///
/// Of two generations: when the young one is full it becomes the old one, and the old one is forgotten. A word found
/// in the old one is young again, so what texts have in common stays however many names and addresses go by.
final class WordTable {
    private struct Slot {
        var hash: UInt64
        var kind: UInt32
        var word: Word
    }

    private struct Generation {
        var slots: [Slot?] = Array(repeating: nil, count: 256)
        var count = 0

        func word(_ bytes: UnsafeBufferPointer<CChar>, hash: UInt64, kind: UInt32) -> Word? {
            var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while let slot = slots[index] {
                if slot.hash == hash, slot.kind == kind, slot.word.bytes.elementsEqual(bytes) {
                    return slot.word
                }
                index = (index + 1) & (slots.count - 1)
            }
            return nil
        }

        mutating func insert(_ slot: Slot) {
            if 2 * (count + 1) > slots.count { grow() }
            var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
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

    /// Of a generation. A word of eight letters takes some 400 bytes: both generations hold 7 MB at most.
    private static let capacity = 8_192
    private var young = Generation()
    private var old = Generation()

    /// - Parameter kind: tells words of the same bytes apart.
    func word(
        _ bytes: UnsafeBufferPointer<CChar>, kind: UInt32, orShape shape: () -> Word
    ) -> Word {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(kind)  // FNV-1a, 64 bits
        for byte in bytes { hash = (hash ^ UInt64(UInt8(bitPattern: byte))) &* 0x100_0000_01b3 }
        hash ^= hash >> 32
        if let word = young.word(bytes, hash: hash, kind: kind) { return word }
        let word = old.word(bytes, hash: hash, kind: kind) ?? shape()
        if young.count >= WordTable.capacity {
            old = young
            young = Generation()
        }
        young.insert(Slot(hash: hash, kind: kind, word: word))
        return word
    }
}
