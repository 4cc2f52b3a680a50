package import Composition
package import ContactBase
import Crypto
import Diagnostics
import JobModel
package import Merge
package import PURL
import Typesetting

/// Fits every piece of a job before anything is drawn: the part of prepare that `check` and `proof` share.
package struct Survey {
    package let loaded: LoadedJob
    package let run: Int
    package let session: Session

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
        package var misfits: [FrameMisfit]
        /// On paper.
        package var pageCount: Int

        package var isPrintable: Bool { misfits.isEmpty && pageCount > 0 }

        /// A line for `not-printed.csv`.
        package var notPrinted: NotPrinted? {
            guard pageCount > 0 else {
                return NotPrinted(
                    list: record.list, line: record.line, disposition: .quarantined,
                    reason: "no page of the piece is printed: no `when` of a page holds")
            }
            guard let first = misfits.first else { return nil }
            var reason =
                switch first.misfit {
                case .tooLarge: "the text does not fit frame `\(first.frame)`"
                case .missingGlyph(let scalar):
                    "the font of frame `\(first.frame)` has no glyph for \(scalar.codePoint)"
                }
            let more = misfits.count - 1
            if more > 0 { reason += "; \(more) more frame\(more > 1 ? "s" : "") cannot be printed either" }
            var needed = ""
            if case .tooLarge(let width, let height) = first.misfit {
                needed = Millimetres.text(.points(width), .points(height))
            }
            return NotPrinted(
                list: record.list, line: record.line, disposition: .quarantined, reason: reason,
                frame: first.frame,
                needed: needed,
                given: Millimetres.text(first.given.width, first.given.height))
        }
    }

    /// Throws ``DiagnosticList`` when a text that is the same on every piece does not fit: the template's mistake.
    package func checkStaticTexts() throws {
        let fitter = try PieceFitter(loaded: loaded, run: run, total: 1)
        var mistakes = DiagnosticList()
        for misfit in try fitter.staticMisfits() {
            let frame = loaded.template.pages.flatMap(\.frames).first { $0.name == misfit.frame }
            let given = Millimetres.text(misfit.given.width, misfit.given.height)
            switch misfit.misfit {
            case .tooLarge(let width, let height):
                mistakes.append(
                    Diagnostic(
                        "text-too-large",
                        "the text of frame `\(misfit.frame)` needs \(Millimetres.text(.points(width), .points(height))); "
                            + "its box gives \(given)", at: frame?.location))
            case .missingGlyph(let scalar):
                mistakes.append(
                    Diagnostic(
                        "missing-glyph",
                        "the font of frame `\(misfit.frame)` has no glyph for \(scalar.codePoint)",
                        at: frame?.location))
            }
        }
        try mistakes.throwIfErrors()
    }

    /// Fits all accepted records, side by side, and hands them over in the order of printing.
    package func fitAll(_ base: ContactBase, _ body: (Outcome) throws -> Void) async throws {
        let total = base.accepted
        var last = 0
        var done = 0
        let loaded = loaded
        let run = run
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
                let fitter = try PieceFitter(loaded: loaded, run: run, total: total)
                return try records.map(fitter.outcome)
            },
            emit: { outcomes in
                for outcome in outcomes { try body(outcome) }
                done += outcomes.count
                session.report(.fitting(done: done, of: total))
            })
    }
}

/// One task's own typesetter, with what it needs to fit records.
package struct PieceFitter {
    let loaded: LoadedJob
    package let compositor: Compositor
    private let merger: Merger
    private let run: Int
    /// Pieces are numbered only when it is known which of them print; so they are fitted with the widest number
    /// that any may get: one for each digit that is the widest of some style.
    private let widestNumbers: [String]

    package init(loaded: LoadedJob, run: Int, total: Int) throws {
        self.loaded = loaded
        self.run = run
        let typesetter = try Typesetter(catalogue: loaded.catalogue)
        compositor = Compositor(template: loaded.template, typesetter: typesetter, format: loaded.format)
        merger = Merger(template: loaded.template, columns: loaded.planColumns)
        let digits = try compositor.widestDigits()
        widestNumbers = digits.map { String(repeating: $0, count: String(max(1, total)).count) }
    }

    func outcome(_ record: StagedRecord) throws -> Survey.Outcome {
        let token = try record.token.isEmpty ? Token.specimen(loaded.profile) : Token(parsing: record.token)
        let check = RecordCheck.text(key: record.key, cells: record.cells)
        var misfits: [FrameMisfit] = []
        var pageCount = 0
        for number in widestNumbers where misfits.isEmpty {
            let piece = merged(record, token: token, piece: 0, shownAs: number, check: check)
            pageCount = piece.pageCount
            misfits = try compositor.misfits(of: piece)
        }
        return Survey.Outcome(
            record: record, token: token, check: check, misfits: misfits, pageCount: pageCount)
    }

    package func merged(
        _ record: StagedRecord, token: Token, piece: Int, shownAs number: String? = nil, check: String
    ) -> Piece {
        merger.piece(
            values: loaded.planValues(of: record), conditions: record.conditions,
            own: loaded.ownValues(piece: piece, shownAs: number, run: run, token: token, check: check))
    }

    /// Every page and frame, without a contact: for what is the same on all pieces.
    package func sample() -> Piece {
        merger.sample(
            own: loaded.ownValues(
                piece: 1, run: run, token: Token.specimen(loaded.profile),
                check: RecordCheck.text(key: "", cells: [])))
    }

    func staticMisfits() throws -> [FrameMisfit] { try compositor.staticMisfits(sample()) }
}

/// The check of a control mark: tells two pieces apart that show the same number.
enum RecordCheck {
    /// The first 32 bits of SHA-256 over key and cells, as eight hexadecimal digits.
    static func text(key: String, cells: [String]) -> String {
        var hash = SHA256()
        hash.update(data: Array(key.utf8))
        for cell in cells {
            hash.update(data: [0x1F])
            hash.update(data: Array(cell.utf8))
        }
        return String(hash.finalize().hexadecimal.prefix(8)).uppercased()
    }
}

extension Unicode.Scalar {
    /// `U+00E9`.
    var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
