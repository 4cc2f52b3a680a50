import Glibc
import Synchronization

/// The hash of this program's file, which tells one build from another. Taken once by the process that runs a job; its
/// children are told it.
enum ProgramFile {
    /// Which file a hash was taken of: as long as this is equal, the file is the same. (The file of a running program
    /// cannot be written; an upgrade puts another in its place.)
    private struct Identity: Hashable {
        var device, inode, size, modifiedSeconds, modifiedNanoseconds: Int

        init?(of path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            device = Int(bitPattern: UInt(status.st_dev))
            inode = Int(bitPattern: UInt(status.st_ino))
            size = Int(status.st_size)
            modifiedSeconds = status.st_mtim.tv_sec
            modifiedNanoseconds = status.st_mtim.tv_nsec
        }

        var text: String { "\(device).\(inode).\(size).\(modifiedSeconds).\(modifiedNanoseconds)" }
    }

    /// By ``Identity/text``.
    private static let hashes = Mutex<[String: String]>([:])

    /// - Throws: `Diagnostic` when the file cannot be read.
    static func sha256(of path: String) throws -> String {
        let identity = Identity(of: path)?.text
        if let identity, let known = hashes.withLock({ $0[identity] }) { return known }
        let hash = try InputFile.sha256(of: path)
        if let identity { hashes.withLock { $0[identity] = hash } }
        return hash
    }

    /// What a child process is told, so that it need not read the file again; nothing when the file cannot be read:
    /// starting it says why.
    static func told(of path: String) -> String {
        guard let identity = Identity(of: path), let hash = try? sha256(of: path) else { return "" }
        return "\(identity.text)=\(hash)"
    }

    /// In a child: believes it for that very file alone.
    static func accept(_ told: String) {
        let words = told.split(separator: "=").map(String.init)
        if words.count == 2 { hashes.withLock { $0[words[0]] = words[1] } }
    }
}
