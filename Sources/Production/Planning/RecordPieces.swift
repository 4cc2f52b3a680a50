package import ContactBase
import Crypto
import JobModel
package import Merge
package import PURL

/// Makes pieces of a job's records.
package struct RecordPieces {
    private let loaded: LoadedJob
    private let merger: Merger
    private let run: Int

    package init(loaded: LoadedJob, run: Int) {
        self.loaded = loaded
        self.run = run
        merger = Merger(template: loaded.template, columns: loaded.planColumns)
    }

    /// - Parameter number: as it is shown; before numbers are given, the widest that it can be.
    package func piece(_ record: StagedRecord, token: Token, number: Int, check: String) -> Piece {
        merger.piece(
            values: loaded.planValues(of: record), conditions: record.conditions,
            own: loaded.ownValues(piece: number, run: run, token: token, check: check))
    }

    /// Every page and frame, without a contact: for what is the same on all pieces.
    package func sample() -> Piece {
        merger.sample(
            own: loaded.ownValues(
                piece: 1, run: run, token: Token.specimen(loaded.profile),
                check: RecordCheck.text(key: "", cells: [])))
    }

    /// What is fitted, before pieces have numbers.
    func input(_ record: StagedRecord, token: Token, check: String) -> PieceFitter.Input {
        PieceFitter.Input(
            values: loaded.planValues(of: record), conditions: record.conditions,
            own: loaded.ownValues(piece: 0, run: run, token: token, check: check))
    }
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
