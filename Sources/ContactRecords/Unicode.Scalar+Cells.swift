extension Unicode.Scalar {
    /// What no printed line shows and what would hide or reorder text (UTS #39; UTR #36, 2.5): control characters but
    /// tab and line breaks, noncharacters, interlinear annotation, and all that Unicode calls default-ignorable, save
    /// what names are written with: joiners, marks of direction, the grapheme joiner, variation selectors and
    /// Mongolian's own. So bidirectional embeddings, overrides and isolates, zero-width spaces, the byte order mark,
    /// the soft hyphen, tags and the fillers of Hangul are among them.
    public var isInvisible: Bool {
        switch value {
        case 9, 10, 13: false
        case 0..<0x20, 0x7F...0x9F, 0xAD: true
        case ..<0x115F: false
        case 0x115F...0x1160, 0x17B4...0x17B5, 0x200B, 0x202A...0x202E, 0x2060...0x206F, 0x3164: true
        case ..<0xFDD0: false
        case 0xFDD0...0xFDEF, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
        case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    /// Unicode's White_Space, no-break spaces included.
    var isBlank: Bool {
        switch value {
        case 9...13, 0x20, 0x85, 0xA0: true
        case ..<0x1680: false
        case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// What is set on the character before it.
    var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    var isJoinerOrDirection: Bool { value == 0x61C || (0x200C...0x200F).contains(value) }

    /// Whether text of such characters alone is in normal form C, whatever their order: NFC_Quick_Check is Yes and the
    /// combining class 0. Of the characters that are so, the ones that fill most lists of the world.
    var isSurelyComposed: Bool {
        switch value {
        case ..<0x300: true
        case 0x374, 0x37E, 0x387: false
        case 0x370...0x3FF, 0x400...0x482, 0x48A...0x52F, 0x531...0x58A, 0x5D0...0x5EA, 0x620...0x64A: true
        case 0xE01...0xE30, 0x10D0...0x10FF, 0x1E00...0x1EFF: true
        case 0x200C...0x200F, 0x2010...0x2027, 0x202F...0x205F, 0x20A0...0x20C0, 0x2116, 0x2122: true
        case 0x3000...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xAC00...0xD7A3, 0xFF01...0xFF9D, 0x1F300...0x1FAFF: true
        default: false
        }
    }

    /// `U+202E`.
    public var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
