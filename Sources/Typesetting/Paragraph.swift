/// A paragraph made ready for Pango: what is set, where each byte of it comes from, and in which face.
struct Paragraph {
    /// UTF-8, as Pango sets it.
    var bytes: ContiguousArray<CChar>
    /// For each byte, and the end, its place in the whole text; nil: they follow each other from `start`.
    var origins: [Int]?
    /// Where the paragraph begins in the whole text.
    var start: Int
    /// In order, to the paragraph's end; never empty.
    var parts: [Part]
    /// Nil: nothing in it has a direction.
    var direction: Direction?
    /// Whether it holds what no reader shall copy: soft hyphens, marks that turn the direction.
    var holdsUnseen = false
    /// Only Latin letters, digits and common signs, each a glyph or part of a ligature.
    var isPlain = false
    var hasLatin = false

    enum Direction: Hashable { case leftToRight, rightToLeft }

    /// Bytes in one style, face and language.
    struct Part: Hashable {
        /// The first byte beyond it.
        var end: Int
        /// Its number in the store.
        var face: Int
        /// Index into the text's styles.
        var style: Int
        /// Nil: none that says anything of this script.
        var language: String?
    }

    func part(at byte: Int) -> Part {
        if parts.count == 1 { return parts[0] }
        return parts.first { byte < $0.end } ?? parts[parts.count - 1]
    }
}

/// A text made ready: its paragraphs, and the styles that their parts name.
struct PreparedText {
    /// UTF-8, as it was given.
    var bytes: [UInt8]
    var paragraphs: [Paragraph]
    /// The frame's first, then those of the spans.
    var styles: [TypeStyle]

    /// What a reader copies for bytes of a paragraph: what stood there in the text, without what cannot be seen.
    ///
    /// - Parameter keepsHyphen: a soft hyphen at the end shows as a hyphen, and stays one (ISO 32000-1, 14.8.2.2.3).
    func copied(_ range: Range<Int>, of paragraph: Paragraph, keepsHyphen: Bool) -> [CChar] {
        guard let origins = paragraph.origins, paragraph.holdsUnseen else {
            if let origins = paragraph.origins {
                return bytes[origins[range.lowerBound]..<origins[range.upperBound]].map(
                    CChar.init(bitPattern:))
            }
            return Array(paragraph.bytes[range])
        }
        let original = bytes[origins[range.lowerBound]..<origins[range.upperBound]]
        var text = String(decoding: original, as: UTF8.self)
        text.unicodeScalars.removeAll(where: \.isUnseen)
        if keepsHyphen { text.unicodeScalars.append("\u{AD}") }
        return text.utf8.map(CChar.init(bitPattern:))
    }
}

extension Unicode.Scalar {
    /// Latin letters with what they are written with; nothing that combines, turns or breaks a line by force.
    var isPlain: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x2010...0x2026, 0x202F, 0x20AC: true
        default: false
        }
    }

    /// Of a plain one, whether its script is Latin (Scripts.txt).
    var isPlainLatin: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
        default: false
        }
    }

    /// Embeddings, overrides and isolates (UAX #9, 2.1 to 2.5).
    var isBidiControl: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

    var isUnseen: Bool { value == 0xAD || isBidiControl }
}
