/// What is worked out beside the rows themselves.
enum StagingSchema {
    static let sql = """
        CREATE TABLE refused (
            id INTEGER PRIMARY KEY, list INTEGER NOT NULL, line INTEGER NOT NULL, disposition TEXT NOT NULL,
            reason TEXT NOT NULL, cells TEXT);
        CREATE TABLE decided (id INTEGER PRIMARY KEY, disposition TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE fresh (id INTEGER PRIMARY KEY, disposition TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE heldout (rid TEXT NOT NULL);
        CREATE TABLE sequence (place INTEGER PRIMARY KEY, id INTEGER NOT NULL);
        CREATE TABLE issued (place INTEGER PRIMARY KEY, rid TEXT NOT NULL, token TEXT NOT NULL);
        """

    /// Before the keys of seeds. No cell holds it, so no contact has such a key.
    static let seedMark = "seed\u{1F}\u{1F}"
}
