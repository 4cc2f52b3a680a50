import Crypto
import Diagnostics
import DurableFiles
import PURL

/// A durable file that is counted and hashed while it is written.
struct HashedFile: ~Copyable {
    private let path: String
    private let writer: DurableWriter
    private var hash = SHA256()
    private var bytes = 0

    /// - Parameter path: Relative to `folder`.
    init(_ path: String, in folder: String) throws(FileError) {
        self.path = path
        writer = try DurableWriter(path: "\(folder)/\(path)")
    }

    mutating func write(_ text: String) throws(FileError) {
        var text = text
        text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        bytes += text.utf8.count
        try writer.write(text)
    }

    consuming func finish() throws(FileError) -> ManifestFile {
        try writer.finish()
        return ManifestFile(path: path, bytes: bytes, sha256: hash.finalize().hexadecimal)
    }
}

extension SHA256.Digest {
    var hexadecimal: String {
        map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
