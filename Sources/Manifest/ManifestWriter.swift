import Diagnostics
public import DurableFiles
import PURL

/// Writes a manifest package row by row, in flat memory; its descriptor comes last, so that a package with a
/// descriptor is whole.
///
/// Files have mode 0600, folders 0700, each file is synced. Let go unfinished, it leaves no descriptor.
public final class ManifestWriter {
    private let folder: String
    private let package: ManifestPackage
    private var rows: HashedFile?
    private var table: HashedFile?
    private var holdout: HashedFile?

    /// How many rows were appended.
    public private(set) var count = 0
    private var probes = 0

    /// - Parameter folder: Made if missing. A package in it is replaced: its descriptor goes first.
    public init(folder: String, package: ManifestPackage) throws(FileError) {
        self.folder = folder
        self.package = package
        try DurableFile.makeFolder("\(folder)/schema")
        try DurableFile.removeIfPresent("\(folder)/\(PackagePath.descriptor)")
        try DurableFile.syncFolder(folder)
        rows = try HashedFile(PackagePath.rows, in: folder)
        table = try HashedFile(PackagePath.table, in: folder)
        try table?.write(ManifestRow.csvHeader)
        try DurableFile.removeIfPresent("\(folder)/\(PackagePath.holdout)")
    }

    /// Opens `holdout.csv`, for a job that holds contacts out; it may stay without a row.
    public func beginHoldout() throws {
        holdout = try HashedFile(PackagePath.holdout, in: folder)
        try holdout?.write("rid\n")
    }

    /// Adds a contact who gets no piece, so that the campaign's effect can be measured against it.
    ///
    /// - Throws: `ManifestError` for what is no pseudonym; `FileError`.
    public func appendHeldOut(rid: String) throws {
        guard ManifestRow.isRid(rid) else { throw ManifestError("a held-out `rid` is not a pseudonym") }
        try holdout?.write(rid + "\n")
    }

    /// - Throws: `ManifestError` if the row is not of this package or breaks the row's rules; `FileError`.
    public func append(_ row: ManifestRow) throws {
        count += 1
        if let fault = row.fault ?? package.fault(of: row) {
            throw ManifestError("manifest row \(count): \(fault)")
        }
        if row.kind == .probe { probes += 1 }
        try rows?.write(row.json.text + "\n")
        try table?.write(row.csv)
    }

    /// Writes what belongs to the rows and, last, the descriptor.
    ///
    /// - Throws: `ManifestError` unless exactly one row is the probe's; `FileError`.
    /// - Returns: All files of the package, the descriptor last.
    public func finish() throws -> [ManifestFile] {
        guard probes == 1 else { throw ManifestError("the manifest has \(probes) rows of kind probe, not 1") }
        guard let rows = rows.take(), let table = table.take() else {
            throw ManifestError("the manifest is finished already; please report this as a bug")
        }
        var files = [try rows.finish(), try table.finish()]
        files.append(try write(RowSchema.json.indentedText, as: PackagePath.schema))
        files.append(
            try write(
                ReadMe.text(for: package, rows: count, hasHoldout: holdout != nil), as: PackagePath.readMe))
        if let holdout = holdout.take() { files.append(try holdout.finish()) }
        let descriptor = Descriptor(package: package, rows: count, files: files)
        files.append(try write(descriptor.json.indentedText, as: PackagePath.descriptor))
        return files
    }

    private func write(_ text: String, as path: String) throws(FileError) -> ManifestFile {
        var file = try HashedFile(path, in: folder)
        try file.write(text)
        return try file.finish()
    }
}
