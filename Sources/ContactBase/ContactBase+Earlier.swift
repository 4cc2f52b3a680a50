import GRDB

extension ContactBase {
    /// Remembers who was printed in earlier runs, on disk like everything else here.
    ///
    /// - Parameter each: hands over the pseudonym of every contact and seed printed; one may come twice.
    /// - Throws: ``StagingError``, and what `each` throws.
    public func rememberPrinted(_ each: (_ add: (String) throws -> Void) throws -> Void) throws {
        // What goes wrong in there is another file's error.
        var ofReading: (any Error)?
        do {
            try write { database in
                let insert = try database.makeStatement(
                    sql: "INSERT OR IGNORE INTO printed_earlier (rid) VALUES (?)")
                do {
                    try each { try insert.execute(arguments: [$0]) }
                } catch {
                    ofReading = error
                    throw error
                }
            }
        } catch {
            throw ofReading ?? error
        }
    }

    /// Finds the rows whose contact was printed earlier, before duplicates are dropped: of the rows of one person,
    /// the one that was printed is the one to keep, or another of them would be printed now.
    ///
    /// - Parameter pseudonym: of a contact key.
    func findPrinted(_ database: Database, _ pseudonym: (String) throws -> String) throws {
        let rows = try GRDB.Row.fetchCursor(
            database,
            sql: """
                SELECT contact.id, key FROM contact LEFT JOIN decided USING (id)
                WHERE decided.id IS NULL ORDER BY contact.id
                """)
        let known = try database.makeStatement(sql: "SELECT 1 FROM printed_earlier WHERE rid = ?")
        let mark = try database.makeStatement(sql: "INSERT INTO earlier (id) VALUES (?)")
        while let row = try rows.next() {
            guard try Int.fetchOne(known, arguments: [try pseudonym(row[1])]) != nil else { continue }
            try mark.execute(arguments: [row[0] as Int])
        }
    }

    /// Leaves out those found, seeds among them, unless they have another disposition by now.
    func leaveOutPrinted(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO decided (id, disposition, reason)
                SELECT id, ?, 'printed in an earlier run' FROM earlier
                """, arguments: [Disposition.alreadyPrinted.rawValue])
    }
}
