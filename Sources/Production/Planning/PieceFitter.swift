package import Composition
package import ContactBase
import Crypto
import JobModel
package import Merge
package import PURL
import Typesetting

/// One task's own typesetter, with what it needs to fit records.
package struct PieceFitter {
    let loaded: LoadedJob
    package let compositor: Compositor
    private let merger: Merger
    private let run: Int
    /// Pieces are numbered only when it is known which of them print; so they are fitted with the widest number
    /// that any may get: one for each digit that is the widest of some style.
    private let widestNumbers: [String]

    package init(loaded: LoadedJob, run: Int, total: Int, pictures: PictureIndex) throws {
        self.loaded = loaded
        self.run = run
        let typesetter = try Typesetter(catalogue: loaded.catalogue)
        compositor = Compositor(
            template: loaded.template, typesetter: typesetter, format: loaded.format, pictures: pictures)
        merger = Merger(template: loaded.template, columns: loaded.planColumns)
        let digits = try compositor.widestDigits()
        widestNumbers = digits.map { String(repeating: $0, count: String(max(1, total)).count) }
    }

    func outcome(_ record: StagedRecord) throws -> Survey.Outcome {
        let token = try record.token.isEmpty ? Token.specimen(loaded.profile) : Token(parsing: record.token)
        let check = RecordCheck.text(key: record.key, cells: record.cells)
        var fit = PieceFit()
        var pageCount = 0
        for number in widestNumbers where fit.misfits.isEmpty {
            let piece = merged(record, token: token, piece: 0, shownAs: number, check: check)
            pageCount = piece.pageCount
            fit = try compositor.fit(piece, atLeast: fit.steps)
        }
        return Survey.Outcome(record: record, token: token, check: check, fit: fit, pageCount: pageCount)
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

    func staticFit() throws -> PieceFit { try compositor.fitStatic(sample()) }
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
