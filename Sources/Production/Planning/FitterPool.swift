import Composition
import Synchronization
import Typesetting

/// Fitters that tasks take turns with: each is made once and keeps what it has learnt of the job's texts.
final class FitterPool: Sendable {
    private let loaded: LoadedJob
    private let run, total: Int
    private let pictures: PictureIndex
    private let idle = Mutex(Idle())

    /// Handles of C libraries may move from thread to thread as long as one at a time uses them.
    // `@unchecked`: a fitter is in here or in the hands of the one task that took it out, never both, for `withFitter`
    // alone moves it, under the lock.
    private struct Idle: @unchecked Sendable {
        var fitters: [PieceFitter] = []
    }

    init(loaded: LoadedJob, run: Int, total: Int, pictures: PictureIndex) {
        self.loaded = loaded
        self.run = run
        self.total = total
        self.pictures = pictures
    }

    /// - Throws: what making a fitter or `body` throws.
    func withFitter<Result>(_ body: (PieceFitter) throws -> Result) throws -> Result {
        let taken = idle.withLock { Borrowed(fitter: $0.fitters.popLast()) }
        let fitter =
            try taken.fitter ?? PieceFitter(loaded: loaded, run: run, total: total, pictures: pictures)
        let lent = Borrowed(fitter: fitter)
        defer { idle.withLock { if let fitter = lent.fitter { $0.fitters.append(fitter) } } }
        return try body(fitter)
    }

    /// On its way between the pool and one task.
    // `@unchecked`: as for `Idle`.
    private struct Borrowed: @unchecked Sendable {
        var fitter: PieceFitter?
    }

    /// What the fitters have read beside a job's own inputs, by path; when no task uses one any more.
    func files(beside inputs: [InputFile]) throws -> [InputFile] {
        let paths = idle.withLock { idle in
            (
                fonts: Set(idle.fitters.flatMap { $0.compositor.typesetter.usedFaces.map(\.file) }),
                patterns: Set(idle.fitters.flatMap { $0.compositor.typesetter.usedPatternFiles })
            )
        }
        let known = Set(inputs.map(\.path))
        let found =
            paths.fonts.map { (InputFile.Role.font, $0) } + paths.patterns.map { (.hyphenation, $0) }
        return try found.filter { !known.contains($0.1) }.sorted { $0.1 < $1.1 }.map { role, path in
            InputFile(role: role, path: path, sha256: try InputFile.sha256(of: path))
        }
    }
}
