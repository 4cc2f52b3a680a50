import GRDB

/// A row of a list with everything that was made of it.
public struct ListedRow: Hashable, Sendable {
    /// An index into ``ContactBase/listNames``.
    public var list: Int
    public var line: Int
    public var isSeed: Bool
    /// In the header's order; nil where the row could not be read.
    public var cells: [String]?
    /// As ``RuleSet/fields``; nil where they could not be worked out.
    public var fields: [String]?
    public var disposition: Disposition
    /// Empty for what is printed.
    public var reason: String

    public init(
        list: Int, line: Int, isSeed: Bool = false, cells: [String]?, fields: [String]? = nil,
        disposition: Disposition, reason: String = ""
    ) {
        self.list = list
        self.line = line
        self.isSeed = isSeed
        self.cells = cells
        self.fields = fields
        self.disposition = disposition
        self.reason = reason
    }
}

extension ContactBase {
    /// Takes a record out of what is printed: its piece cannot be.
    public func quarantine(_ rows: [(id: Int, reason: String)]) throws {
        try write { database in
            let insert = try database.makeStatement(
                sql: "INSERT INTO decided (id, disposition, reason) VALUES (?, 'quarantined', ?)")
            for row in rows { try insert.execute(arguments: [row.id, row.reason]) }
        }
    }

    /// The rows that are not to be printed, by list and line; without those printed earlier: nobody has to look at
    /// them, and they are nearly all rows of a supplement.
    public func forEachRefused(_ body: (NotPrinted) throws -> Void) throws {
        try read { database in
            let rows = try GRDB.Row.fetchCursor(
                database,
                sql: """
                    SELECT list, line, disposition, reason FROM refused
                    UNION ALL
                    SELECT list, line, disposition, reason FROM decided JOIN contact USING (id)
                    WHERE disposition <> ?
                    ORDER BY list, line
                    """, arguments: [Disposition.alreadyPrinted.rawValue])
            while let row = try rows.next() {
                let name: String = row[2]
                guard let disposition = Disposition(rawValue: name) else { continue }
                try body(
                    NotPrinted(list: row[0], line: row[1], disposition: disposition, reason: row[3]))
            }
        }
    }

    /// Every row read, by list and line.
    public func forEachRow(_ body: (ListedRow) throws -> Void) throws {
        let made = rules.fields.map { ", contact.\($0.sqlName)" }.joined()
        let nothing = rules.fields.map { _ in ", NULL" }.joined()
        try read { database in
            let rows = try GRDB.Row.fetchCursor(
                database,
                sql: """
                    SELECT list, line, 0, cells, disposition, reason, 0\(nothing) FROM refused
                    UNION ALL
                    SELECT list, line, seed, cells, coalesce(disposition, 'printed'), coalesce(reason, ''), 1\(made)
                    FROM contact LEFT JOIN decided USING (id)
                    ORDER BY list, line
                    """)
            while let row = try rows.next() {
                let name: String = row[4]
                guard let disposition = Disposition(rawValue: name) else { continue }
                let joined: String? = row[3]
                let isStaged: Bool = row[6]
                let fields = rules.fields.enumerated().map { text(row[7 + $0] as DatabaseValue, $1.type) }
                let list: Int = row[0]
                try body(
                    ListedRow(
                        list: list, line: row[1], isSeed: isSeedList(list),
                        cells: joined.map { StagedRecord.cells(joined: $0) },
                        fields: isStaged ? fields : nil, disposition: disposition, reason: row[5]))
            }
        }
    }

    /// Pseudonyms of the held out, in no order that tells of the list's.
    public func heldOut() throws -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT rid FROM heldout ORDER BY rid") }
    }
}
