import Diagnostics
import Glibc

/// A regular file, read from start to end in blocks.
struct BlockFile: ~Copyable {
    private let descriptor: CInt
    let displayName: String

    /// Throws a diagnostic for what an operator can put right: no such file, a folder, a pipe, no permission.
    init(path: String, displayName: String) throws(DiagnosticList) {
        // Without O_NONBLOCK opening a pipe waits for a writer, perhaps for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        let error = errno
        self.descriptor = descriptor
        self.displayName = displayName
        func refusal(_ code: Diagnostic.Code, _ message: String, _ hint: String) -> DiagnosticList {
            let place = SourceLocation(file: displayName)
            return DiagnosticList([Diagnostic(code, message, at: place, hints: [hint])])
        }
        guard descriptor >= 0 else {
            switch error {
            case ENOENT, ENOTDIR:
                throw refusal("file-not-found", "there is no such file", "check the name and the folder")
            case EACCES, EPERM:
                throw refusal("file-not-readable", "the file may not be read", "check its permissions")
            default:
                throw refusal(
                    "file-not-readable", "the file cannot be opened: \(String(cString: strerror(error)))",
                    "check its name and its disk")
            }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw refusal(
                "file-not-readable", "the file cannot be examined: \(String(cString: strerror(errno)))",
                "check its disk")
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw refusal("not-a-file", "this is a folder, not a list", "name a file in it")
        default:
            throw refusal(
                "not-a-file", "this is a pipe or a device, not a file", "write the list to a file first")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Goes on reading at `offset`, in bytes from the start.
    borrowing func seek(to offset: Int) throws(ContactFileError) {
        guard lseek(descriptor, offset, SEEK_SET) == offset else {
            throw ContactFileError(file: displayName, errno: errno)
        }
    }

    /// The number of bytes read into `buffer`; 0 at the end of the file.
    borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContactFileError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw ContactFileError(file: displayName, errno: errno) }
        }
    }
}

/// The machine failed to read on in a list that could be opened.
public struct ContactFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var errno: CInt

    public var description: String { "\(file): reading stopped: \(String(cString: strerror(errno)))" }
}
