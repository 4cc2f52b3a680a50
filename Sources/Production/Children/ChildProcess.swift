import Foundation
import Glibc

/// A process of this program that is asked in lines on its standard input and answers in lines on its standard output.
///
/// Whoever has one ignores SIGPIPE: that a child is gone is noticed at its output, where it may have said why.
final class ChildProcess {
    private let process = Process()
    private let input = Pipe()
    private let outputPipe = Pipe()
    private var unread: [UInt8] = []
    /// It says nothing more.
    private(set) var hasEnded = false

    /// - Parameters:
    ///   - what: for the message when it cannot be started.
    ///   - isHeard: whether what it says on standard error is seen.
    /// - Throws: ``ProductionFault``.
    init(_ what: String, executable: String, arguments: [String], isHeard: Bool = true) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = outputPipe
        if !isHeard { process.standardError = FileHandle.nullDevice }
        do {
            try process.run()
        } catch {
            throw ProductionFault("\(what) could not be started: \(error.localizedDescription)")
        }
    }

    /// Says a line; waits where the child does not read yet.
    func say(_ line: some Sequence<UInt8>) {
        try? input.fileHandleForWriting.write(contentsOf: Data(line) + [0x0A])
    }

    /// There is nothing more to ask.
    func closeInput() { try? input.fileHandleForWriting.close() }

    /// Reads what is there; waits when it is nothing.
    func readSome() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(outputPipe.fileHandleForReading.fileDescriptor, &buffer, buffer.count)
        if count == 0 { hasEnded = true }
        if count > 0 { unread += buffer[..<count] }
    }

    /// The next whole line that was read.
    func nextLine() -> [UInt8]? {
        guard let end = unread.firstIndex(of: 0x0A) else { return nil }
        let line = Array(unread[..<end])
        unread.removeSubrange(...end)
        return line
    }

    /// All that was read and not taken yet.
    func takeAll() -> [UInt8] {
        defer { unread = [] }
        return unread
    }

    /// How it ended; waits until it has.
    func ending() -> WorkerEnding {
        process.waitUntilExit()
        return WorkerEnding(
            isSignal: process.terminationReason == .uncaughtSignal, status: process.terminationStatus)
    }

    func kill() {
        guard process.isRunning else { return }
        // What it was at is under a temporary name: nothing half-made is left in the way.
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Those that have something to say or have ended, of some; none after a tenth of a second, so that the caller can
    /// see whether the operator has asked to stop.
    static func ready(_ children: [ChildProcess]) throws -> [Bool] {
        var descriptors = children.map {
            pollfd(fd: $0.outputPipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        }
        let count = poll(&descriptors, nfds_t(descriptors.count), 100)
        if count < 0, errno != EINTR { throw ProductionFault("poll: \(String(cString: strerror(errno)))") }
        return descriptors.map { $0.revents != 0 }
    }

    /// While `body` runs, a child that has died takes nobody with it who speaks to it.
    static func withoutBrokenPipes<Result>(_ body: () throws -> Result) rethrows -> Result {
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        return try body()
    }
}

/// The child's side of the same lines.
enum ChildLines {
    /// Says a line on standard output; ends the process when nobody is there to hear it.
    static func say(_ line: some Sequence<UInt8>) {
        let bytes = Array(line) + [0x0A]
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // The parent is gone, and with it everyone who could be told.
            guard count > 0 else { exit(1) }
            written += count
        }
    }
}
