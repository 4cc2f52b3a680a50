import Glibc

/// A list from a pipe, kept in a file without a name, so that it can be read more than once.
///
/// The file has mode 0600, is never seen in its folder, and is gone with this value or its process, however that ends.
public final class StandardInputSpool: Sendable {
    /// Opens as a file of its own as often as needed; in this process, while this value lives.
    public let path: String
    /// In bytes.
    public let size: Int

    private let descriptor: CInt

    /// Copies a descriptor to its end.
    ///
    /// - Parameters:
    ///   - descriptor: where the list comes from; left open.
    ///   - folder: of the file, which may grow as large as the list.
    public init(descriptor source: CInt, folder: String) throws(SpoolError) {
        let descriptor = try StandardInputSpool.unnamedFile(in: folder)
        do throws(SpoolError) {
            size = try StandardInputSpool.copy(source, to: descriptor, folder: folder)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        path = "/proc/self/fd/\(descriptor)"
    }

    deinit { close(descriptor) }

    private static func unnamedFile(in folder: String) throws(SpoolError) -> CInt {
        // O_TMPFILE, which Swift does not see: a macro of two others.
        let temporary: CInt = 0o20_000_000 | O_DIRECTORY
        let unnamed = open(folder, temporary | O_RDWR | O_CLOEXEC, 0o600)
        if unnamed >= 0 { return unnamed }
        // Not every file system can make one.
        guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else {
            throw SpoolError(.making, folder: folder, errno: errno)
        }
        for number in 0..<1000 {
            let name = "\(folder)/.tirage-input-\(number)"
            let descriptor = open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
            if descriptor >= 0 {
                unlink(name)
                return descriptor
            }
            guard errno == EEXIST else { break }
        }
        throw SpoolError(.making, folder: folder, errno: errno)
    }

    private static func copy(_ source: CInt, to target: CInt, folder: String) throws(SpoolError) -> Int {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
        defer { buffer.deallocate() }
        var size = 0
        while true {
            let count = read(source, buffer.baseAddress, buffer.count)
            if count == 0 { return size }
            if count < 0 {
                if errno == EINTR { continue }
                throw SpoolError(.reading, folder: folder, errno: errno)
            }
            var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            while !rest.isEmpty {
                let written = write(target, rest.baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    throw SpoolError(.writing, folder: folder, errno: errno)
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
            size += count
        }
    }
}

/// Standard input could not be copied.
public struct SpoolError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Step: Hashable, Sendable { case making, reading, writing }

    public let step: Step
    public let folder: String
    public let errno: CInt

    init(_ step: Step, folder: String, errno: CInt) {
        self.step = step
        self.folder = folder
        self.errno = errno
    }

    /// The disk or the quota is used up, or the file may not grow further.
    public var isNoSpace: Bool { step != .reading && [ENOSPC, EDQUOT, EFBIG].contains(errno) }

    public var description: String {
        let words = String(cString: strerror(errno))
        if isNoSpace { return "no room in `\(folder)` for a copy of standard input: \(words)" }
        return switch step {
        case .reading: "standard input cannot be read: \(words)"
        case .making, .writing: "standard input cannot be copied into `\(folder)`: \(words)"
        }
    }
}
