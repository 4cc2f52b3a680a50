import DurableFiles
import GRDB
import Glibc

extension Registry {
    /// Makes a new registry, whole or not at all: under a temporary name, synced, renamed.
    ///
    /// - Parameters:
    ///   - path: The folder; made (0700, with those above it) if missing.
    ///   - id: 16 bytes from the system's random source.
    /// - Throws: `RegistryError`: `exists` if there is one, `busy` if another process is making one.
    public static func create(at path: String, id: [UInt8]) throws -> Registry {
        precondition(id.count == 16, "a registry's id has 16 bytes; please report this as a bug")
        try RegistryError.translating(path) {
            try DurableFile.makeFolder(path)
            try withFolderLocked(path) { try makeFile(in: path, id: id) }
        }
        return try Registry(opening: path, readOnly: false)
    }

    private static func makeFile(in path: String, id: [UInt8]) throws {
        let file = "\(path)/\(RegistrySchema.fileName)"
        var status = stat()
        guard lstat(file, &status) != 0 else {
            throw RegistryError(
                .exists, "there is a registry at `\(path)` already",
                hints: ["use it, or name another folder with `--registry`"])
        }
        // Left by a command that was killed; the lock says that nobody works on it.
        let temporary = "\(path)/.\(RegistrySchema.fileName).new"
        try removeDatabase(temporary)
        do {
            try makeEmptyFile(temporary)
            let queue = try connect(temporary, readOnly: false, busyTimeout: 0)
            try queue.writeWithoutTransaction { db in
                try RegistrySettings.apply(to: db, readOnly: false, path: path)
                try db.inTransaction(.immediate) {
                    try db.execute(sql: RegistrySchema.statements)
                    try db.execute(sql: "PRAGMA application_id = \(RegistrySchema.applicationID)")
                    try db.execute(sql: "PRAGMA user_version = \(RegistrySchema.format)")
                    try db.execute(
                        sql: "INSERT INTO meta (only, id) VALUES (1, ?)", arguments: [hexadecimal(id)])
                    return .commit
                }
            }
            try queue.close()
            try DurableFile.syncFile(temporary)
            try DurableFile.rename(temporary, to: file)
        } catch {
            try? removeDatabase(temporary)
            throw error
        }
    }

    /// SQLite would make it readable for others; its journal then takes the file's own mode.
    static func makeEmptyFile(_ path: String) throws(FileError) {
        let descriptor = try DurableFile.checked("create", path) {
            open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
        try DurableFile.checked("close", path) { close(descriptor) }
    }

    static func removeDatabase(_ path: String) throws(FileError) {
        try DurableFile.removeIfPresent(path)
        try DurableFile.removeIfPresent("\(path)-journal")
    }

    /// The kernel frees the lock when the process ends, however it ends.
    private static func withFolderLocked(_ path: String, _ body: () throws -> Void) throws {
        let descriptor = try DurableFile.checked("open", path) {
            open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw RegistryError(.busy, "another process makes a registry at `\(path)`")
        }
        try body()
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
