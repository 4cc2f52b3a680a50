/// Runs workers until every part is made.
///
/// One thread waits for all of them by poll(2): each has one part at a time, so that none idles while parts are left. A
/// part whose worker died is given to a new one, once.
package struct WorkerPool {
    let plan: Plan
    let session: Session

    package init(plan: Plan, session: Session) {
        self.plan = plan
        self.session = session
    }

    /// What workers say on their way.
    package enum Event {
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
    package func make(_ parts: [Int], note: (Event) -> Void) throws {
        try ChildProcess.withoutBrokenPipes { try makeAll(parts, note: note) }
    }

    private func makeAll(_ parts: [Int], note: (Event) -> Void) throws {
        var waiting = parts[...]
        var workers: [RenderChild] = []
        defer { for worker in workers { worker.process.kill() } }
        for _ in 0..<min(session.workers, parts.count) {
            workers.append(try RenderChild(plan: plan.path, session: session))
        }
        for worker in workers { worker.ask(waiting.popFirst()) }
        var lost: Set<Int> = []
        while workers.contains(where: { !$0.isDone }) {
            try session.checkStop()
            let listening = workers.filter { !$0.isDone }
            let ready = try ChildProcess.ready(listening.map(\.process))
            for (worker, isReady) in zip(listening, ready) where isReady {
                worker.process.readSome()
                while let line = worker.process.nextLine() {
                    let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
                        .map(String.init)
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
                        worker.ask(waiting.popFirst())
                    case "failed":
                        throw WorkerFailure(json: words.last ?? "")?.error
                            ?? ProductionFault("a worker failed and could not say why")
                    default: throw ProductionFault("a worker said something unknown")
                    }
                }
                if worker.process.hasEnded, let part = worker.part {
                    let ending = worker.process.ending()
                    guard lost.insert(part).inserted else { throw diedTwice(at: part, ending) }
                    note(.drawn(-worker.drawn))
                    note(.lost(part: part, ending: ending.name))
                    workers.removeAll { $0 === worker }
                    let next = try RenderChild(plan: plan.path, session: session)
                    workers.append(next)
                    next.ask(part)
                }
            }
        }
        for worker in workers {
            let ending = worker.process.ending()
            if ending.isSignal || ending.status != 0 {
                throw ProductionFault("a worker ended badly: \(ending.name)")
            }
        }
    }

    private func diedTwice(at part: Int, _ ending: WorkerEnding) -> ProductionFault {
        let pieces = plan.header.pieces(ofPart: part)
        return ProductionFault(
            "two workers ended at part \(part), pieces \(pieces.lowerBound)–\(pieces.upperBound): \(ending.name)",
            hints: ending.hints + ["what is sealed stays: the same command goes on from there"])
    }
}

/// One worker process.
private final class RenderChild {
    let process: ChildProcess
    /// The part it is at.
    private(set) var part: Int?
    /// Pieces of it drawn so far.
    var drawn = 0

    /// Has no part to make and gets none.
    var isDone: Bool { part == nil }

    init(plan: String, session: Session) throws {
        process = try ChildProcess(
            "a worker", executable: session.executable,
            arguments: [
                "worker", plan, "--fonts", session.fontFolder, "--program",
                ProgramFile.told(of: session.executable),
            ])
    }

    /// Gives it a part, or lets it end.
    func ask(_ part: Int?) {
        self.part = part
        drawn = 0
        guard let part else { return process.closeInput() }
        process.say(String(part).utf8)
    }
}
