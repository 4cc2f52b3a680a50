import Foundation

/// Opens and measures pictures in limited child processes.
package struct PictureMeasurer {
    /// Seconds that one picture may take.
    package static let patience = 10.0

    private let folder: String
    private let inks: [String]
    private let executable: String
    private let workers: Int
    /// Seconds on a clock that never goes back.
    private let elapsed: () -> Double

    /// - Parameters:
    ///   - folder: of the images; nothing outside it is read.
    ///   - inks: names of the template's colours.
    ///   - executable: this program.
    package init(
        folder: String, inks: [String] = [], executable: String, workers: Int, elapsed: @escaping () -> Double
    ) {
        self.elapsed = elapsed
        self.folder = folder
        self.inks = inks
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
        try ChildProcess.withoutBrokenPipes {
            try measureAll(paths, checkStop: checkStop, progress: progress)
        }
    }

    private func measureAll(
        _ paths: [String], checkStop: () throws -> Void, progress: (Int) -> Void
    ) throws -> [String: PictureFinding] {
        var findings: [String: PictureFinding] = [:]
        // A line feed would be two paths to the child, an empty one none; no list has read either as a file's name.
        var waiting = paths.filter { path in
            guard path.isEmpty || path.utf8.contains(where: { $0 < 0x20 }) else { return true }
            findings[path] = .refused("its path is no name of a file")
            return false
        }[...]
        var children: [MeasuringChild] = []
        defer { for child in children { child.process.kill() } }
        func start(_ given: String? = nil) throws {
            guard let path = given ?? waiting.popFirst() else { return }
            let child = try MeasuringChild(executable: executable, folder: folder, inks: inks)
            child.ask(path, now: elapsed())
            children.append(child)
        }
        for _ in 0..<min(workers, waiting.count) { try start() }
        while !children.isEmpty {
            try checkStop()
            let ready = try ChildProcess.ready(children.map(\.process))
            for (child, isReady) in zip(children, ready) {
                if isReady { child.process.readSome() }
                if let finding = child.answer() {
                    findings[child.path] = finding
                    progress(findings.count)
                    if let path = waiting.popFirst() {
                        child.ask(path, now: elapsed())
                    } else {
                        child.finish()
                    }
                } else if child.process.hasEnded, child.isExperienced {
                    // What it opened before may have ended it, or its time for all: the picture gets a child of its own.
                    child.process.kill()
                    children.removeAll { $0 === child }
                    try start(child.path)
                } else if child.process.hasEnded || elapsed() - child.asked > PictureMeasurer.patience {
                    let why =
                        child.process.hasEnded
                        ? "it needs more memory or time than a picture may" : "it takes too long to read"
                    findings[child.path] = .refused(why)
                    progress(findings.count)
                    child.process.kill()
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
    let process: ChildProcess
    private(set) var path = ""
    private(set) var isFinished = false
    /// Whether it has measured another picture before this one.
    private(set) var isExperienced = false
    /// When it was given the picture.
    private(set) var asked = 0.0

    init(executable: String, folder: String, inks: [String]) throws {
        // What libraries say of a broken picture is told in our own words.
        process = try ChildProcess(
            "a child for pictures", executable: executable, arguments: ["picture-worker", folder] + inks,
            isHeard: false)
    }

    func ask(_ path: String, now: Double) {
        isExperienced = !self.path.isEmpty
        self.path = path
        asked = now
        process.say(path.utf8)
    }

    /// The child's answer, once it is there whole.
    func answer() -> PictureFinding? {
        guard let line = process.nextLine() else { return nil }
        return (try? JSONDecoder().decode(PictureWorker.Reply.self, from: Data(line)))?.finding
            ?? .refused("what was found out about it cannot be read")
    }

    func finish() {
        process.closeInput()
        _ = process.ending()
        isFinished = true
    }
}
