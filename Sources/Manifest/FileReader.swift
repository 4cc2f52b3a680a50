import Crypto
import DurableFiles
import Glibc
import PURL

/// Reads a file in order, whole or by lines, in flat memory, and counts and hashes what it read.
final class FileReader {
    /// Longer than any line of a manifest; a hostile file must not use up the memory.
    static let longestLine = 1 << 20

    private static let chunkSize = 1 << 16

    private let path: String
    private let descriptor: Int32
    private var hash = SHA256()
    private var chunk: [UInt8] = []
    private var position = 0
    private(set) var bytes = 0

    /// - Throws: `FileError`, also for what is no plain file: opening a pipe would wait for ever.
    init(_ path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError("open", path, errno: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError("open", path, errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError("open", path, errno: EINVAL) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next line without its line feed; nil at the end.
    ///
    /// - Throws: `FileError`; `ManifestError` for a line that is too long, or a last one without a line feed.
    func nextLine() throws -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if position == chunk.count, try !fill() {
                if line.isEmpty { return nil }
                throw ManifestError("the last line does not end with a line feed")
            }
            let rest = chunk[position...]
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end]
                position = end + 1
                return line
            }
            line += rest
            position = chunk.count
            guard line.count <= FileReader.longestLine else { throw ManifestError("a line is too long") }
        }
    }

    /// All that is left, of a small file.
    func rest() throws -> [UInt8] {
        var all = Array(chunk[position...])
        position = chunk.count
        while try fill() {
            all += chunk
            position = chunk.count
            guard all.count <= FileReader.longestLine else { throw ManifestError("the file is too long") }
        }
        return all
    }

    /// Reads to the end and gives the SHA-256 of the whole file in hexadecimal.
    func finish() throws(FileError) -> String {
        while try fill() {}
        return hash.finalize().hexadecimal
    }

    /// False at the end of the file.
    private func fill() throws(FileError) -> Bool {
        var buffer = [UInt8](repeating: 0, count: FileReader.chunkSize)
        var count = -1
        repeat {
            count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw FileError("read", path, errno: errno) }
        buffer.removeLast(buffer.count - count)
        hash.update(data: buffer)
        bytes += count
        chunk = buffer
        position = 0
        return count > 0
    }
}
