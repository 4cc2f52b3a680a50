import ContactBase
import Crypto
import Foundation

/// The tables of a plan, and the hash that is its id.
enum PlanSchema {
    static let sql = """
        CREATE TABLE plan (id TEXT NOT NULL, header TEXT NOT NULL);
        CREATE TABLE piece (
            piece INTEGER PRIMARY KEY, list INTEGER NOT NULL, line INTEGER NOT NULL, seed INTEGER NOT NULL,
            rid TEXT NOT NULL UNIQUE, token TEXT NOT NULL UNIQUE, record_check TEXT NOT NULL,
            cells TEXT NOT NULL, conditions TEXT NOT NULL, steps TEXT NOT NULL);
        CREATE TABLE not_printed (
            id INTEGER PRIMARY KEY, list INTEGER NOT NULL, line INTEGER NOT NULL, disposition TEXT NOT NULL,
            reason TEXT NOT NULL, frame TEXT NOT NULL, needed TEXT NOT NULL, given TEXT NOT NULL);
        CREATE TABLE picture (path TEXT PRIMARY KEY, picture TEXT, refused TEXT) WITHOUT ROWID;
        CREATE TABLE held_out (rid TEXT PRIMARY KEY) WITHOUT ROWID;
        """

    /// Nil for none.
    static func encode(_ picture: MeasuredPicture?) throws -> String? {
        guard let picture else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(picture), as: UTF8.self)
    }

    static func encode(_ header: PlanHeader) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(header), as: UTF8.self)
    }
}

/// A plan's id: SHA-256 over all its rows and its header. Equal content has an equal id, wherever SQLite puts it in
/// its file.
struct PlanHash {
    private var pieces = SHA256()
    private var notPrinted = SHA256()
    private var heldOut = SHA256()
    private var pictures = SHA256()

    /// In the order of numbers.
    mutating func add(_ piece: PlannedPiece) {
        let fields = [
            "\(piece.number)", "\(piece.list)", "\(piece.line)", piece.isSeed ? "seed" : "contact", piece.rid,
            piece.token, piece.check, piece.joinedConditions, piece.joinedSteps, piece.joinedValues,
        ]
        pieces.update(data: Array(fields.joined(separator: "\u{1E}").utf8) + [0x1D])
    }

    /// In the order they are written.
    mutating func add(_ row: NotPrinted) {
        let fields = [
            "\(row.list)", "\(row.line)", row.disposition.rawValue, row.reason, row.frame, row.needed,
            row.given,
        ]
        notPrinted.update(data: Array(fields.joined(separator: "\u{1E}").utf8) + [0x1D])
    }

    /// In the order of pseudonyms.
    mutating func add(heldOut rid: String) { heldOut.update(data: Array(rid.utf8) + [0x1D]) }

    /// In the order of paths.
    mutating func add(_ picture: PlannedPicture) throws {
        let fields = [
            picture.path, try PlanSchema.encode(picture.picture) ?? "", picture.refused ?? "",
        ]
        pictures.update(data: Array(fields.joined(separator: "\u{1E}").utf8) + [0x1D])
    }

    func id(header: String) -> String {
        var whole = SHA256()
        whole.update(data: Array(pieces.finalize()))
        whole.update(data: Array(notPrinted.finalize()))
        whole.update(data: Array(heldOut.finalize()))
        whole.update(data: Array(pictures.finalize()))
        whole.update(data: Array(header.utf8))
        return whole.finalize().hexadecimal
    }
}
