import DurableFiles
import GRDB
import Glibc

/// The durable record of every token ever issued, across jobs, with the campaigns' keys: `registry.sqlite` in a folder.
///
/// Several processes may use one registry: each change is one immediate transaction, and a second writer waits for
/// `busyTimeout`, then fails with `RegistryError.Code.busy`. Methods are not re-entrant: do not call one from inside
/// another's closure.
public final class Registry: Sendable {
    /// 16 bytes in hexadecimal, given once at `create`; in the plan, the seals, the manifest and the report.
    public let id: String
    /// The folder, as given.
    public let path: String
    let queue: DatabaseQueue

    /// Opens an existing registry; never makes one.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - readOnly: Neither writes nor needs write access, except to take back a change that was cut short.
    ///   - busyTimeout: Seconds to wait for another process.
    /// - Throws: `RegistryError`.
    public convenience init(opening path: String, readOnly: Bool, busyTimeout: Double = 5) throws {
        try Registry.checkFiles(path)
        let file = "\(path)/\(RegistrySchema.fileName)"
        let (queue, id) = try RegistryError.translating(path) {
            let queue = try Registry.connect(file, readOnly: readOnly, busyTimeout: busyTimeout)
            let id = try queue.writeWithoutTransaction { db in
                // First: a WAL file of another program must not be changed before it is refused.
                try RegistrySchema.check(db, path: path)
                try RegistrySettings.apply(to: db, readOnly: readOnly, path: path)
                return try String.fetchOne(db, sql: "SELECT id FROM meta")
            }
            return (queue, id)
        }
        guard let id, id.utf8.count == 32 else { throw RegistryError.damaged(path, "it has no id") }
        self.init(id: id, path: path, queue: queue)
    }

    init(id: String, path: String, queue: DatabaseQueue) {
        self.id = id
        self.path = path
        self.queue = queue
    }

    static func connect(_ file: String, readOnly: Bool, busyTimeout: Double) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(busyTimeout)
        return try DatabaseQueue(path: file, configuration: configuration)
    }

    /// One immediate transaction: the write lock is taken at the start, so that what `body` reads stays true until
    /// it has written. Errors of `body` pass as they are; only SQLite's own at begin and commit are put into words.
    func transaction<R>(_ body: (Database) throws -> R) throws -> R {
        try queue.writeWithoutTransaction { db in
            try RegistryError.translating(path) { try db.beginTransaction(.immediate) }
            do {
                let result = try body(db)
                try RegistryError.translating(path) { try db.commit() }
                return result
            } catch {
                // The first error is the one to tell; SQLite may have rolled back by itself.
                try? db.rollback()
                throw error
            }
        }
    }

    /// Looks at the files before SQLite does: it would follow links, and make a file that is missing.
    private static func checkFiles(_ path: String) throws(RegistryError) {
        let make = ["make one with `tirage registry init`, or name another with `--registry`"]
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { throw RegistryError(.notFound, "no registry at `\(path)`", hints: make) }
            throw RegistryError(FileError("open", path, errno: errno))
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw RegistryError(
                .notARegistry, "`\(path)` is a file; a registry is a folder with a `registry.sqlite`",
                hints: ["put a backup into a folder of its own as `registry.sqlite`"])
        }
        let file = "\(path)/\(RegistrySchema.fileName)"
        guard lstat(file, &status) == 0 else {
            if errno == ENOENT {
                throw RegistryError(
                    .notFound, "no registry at `\(path)`: no `registry.sqlite` in it", hints: make)
            }
            throw RegistryError(FileError("open", file, errno: errno))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw RegistryError(
                .notARegistry, "`\(file)` is not a plain file",
                hints: ["name the folder that holds the registry itself, not a link to the file"])
        }
        guard status.st_mode & 0o077 == 0 else {
            throw RegistryError(
                .exposed, "others may read `\(file)`, which holds the campaigns' keys",
                hints: ["chmod 600 '\(file)'"])
        }
        guard status.st_size > 0 else { throw RegistryError.damaged(path, "`registry.sqlite` is empty") }
    }
}
