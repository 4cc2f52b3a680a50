import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Databases")
struct SQLiteTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Made by SQLite's own program.
    private func database(_ sql: String, _ name: String = "list.db") throws -> String {
        let path = folder.path(name)
        let run = try Command.run("sqlite3", ["-bail", path, sql])
        try #require(run.status == 0, "\(run.error)")
        return path
    }

    private func read(_ path: String, table: String? = nil, query: String? = nil) throws -> [String] {
        try ReadList.lines {
            try SQLiteReader(path: path, displayName: "list.db", table: table, query: query)
        }
    }

    private static let clients = """
        CREATE TABLE Clients (id INTEGER PRIMARY KEY, name TEXT, amount REAL);
        INSERT INTO Clients VALUES (1, 'Chloé 👩🏽‍🚀', 12.0), (7, '007', NULL), (9, '', 0.1 + 0.2);
        """

    @Test("the only table is read, in its order, values as text")
    func only() throws {
        #expect(
            try read(database(SQLiteTests.clients)) == [
                "[id|name|amount]", "1 [1|Chloé 👩🏽‍🚀|12]", "2 [7|007|]", "3 [9||0.3]",
            ])
    }

    struct Value: Sendable {
        let sql, text: String
    }

    @Test(
        "values of every kind",
        arguments: [
            Value(sql: "9223372036854775807", text: "9223372036854775807"),
            Value(sql: "-9223372036854775808", text: "-9223372036854775808"),
            Value(sql: "1234567890123456", text: "1234567890123456"),
            Value(sql: "1e15 + 0.5", text: "1000000000000000"),
            Value(sql: "1.0", text: "1"), Value(sql: "-0.0", text: "0"), Value(sql: "1.25", text: "1.25"),
            Value(sql: "-1e-7", text: "-0.0000001"), Value(sql: "1e20", text: "1E+20"),
            Value(sql: "1e300", text: "1E+300"),
            Value(sql: "1e999", text: "inf"), Value(sql: "-1e999", text: "-inf"), Value(sql: "''", text: ""),
            Value(sql: "NULL", text: ""), Value(sql: "'  x '", text: "  x "),
            Value(sql: "'é' || char(10)", text: "é\n"),
            Value(sql: "true", text: "1"), Value(sql: "'1.0'", text: "1.0"),
        ])
    func values(value: Value) throws {
        let path = try database("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        #expect(try read(path, query: "SELECT \(value.sql) AS v FROM t") == ["[v]", "1 [\(value.text)]"])
    }

    @Test("rows that cannot be used are rejected alone")
    func rejected() throws {
        let path = try database(
            """
            CREATE TABLE t (a, b);
            INSERT INTO t VALUES (1, x'4142'), (2, CAST(x'52E9' AS TEXT)), (3, replace(hex(zeroblob(500001)), '00', 'xx')),
             (4, 'ok'), (5, replace(hex(zeroblob(500000)), '00', 'xx'));
            """)
        let lines = try read(path)
        #expect(
            lines.dropLast() == [
                "[a|b]", "blob-cell list.db:1: warning: column `b` holds a blob, not text",
                "not-utf-8 list.db:2: warning: column `b` is not UTF-8",
                "cell-too-long list.db:3: warning: column `b`: the cell has more than 1000000 bytes",
                "4 [4|ok]",
            ])
        #expect(lines.last == "5 [5|\(String(repeating: "x", count: 1_000_000))]")
    }

    @Test("a row of more than sixteen million bytes")
    func longRow() throws {
        let path = try database(
            "CREATE TABLE t (a); INSERT INTO t VALUES (replace(hex(zeroblob(500000)), '00', 'xx'))")
        let columns = (0..<17).map { "a AS c\($0)" }.joined(separator: ", ")
        let lines = try read(path, query: "SELECT \(columns) FROM t")
        #expect(lines.last == "row-too-large list.db:1: warning: the row has more than 16000000 bytes")
    }

    @Test("tables and views are found by name, in letters of either case; keywords and quotes are names too")
    func tables() throws {
        let path = try database(
            SQLiteTests.clients + #"""
                CREATE TABLE "select ""x""" (a); CREATE VIEW v AS SELECT name FROM clients WHERE id > 1;
                CREATE VIRTUAL TABLE words USING fts5(w); INSERT INTO words VALUES ('hello'); ANALYZE;
                """#)
        #expect(try read(path, table: "CLIENTS").first == "[id|name|amount]")
        #expect(try read(path, table: "select \"x\"") == ["[a]"])
        #expect(try read(path, table: "V") == ["[name]", "1 [007]", "2 []"])
        #expect(try read(path, table: "words") == ["[w]", "1 [hello]"])
        #expect(
            try read(path, table: "client") == [
                "list.db: error: the database has no table `client`", "  hint: did you mean `Clients`?",
                "  hint: its tables and views: `Clients`, `select \"x\"`, `v`, `words`",
            ])
        #expect(
            try read(path) == [
                "list.db: error: the database has 4 tables and views, and none is named",
                "  hint: set `table` to one of them: `Clients`, `select \"x\"`, `v`, `words`",
            ])
        let reader = try SQLiteReader(path: path, displayName: "list.db", table: "clients", query: nil)
        #expect(reader.part == "Clients")
    }

    @Test("a database without tables, and one with very many")
    func number() throws {
        #expect(
            try read(database("CREATE TABLE t (a); DROP TABLE t", "empty.db")) == [
                "list.db: error: the database has no table"
            ])
        let path = try database((1...30).map { "CREATE TABLE t\($0 + 10) (a);" }.joined())
        #expect(
            try read(path) == [
                "list.db: error: the database has 30 tables and views, and none is named",
                "  hint: set `table` to one of them: \((11..<35).map { "`t\($0)`" }.joined(separator: ", ")), …",
            ])
    }

    private static let single = "  hint: a query is a single SELECT"

    struct Query: Sendable, CustomTestStringConvertible {
        let query: String
        let lines: [String]
        var testDescription: String { query }

        init(_ query: String, _ lines: String...) {
            self.query = query
            self.lines = lines
        }
    }

    private static let moreThanReads = ["list.db: error: the query does more than read", single]

    @Test(
        "queries",
        arguments: [
            Query(
                "SELECT name, id FROM clients WHERE id > 1 ORDER BY id DESC", "[name|id]", "1 [|9]",
                "2 [007|7]"),
            Query(" -- the names\nselect name from clients limit 1 ; ; /* end */ ", "[name]", "1 [Chloé 👩🏽‍🚀]"),
            Query("VALUES (1, 'x')", "[column1|column2]", "1 [1|x]"),
            Query(
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 3) SELECT x FROM n",
                "[x]", "1 [1]", "2 [2]", "3 [3]"),
            Query("SELECT count(*) FROM clients", "[count(*)]", "1 [3]"),
            Query("SELECT 1 FROM clients WHERE 0", "[1]"),
            Query("", "list.db: error: the query is empty", single),
            Query(" -- nothing\n;", "list.db: error: the query is empty", single),
            Query("SELECT 1; SELECT 2", "list.db: error: the query is more than one statement", single),
            Query("SELECT 1; nonsense", "list.db: error: the query is more than one statement", single),
            Query(
                "SELECT 1; DROP TABLE clients", "list.db: error: the query is more than one statement", single
            ),
            Query(
                "SELECT 1\u{0}; DROP TABLE clients", "list.db: error: the query is more than one statement",
                single),
            Query(
                "SELECT nme FROM clients",
                "list.db: error: the query fails in line 1, column 8: no such column: nme"),
            Query(
                "SELECT id,\n  'é' || nme FROM clients",
                "list.db: error: the query fails in line 2, column 10: no such column: nme"),
            Query(
                "SELECT * FORM clients",
                "list.db: error: the query fails in line 1, column 10: near \"FORM\": syntax error"),
            Query("SELECT (1", "list.db: error: the query fails: incomplete input"),
            Query(
                "SELECT * FROM client", "list.db: error: the query fails: no such table: client",
                "  hint: did you mean `Clients`?", "  hint: its tables and views: `Clients`"),
            Query(
                "SELECT load_extension('x')",
                "list.db: error: the query fails in line 1, column 8: not authorized to use function: load_extension"
            ),
            Query(
                "SELECT fts3_tokenizer('x', x'00')",
                "list.db: error: the query fails in line 1, column 8: not authorized to use function: fts3_tokenizer"
            ),
            Query(
                "SELECT abs(id - 9223372036854775807 - 2) FROM clients",
                "[abs(id - 9223372036854775807 - 2)]",
                "list.db: error: the query cannot be read: integer overflow"),
            Query(
                "SELECT CASE id WHEN 9 THEN abs(-9223372036854775807 - 1) ELSE id END AS n FROM clients",
                "[n]", "1 [1]",
                "2 [7]", "list.db: error: the query cannot be read on after row 2: integer overflow"),
        ])
    func queries(example: Query) throws {
        #expect(try read(database(SQLiteTests.clients), query: example.query) == example.lines)
    }

    @Test(
        "what does more than read is refused, and the database stays as it is",
        arguments: [
            "DELETE FROM clients", "INSERT INTO clients VALUES (20, 'x', 1) RETURNING id",
            "DROP TABLE clients",
            "UPDATE clients SET name = 'x' RETURNING *", "PRAGMA user_version", "PRAGMA query_only = OFF",
            "PRAGMA table_info(clients)", "ATTACH 'other.db' AS other", "VACUUM INTO 'copy.db'", "BEGIN",
            "SAVEPOINT s",
            "CREATE TEMP TABLE t AS SELECT * FROM clients", "REINDEX", "EXPLAIN DELETE FROM clients",
        ])
    func writing(query: String) throws {
        let path = try database(SQLiteTests.clients)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(try read(path, query: query) == SQLiteTests.moreThanReads)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(folder.names == ["list.db"])
    }

    @Test("a table and a query at once")
    func both() throws {
        #expect(
            try read(database(SQLiteTests.clients), table: "clients", query: "SELECT 1") == [
                "list.db: error: both a table and a query are named", "  hint: name one of them",
            ])
    }

    @Test("a view that would call what has side effects")
    func trust() throws {
        let path = try database(
            "CREATE TABLE t (a); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT load_extension('x') AS a FROM t"
        )
        #expect(
            try read(path, table: "v") == [
                "list.db: error: the table `v` cannot be read: unsafe use of load_extension()"
            ])
    }

    private static let other = "  hint: name the format of the list, if it is another, or have it sent again"

    @Test("files that are no database")
    func files() throws {
        #expect(
            try read(folder.path("none.db")) == [
                "list.db: error: there is no such file", "  hint: check the name and the folder",
            ])
        #expect(
            try read(folder.write("", to: "a.db")) == [
                "list.db: error: the file is empty", SQLiteTests.other,
            ])
        #expect(
            try read(folder.write("id,name\n1,x\n", to: "b.db")) == [
                "list.db: error: the file is no SQLite database", SQLiteTests.other,
            ])
        #expect(
            try read(folder.write("SQLite format 3\0 and no more", to: "c.db")) == [
                "list.db: error: the database cannot be read: file is not a database",
                "  hint: the database is damaged: have it sent again",
            ])
    }

    @Test("a database that is cut off, or damaged in the middle, is never taken for a whole one")
    func damaged() throws {
        let rows = (1...2000).map { "(\($0), 'some name \($0)')" }.joined(separator: ",")
        let path = try database("CREATE TABLE t (a, b); INSERT INTO t VALUES \(rows);")
        var bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(try read(path).count == 2001)
        let hint = "  hint: the database is damaged: have it sent again"
        #expect(
            try read(folder.write(Array(bytes[..<(bytes.count / 2)]), to: "half.db")) == [
                "list.db: error: the database cannot be read: database disk image is malformed", hint,
            ])
        let page = bytes.count / 4096 / 2 * 4096
        for index in page..<(page + 4096) { bytes[index] = 0xFF }
        let hurt = try folder.write(bytes, to: "hurt.db")
        let lines = try read(hurt)
        #expect(lines.count > 10 && lines.count < 2001)
        #expect(
            lines.suffix(2) == [
                "list.db: error: the table `t` cannot be read on after row \(lines.count - 3): database disk image is malformed",
                hint,
            ])
        // Told again, not begun anew.
        let reader = try SQLiteReader(path: hurt, displayName: "list.db", table: nil, query: nil)
        let first = #expect(throws: DiagnosticList.self) { while try reader.next() != nil {} }
        let second = #expect(throws: DiagnosticList.self) { try reader.next() }
        #expect(first == second)
    }

    @Test("a database in use is read: what is committed, while it is being written")
    func inUse() throws {
        let path = try database("PRAGMA journal_mode = WAL;" + SQLiteTests.clients)
        let ready = folder.path("ready")
        let writer = """
            import sqlite3, sys, time, os
            base = sqlite3.connect(sys.argv[1], isolation_level=None)
            base.execute("INSERT INTO clients VALUES (20, 'committed', 1)")
            base.execute("BEGIN IMMEDIATE"); base.execute("INSERT INTO clients VALUES (21, 'not yet', 1)")
            open(sys.argv[2], "w").close()
            while os.path.exists(sys.argv[2]): time.sleep(0.01)
            base.execute("ROLLBACK")
            """
        let process = try Command.start("/usr/bin/python3", ["-c", writer, path, ready])
        while !FileManager.default.fileExists(atPath: ready), process.isRunning { usleep(1000) }
        let lines = try read(path, query: "SELECT id FROM clients")
        try FileManager.default.removeItem(atPath: ready)
        #expect(try process.finish().status == 0)
        #expect(lines == ["[id]", "1 [1]", "2 [7]", "3 [9]", "4 [20]"])
    }

    @Test("a database that another program keeps to itself is refused after five seconds")
    func locked() throws {
        let path = try database(SQLiteTests.clients)
        let ready = folder.path("ready")
        let writer = """
            import sqlite3, sys, time, os
            base = sqlite3.connect(sys.argv[1], isolation_level=None)
            base.execute("BEGIN EXCLUSIVE")
            open(sys.argv[2], "w").close()
            while os.path.exists(sys.argv[2]): time.sleep(0.01)
            """
        let process = try Command.start("/usr/bin/python3", ["-c", writer, path, ready])
        while !FileManager.default.fileExists(atPath: ready), process.isRunning { usleep(1000) }
        let lines = try read(path)
        try FileManager.default.removeItem(atPath: ready)
        #expect(try process.finish().status == 0)
        #expect(
            lines == [
                "list.db: error: the database cannot be read: database is locked",
                "  hint: another program is writing to the database: close it, or wait",
            ])
    }

    @Test("a database whose other files cannot be opened")
    func other() throws {
        let path = try database("PRAGMA journal_mode = WAL;" + SQLiteTests.clients)
        try FileManager.default.createDirectory(atPath: path + "-wal", withIntermediateDirectories: false)
        #expect(
            try read(path) == [
                "list.db: error: the database cannot be read: unable to open database file",
                "  hint: copy the database, together with the file of its name and `-wal` if there is one, to a folder that may be written",
            ])
    }

    @Test("a database in UTF-16, one without row numbers, generated columns")
    func forms() throws {
        let path = try database(
            """
            PRAGMA encoding = 'UTF-16le';
            CREATE TABLE t (a TEXT PRIMARY KEY, b AS (a || '!'), c AS (length(a)) STORED) WITHOUT ROWID;
            INSERT INTO t VALUES ('é'), ('👩🏽‍🚀'), ('a');
            """)
        #expect(try read(path) == ["[a|b|c]", "1 [👩🏽‍🚀|👩🏽‍🚀!|4]", "2 [a|a!|1]", "3 [é|é!|1]"])
    }

    @Test("a path that means something to SQLite is a file like others")
    func path() throws {
        let made = try database(SQLiteTests.clients, ":memory:")
        #expect(try read(made, query: "SELECT count(*) AS n FROM clients") == ["[n]", "1 [3]"])
        let strange = try database(SQLiteTests.clients, "file:a?mode=memory&x=%20#.db")
        #expect(try read(strange, query: "SELECT count(*) AS n FROM clients") == ["[n]", "1 [3]"])
    }

    @Test("a quote with an accent in a table's name ends no name")
    func accent() throws {
        let name = "x\"\u{301} WHERE 0 --"
        let path = try database(
            "CREATE TABLE \"x\"\"\u{301} WHERE 0 --\" (a); INSERT INTO \"x\"\"\u{301} WHERE 0 --\" VALUES (1)"
        )
        #expect(try read(path) == ["[a]", "1 [1]"])
        #expect(try read(path, table: name) == ["[a]", "1 [1]"])
    }

    @Test("columns keep their names, also those that no list can have")
    func header() throws {
        let path = try database("CREATE TABLE t (\"a b\", \"\", \"{x}\"); INSERT INTO t VALUES (1, 2, 3)")
        #expect(try read(path) == ["[a b||{x}]", "1 [1|2|3]"])
        #expect(try read(path, query: "SELECT 1 AS x, 2 AS x") == ["[x|x]", "1 [1|2]"])
    }
}
