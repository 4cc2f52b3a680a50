package import ContactBase
import DurableFiles
import Foundation
import GRDB
import Glibc
import PURL

/// Writes a plan: under another name until it is complete.
package final class PlanWriter {
    private let path: String
    private let temporary: String
    private let database: DatabaseQueue
    private var hash = PlanHash()
    private var waitingPieces: [PlannedPiece] = []
    private var waitingRows: [NotPrinted] = []
    private(set) var pieces = 0
    private(set) var notPrinted: [Disposition: Int] = [:]

    package init(path: String) throws {
        self.path = path
        temporary = path + ".new"
        try DurableFile.removeIfPresent(temporary)
        try DurableFile.removeIfPresent(temporary + "-journal")
        var configuration = Configuration()
        configuration.label = "plan"
        configuration.prepareDatabase { database in
            // Nobody reads it before it is renamed: it is synced once, at the end.
            try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
        }
        let temporary = temporary
        database = try PlanWriter.writing(path) {
            try DatabaseQueue(path: temporary, configuration: configuration)
        }
        try restrictToOwner(temporary)
        try write { database in try database.execute(sql: PlanSchema.sql) }
    }

    /// Writes everything.
    ///
    /// - Parameters:
    ///   - rows: adds pieces and rows not printed, by the functions it is given.
    ///   - heldOut: pseudonyms, in order.
    ///   - pictures: by path, byte by byte.
    ///   - header: made once all rows are there.
    /// - Returns: the plan's id.
    package func write(
        rows: (_ piece: (PlannedPiece) throws -> Void, _ notPrinted: (NotPrinted) throws -> Void) throws
            -> Void,
        heldOut: [String] = [], pictures: [PlannedPicture] = [],
        header: (_ pieces: Int, _ notPrinted: [Disposition: Int]) throws -> PlanHeader
    ) throws -> String {
        try rows(add, add)
        try flush()
        try write { database in
            let insert = try database.cachedStatement(sql: "INSERT INTO held_out (rid) VALUES (?)")
            for rid in heldOut {
                hash.add(heldOut: rid)
                try insert.execute(arguments: [rid])
            }
        }
        try write { database in
            let insert = try database.cachedStatement(
                sql: "INSERT INTO picture (path, picture, refused) VALUES (?, ?, ?)")
            for picture in pictures {
                try hash.add(picture)
                try insert.execute(arguments: [
                    picture.path, try PlanSchema.encode(picture.picture), picture.refused,
                ])
            }
        }
        let made = try header(pieces, notPrinted)
        let text = try PlanSchema.encode(made)
        let id = hash.id(header: text)
        try write { database in
            try database.execute(
                sql: "INSERT INTO plan (id, header) VALUES (?, ?)", arguments: [id, text])
        }
        try PlanWriter.writing(path) { try database.close() }
        try DurableFile.syncFile(temporary)
        try DurableFile.rename(temporary, to: path)
        return id
    }

    private func add(_ piece: PlannedPiece) throws {
        pieces += 1
        hash.add(piece)
        waitingPieces.append(piece)
        if waitingPieces.count >= 1_000 { try flush() }
    }

    private func add(_ row: NotPrinted) throws {
        notPrinted[row.disposition, default: 0] += 1
        hash.add(row)
        waitingRows.append(row)
        if waitingRows.count >= 1_000 { try flush() }
    }

    /// A transaction for many rows: one for each would cost more than the rows.
    private func flush() throws {
        try write { database in
            let piece = try database.cachedStatement(
                sql: """
                    INSERT INTO piece (piece, list, line, seed, rid, token, record_check, cells, conditions,
                                       steps)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for row in waitingPieces {
                try piece.execute(arguments: [
                    row.number, row.list, row.line, row.isSeed, row.rid, row.token, row.check,
                    row.joinedValues, row.joinedConditions, row.joinedSteps,
                ])
            }
            let refused = try database.cachedStatement(
                sql: """
                    INSERT INTO not_printed (list, line, disposition, reason, frame, needed, given)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)
            for row in waitingRows {
                try refused.execute(arguments: [
                    row.list, row.line, row.disposition.rawValue, row.reason, row.frame, row.needed,
                    row.given,
                ])
            }
        }
        waitingPieces = []
        waitingRows = []
    }

    private func write(_ body: (Database) throws -> Void) throws {
        try PlanWriter.writing(path) { try database.write(body) }
    }

    /// Tells SQLite's errors as those of the file, without its statements. It keeps the system's number to itself.
    private static func writing<R>(_ path: String, _ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw FileError("write", path, errno: error.resultCode == .SQLITE_FULL ? ENOSPC : EIO)
        }
    }
}
