import GRDB

/// The tables of `registry.sqlite` and what marks the file as ours (format 1).
enum RegistrySchema {
    static let fileName = "registry.sqlite"

    /// "TIRG", in the SQLite header's field for it (sqlite.org/fileformat2.html, 1.3).
    static let applicationID = 0x5449_5247
    static let format = 1

    static let tables = ["campaign", "meta", "run", "token"]

    /// `token` is clustered by (campaign, rid), the look-up of every piece; its UNIQUE index spans all campaigns.
    /// `campaign.key` may be NULL: a key destroyed on purpose, after which the campaign is closed for ever.
    static let statements = """
        CREATE TABLE meta (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            id TEXT NOT NULL
        ) STRICT;
        CREATE TABLE campaign (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            key BLOB,
            profile TEXT NOT NULL
        ) STRICT;
        CREATE TABLE token (
            campaign INTEGER NOT NULL REFERENCES campaign (number),
            rid TEXT NOT NULL,
            token TEXT NOT NULL UNIQUE,
            attempt INTEGER NOT NULL CHECK (attempt >= 0),
            PRIMARY KEY (campaign, rid)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE run (
            run TEXT NOT NULL PRIMARY KEY,
            campaign INTEGER NOT NULL REFERENCES campaign (number),
            job TEXT NOT NULL,
            seq INTEGER NOT NULL CHECK (seq >= 1),
            UNIQUE (campaign, seq)
        ) STRICT, WITHOUT ROWID;
        """

    /// Refuses a file that is another program's, of a later format, or not whole.
    static func check(_ db: Database, path: String) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard application == applicationID else {
            throw RegistryError(
                .notARegistry, "`\(path)/\(fileName)` is a database of another program, not a registry",
                hints: ["name the registry with `--registry`"])
        }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= format else {
            throw RegistryError(
                .newerFormat, "the registry at `\(path)` has format \(version), this Tirage reads \(format)",
                hints: ["use the newer Tirage that made it"])
        }
        let found = try String.fetchAll(
            db,
            sql:
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        guard version == format, found == tables else {
            throw RegistryError.damaged(path, "its tables are not those of format \(format)")
        }
    }
}
