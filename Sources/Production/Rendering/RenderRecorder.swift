import Glibc

/// Keeps count of an execution of render while it goes on, for the operator and for the report.
struct RenderRecorder {
    private let folder: WorkFolder
    private let session: Session
    private let start: Double
    private var log: Rendering
    private var drawn = 0
    private var lastWritten: Double
    private var progress: RenderProgress

    /// - Parameter progress: with the pieces and parts found finished.
    init(shard: Render.Shard, progress: RenderProgress, folder: WorkFolder, session: Session) {
        self.folder = folder
        self.session = session
        self.progress = progress
        log = Rendering(
            shard: "\(shard.index)/\(shard.count)", workers: session.workers, already: progress.already)
        start = session.elapsed()
        lastWritten = start
    }

    mutating func note(_ event: WorkerPool.Event) {
        switch event {
        case .drawn(let count):
            drawn += count
            progress.done += count
            log.rate.add(.init(seconds: session.elapsed() - start, pieces: drawn))
        case .sealed(let pieces, let times):
            log.parts += 1
            log.pieces += pieces
            log.stages += times
            progress.parts += 1
            // Once a second: what a power cut takes from the report is less than a second of work.
            if session.elapsed() - lastWritten >= 1 { write() }
        case .lost(let part, let ending):
            log.lost.append(.init(part: part, ending: ending))
        }
        session.report(.rendering(progress))
    }

    /// However the execution ends.
    mutating func end() {
        log.rate.add(.init(seconds: session.elapsed() - start, pieces: drawn), isLast: true)
        write()
    }

    private mutating func write() {
        lastWritten = session.elapsed()
        log.seconds = lastWritten - start
        RunLog.write(log, to: folder, process: getpid())
    }
}
