import Glibc

/// A file written piece by piece, seen under its name only when `finish` has made it last.
///
/// Let go unfinished, it removes what it wrote. A crash leaves a hidden `.name.new1`, which no one reads and later
/// writers step over.
public final class DurableWriter {
    private static let bufferSize = 1 << 16

    private let path: String
    private let temporary: String
    /// −1 once closed.
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Parameter mode: Permission bits; the umask does not lessen them.
    public init(path: String, mode: UInt32 = 0o600) throws(FileError) {
        self.path = path
        let folder = DurableFile.folder(of: path)
        let name =
            path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
        (descriptor, temporary) = try DurableWriter.makeTemporary(in: folder, for: name, mode: mode)
        buffer.reserveCapacity(DurableWriter.bufferSize)
    }

    /// `O_EXCL` makes the name ours alone, also against a writer of the same path in another process.
    private static func makeTemporary(
        in folder: String, for name: Substring, mode: UInt32
    ) throws(FileError) -> (Int32, String) {
        for number in 1...1000 {
            let path = "\(folder)/.\(name).new\(number)"
            do throws(FileError) {
                let descriptor = try DurableFile.checked("create", path) {
                    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
                }
                // open lessens the mode by the umask.
                guard fchmod(descriptor, mode) == 0 else {
                    let error = FileError("set the mode of", path, errno: errno)
                    close(descriptor)
                    unlink(path)
                    throw error
                }
                return (descriptor, path)
            } catch let error where error.number == EEXIST && error.operation == "create" {
                continue
            }
        }
        throw FileError("create a temporary file for", "\(folder)/\(name)", errno: EEXIST)
    }

    public func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= DurableWriter.bufferSize { try flush() }
    }

    public func write(_ text: String) throws(FileError) { try write(text.utf8) }

    /// Writes the rest, syncs, renames and syncs the folder. After an error before the rename the path is as it was.
    public func finish() throws(FileError) {
        precondition(descriptor >= 0, "finish twice; please report this as a bug")
        try flush()
        try DurableFile.checked("sync", temporary) { fsync(descriptor) }
        let closing = descriptor
        descriptor = -1
        // Network file systems may tell of a full disk as late as here.
        guard close(closing) == 0 || errno == EINTR else {
            let error = FileError("close", temporary, errno: errno)
            unlink(temporary)
            throw error
        }
        do {
            try DurableFile.rename(temporary, to: path)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private func flush() throws(FileError) {
        var start = 0
        while start < buffer.count {
            let written = buffer.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if written > 0 {
                start += written
            } else if written == 0 || errno != EINTR {
                throw FileError("write", path, errno: written == 0 ? EIO : errno)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }
}
