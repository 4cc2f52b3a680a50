import DurableFiles
import GRDB

extension RegistryError {
    /// Runs `body` and puts SQLite's errors into our words. Statement arguments never enter a message.
    static func translating<R>(_ path: String, _ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw RegistryError(error, path)
        } catch is RowDecodingError {
            throw RegistryError.damaged(path, "a value has the wrong type")
        } catch let error as FileError {
            throw RegistryError(error)
        }
    }

    private init(_ error: DatabaseError, _ path: String) {
        let said = error.message ?? "result code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .busy, "the registry at `\(path)` is in use by another process",
                hints: ["try again when the other command is done"])
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR:
            self = .damaged(path, said)
        case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK:
            self.init(
                .unfinished, "the registry at `\(path)` holds an unfinished change and was opened read-only",
                hints: ["run the interrupted command again, with write access"])
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(
                .readOnly, "the registry at `\(path)` cannot be written",
                hints: ["the folder and `registry.sqlite` in it must be writable"])
        case .SQLITE_CANTOPEN:
            self.init(
                .machine, "the registry at `\(path)` cannot be opened: \(said)",
                hints: ["check the owner and the mode of the folder and of `registry.sqlite` in it"])
        case .SQLITE_FULL:
            self.init(.machine, "the registry at `\(path)`: \(said)", hints: ["make room on the disk"])
        case .SQLITE_IOERR:
            self.init(
                .machine, "the registry at `\(path)`: \(said)",
                hints: ["the disk may be failing: the system's log says more"])
        default:
            self.init(.machine, "the registry at `\(path)`: \(said)")
        }
    }
}
