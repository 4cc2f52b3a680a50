import Foundation

/// Makes a cell fit for print and comparison: the same in every format.
///
/// White space at both ends goes, no-break spaces included; every line break becomes a line feed; text is put into
/// Unicode's normal form C. Invisible characters (see `Unicode.Scalar.isInvisible`) are refused or taken out. A mark
/// that combines with nothing is refused under either policy: it would print as a dotted circle.
///
/// Cleaning what is clean changes nothing.
public struct CellCleaner: Hashable, Sendable {
    public let policy: CleanPolicy

    public init(policy: CleanPolicy) { self.policy = policy }

    /// Why a cell cannot be cleaned.
    public enum Mistake: Error, Hashable, Sendable {
        case invisible(Unicode.Scalar)
        case loneMark(Unicode.Scalar)
    }

    /// The cell as it prints; nil when it is clean already.
    public func cleaned(_ text: String) throws(Mistake) -> String? {
        if CellCleaner.isPlain(text) { return nil }
        let look = Look(at: text)
        if let scalar = look.invisible, policy == .refuse { throw .invisible(scalar) }
        if look.isClean { return nil }
        guard look.needsRewriting else {
            let composed = text.precomposedStringWithCanonicalMapping
            return composed.utf8.elementsEqual(text.utf8) ? nil : composed
        }
        let rewritten = CellCleaner.rewritten(text)
        let again = Look(at: rewritten)
        if let mark = again.loneMark { throw .loneMark(mark) }
        return again.isSurelyComposed ? rewritten : rewritten.precomposedStringWithCanonicalMapping
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
    }

    /// Whether text is sure to be clean: printable ASCII, letters of Latin up to U+02FF, line feeds and tabs inside,
    /// the dashes, quotes and dots of typography. True of nearly every cell in Latin script.
    ///
    /// - Parameter bytes: valid UTF-8.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        if first <= 0x20 || last <= 0x20 { return false }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return false }
            let next = bytes[index + 1]
            switch byte {
            // U+00C0 to U+02FF.
            case 0xC3...0xCB: index += 2
            // U+00A1 to U+00BF, without the soft hyphen.
            case 0xC2 where next > 0xA0 && next != 0xAD: index += 2
            // U+2010 to U+2027.
            case 0xE2
            where next == 0x80 && index + 2 < bytes.count && (0x90...0xA7).contains(bytes[index + 2]):
                index += 3
            default: return false
            }
        }
        return true
    }

    /// Without invisible characters, with line feeds for all line breaks, then trimmed. That order counts: what is
    /// taken out may have stood between a blank and the end.
    private static func rewritten(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D, 0x2028, 0x2029: scalars.append("\n")
            case 0x0A: if !isAfterReturn { scalars.append(scalar) }
            case 0x0B, 0x0C, 0x85:
                // White space that is a control character too: trimmed at the ends, invisible elsewhere.
                break
            default: if !scalar.isInvisible { scalars.append(scalar) }
            }
            isAfterReturn = scalar == "\r"
        }
        return HeaderCheck.trimmed(String(scalars))
    }
}

/// What one walk over a cell's characters finds.
private struct Look {
    /// The first one between the cell's first and last characters that are no white space.
    var invisible: Unicode.Scalar?
    /// The first mark at the start of the cell or of a line in it.
    var loneMark: Unicode.Scalar?
    var isSurelyComposed = true
    /// More than the normal form is to be changed.
    var needsRewriting = false

    var isClean: Bool { !needsRewriting && isSurelyComposed }

    init(at text: String) {
        var isAtStart = true
        var isAtLineStart = true
        var isLastBlank = false
        var pending: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                if isAtStart { needsRewriting = true }
                isLastBlank = true
                switch scalar.value {
                case 9, 0x0A: isAtLineStart = true
                case 0x0D, 0x2028, 0x2029:
                    isAtLineStart = true
                    needsRewriting = true
                case 0x0B, 0x0C, 0x85: if !isAtStart, pending == nil { pending = scalar }
                default: isAtLineStart = false
                }
                continue
            }
            isAtStart = false
            isLastBlank = false
            if invisible == nil, let pending { invisible = pending }
            if scalar.isInvisible {
                if invisible == nil { invisible = scalar }
                continue
            }
            if isAtLineStart, scalar.value >= 0x300, !scalar.isJoinerOrDirection {
                if scalar.isMark, loneMark == nil { loneMark = scalar }
                isAtLineStart = false
            } else if scalar.value < 0x300 {
                isAtLineStart = false
            }
            if !scalar.isSurelyComposed { isSurelyComposed = false }
        }
        if isLastBlank || invisible != nil || loneMark != nil { needsRewriting = true }
    }
}
