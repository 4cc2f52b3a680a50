public import ContactBase
import Foundation
import GRDB

/// A complete plan, opened as what it is: immutable.
public final class Plan {
    public let path: String
    /// The run's id: the hash of all that is in the plan.
    public let id: String
    public let header: PlanHeader
    private let database: DatabaseQueue

    /// - Throws: ``PlanError`` when it is missing, damaged, or of another format.
    public init(opening path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw PlanError(
                description: "there is no plan at \(path)",
                hints: ["`tirage prepare JOB` makes one and says where"])
        }
        var configuration = Configuration()
        configuration.label = "plan"
        configuration.readonly = true
        self.path = path
        do {
            // Immutable: SQLite takes no lock and looks for no journal, so a plan may lie on a read-only disk.
            database = try DatabaseQueue(path: Plan.address(of: path), configuration: configuration)
            let row = try database.read { try Row.fetchOne($0, sql: "SELECT id, header FROM plan") }
            guard let row else { throw PlanError(description: "\(path) is not complete") }
            id = row[0]
            let text: String = row[1]
            let probe = try JSONDecoder().decode(Format.self, from: Data(text.utf8))
            guard probe.format == PlanHeader.currentFormat else {
                throw PlanError(
                    description: "\(path) has format \(probe.format); this is Tirage \(Toolchain.version)",
                    hints: ["use the version that prepared it, or prepare again"])
            }
            header = try JSONDecoder().decode(PlanHeader.self, from: Data(text.utf8))
        } catch let error as PlanError {
            throw error
        } catch {
            throw PlanError(
                description: "\(path) is not a plan, or is damaged",
                hints: [
                    "`tirage run JOB --fresh` gives an unfinished run up for a new one with the same tokens"
                ])
        }
    }

    /// The pieces with these numbers, in order.
    public func pieces(_ numbers: ClosedRange<Int>) throws -> [PlannedPiece] {
        try pieces("piece BETWEEN ? AND ? ORDER BY piece", [numbers.lowerBound, numbers.upperBound])
    }

    /// The contacts' pseudonyms, in the order of numbers.
    func records(_ numbers: ClosedRange<Int>) throws -> [(number: Int, record: String)] {
        try database.read { database in
            try Row.fetchAll(
                database, sql: "SELECT piece, rid FROM piece WHERE piece BETWEEN ? AND ? ORDER BY piece",
                arguments: [numbers.lowerBound, numbers.upperBound]
            ).map { ($0[0], $0[1]) }
        }
    }

    /// The first of the pieces that are seeds.
    func firstSeed() throws -> PlannedPiece? { try pieces("seed = 1 ORDER BY piece LIMIT 1", []).first }

    private func pieces(_ which: String, _ arguments: StatementArguments) throws -> [PlannedPiece] {
        try database.read { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT piece, list, line, seed, rid, token, record_check, cells, conditions, steps FROM piece
                        WHERE \(which)
                        """), arguments: arguments)
            var pieces: [PlannedPiece] = []
            while let row = try rows.next() {
                let cells: String = row[7]
                let conditions: String = row[8]
                guard let steps = PlannedPiece.steps(row[9]) else {
                    throw damaged("the steps of a piece are none")
                }
                pieces.append(
                    PlannedPiece(
                        number: row[0], list: row[1], line: row[2], isSeed: row[3], rid: row[4],
                        token: row[5], check: row[6],
                        values: header.columns.isEmpty
                            ? []
                            : cells.utf8.split(separator: 0x1F, omittingEmptySubsequences: false)
                                .map { String(Substring($0)) },
                        conditions: conditions.utf8.map { $0 == UInt8(ascii: "1") }, steps: steps))
            }
            return pieces
        }
    }

    /// By list and line, or in the order they were written in.
    public func forEachNotPrinted(
        sorted: Bool = false, _ body: (NotPrinted) throws -> Void
    ) throws {
        try database.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT list, line, disposition, reason, frame, needed, given FROM not_printed
                    ORDER BY \(sorted ? "list, line, id" : "id")
                    """)
            while let row = try rows.next() {
                let name: String = row[2]
                guard let disposition = Disposition(rawValue: name) else {
                    throw PlanError(description: "\(path) has a row of unknown disposition")
                }
                try body(
                    NotPrinted(
                        list: row[0], line: row[1], disposition: disposition, reason: row[3], frame: row[4],
                        needed: row[5], given: row[6]))
            }
        }
    }

    /// Pseudonyms of the contacts held out, in order.
    public func forEachHeldOut(_ body: (String) throws -> Void) throws {
        try database.read { database in
            let rows = try String.fetchCursor(database, sql: "SELECT rid FROM held_out ORDER BY rid")
            while let rid = try rows.next() { try body(rid) }
        }
    }

    /// All pictures that rows of the run name, by path.
    package func forEachPicture(_ body: (PlannedPicture) throws -> Void) throws {
        try database.read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT path, picture, refused FROM picture ORDER BY path")
            while let row = try rows.next() { try body(try picture(row)) }
        }
    }

    /// Those of these paths that the plan has.
    package func pictures(_ paths: Set<String>) throws -> [PlannedPicture] {
        try database.read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT path, picture, refused FROM picture WHERE path = ?")
            return try paths.sorted().compactMap { path in
                try Row.fetchOne(statement, arguments: [path]).map(picture)
            }
        }
    }

    private func picture(_ row: Row) throws -> PlannedPicture {
        guard let text: String = row[1] else {
            return PlannedPicture(path: row[0], picture: nil, refused: row[2])
        }
        guard let measured = try? JSONDecoder().decode(MeasuredPicture.self, from: Data(text.utf8)) else {
            throw damaged("what it says of a picture cannot be read")
        }
        return PlannedPicture(path: row[0], picture: measured)
    }

    /// Works the id out anew.
    ///
    /// - Throws: ``PlanError`` when the content is not what the id says.
    public func verify() throws {
        do {
            try verifyContent()
        } catch is DatabaseError {
            throw damaged("it cannot be read to its end")
        }
    }

    private func damaged(_ fault: String) -> PlanError {
        PlanError(
            description: "\(path) is damaged: \(fault)",
            hints: ["give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same"])
    }

    private func verifyContent() throws {
        var hash = PlanHash()
        try forEachNotPrinted { hash.add($0) }
        try forEachHeldOut { hash.add(heldOut: $0) }
        try forEachPicture { try hash.add($0) }
        var next = 1
        while next <= header.pieces {
            let last = min(header.pieces, next + 999)
            let pieces = try pieces(next...last)
            guard pieces.map(\.number) == Array(next...last) else {
                throw damaged("pieces are missing")
            }
            for piece in pieces { hash.add(piece) }
            next = last + 1
        }
        guard hash.id(header: try PlanSchema.encode(header)) == id else {
            throw damaged("its content is not what its id says")
        }
    }

    private struct Format: Decodable { var format: Int }

    /// An SQLite URI: `?`, `#` and `%` would end or change the path.
    private static func address(of path: String) -> String {
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(charactersIn: "?#%")
        return "file:\(path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)?immutable=1"
    }
}
