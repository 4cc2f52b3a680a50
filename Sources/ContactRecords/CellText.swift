/// Turns the bytes of a cell into text, or says why they are none.
enum CellText {
    enum Mistake: Error, Hashable {
        case notUTF8
        case forbidden(Unicode.Scalar)
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowScanner.Cell) -> Result<String, Mistake>
    {
        let raw = UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end])
        if cell.marks & RowScanner.doubledQuote != 0 {
            var single: [UInt8] = []
            single.reserveCapacity(raw.count)
            var index = 0
            while index < raw.count {
                single.append(raw[index])
                index += raw[index] == ByteClass.quote ? 2 : 1
            }
            return single.withUnsafeBufferPointer { text($0, cell.marks) }
        }
        return text(raw, cell.marks)
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UInt8) -> Result<String, Mistake> {
        // Every byte of nearly every cell has been seen to be printable ASCII: nothing that decoding could change.
        if marks & (ByteClass.control | ByteClass.beyondASCII) == 0 {
            return .success(String(decoding: bytes, as: UTF8.self))
        }
        // Not `String(validating:as:)`: it goes through unspecialised generics, at three times the cost.
        guard let span = try? UTF8Span(validating: bytes.span) else { return .failure(.notUTF8) }
        let text = String(copying: span)
        if let scalar = text.unicodeScalars.first(where: \.isForbiddenInCells) {
            return .failure(.forbidden(scalar))
        }
        return .success(text)
    }
}

extension Unicode.Scalar {
    /// What no printed line holds and what would hide or reorder text: control characters but tab and line breaks,
    /// bidirectional embeddings, overrides and isolates (UTS #39; UTR #36, 2.5), U+FEFF, noncharacters.
    var isForbiddenInCells: Bool {
        switch value {
        case 9, 10, 13: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    /// `U+202E`.
    var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
