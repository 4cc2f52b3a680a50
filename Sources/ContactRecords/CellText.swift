/// Turns the bytes of a cell into text.
enum CellText {
    /// Nil for bytes that are not UTF-8.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowScanner.Cell) -> String? {
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

    /// Whether cleaning may change the cell, whose bytes are UTF-8.
    static func needsCleaning(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowScanner.Cell) -> Bool {
        if cell.marks & (ByteClass.control | ByteClass.beyondASCII) != 0 {
            return !CellCleaner.isPlain(UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end]))
        }
        return cell.start < cell.end && (bytes[cell.start] <= 0x20 || bytes[cell.end - 1] <= 0x20)
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UInt8) -> String? {
        // Every byte of nearly every cell has been seen to be ASCII: nothing that decoding could change.
        if marks & ByteClass.beyondASCII == 0 { return String(decoding: bytes, as: UTF8.self) }
        // Not `String(validating:as:)`: it goes through unspecialised generics, at three times the cost.
        guard let span = try? UTF8Span(validating: bytes.span) else { return nil }
        return String(copying: span)
    }
}
