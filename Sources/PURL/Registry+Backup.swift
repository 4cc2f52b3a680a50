import DurableFiles
import GRDB
import Glibc

extension Registry {
    /// Writes a copy as one file, whole or not at all, and reads it back before it takes its name.
    ///
    /// `VACUUM INTO` copies one consistent state by reading every row and makes the indexes anew, so a damaged row is
    /// noticed rather than copied. To use a backup, put it as `registry.sqlite` into a folder of its own.
    ///
    /// - Parameter target: A file that does not exist yet.
    /// - Throws: `RegistryError`: `exists`, `machine`, `damaged`, `busy`.
    public func backup(to target: String) throws {
        var status = stat()
        guard lstat(target, &status) != 0 else {
            throw RegistryError(
                .exists, "`\(target)` exists already; a backup overwrites nothing", hints: ["name a new file"]
            )
        }
        let temporary = "\(target).new"
        try RegistryError.translating(path) {
            try claim(temporary)
            do {
                try queue.writeWithoutTransaction { db in
                    try db.execute(sql: "VACUUM INTO ?", arguments: [temporary])
                }
                try checkCopy(temporary)
                // VACUUM INTO does not sync what it writes.
                try DurableFile.syncFile(temporary)
                try DurableFile.rename(temporary, to: target)
            } catch {
                try? Registry.removeDatabase(temporary)
                throw error
            }
        }
    }

    private func claim(_ temporary: String) throws(RegistryError) {
        do throws(FileError) {
            try Registry.makeEmptyFile(temporary)
        } catch {
            guard error.number == EEXIST else { throw RegistryError(error) }
            throw RegistryError(
                .busy, "`\(temporary)` exists: another backup is under way, or one was cut short",
                hints: ["remove it if no backup is running"])
        }
    }

    private func checkCopy(_ file: String) throws {
        let copy = try Registry.connect(file, readOnly: true, busyTimeout: 0)
        let (verdict, found) = try copy.read { db in
            try RegistrySchema.check(db, path: file)
            let verdict = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
            return (verdict, try String.fetchOne(db, sql: "SELECT id FROM meta"))
        }
        try copy.close()
        guard verdict == ["ok"], found == id else {
            throw RegistryError(.machine, "the backup `\(file)` does not read back")
        }
    }
}
