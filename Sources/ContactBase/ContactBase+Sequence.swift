import GRDB
public import JobModel
import LocaleText
import Rules

extension ContactBase {
    /// Puts what is to be printed in order: by the job's `order`, ended by list and line; seeds among them.
    ///
    /// - Parameter seeds: where they go; spread: at equal distances, none at an end.
    public func sequence(seeds place: Seeds.Place = .spread) throws {
        try write { database in
            let order =
                rules.order.map { "contact.\($0.sqlName)" + ($0.isDescending ? " DESC" : "") }
                + ["contact.id"]
            func ids(isSeed: Bool) throws -> RowCursor {
                try GRDB.Row.fetchCursor(
                    database,
                    sql: """
                        SELECT contact.id FROM contact LEFT JOIN decided USING (id)
                        WHERE decided.id IS NULL AND seed = ?
                        ORDER BY \(isSeed ? "contact.id" : order.joined(separator: ", "))
                        """, arguments: [isSeed])
            }
            let seedTotal =
                try Int.fetchOne(
                    database,
                    sql:
                        "SELECT count(*) FROM contact LEFT JOIN decided USING (id) WHERE decided.id IS NULL AND seed"
                ) ?? 0
            let contactTotal = accepted - seedTotal
            let insert = try database.makeStatement(sql: "INSERT INTO sequence (place, id) VALUES (?, ?)")
            var next = 1
            func add(_ row: GRDB.Row) throws {
                try insert.execute(arguments: [next, row[0] as Int])
                next += 1
            }
            let contacts = try ids(isSeed: false)
            let seeds = try ids(isSeed: true)
            var before = 0
            for number in 0..<seedTotal {
                let wanted =
                    switch place {
                    case .first: 0
                    case .last: contactTotal
                    case .spread: ((2 * number + 1) * contactTotal + seedTotal) / (2 * seedTotal)
                    }
                while before < wanted, let row = try contacts.next() {
                    try add(row)
                    before += 1
                }
                if let row = try seeds.next() { try add(row) }
            }
            while let row = try contacts.next() { try add(row) }
        }
    }

    /// Up to `limit` records to be printed, after the given place, in the order of printing.
    public func records(after place: Int, limit: Int) throws -> [StagedRecord] {
        let made = (rules.fields + rules.conditions).map { ", contact.\($0.sqlName)" }.joined()
        return try read { database in
            let rows = try GRDB.Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT sequence.place, id, list, line, seed, key, cells,
                            coalesce(issued.rid, ''), coalesce(issued.token, '')\(made)
                        FROM sequence JOIN contact USING (id) LEFT JOIN issued ON issued.place = sequence.place
                        WHERE sequence.place > ? ORDER BY sequence.place LIMIT ?
                        """), arguments: [place, limit])
            var records: [StagedRecord] = []
            while let row = try rows.next() { records.append(record(row)) }
            return records
        }
    }

    private func record(_ row: GRDB.Row) -> StagedRecord {
        let first = 9
        let fields = rules.fields.enumerated().map { text(row[first + $0] as DatabaseValue, $1.type) }
        let conditions = rules.conditions.indices.map { index -> Bool in
            row[first + rules.fields.count + index]
        }
        return StagedRecord(
            place: row[0], id: row[1], list: row[2], line: row[3], isSeed: row[4], key: row[5],
            cells: StagedRecord.cells(joined: row[6]), fields: fields, conditions: conditions, rid: row[7],
            token: row[8])
    }

    /// As a placeholder prints it.
    func text(_ value: DatabaseValue, _ type: RuleType) -> String {
        switch value.storage {
        case .string(let text): text
        case .double(let number): locale.numberText(number, decimals: nil)
        case .int64(let number): type == .condition ? (number == 0 ? "" : "1") : String(number)
        case .null, .blob: ""
        }
    }
}
