import Diagnostics

/// Files of other formats than text, known by their first bytes.
enum FileSignature: CaseIterable {
    case zip, sqlite, oldWorkbook, gzip

    private var bytes: [UInt8] {
        switch self {
        case .zip: [0x50, 0x4B, 0x03, 0x04]
        case .sqlite: Array("SQLite format 3\0".utf8)
        case .oldWorkbook: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        case .gzip: [0x1F, 0x8B, 0x08]
        }
    }

    private var refusal: (message: String, hint: String) {
        switch self {
        case .zip:
            ("this is a workbook (XLSX) or a ZIP archive, not text", "set `format: xlsx` beside its name")
        case .sqlite: ("this is an SQLite database, not text", "set `format: sqlite` beside its name")
        case .oldWorkbook: ("this is a workbook of old Excel (XLS), not text", "save it as XLSX or as CSV")
        case .gzip: ("this is a compressed file, not text", "unpack it first")
        }
    }

    /// Tells a file that was given as text and is none.
    static func refuseOthers(path: String, displayName: String) throws {
        let file = try BlockFile(path: path, displayName: displayName)
        let head = try withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { buffer in
            Array(buffer[..<(try file.read(into: buffer))])
        }
        guard let other = allCases.first(where: { head.starts(with: $0.bytes) }) else { return }
        throw DiagnosticList([
            Diagnostic(
                "wrong-format", other.refusal.message, at: SourceLocation(file: displayName),
                hints: [other.refusal.hint])
        ])
    }
}
