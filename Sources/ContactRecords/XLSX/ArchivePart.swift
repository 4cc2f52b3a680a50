import CZip
import Diagnostics

/// A part of a workbook, unpacked from start to end in blocks. Its checksum is compared at the end.
final class ArchivePart {
    let name: String
    /// Kept, because `zip_file_t` must be closed before its archive.
    private let archive: WorkbookArchive
    private let file: OpaquePointer
    private let limit: UInt64
    private var unpacked: UInt64 = 0

    /// How many times its packed size a part may be: sheets reach 40, deflate's utmost is 1032. What keeps to it takes
    /// time that grows with the file alone.
    static let ratioLimit: UInt64 = 200
    /// Below this many bytes no ratio is refused: a few lines of one letter are no attack.
    static let freeSize: UInt64 = 16 << 20

    /// - Parameter file: owned from here on.
    init(_ archive: WorkbookArchive, file: OpaquePointer, name: String, packedSize: UInt64) {
        self.archive = archive
        self.file = file
        self.name = name
        // The packed size is what the directory says, and libzip reads no further than it says.
        let (product, isHuge) = packedSize.multipliedReportingOverflow(by: ArchivePart.ratioLimit)
        limit = max(ArchivePart.freeSize, isHuge ? .max : product)
    }

    deinit { zip_fclose(file) }

    var displayName: String { archive.displayName }

    /// The number of bytes read into `buffer`; 0 at the end of the part.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DiagnosticList) -> Int {
        let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        guard count >= 0 else {
            let words = String(cString: zip_error_strerror(zip_file_get_error(file)))
            throw WorkbookDamage.list(
                displayName, "the part `\(name)` cannot be unpacked: \(WorkbookDamage.words(words))")
        }
        unpacked += UInt64(count)
        guard unpacked <= limit else {
            throw DiagnosticList([
                Diagnostic(
                    "workbook-too-large",
                    "the part `\(name)` unpacks to more than \(ArchivePart.ratioLimit) times its packed size, as no list does",
                    at: SourceLocation(file: displayName),
                    hints: ["if you trust the file, save the sheet as CSV in a spreadsheet program"])
            ])
        }
        return Int(count)
    }
}
