import Glibc

/// A regular file inside a folder, whatever its path says: no way leads out of it.
enum ConfinedFile {
    enum Failure: Error {
        case missing
        case refused(String)
    }

    /// - Parameters:
    ///   - path: relative to the folder.
    ///   - limit: in bytes.
    /// - Throws: ``Failure``.
    static func read(_ path: String, in folder: String, limit: Int) throws(Failure) -> [UInt8] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.hasPrefix("/"), !parts.contains("..") else {
            throw .refused("its path leads out of the folder of images")
        }
        guard let base = real(folder) else { throw .missing }
        guard let target = real("\(folder)/\(path)") else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .missing : .refused(String(cString: strerror(errno)))
        }
        // A link may lead from inside to inside.
        guard target == base || target.hasPrefix(base == "/" ? "/" : base + "/") else {
            throw .refused("a link leads out of the folder of images")
        }
        // Without O_NONBLOCK, opening a named pipe would wait for ever.
        let descriptor = open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .refused(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .refused("it is no file")
        }
        guard status.st_size <= limit else { throw .refused("the file has more than \(limit >> 20) MB") }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .refused("it cannot be read to its end") }
            done += count
        }
        return bytes
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
