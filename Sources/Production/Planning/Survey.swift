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
    /// Those measured so far.
    package internal(set) var pictures = SurveyedPictures()
    /// What the texts that are the same on every piece depend on, beside the job's own files.
    private var staticFiles: [InputFile] = []

    package init(loaded: LoadedJob, run: Int, session: Session) {
        self.loaded = loaded
        self.run = run
        self.session = session
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
            if more > 0 { reason += "; \(more) more frame\(more > 1 ? "s" : "") cannot be printed either" }
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
        let fitters = FitterPool(loaded: loaded, run: run, total: 1, pictures: pictures.index)
        var mistakes = fallbackMistakes()
        let fit = try fitters.withFitter { try $0.staticFit() }
        staticFiles = try fitters.files(beside: loaded.inputs)
        for misfit in fit.misfits {
            let frame = loaded.template.pages.flatMap(\.frames).first { $0.name == misfit.frame }
            var mistake = misfit.mistake(at: frame?.location)
            if case .imageRefused = misfit.reason, case .image(let image)? = frame?.content,
                image.path.columns.isEmpty
            {
                mistake.hints.append("the image is `\(image.path.fixedText)`")
            }
            mistakes.append(mistake)
        }
        try mistakes.throwIfErrors()
    }

    /// Fits all accepted records, side by side, and hands them over in the order of printing.
    ///
    /// - Returns: the files that fitting depends on beside the job's own: fonts that stood in, patterns of
    ///   hyphenation.
    @discardableResult
    package func fitAll(_ base: ContactBase, _ body: (Outcome) throws -> Void) async throws -> [InputFile] {
        let total = base.accepted
        var last = 0
        var done = 0
        let fitters = FitterPool(loaded: loaded, run: run, total: total, pictures: pictures.index)
        try await orderedMap(
            width: session.workers,
            next: { () throws -> [StagedRecord]? in
                try session.checkStop()
                let records = try base.records(after: last, limit: 500)
                guard let final = records.last else { return nil }
                last = final.place
                return records
            },
            transform: { records in
                try fitters.withFitter { fitter in try records.map(fitter.outcome) }
            },
            emit: { outcomes in
                for outcome in outcomes { try body(outcome) }
                done += outcomes.count
                session.report(.fitting(done: done, of: total))
            })
        return staticFiles + (try fitters.files(beside: loaded.inputs + staticFiles))
    }
}
