/// Reads the rows of a published package, in flat memory.
///
/// Nothing is known of the other files; ``ManifestVerifier`` proves a package as a whole.
public struct ManifestReader {
    public let package: ManifestPackage
    /// The probe's included.
    public let rows: Int
    private let folder: String
    private let file: ManifestFile

    /// - Parameter folder: holds `datapackage.json`.
    /// - Throws: `FileError`, ``ManifestError``.
    public init(folder: String) throws {
        let descriptor = try Descriptor(parsing: try FileReader("\(folder)/\(PackagePath.descriptor)").rest())
        guard let file = descriptor.files.first(where: { $0.path == PackagePath.rows }) else {
            throw ManifestError("the descriptor lists no \(PackagePath.rows)")
        }
        self.folder = folder
        self.file = file
        package = descriptor.package
        rows = descriptor.rows
    }

    /// `…/purl.jsonl`, for messages.
    public var rowFile: String { "\(folder)/\(PackagePath.rows)" }

    /// `…/datapackage.json`, for messages.
    public var descriptorFile: String { "\(folder)/\(PackagePath.descriptor)" }

    /// Every row with its line, from 1.
    ///
    /// - Throws: `FileError`; ``ManifestError`` for a row that is none, and, at the end, when the file is not the one
    ///   that the descriptor names by its SHA-256: what was done with its rows is then to be taken back.
    public func forEachRow(_ body: (ManifestRow, Int) throws -> Void) throws {
        let lines = try FileReader(rowFile)
        var number = 0
        while let line = try lines.nextLine() {
            number += 1
            let row: ManifestRow
            do throws(ManifestError) {
                row = try ManifestRow(json: try JSONParser.parse(line))
                if let fault = package.fault(of: row) { throw ManifestError(fault) }
            } catch {
                throw ManifestError("\(rowFile), line \(number): \(error)")
            }
            try body(row, number)
        }
        guard try lines.finish() == file.sha256 else {
            throw ManifestError("\(rowFile) is not the file that the descriptor names: its SHA-256 differs")
        }
    }
}
