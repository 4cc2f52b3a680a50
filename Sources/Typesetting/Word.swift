import CPangoCairo
import Glibc

/// A word shaped between its blanks, in Pango's units from where its first letter begins.
final class Word {
    struct Glyph {
        var index: UInt32
        /// Of its origin.
        var x, y: Int32
    }

    let bytes: [CChar]
    /// Who shaped it, and between which blanks.
    let kind: UInt32
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
        bytes: [CChar], kind: UInt32, glyphs: [Glyph], clusters: [cairo_text_cluster_t], blank: Int32,
        advance: Int32, ink: PangoRectangle
    ) {
        self.bytes = bytes
        self.kind = kind
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
    init(forPango bytes: [CChar], kind: UInt32) {
        self.bytes = bytes
        self.kind = kind
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
    private struct Generation {
        /// 0: free.
        private var hashes: [UInt64] = Array(repeating: 0, count: 256)
        private var words: [Word?] = Array(repeating: nil, count: 256)
        private(set) var count = 0

        func word(_ bytes: UnsafeBufferPointer<CChar>, hash: UInt64, kind: UInt32) -> Word? {
            var index = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
            while hashes[index] != 0 {
                if hashes[index] == hash, let word = words[index], word.kind == kind,
                    word.bytes.isEqual(to: bytes)
                {
                    return word
                }
                index = (index + 1) & (hashes.count - 1)
            }
            return nil
        }

        mutating func insert(_ word: Word, hash: UInt64) {
            if 2 * (count + 1) > hashes.count { grow() }
            var index = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
            while hashes[index] != 0 { index = (index + 1) & (hashes.count - 1) }
            hashes[index] = hash
            words[index] = word
            count += 1
        }

        private mutating func grow() {
            let old = zip(hashes, words)
            let room = hashes.count * 2
            hashes = Array(repeating: 0, count: room)
            words = Array(repeating: nil, count: room)
            count = 0
            for case (let hash, let word?) in old { insert(word, hash: hash) }
        }
    }

    /// Of a generation. A word of eight letters takes some 400 bytes: both generations hold 7 MB at most.
    private static let capacity = 8_192
    private var young = Generation()
    private var old = Generation()

    /// - Parameters:
    ///   - kind: tells words of the same bytes apart.
    ///   - shape: makes the word, of this kind.
    func word(
        _ bytes: UnsafeBufferPointer<CChar>, kind: UInt32, orShape shape: () -> Word
    ) -> Word {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(kind)  // FNV-1a, 64 bits
        for byte in bytes { hash = (hash ^ UInt64(UInt8(bitPattern: byte))) &* 0x100_0000_01b3 }
        hash = (hash ^ hash >> 32) | 1 << 63
        if let word = young.word(bytes, hash: hash, kind: kind) { return word }
        let word = old.word(bytes, hash: hash, kind: kind) ?? shape()
        if young.count >= WordTable.capacity {
            old = young
            young = Generation()
        }
        young.insert(word, hash: hash)
        return word
    }
}

extension [CChar] {
    fileprivate func isEqual(to other: UnsafeBufferPointer<CChar>) -> Bool {
        guard count == other.count, let start = other.baseAddress else { return count == other.count }
        return withUnsafeBytes { own in own.baseAddress.map { memcmp($0, start, other.count) == 0 } ?? true }
    }
}
