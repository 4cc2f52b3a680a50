/// What each byte means to the scanner, as a table of 256: one look-up a byte, most of which are plain text.
enum ByteClass {
    static let plain: UInt8 = 0
    /// Ends the run of bytes: the scanner must look.
    static let stop: UInt8 = 1
    /// A control character other than tab and line feed: the cell must be cleaned.
    static let control: UInt8 = 2
    /// Part of a character outside ASCII, so the cell must be checked as UTF-8.
    static let beyondASCII: UInt8 = 4

    static let quote = UInt8(ascii: "\"")
    static let lineFeed: UInt8 = 10
    static let carriageReturn: UInt8 = 13

    /// Outside quotes: the delimiter, both line break bytes and quotes stop.
    static func bare(delimiter: UInt8) -> [UInt8] {
        table(stops: [delimiter, quote, lineFeed, carriageReturn])
    }

    /// Inside quotes: a quote stops, and a line feed, to be counted.
    static let quoted = table(stops: [quote, lineFeed])

    /// Inside a string of JSON: quotes, backslashes and control characters stop (RFC 8259, 7).
    static let jsonString = table(stops: [quote, UInt8(ascii: "\\")] + (0..<0x20))

    private static func table(stops: [UInt8]) -> [UInt8] {
        (0...255).map { (byte: UInt8) -> UInt8 in
            if stops.contains(byte) { return stop }
            switch byte {
            case 9, 10: return plain
            case 0..<0x20, 0x7F: return control
            case 0x80...: return beyondASCII
            default: return plain
            }
        }
    }
}
