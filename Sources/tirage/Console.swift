import Glibc

/// Output that says when it cannot: `print` to a full disk says nothing.
enum Console {
    struct WriteFailure: Error, CustomStringConvertible {
        let number: Int32
        var description: String { "standard output cannot be written: \(String(cString: strerror(number)))" }
    }

    /// Fills the places of standard streams that the caller has closed: the next file opened would take one, and be
    /// written into in its place.
    static func holdStandardStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is the one asked for. Only for reading: writing must fail, not vanish.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// A reader that is gone makes a write fail, as a full disk does, instead of ending the process in the middle of its
    /// work: `tirage run JOB 2>&1 | head`.
    static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

    /// - Throws: ``WriteFailure``.
    static func out(_ text: String) throws { try write(text + "\n", to: STDOUT_FILENO) }

    /// As it stands, without a line feed.
    ///
    /// - Throws: ``WriteFailure``.
    static func output(_ text: String) throws { try write(text, to: STDOUT_FILENO) }

    /// - Parameter ifAny: says nothing of an empty text.
    static func note(_ text: String, ifAny: Bool) { if !text.isEmpty || !ifAny { note(text) } }

    /// What cannot be said on standard error can be said nowhere.
    static func note(_ text: String) { try? write(text + "\n", to: STDERR_FILENO) }

    static func raw(_ text: String) { try? write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) throws {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteFailure(number: errno) }
            written += count
        }
    }
}
