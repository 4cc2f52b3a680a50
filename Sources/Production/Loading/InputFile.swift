import Crypto
import Diagnostics
import Glibc

/// A file that a run depends on, as the plan names it.
public struct InputFile: Hashable, Sendable, Codable {
    public enum Role: String, Hashable, Sendable, Codable {
        case job, template, contacts, seeds, suppression, artwork, font, intent
        /// Patterns by which words are divided.
        case hyphenation
    }

    public var role: Role
    /// Relative to the job's folder; fonts and patterns: absolute, and profiles that the job names so.
    public var path: String
    public var sha256: String

    /// Where the file lies, for a job in `folder`.
    func location(in folder: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }

    /// Whether the file still has the content that the plan was made from.
    func isUnchanged(in folder: String) -> Bool {
        (try? InputFile.sha256(of: location(in: folder))) == sha256
    }

    /// The whole of a regular file.
    ///
    /// - Throws: ``Diagnostic`` naming `displayName` when it is missing, not a regular file, or over `limit` bytes.
    static func read(_ path: String, displayName: String, limit: Int = 64 << 20) throws(Diagnostic) -> [UInt8]
    {
        var content: [UInt8] = []
        try stream(path, displayName: displayName) { bytes throws(Diagnostic) in
            content.append(contentsOf: bytes)
            if content.count > limit {
                throw Diagnostic(
                    "file-too-large", "the file is larger than \(limit >> 20) MB",
                    at: SourceLocation(file: displayName))
            }
        }
        return content
    }

    static func sha256(of path: String, displayName: String? = nil) throws(Diagnostic) -> String {
        var hash = SHA256()
        try stream(path, displayName: displayName ?? path) { bytes in hash.update(bufferPointer: bytes) }
        return hash.finalize().hexadecimal
    }

    static func sha256(of bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }

    private static func stream(
        _ path: String, displayName: String, _ body: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        func refusal(_ code: Diagnostic.Code, _ message: String) -> Diagnostic {
            Diagnostic(code, message, at: SourceLocation(file: displayName))
        }
        // Without O_NONBLOCK, opening a named pipe would wait for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? refusal("file-not-found", "there is no such file")
                : refusal("file-not-readable", "the file cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw refusal("not-a-file", "this is not a regular file")
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw refusal(
                    "file-not-readable", "the file cannot be read: \(String(cString: strerror(errno)))")
            }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

extension Digest {
    var hexadecimal: String {
        var text = ""
        for byte in self {
            text += String(byte >> 4, radix: 16)
            text += String(byte & 15, radix: 16)
        }
        return text
    }
}
