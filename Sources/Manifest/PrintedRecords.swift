import DurableFiles

/// Whom a package says it was printed for: what a later run of the job asks, long after plan and press files are gone.
public struct PrintedRecords {
    public let package: ManifestPackage
    private let folder: String
    private let descriptor: Descriptor

    /// Reads the descriptor alone.
    ///
    /// - Parameter folder: of the package.
    /// - Throws: `ManifestError` for a damaged descriptor, `FileError` for none.
    public init(folder: String) throws {
        self.folder = folder
        descriptor = try Descriptor(parsing: try FileReader("\(folder)/\(PackagePath.descriptor)").rest())
        package = descriptor.package
    }

    /// Hands over the pseudonym of every contact and seed that the run printed, in flat memory.
    ///
    /// - Throws: `ManifestError` unless the rows are those that the descriptor binds: who is left out of a run for
    ///   having been printed must have been; `FileError`; what `body` throws.
    public func forEach(_ body: (_ rid: String) throws -> Void) throws {
        let lines = try FileReader("\(folder)/\(PackagePath.rows)")
        var rows = 0
        while let line = try lines.nextLine() {
            rows += 1
            let row: ManifestRow
            do {
                row = try ManifestRow(json: try JSONParser.parse(line))
                if let fault = package.fault(of: row) { throw ManifestError(fault) }
            } catch {
                throw ManifestError("line \(rows) of \(PackagePath.rows): \(error)")
            }
            if row.print != nil { try body(row.rid) }
        }
        let hash = try lines.finish()
        guard rows == descriptor.rows,
            descriptor.files.contains(where: { $0.path == PackagePath.rows && $0.sha256 == hash })
        else { throw ManifestError("\(PackagePath.rows) is not the file that the descriptor binds") }
    }
}
