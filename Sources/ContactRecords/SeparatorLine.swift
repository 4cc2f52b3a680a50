/// The line `sep=;` that Excel obeys at the start of a list and hides.
enum SeparatorLine {
    /// Bytes of the longest, `"sep=;"` with its line's end.
    static let length = 9

    /// The delimiter it names, if the list's first line is one.
    ///
    /// - Parameter bytes: `length` at least, but at the list's end.
    static func delimiter(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var line = bytes.prefix(length)
        let isQuoted = line.first == ByteClass.quote
        if isQuoted { line = line.dropFirst() }
        guard String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
        line = line.dropFirst(4)
        guard let delimiter = line.popFirst(), isDelimiter(delimiter) else { return nil }
        if isQuoted, line.popFirst() != ByteClass.quote { return nil }
        if line.first == ByteClass.carriageReturn { line = line.dropFirst() }
        return line.isEmpty || line.first == ByteClass.lineFeed ? delimiter : nil
    }

    /// Printable ASCII that is part of no number or name, or a tab.
    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 9: true
        case ByteClass.quote, 0..<0x21, 0x7F...: false
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            false
        default: true
        }
    }
}
