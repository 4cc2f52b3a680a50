import GRDB

/// SQLite's settings, made and read back at every opening: SQLite passes over a PRAGMA it does not take in silence.
///
/// Rollback journal, not WAL: idle, the registry is one file, so it can be copied whole and read in a folder that
/// cannot be written; and a run makes a few large changes, for which WAL gains nothing. With it goes
/// synchronous=EXTRA, which also syncs the folder after the journal is removed: otherwise a power cut could take back
/// a change whose tokens are printed already (sqlite.org/pragma.html#pragma_synchronous).
enum RegistrySettings {
    private static let writing: [(name: String, value: String, readBack: String)] = [
        ("journal_mode", "DELETE", "delete"),
        ("synchronous", "EXTRA", "3"),
    ]

    private static let always: [(name: String, value: String, readBack: String)] = [
        ("foreign_keys", "ON", "1"),
        // The file may come from elsewhere: its schema may not call functions, and its pages are checked.
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
        // At most 256 MB, so that a million tokens in random order are written to disk once.
        ("cache_size", "-262144", "-262144"),
    ]

    /// - Parameter db: Outside a transaction, where SQLite would pass over some of them.
    static func apply(to db: Database, readOnly: Bool, path: String) throws {
        for setting in readOnly ? always : writing + always {
            try db.execute(sql: "PRAGMA \(setting.name) = \(setting.value)")
            try check(db, setting.name, setting.readBack, path)
        }
        if readOnly { try check(db, "journal_mode", "delete", path) }
    }

    private static func check(_ db: Database, _ name: String, _ expected: String, _ path: String) throws {
        let row = try Row.fetchOne(db, sql: "PRAGMA \(name)")
        let found = row.map { "\(($0[0] as DatabaseValue).storage.value ?? "")" } ?? ""
        guard found == expected else {
            throw RegistryError(
                .settings, "the registry at `\(path)`: SQLite's \(name) is `\(found)`, not `\(expected)`",
                hints: ["close other programs that hold `\(RegistrySchema.fileName)` open"])
        }
    }
}
