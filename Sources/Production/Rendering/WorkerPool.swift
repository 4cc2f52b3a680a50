import Foundation
import Glibc

/// Runs workers until every part is made.
///
/// One thread waits for all of them by poll(2): each has one part at a time, so that none idles while parts are left. A
/// part whose worker died is given to a new one, once.
struct WorkerPool {
    let plan: Plan
    let session: Session

    /// What workers say on their way.
    enum Event {
        /// So many pieces more are drawn.
        case drawn(Int)
        /// A part of so many pieces is finished; the work that its worker did since the last one, by stage.
        case sealed(pieces: Int, StageTimes)
        /// Its worker died; the part is begun anew.
        case lost(part: Int, ending: String)
    }

    /// - Parameters:
    ///   - parts: to be made, in this order.
    ///   - note: told what happens.
    /// - Throws: what the first worker to fail says; ``ProductionFault`` when two died at one part; ``Interrupted``.
    func make(_ parts: [Int], note: (Event) -> Void) throws {
        // A worker that died between two parts must not take this process with it when it is given the next one.
        let onBrokenPipe = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, onBrokenPipe) }
        var waiting = parts[...]
        var workers: [Child] = []
        defer { for worker in workers { worker.kill() } }
        for _ in 0..<min(session.workers, parts.count) {
            workers.append(try Child(plan: plan.path, session: session))
        }
        for worker in workers { try worker.ask(waiting.popFirst()) }
        var lost: Set<Int> = []
        while workers.contains(where: { !$0.isDone }) {
            try session.checkStop()
            for worker in try ready(workers) {
                for line in try worker.lines() {
                    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
                    switch words.first {
                    case "p":
                        let count = Int(words.last ?? "") ?? 0
                        worker.drawn += count
                        note(.drawn(count))
                    case "done":
                        if let part = worker.part {
                            let pieces = plan.header.pieces(ofPart: part).count
                            note(.sealed(pieces: pieces, StageTimes(told: words.last ?? "")))
                        }
                        try worker.ask(waiting.popFirst())
                    case "failed":
                        throw WorkerFailure(json: words.last ?? "")?.error
                            ?? ProductionFault("a worker failed and could not say why")
                    default: throw ProductionFault("a worker said something unknown")
                    }
                }
                if worker.hasEnded, let part = worker.part {
                    let ending = worker.ending()
                    guard lost.insert(part).inserted else { throw diedTwice(at: part, ending) }
                    note(.drawn(-worker.drawn))
                    note(.lost(part: part, ending: ending.name))
                    workers.removeAll { $0 === worker }
                    let next = try Child(plan: plan.path, session: session)
                    workers.append(next)
                    try next.ask(part)
                }
            }
        }
        for worker in workers { try worker.waitForEnd() }
    }

    private func diedTwice(at part: Int, _ ending: WorkerEnding) -> ProductionFault {
        let pieces = plan.header.pieces(ofPart: part)
        return ProductionFault(
            "two workers ended at part \(part), pieces \(pieces.lowerBound)–\(pieces.upperBound): \(ending.name)",
            hints: ending.hints + ["what is sealed stays: the same command goes on from there"])
    }

    private func ready(_ workers: [Child]) throws -> [Child] {
        let listening = workers.filter { !$0.isDone }
        var descriptors = listening.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
        // Wakes up to see whether the operator asked to stop.
        let count = poll(&descriptors, nfds_t(descriptors.count), 100)
        if count < 0, errno != EINTR { throw ProductionFault("poll: \(String(cString: strerror(errno)))") }
        return zip(listening, descriptors).filter { $1.revents != 0 }.map(\.0)
    }
}

/// One worker process.
private final class Child {
    private let process = Process()
    private let input = Pipe()
    private let outputPipe = Pipe()
    private var unread: [UInt8] = []
    /// The part it is at.
    private(set) var part: Int?
    /// Pieces of it drawn so far.
    var drawn = 0
    private(set) var hasEnded = false

    var output: Int32 { outputPipe.fileHandleForReading.fileDescriptor }
    /// Has no part to make and gets none.
    var isDone: Bool { part == nil }

    init(plan: String, session: Session) throws {
        process.executableURL = URL(fileURLWithPath: session.executable)
        process.arguments = ["worker", plan, "--fonts", session.fontFolder]
        process.standardInput = input
        process.standardOutput = outputPipe
        do {
            try process.run()
        } catch {
            throw ProductionFault("a worker could not be started: \(error.localizedDescription)")
        }
    }

    /// Gives it a part, or lets it end.
    func ask(_ part: Int?) throws {
        self.part = part
        drawn = 0
        guard let part else {
            try input.fileHandleForWriting.close()
            return
        }
        try? input.fileHandleForWriting.write(contentsOf: Data("\(part)\n".utf8))
        // A worker that is gone is noticed at its output, where it may have said why.
    }

    /// The whole lines it has said since.
    func lines() throws -> [String] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(output, &buffer, buffer.count)
        if count < 0 { return [] }
        if count == 0 { hasEnded = true }
        unread += buffer[..<count]
        var lines: [String] = []
        while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(String(decoding: unread[..<end], as: UTF8.self))
            unread.removeSubrange(...end)
        }
        return lines
    }

    func ending() -> WorkerEnding {
        process.waitUntilExit()
        return WorkerEnding(
            isSignal: process.terminationReason == .uncaughtSignal, status: process.terminationStatus)
    }

    func waitForEnd() throws {
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw ProductionFault("a worker ended badly: \(ending().name)") }
    }

    func kill() {
        guard process.isRunning else { return }
        // What it was at is under a temporary name: nothing half-made is left in the way.
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
