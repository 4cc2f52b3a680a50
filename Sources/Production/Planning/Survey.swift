package import Composition
package import ContactBase
import Diagnostics
import JobModel
package import PURL

/// Fits every piece of a job before anything is drawn: the part of prepare that `check` and `proof` share.
package struct Survey {
    package let loaded: LoadedJob
    package let run: Int
    package let session: Session
    /// Sums what the stages of this survey take.
    let stopwatch: Stopwatch
    /// Those measured so far.
    package internal(set) var pictures = SurveyedPictures()
    /// What the texts that are the same on every piece depend on, beside the job's own files.
    private var staticFiles: [InputFile] = []

    package init(loaded: LoadedJob, run: Int, session: Session) {
        self.loaded = loaded
        self.run = run
        self.session = session
        stopwatch = Stopwatch(elapsed: session.elapsed)
    }

    /// A record with what became of it.
    package struct Outcome: Sendable {
        package var record: StagedRecord
        /// The specimen where none was issued.
        package var token: Token
        package var check: String
        package var fit: PieceFit
        /// On paper.
        package var pageCount: Int

        package var isPrintable: Bool { fit.misfits.isEmpty && pageCount > 0 }

        /// A line for `not-printed.csv`.
        package var notPrinted: NotPrinted? {
            guard pageCount > 0 else {
                return NotPrinted(
                    list: record.list, line: record.line, disposition: .quarantined,
                    reason: "no page of the piece is printed: no `when` of a page holds")
            }
            guard let first = fit.misfits.first else { return nil }
            var reason = first.words
            let more = fit.misfits.count - 1
            if more == 1 { reason += "; frame `\(fit.misfits[1].frame)` cannot be printed either" }
            if more > 1 {
                reason +=
                    "; \(fit.misfits.dropFirst().map { "`\($0.frame)`" }.joined(separator: ", ")) cannot be printed either"
            }
            return NotPrinted(
                list: record.list, line: record.line, disposition: .quarantined, reason: reason,
                frame: first.frame, needed: first.needed, given: first.has)
        }
    }

    /// Measures the pictures that every piece may show, and fits what is the same on all of them.
    ///
    /// - Throws: ``DiagnosticList`` when a text or a picture does not fit: the template's mistake.
    package mutating func checkStatic() throws {
        try measureFixedPictures()
        var mistakes = fallbackMistakes()
        let fitter = try fitter(total: 1)
        let fit = try stopwatch.time(.fit) {
            try fitter.compositor.fitStatic(RecordPieces(loaded: loaded, run: run).sample())
        }
        staticFiles = try fitter.usedFiles.files(beside: loaded.inputs)
        for misfit in fit.misfits {
            let frame = loaded.template.pages.flatMap(\.frames).first { $0.name == misfit.frame }
            if case .image(let image) = frame?.content {
                mistakes.append(
                    misfit.mistake(at: image.location, of: "the image `\(image.path.fixedText)`"))
            } else {
                mistakes.append(misfit.mistake(at: frame?.location))
            }
        }
        try mistakes.throwIfErrors()
    }

    /// A record that is to be fitted.
    struct Candidate: Sendable {
        var record: StagedRecord
        var token: Token
        var check: String
        var input: PieceFitter.Input
    }

    /// Fits all accepted records, in processes side by side where they are many, and hands them over in the order of
    /// printing.
    ///
    /// - Returns: the files that fitting depends on beside the job's own: fonts that stood in, patterns of
    ///   hyphenation.
    @discardableResult
    package func fitAll(_ base: ContactBase, _ body: (Outcome) throws -> Void) throws -> [InputFile] {
        let total = base.accepted
        var last = 0
        var done = 0
        var heldBack = base.counts[.rejected] ?? 0
        let pieces = RecordPieces(loaded: loaded, run: run)
        func next() throws -> [Candidate]? {
            try session.checkStop()
            let records = try base.records(after: last, limit: FitPool.batch)
            guard let final = records.last else { return nil }
            last = final.place
            return try records.map { record in
                let token =
                    try record.token.isEmpty ? Token.specimen(loaded.profile) : Token(parsing: record.token)
                let check = RecordCheck.text(key: record.key, cells: record.cells)
                return Candidate(
                    record: record, token: token, check: check,
                    input: pieces.input(record, token: token, check: check))
            }
        }
        func emit(_ candidates: [Candidate], _ outcomes: [PieceFitter.Outcome], _ seconds: Double) throws {
            stopwatch.add(seconds, to: .fit)
            for (candidate, fitted) in zip(candidates, outcomes) {
                let outcome = Outcome(
                    record: candidate.record, token: candidate.token, check: candidate.check,
                    fit: fitted.fit, pageCount: fitted.pageCount)
                if !outcome.isPrintable { heldBack += 1 }
                try body(outcome)
            }
            done += outcomes.count
            session.report(.fitting(done: done, of: total, heldBack: heldBack))
        }
        let used: UsedFiles
        if session.workers > 1, total >= FitPool.fewest {
            used = try FitPool(
                setup: FitSetup(loaded, total: total, pictures: pictures.index), session: session,
                place: { "\(loaded.displayName(ofList: $0.list)):\($0.line)" }
            ).fit(next: next, emit: emit)
        } else {
            let fitter = try fitter(total: total)
            while let candidates = try next() {
                let start = session.elapsed()
                let outcomes = try candidates.map { try fitter.outcome($0.input) }
                try emit(candidates, outcomes, session.elapsed() - start)
            }
            used = fitter.usedFiles
        }
        return staticFiles + (try used.files(beside: loaded.inputs + staticFiles))
    }

    /// - Parameter total: the most pieces that there may be.
    private func fitter(total: Int) throws -> PieceFitter {
        try PieceFitter(
            template: loaded.template, columns: loaded.planColumns, catalogue: loaded.catalogue,
            format: loaded.format, total: total, pictures: pictures.index)
    }
}
