/// What is worked out beside the rows themselves.
enum StagingSchema {
    static let sql = """
        CREATE TABLE refused (
            id INTEGER PRIMARY KEY, list INTEGER NOT NULL, line INTEGER NOT NULL, disposition TEXT NOT NULL,
            reason TEXT NOT NULL, cells TEXT);
        CREATE TABLE refused_contact (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL, list INTEGER NOT NULL, line INTEGER NOT NULL);
        CREATE TABLE refused_person (id INTEGER NOT NULL, source INTEGER NOT NULL, person TEXT);
        CREATE TABLE decided (id INTEGER PRIMARY KEY, disposition TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE fresh (id INTEGER PRIMARY KEY, disposition TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE heldout (rid TEXT NOT NULL);
        CREATE TABLE printed_earlier (rid TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE earlier (id INTEGER PRIMARY KEY);
        CREATE TABLE sequence (place INTEGER PRIMARY KEY, id INTEGER NOT NULL);
        CREATE TABLE issued (place INTEGER PRIMARY KEY, rid TEXT NOT NULL, token TEXT NOT NULL);
        """

    /// Before the keys of seeds. No cell holds it, and keys of several columns are joined by another, so no contact's
    /// key begins with it.
    static let seedMark = "\u{1E}"
}
