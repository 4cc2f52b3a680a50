import Foundation

/// A folder that goes when the last reference to it does.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        path = NSTemporaryDirectory() + "tirage-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A path in it.
    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, its folders made as needed.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        let path = path(name)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Writes a program of a script.
    ///
    /// Another process writes it: while this one had it open, a process forked meanwhile by another test would have it open
    /// for writing, too, and execve(2) refuses such a file (ETXTBSY).
    public func program(_ script: String, to name: String) throws -> String {
        let source = try write(script, to: name + ".source")
        let made = try Command.run("install", ["-m", "700", source, path(name)])
        guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
        return path(name)
    }

    /// The names in it, hidden ones too, sorted.
    public var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    public func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    public func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// A file's permission bits.
    public func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }
}
