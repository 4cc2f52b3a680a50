import Diagnostics
import GRDB
import JobModel

extension ContactBase {
    /// Gives every row that is not to be printed its disposition, in the order unselected, suppressed, duplicate,
    /// already printed, held out. Seeds skip all of these but already printed.
    ///
    /// - Parameters:
    ///   - pseudonym: of a contact key, by which ``rememberPrinted(_:)`` knows contacts; nil where nobody is left out
    ///     for having been printed.
    ///   - heldOut: whether a contact key is among the held out, and its pseudonym; nil where nobody is.
    /// - Throws: ``StagingError``; `DiagnosticList` where the job refuses duplicates.
    public func decide(
        pseudonym: ((String) throws -> String)? = nil, heldOut: ((String) throws -> String?)?
    ) throws {
        try write { database in
            try countRules(database)
            try database.execute(sql: "CREATE INDEX contact_key ON contact (key)")
            try unselect(database)
            try suppress(database)
            if let pseudonym { try findPrinted(database, pseudonym) }
            try dropDuplicates(database)
            try leaveOutPrinted(database)
            try holdOut(database, heldOut)
            let decided = try GRDB.Row.fetchAll(
                database, sql: "SELECT disposition, count(*) FROM decided GROUP BY disposition")
            for row in decided {
                let name: String = row[0]
                guard let disposition = Disposition(rawValue: name) else { continue }
                counts[disposition, default: 0] += row[1] as Int
            }
        }
        accepted = rows + seeds - counts.values.reduce(0, +)
        acceptedSeeds = try read { database in
            try Int.fetchOne(
                database,
                sql:
                    "SELECT count(*) FROM contact LEFT JOIN decided USING (id) WHERE decided.id IS NULL AND seed"
            ) ?? 0
        }
    }

    /// In the order of the job: selects, suppressions, then the template's conditions. All in one pass over the rows.
    private func countRules(_ database: Database) throws {
        var counted: [(label: String, location: SourceLocation, condition: String, isList: Bool)] = []
        for rule in rules.selects { counted.append((rule.label, rule.location, rule.sqlName, false)) }
        for (number, source) in rules.suppressedBy.enumerated() {
            switch source {
            case .condition(let index):
                let rule = rules.suppressions[index]
                counted.append((rule.label, rule.location, rule.sqlName, false))
            case .list(let index):
                let key = rules.suppressionKeys[index]
                let label = "`suppress` \(number + 1), \(key.label)"
                counted.append((label, key.location, suppressing(index), true))
            }
        }
        for rule in rules.conditions { counted.append((rule.label, rule.location, rule.sqlName, false)) }
        let sums = ["count(*)"] + counted.map { "total(\($0.condition))" }
        guard
            let row = try GRDB.Row.fetchOne(
                database, sql: "SELECT \(sums.joined(separator: ", ")) FROM contact WHERE seed = 0")
        else { return }
        let all: Int = row[0]
        ruleCounts = counted.enumerated().map { index, rule in
            let holds = Int(row[index + 1] as Double)
            return RuleCount(
                label: rule.label, location: rule.location, holds: holds, of: all,
                // A list of the whole country holds for none of a small job's rows: nothing to warn of.
                isTelling: !rule.isList || holds > 0)
        }
    }

    /// Whether a row is in a suppressing list, as SQL.
    private func suppressing(_ index: Int) -> String {
        "\(rules.suppressionKeys[index].sqlName) IN (SELECT person FROM suppressing\(index))"
    }

    private func unselect(_ database: Database) throws {
        for rule in rules.selects {
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO decided (id, disposition, reason)
                    SELECT id, 'unselected', ? FROM contact WHERE seed = 0 AND NOT \(rule.sqlName)
                    """, arguments: ["\(rule.label) does not hold"])
        }
    }

    /// All rows of a contact go when one of them is suppressed, an unselected one too.
    private func suppress(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE suppressed (
                    key TEXT PRIMARY KEY, list INTEGER NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL
                ) WITHOUT ROWID
                """)
        for source in rules.suppressedBy {
            let (rule, holds) =
                switch source {
                case .condition(let index):
                    (rules.suppressions[index], rules.suppressions[index].sqlName)
                case .list(let index):
                    (rules.suppressionKeys[index], suppressing(index))
                }
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO suppressed (key, list, line, reason)
                    SELECT key, list, line, ? FROM contact WHERE seed = 0 AND (\(holds)) ORDER BY id
                    """, arguments: [rule.label])
            try suppressByRefused(source, rule, database)
        }
        try spreadSuppression(database)
        let rows = try GRDB.Row.fetchCursor(
            database,
            sql: """
                SELECT contact.id, contact.list, contact.line, suppressed.list, suppressed.line, suppressed.reason
                FROM suppressed JOIN contact USING (key) WHERE seed = 0
                """)
        let insert = try database.makeStatement(
            sql: "INSERT OR IGNORE INTO decided (id, disposition, reason) VALUES (?, 'suppressed', ?)")
        while let row = try rows.next() {
            let (list, line): (Int, Int) = (row[1], row[2])
            let (firstList, firstLine): (Int, Int) = (row[3], row[4])
            let label: String = row[5]
            let isFirst = (list, line) == (firstList, firstLine)
            let reason =
                isFirst
                ? label : "\(label), for \(place(firstList, firstLine, from: list)) of the same contact"
            try insert.execute(arguments: [row[0] as Int, reason])
        }
    }

    /// A row that a rule has refused speaks for its contact all the same; where it cannot be known what it says, for
    /// silence.
    private func suppressByRefused(
        _ source: RuleSet.SuppressedBy, _ rule: RuledColumn, _ database: Database
    ) throws {
        switch source {
        case .condition:
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO suppressed (key, list, line, reason)
                    SELECT key, list, line, ? FROM refused_contact ORDER BY id
                    """, arguments: ["\(rule.label) cannot be worked out"])
        case .list(let index):
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO suppressed (key, list, line, reason)
                    SELECT key, list, line, iif(person IS NULL, 'perhaps ', '') || ?
                    FROM refused_contact JOIN refused_person USING (id)
                    WHERE source = ?
                      AND (person IS NULL OR person IN (SELECT person FROM suppressing\(index)))
                    ORDER BY id
                    """, arguments: [rule.label, index])
        }
    }

    /// Who is the same person by a further identity is suppressed too, and who is the same as that one.
    private func spreadSuppression(_ database: Database) throws {
        guard !rules.identities.isEmpty else { return }
        for identity in rules.identities {
            try database.execute(
                sql: "CREATE INDEX contact_\(identity.sqlName) ON contact (\(identity.sqlName))")
        }
        var before = -1
        var after = 0
        while after != before {
            before = after
            for identity in rules.identities {
                try database.execute(
                    sql: """
                        INSERT OR IGNORE INTO suppressed (key, list, line, reason)
                        SELECT other.key, suppressed.list, suppressed.line, suppressed.reason
                        FROM suppressed JOIN contact USING (key)
                            JOIN contact AS other ON other.\(identity.sqlName) = contact.\(identity.sqlName)
                        WHERE contact.seed = 0 AND other.seed = 0 AND other.\(identity.sqlName) <> ''
                        """)
            }
            after = try Int.fetchOne(database, sql: "SELECT count(*) FROM suppressed") ?? 0
        }
    }

    private func dropDuplicates(_ database: Database) throws {
        var sources: [(column: String, words: String, isSeeds: Bool)] = [("key", "key", false)]
        sources += rules.identities.map { ($0.sqlName, $0.label, false) }
        sources.append(("key", "key", true))
        var refused: [Diagnostic] = []
        for source in sources {
            let rows = try GRDB.Row.fetchCursor(
                database,
                sql: """
                    SELECT contact.id, list, line, \(source.column) FROM contact LEFT JOIN decided USING (id)
                    WHERE seed = \(source.isSeeds) AND decided.id IS NULL AND \(source.column) <> ''
                      AND \(source.column) IN (
                        SELECT \(source.column) FROM contact LEFT JOIN decided USING (id)
                        WHERE seed = \(source.isSeeds) AND decided.id IS NULL GROUP BY 1 HAVING count(*) > 1)
                    ORDER BY \(source.column), contact.id NOT IN (SELECT id FROM earlier), \(source.isSeeds ? "id" : preference)
                    """)
            let drop = try database.makeStatement(
                sql: "INSERT INTO fresh (id, disposition, reason) VALUES (?, ?, ?)")
            var kept: (value: String, list: Int, line: Int)?
            while let row = try rows.next() {
                let value: String = row[3]
                let (list, line): (Int, Int) = (row[1], row[2])
                // Byte by byte: Swift takes other spellings for equal, SQLite does not.
                guard let first = kept, first.value.utf8.elementsEqual(value.utf8) else {
                    kept = (value, list, line)
                    continue
                }
                let reason = "same \(source.words) as \(place(first.list, first.line, from: list))"
                if case .refuse = rules.duplicates, !source.isSeeds {
                    refused.append(
                        Diagnostic(
                            "duplicate-contact", "the contact is in the list twice: \(reason)",
                            at: SourceLocation(file: displayNames[list], line: line)))
                } else {
                    // Two seeds of one key would need one PURL for both.
                    let disposition = source.isSeeds ? Disposition.rejected : .duplicate
                    try drop.execute(arguments: [row[0] as Int, disposition.rawValue, reason])
                }
            }
            try keepFresh(database)
        }
        try throwRefused(refused)
    }

    private func throwRefused(_ refused: [Diagnostic]) throws {
        guard !refused.isEmpty else { return }
        var shown = Array(refused.prefix(20))
        shown[shown.count - 1].hints.append(
            refused.count > shown.count
                ? "and \(refused.count - shown.count) more rows; `duplicates: first` under the job keeps the first of each"
                : "take the second ones out, or set `duplicates: first` in the job to keep the first of each")
        throw DiagnosticList(shown)
    }

    /// For `ORDER BY`: which of several rows of a contact is the one to keep.
    private var preference: String {
        switch rules.duplicates {
        case .last: "id DESC"
        case .first, .refuse: "id"
        case .order:
            (rules.preference.map { $0.sqlName + ($0.isDescending ? " DESC" : "") } + ["id"])
                .joined(separator: ", ")
        }
    }

    private func holdOut(_ database: Database, _ heldOut: ((String) throws -> String?)?) throws {
        guard let heldOut else { return }
        let rows = try GRDB.Row.fetchCursor(
            database,
            sql: """
                SELECT contact.id, key FROM contact LEFT JOIN decided USING (id)
                WHERE seed = 0 AND decided.id IS NULL ORDER BY contact.id
                """)
        let insert = try database.makeStatement(
            sql: "INSERT INTO fresh (id, disposition, reason) VALUES (?, 'heldout', 'held out')")
        let keep = try database.makeStatement(sql: "INSERT INTO heldout (rid) VALUES (?)")
        while let row = try rows.next() {
            guard let rid = try heldOut(row[1]) else { continue }
            try insert.execute(arguments: [row[0] as Int])
            try keep.execute(arguments: [rid])
        }
        try keepFresh(database)
    }

    /// What a decision adds is kept apart while the rows it looks at are still being read.
    private func keepFresh(_ database: Database) throws {
        try database.execute(sql: "INSERT INTO decided SELECT * FROM fresh; DELETE FROM fresh")
    }

    /// `line 12`, or with its list where that is another one.
    private func place(_ list: Int, _ line: Int, from other: Int) -> String {
        list == other ? "line \(line)" : "\(listNames[list]):\(line)"
    }
}
