import Foundation
import Glibc

/// Opens and measures pictures in limited child processes.
package struct PictureMeasurer {
    /// Seconds that one picture may take.
    package static let patience = 10.0

    private let folder: String
    private let executable: String
    private let workers: Int
    /// Seconds on a clock that never goes back.
    private let elapsed: () -> Double

    /// - Parameters:
    ///   - folder: of the images; nothing outside it is read.
    ///   - executable: this program.
    package init(
        folder: String, executable: String, workers: Int, elapsed: @escaping () -> Double
    ) {
        self.elapsed = elapsed
        self.folder = folder
        self.executable = executable
        self.workers = workers
    }

    /// - Parameters:
    ///   - paths: relative, without repeats.
    ///   - progress: told how many are done.
    /// - Throws: ``ProductionFault`` when no child can be started, what `checkStop` throws.
    package func measure(
        _ paths: [String], checkStop: () throws -> Void, progress: (Int) -> Void
    ) throws -> [String: PictureFinding] {
        let onBrokenPipe = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, onBrokenPipe) }
        var findings: [String: PictureFinding] = [:]
        // A line feed would be two paths to the child, an empty one none; no list has read either as a file's name.
        var waiting = paths.filter { path in
            guard path.isEmpty || path.utf8.contains(where: { $0 < 0x20 }) else { return true }
            findings[path] = .refused("its path is no name of a file")
            return false
        }[...]
        var children: [MeasuringChild] = []
        defer { for child in children { child.kill() } }
        func start(_ given: String? = nil) throws {
            guard let path = given ?? waiting.popFirst() else { return }
            let child = try MeasuringChild(executable: executable, folder: folder)
            child.ask(path, now: elapsed())
            children.append(child)
        }
        for _ in 0..<min(workers, waiting.count) { try start() }
        while !children.isEmpty {
            try checkStop()
            var descriptors = children.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
            let count = poll(&descriptors, nfds_t(descriptors.count), 100)
            if count < 0, errno != EINTR {
                throw ProductionFault("poll: \(String(cString: strerror(errno)))")
            }
            for (child, descriptor) in zip(children, descriptors) {
                if descriptor.revents != 0 { child.readSome() }
                if let finding = child.answer() {
                    findings[child.path] = finding
                    progress(findings.count)
                    if let path = waiting.popFirst() {
                        child.ask(path, now: elapsed())
                    } else {
                        child.finish()
                    }
                } else if child.hasEnded, child.isExperienced {
                    // What it opened before may have ended it, or its time for all: the picture gets a child of its own.
                    child.kill()
                    children.removeAll { $0 === child }
                    try start(child.path)
                } else if child.hasEnded || elapsed() - child.asked > PictureMeasurer.patience {
                    let why =
                        child.hasEnded
                        ? "it needs more memory or time than a picture may" : "it takes too long to read"
                    findings[child.path] = .refused(why)
                    progress(findings.count)
                    child.kill()
                    children.removeAll { $0 === child }
                    try start()
                }
            }
            children.removeAll(where: \.isFinished)
        }
        return findings
    }
}

/// One child, at one picture.
private final class MeasuringChild {
    private let process = Process()
    private let input = Pipe()
    private let outputPipe = Pipe()
    private var unread: [UInt8] = []
    private(set) var path = ""
    private(set) var hasEnded = false
    private(set) var isFinished = false
    /// Whether it has measured another picture before this one.
    private(set) var isExperienced = false
    /// When it was given the picture.
    private(set) var asked = 0.0

    var output: Int32 { outputPipe.fileHandleForReading.fileDescriptor }

    init(executable: String, folder: String) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["picture-worker", folder]
        process.standardInput = input
        process.standardOutput = outputPipe
        // What libraries say of a broken picture is told in our own words.
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw ProductionFault("a child for pictures could not be started: \(error.localizedDescription)")
        }
    }

    func ask(_ path: String, now: Double) {
        isExperienced = !self.path.isEmpty
        self.path = path
        asked = now
        // A child that is gone is noticed at its output.
        try? input.fileHandleForWriting.write(contentsOf: Data((path + "\n").utf8))
    }

    func readSome() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(output, &buffer, buffer.count)
        if count == 0 { hasEnded = true }
        if count > 0 { unread += buffer[..<count] }
    }

    /// The child's answer, once it is there whole.
    func answer() -> PictureFinding? {
        guard let end = unread.firstIndex(of: 0x0A) else { return nil }
        let line = Data(unread[..<end])
        unread.removeSubrange(...end)
        return (try? JSONDecoder().decode(PictureWorker.Reply.self, from: line))?.finding
            ?? .refused("what was found out about it cannot be read")
    }

    func finish() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        isFinished = true
    }

    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
