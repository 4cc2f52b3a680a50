import ContactRecords
import Diagnostics
import TestSupport
import Testing

@Suite("Lists opened by their format")
struct FormatTests {
    @Test("a database is read by its ending, by a table and by a query")
    func database() throws {
        let folder = try TemporaryFolder()
        let made = try Command.run(
            "sqlite3",
            [
                folder.path("list.db"),
                "CREATE TABLE clients (id, name); INSERT INTO clients VALUES (7, ' Zoë\u{A0}');",
            ])
        #expect(made.status == 0, "\(made.error)")
        for options in [
            ListOptions(), ListOptions(table: "clients"),
            ListOptions(format: .sqlite, query: "SELECT * FROM clients"),
        ] {
            let list = try ContactList(path: folder.path("list.db"), displayName: "list.db", options: options)
            #expect(list.found == FoundFormat(format: .sqlite, part: options.query == nil ? "clients" : nil))
            #expect(list.part == list.found.part)
            #expect(list.header == ["id", "name"] && list.warnings.isEmpty)
            // Cleaned, as in every format.
            #expect(try list.next() == .record(ContactRecord(file: "list.db", line: 1, cells: ["7", "Zoë"])))
            #expect(try list.next() == nil)
        }
    }

    @Test("text is no workbook and no database", arguments: [ListKind.xlsx, .sqlite])
    func text(format: ListKind) throws {
        let said = try List("id,name\n1,2\n").refusal(ListOptions(format: format))
        #expect(said.hasPrefix("list.csv: error: "))
        #expect(said.contains("  hint: "))
    }

    @Test("what a workbook's or database's header holds is checked like any other")
    func names() throws {
        let folder = try TemporaryFolder()
        let made = try Command.run(
            "sqlite3", [folder.path("list.db"), "CREATE TABLE clients (id, \"a|b\", \"\u{200B}c\");"])
        #expect(made.status == 0, "\(made.error)")
        let refusal = #expect(throws: DiagnosticList.self) {
            try ContactList(path: folder.path("list.db"), displayName: "list.db", options: ListOptions())
        }
        #expect(
            refusal?.text == """
                list.db: error: the name of a column holds `{`, `}` or `|`
                list.db: error: the name of a column holds the character U+200B
                """)
    }
}
