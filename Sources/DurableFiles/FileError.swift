import Glibc

/// A system call on a file that failed: which, where, and what the system says.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb: "write", "rename".
    public let operation: String
    public let path: String
    /// The value of `errno`.
    public let number: Int32

    /// - Parameter number: Read it at once: the next call may overwrite `errno`.
    public init(_ operation: String, _ path: String, errno number: Int32) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    public var description: String {
        // glibc's strerror is safe between threads for numbers it knows.
        "cannot \(operation) `\(path)`: \(String(cString: strerror(number)))"
    }

    /// The disk or the quota is used up, or the file may not grow further.
    public var isNoSpace: Bool { [ENOSPC, EDQUOT, EFBIG].contains(number) }
}
