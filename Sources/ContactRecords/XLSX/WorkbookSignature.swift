import Diagnostics

/// Tells by its first bytes what a file that should be a workbook is.
enum WorkbookSignature {
    static let passwordHint = "open it, take the password away and save it again"

    /// Throws a diagnostic unless the file begins as a ZIP file does; `ContactFileError` if it cannot be read.
    static func check(path: String, displayName: String) throws {
        let file = try BlockFile(path: path, displayName: displayName)
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
        defer { block.deallocate() }
        var count = 0
        while count < block.count {
            let more = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: block[count...]))
            if more == 0 { break }
            count += more
        }
        let head = UnsafeRawBufferPointer(rebasing: block[..<count])
        func refusal(_ code: Diagnostic.Code, _ message: String, _ hint: String) -> DiagnosticList {
            DiagnosticList([Diagnostic(code, message, at: SourceLocation(file: displayName), hints: [hint])])
        }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return }
        if head.isEmpty {
            throw refusal("not-a-workbook", "the file is empty", "have it sent again")
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // The names of the streams stand in its directory, which may be anywhere in the file.
            if try contains(encryptedPackage, in: head, then: file) {
                throw refusal(
                    "encrypted-workbook", "the workbook is protected by a password", passwordHint)
            }
            throw refusal(
                "not-a-workbook", "the file is no .xlsx workbook but an older form of Office file",
                "open it in a spreadsheet program and save it as .xlsx or CSV")
        }
        throw refusal(
            "not-a-workbook", "the file is no .xlsx workbook",
            "if it is a CSV file, set `format: csv` beside its name, else save it as .xlsx or CSV")
    }

    /// The stream of a protected workbook ([MS-OFFCRYPTO] 2.3.4.4), as a compound file writes names.
    private static let encryptedPackage = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }

    private static func contains(
        _ needle: [UInt8], in head: UnsafeRawBufferPointer, then file: borrowing BlockFile
    ) throws(ContactFileError) -> Bool {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 8)
        defer { block.deallocate() }
        block.copyBytes(from: head)
        var count = head.count
        while true {
            let range = UnsafeRawBufferPointer(rebasing: block[..<count])
            for start in 0..<max(0, count - needle.count + 1)
            where range[start] == needle[0] && range[start...].starts(with: needle) { return true }
            // What a block may have begun is looked for again with the next one.
            let kept = min(count, needle.count - 1)
            for index in 0..<kept { block[index] = block[count - kept + index] }
            let more = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: block[kept...]))
            if more == 0 { return false }
            count = kept + more
        }
    }
}
