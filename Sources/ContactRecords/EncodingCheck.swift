import Diagnostics

/// Finds out a text file's encoding, by its mark or by a pass over all of its bytes.
///
/// A byte order mark wins. Without one, a file that is valid UTF-8 throughout is UTF-8; a file with bytes beyond
/// ASCII of which none make up a character of UTF-8 is taken for Windows-1252, with a warning; where both kinds meet,
/// it is UTF-8 with damaged rows.
struct EncodingCheck {
    private(set) var encoding: TextEncoding
    /// Bytes of the mark, which are no text.
    private(set) var start = 0
    private(set) var warnings: [Diagnostic] = []

    private static let blockSize = 1 << 16

    /// - Parameter asked: the encoding the job names.
    /// - Throws: `DiagnosticList` for UTF-16 without a mark and for a mark that contradicts the job.
    init(_ file: borrowing BlockFile, asked: TextEncoding?) throws {
        let place = SourceLocation(file: file.displayName)
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: EncodingCheck.blockSize)
        defer { buffer.deallocate() }
        var count = 0
        while count < 4096 {
            let more = try file.read(
                into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])))
            if more == 0 { break }
            count += more
        }
        let head = UnsafeBufferPointer(rebasing: buffer[..<count])
        if let mark = ByteOrderMark(in: head) {
            guard asked == nil || asked == mark.encoding || (asked == .utf16 && mark != .utf8) else {
                throw DiagnosticList([
                    Diagnostic(
                        "wrong-encoding",
                        "the list begins with the byte order mark of \(mark.encoding.title), but is to be read as "
                            + (asked?.title ?? ""), at: place, hints: ["leave out `encoding`"])
                ])
            }
            encoding = mark.encoding
            start = mark.bytes.count
            return
        }
        if let asked, asked != .utf16 {
            encoding = asked
            return
        }
        if asked == .utf16 || EncodingCheck.isHalfZeros(head) {
            throw DiagnosticList([
                Diagnostic(
                    "no-byte-order-mark", "the list is UTF-16 without a byte order mark", at: place,
                    hints: [
                        "set `encoding: utf-16le` or `encoding: utf-16be` beside its name, or save it as UTF-8"
                    ])
            ])
        }
        var validity = UTF8Validity()
        while true {
            let taken = validity.look(at: UnsafeBufferPointer(rebasing: buffer[..<count]), isLast: false)
            if validity.isMixed { break }
            // What is left is the beginning of a character: three bytes at most.
            let rest = count - taken
            for index in 0..<rest { buffer[index] = buffer[taken + index] }
            let more = try file.read(
                into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[rest...])))
            count = rest + more
            if more == 0 {
                _ = validity.look(at: UnsafeBufferPointer(rebasing: buffer[..<rest]), isLast: true)
                break
            }
        }
        encoding = .utf8
        guard !validity.hasCharacters, let offset = validity.firstDamage else { return }
        encoding = .windows1252
        warnings = [
            Diagnostic(
                .warning, "taken-for-windows-1252", "the list is not UTF-8: it is read as Windows-1252",
                at: SourceLocation(
                    file: file.displayName, line: try EncodingCheck.line(at: offset, of: file)),
                hints: [
                    "look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name"
                ])
        ]
    }

    /// Whether zeros stand at every other place, as in UTF-16 text of which most is ASCII: no other text has any.
    private static func isHalfZeros(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let units = (bytes.count + 1) / 2
        return zeros.min() == 0 && (zeros.max() ?? 0) * 4 >= units && units > 0 && zeros.max() != 0
    }

    /// The line of a byte; 1-based. Lines end as in the list: at line feeds, or without any at carriage returns.
    private static func line(at offset: Int, of file: borrowing BlockFile) throws(ContactFileError) -> Int {
        try file.seek(to: 0)
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
        defer { buffer.deallocate() }
        var left = offset
        var lineFeeds = 0
        var returns = 0
        while left > 0 {
            let count = min(left, try file.read(into: UnsafeMutableRawBufferPointer(buffer)))
            if count == 0 { break }
            for byte in buffer[..<count] {
                if byte == ByteClass.lineFeed { lineFeeds += 1 }
                if byte == ByteClass.carriageReturn { returns += 1 }
            }
            left -= count
        }
        return (lineFeeds > 0 ? lineFeeds : returns) + 1
    }
}
