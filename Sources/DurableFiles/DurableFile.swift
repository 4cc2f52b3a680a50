import Foundation
import Glibc

/// Files that are whole or not there, also after a power cut: written under another name, synced, renamed, and the
/// folder synced. Every return value is checked.
public enum DurableFile {
    /// Puts a file in the place of another, or of none. On an error the old one stays.
    ///
    /// - Parameter mode: Permission bits; the umask does not lessen them.
    public static func replace(path: String, bytes: [UInt8], mode: UInt32 = 0o600) throws(FileError) {
        let writer = try DurableWriter(path: path, mode: mode)
        try writer.write(bytes)
        try writer.finish()
    }

    /// Makes what was written to a file last.
    public static func syncFile(_ path: String) throws(FileError) {
        try sync(path, flags: O_RDONLY | O_CLOEXEC)
    }

    /// Makes the names in a folder last: those made, renamed and removed.
    public static func syncFolder(_ path: String) throws(FileError) {
        try sync(path, flags: O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    }

    private static func sync(_ path: String, flags: Int32) throws(FileError) {
        let descriptor = try checked("open", path) { open(path, flags) }
        defer { close(descriptor) }
        do {
            try checked("sync", path) { fsync(descriptor) }
        } catch let error where error.number == EINVAL && flags & O_DIRECTORY != 0 {
            // Some network and FUSE file systems sync no folders; there is nothing to fall back on.
        }
    }

    /// Makes a folder, and those above it that are missing. An existing one is taken as it is.
    public static func makeFolder(_ path: String, mode: UInt32 = 0o700) throws(FileError) {
        if mkdir(path, mode) == 0 {
            // mkdir lessens the mode by the umask.
            try checked("set the mode of", path) { chmod(path, mode) }
            return try syncFolder(folder(of: path))
        }
        let number = errno
        let above = folder(of: path)
        if number == ENOENT, above != path {
            try makeFolder(above, mode: mode)
            return try makeFolder(path, mode: mode)
        }
        if number == EEXIST {
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        }
        throw FileError("make folder", path, errno: number)
    }

    /// Renames within a file system, takes the place of what is there, and syncs the folder.
    public static func rename(_ path: String, to target: String) throws(FileError) {
        try checked("rename", path) { Glibc.rename(path, target) }
        try syncFolder(folder(of: target))
    }

    /// Removes a file; one that is not there is no error.
    public static func removeIfPresent(_ path: String) throws(FileError) {
        do {
            try checked("remove", path) { unlink(path) }
        } catch let error where error.number == ENOENT {}
    }

    /// Removes a folder and all in it; one that is not there is no error.
    ///
    /// - Throws: ``FileError``, or Foundation's error about what is inside.
    public static func removeFolder(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.removeItem(atPath: path)
        try syncFolder(folder(of: path))
    }

    /// The path of the folder that holds `path`.
    package static func folder(of path: String) -> String {
        let trimmed =
            path.utf8.last == UInt8(ascii: "/") && path.utf8.count > 1 ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// Repeats an interrupted call; −1 is an error.
    @discardableResult
    package static func checked(
        _ operation: String, _ path: String, _ call: () -> Int32
    ) throws(FileError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            let number = errno
            if number != EINTR { throw FileError(operation, path, errno: number) }
        }
    }
}
