import ContactBase
import Foundation

/// Fits records in child processes side by side, and hands the outcomes over in the records' order.
///
/// A child has one batch at a time. At most three batches a child are ahead of the last that was handed over, so memory
/// stays flat. A batch whose child died is given to a new one, once.
struct FitPool {
    /// Records of a batch: large enough that what is said does not count, small enough that all children end together.
    static let batch = 200
    /// Fewer records than this are fitted sooner than children are started.
    static let fewest = 400

    let setup: FitSetup
    let session: Session
    /// For the message about records that end children.
    let place: (StagedRecord) -> String

    /// What a child was given.
    private struct Batch {
        var index: Int
        var records: [Survey.Candidate]
        var line: Data
    }

    /// - Parameters:
    ///   - next: the next records with what is fitted of each; nil after the last.
    ///   - emit: takes the outcomes of one batch, and the seconds that they took.
    /// - Returns: what fitting depended on.
    /// - Throws: what `next` and `emit` throw, or a child says; ``ProductionFault`` when two died at one batch;
    ///   ``Interrupted``.
    func fit(
        next: () throws -> [Survey.Candidate]?,
        emit: ([Survey.Candidate], [PieceFitter.Outcome], _ seconds: Double) throws -> Void
    ) throws -> UsedFiles {
        try ChildProcess.withoutBrokenPipes { try fitAll(next: next, emit: emit) }
    }

    private func fitAll(
        next: () throws -> [Survey.Candidate]?,
        emit: ([Survey.Candidate], [PieceFitter.Outcome], Double) throws -> Void
    ) throws -> UsedFiles {
        let setup = try setup.line()
        func start() throws -> FitChild { try FitChild(setup, session) }
        var children = try (0..<session.workers).map { _ in try start() }
        defer { for child in children { child.process.kill() } }
        var given = 0
        var emitted = 0
        var ready: [Int: (Batch, FitReply)] = [:]
        var lost: Set<Int> = []
        var used = UsedFiles()
        var isAtEnd = false
        func feed(_ child: FitChild) throws {
            guard !isAtEnd, given - emitted < 3 * children.count else { return }
            guard let records = try next() else {
                isAtEnd = true
                return
            }
            child.ask(
                Batch(
                    index: given, records: records, line: try FitRequest(pieces: records.map(\.input)).line())
            )
            given += 1
        }
        while true {
            for child in children where child.batch == nil { try feed(child) }
            let busy = children.filter { $0.batch != nil }
            guard !busy.isEmpty else { return used }
            try session.checkStop()
            for (child, isReady) in zip(busy, try ChildProcess.ready(busy.map(\.process))) where isReady {
                child.process.readSome()
                guard let batch = child.batch else { continue }
                if let line = child.process.nextLine() {
                    let reply = try FitPool.reply(line, to: batch.records.count)
                    used.formUnion(reply.used)
                    ready[batch.index] = (batch, reply)
                    child.batch = nil
                    // Before what is done is handed over: it shall not wait for that.
                    try feed(child)
                } else if child.process.hasEnded {
                    let ending = child.process.ending()
                    guard lost.insert(batch.index).inserted else { throw diedTwice(at: batch, ending) }
                    children.removeAll { $0 === child }
                    let another = try start()
                    children.append(another)
                    another.ask(batch)
                }
            }
            while let (batch, reply) = ready.removeValue(forKey: emitted) {
                try emit(batch.records, reply.outcomes, reply.seconds)
                emitted += 1
            }
        }
    }

    private static func reply(_ line: [UInt8], to count: Int) throws -> FitReply {
        guard let reply = try? JSONDecoder().decode(FitReply.self, from: Data(line)) else {
            throw ProductionFault("a process that fits said something unknown")
        }
        if let failure = reply.failure {
            throw WorkerFailure(json: failure)?.error
                ?? ProductionFault("a process that fits failed and could not say why")
        }
        guard reply.outcomes.count == count else {
            throw ProductionFault("a process that fits answered \(reply.outcomes.count) of \(count) pieces")
        }
        return reply
    }

    private func diedTwice(at batch: Batch, _ ending: WorkerEnding) -> ProductionFault {
        let first = batch.records.first.map { place($0.record) } ?? ""
        let last = batch.records.last.map { place($0.record) } ?? ""
        return ProductionFault(
            "two processes ended while they fitted the pieces from \(first) to \(last): \(ending.name)",
            hints: [
                "take these rows out of the list to see which of them it is",
                "if it ends so again, please report it as a bug, with the job's template",
            ])
    }

    /// One child process.
    private final class FitChild {
        let process: ChildProcess
        /// What it is at.
        var batch: Batch?

        init(_ setup: Data, _ session: Session) throws {
            process = try ChildProcess(
                "a process that fits", executable: session.executable,
                arguments: ["fit-worker", "--fonts", session.fontFolder])
            process.say(setup)
        }

        func ask(_ batch: Batch) {
            self.batch = batch
            process.say(batch.line)
        }
    }
}
