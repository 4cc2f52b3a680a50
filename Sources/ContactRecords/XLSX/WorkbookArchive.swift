import CZip
import Diagnostics
import Glibc

/// The parts of a workbook, which is a ZIP file (ISO 29500-2), read through libzip.
final class WorkbookArchive {
    /// The list's name in messages.
    let displayName: String
    private let archive: OpaquePointer
    /// By `key(of:)`.
    private var indices: [String: UInt64] = [:]
    /// Names that two entries share: which one a program shows, nobody can say.
    private var doubles: Set<String> = []

    /// No workbook has more entries than a few hundred: sheets, pictures and their relations.
    private static let entryLimit = 100_000

    /// Throws `DiagnosticList` for a file that is not there or is no workbook, `ContactFileError` if reading fails.
    init(path: String, displayName: String) throws {
        try WorkbookSignature.check(path: path, displayName: displayName)
        var code: CInt = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            // The file began as a ZIP file does: what libzip cannot find is its end.
            throw WorkbookDamage.list(displayName, "the workbook is cut off or damaged: \(describe(code))")
        }
        self.displayName = displayName
        self.archive = archive
        let count = zip_get_num_entries(archive, 0)
        guard count <= WorkbookArchive.entryLimit else {
            throw WorkbookDamage.list(displayName, "the workbook has \(count) parts, which is no workbook")
        }
        for index in 0..<UInt64(max(0, count)) {
            guard let name = zip_get_name(archive, index, 0) else { continue }
            let key = WorkbookArchive.key(of: String(cString: name))
            if indices.updateValue(index, forKey: key) != nil { doubles.insert(key) }
        }
    }

    deinit { zip_discard(archive) }

    /// Part names are equal in letters of either case (ISO 29500-2, 6.2.2.3); some programs write `\` for `/`.
    private static func key(of name: String) -> String {
        var key: [UInt8] = name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "\\"): UInt8(ascii: "/")
            default: byte
            }
        }
        if key.first == UInt8(ascii: "/") { key.removeFirst() }
        return String(decoding: key, as: UTF8.self)
    }

    func has(_ name: String) -> Bool { indices[WorkbookArchive.key(of: name)] != nil }

    /// Opens a part that must be there.
    func open(_ name: String) throws(DiagnosticList) -> ArchivePart {
        let key = WorkbookArchive.key(of: name)
        guard let index = indices[key] else {
            throw WorkbookDamage.list(displayName, "the workbook lacks its part `\(name)`")
        }
        guard !doubles.contains(key) else {
            throw WorkbookDamage.list(displayName, "the workbook has two parts `\(name)`")
        }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw failure(of: name) }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
            throw DiagnosticList([
                Diagnostic(
                    "encrypted-workbook", "the workbook's part `\(name)` is encrypted",
                    at: SourceLocation(file: displayName), hints: [WorkbookSignature.passwordHint])
            ])
        }
        guard let file = zip_fopen_index(archive, index, 0) else { throw failure(of: name) }
        return ArchivePart(self, file: file, name: name, packedSize: status.comp_size)
    }

    private func failure(of name: String) -> DiagnosticList {
        let words = String(cString: zip_error_strerror(zip_get_error(archive)))
        return WorkbookDamage.list(
            displayName, "the part `\(name)` cannot be unpacked: \(WorkbookDamage.words(words))")
    }
}

/// Words for what libzip's `zip_open` found.
private func describe(_ code: CInt) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return WorkbookDamage.words(String(cString: zip_error_strerror(&error)))
}

/// What is said of a workbook that no program could have meant.
enum WorkbookDamage {
    static func list(_ file: String, _ message: String, line: Int? = nil) -> DiagnosticList {
        DiagnosticList([
            Diagnostic(
                "damaged-workbook", message, at: SourceLocation(file: file, line: line),
                hints: ["open it in a spreadsheet program and save it again, or have it sent again"])
        ])
    }

    /// A library's message, made to follow a colon.
    static func words(_ text: String) -> String {
        guard let first = text.first, text.dropFirst().first?.isLowercase == true else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
