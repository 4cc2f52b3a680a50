import Foundation
import TestSupport
import Testing

@Suite("tirage contacts")
struct ContactsTests {
    private static let rules = """
        fields:
          full: upper(last_name) || ', ' || default(first_name, '?')
        select: last_name <> 'Zola'
        seeds: { file: seeds.csv }

        """

    private func workshop() throws -> Workshop {
        let workshop = try Workshop()
        try workshop.write(JobFiles.job + ContactsTests.rules, to: "job/job.yaml")
        try workshop.write(
            "id,first_name,last_name\nK1,Ada,Lovelace\nK2,Émile,Zola\nK3,x\nK1,\"Ada, again\",Lovelace\n",
            to: "job/contacts.csv")
        try workshop.write("id,last_name\nS1,Shop\n", to: "job/seeds.csv")
        return workshop
    }

    @Test("prints every row with its cells, fields and disposition as JSON Lines")
    func lines() throws {
        let workshop = try workshop()
        let result = try workshop.tirage("contacts", "job", "--progress", "none")
        #expect(
            result.output == """
                {"file":"contacts.csv","line":2,"cells":{"id":"K1","first_name":"Ada","last_name":"Lovelace"},"fields":{"full":"LOVELACE, Ada"},"kind":"contact","disposition":"printed","reason":null}
                {"file":"contacts.csv","line":3,"cells":{"id":"K2","first_name":"Émile","last_name":"Zola"},"fields":{"full":"ZOLA, Émile"},"kind":"contact","disposition":"unselected","reason":"`select` does not hold"}
                {"file":"contacts.csv","line":4,"cells":null,"fields":null,"kind":"contact","disposition":"rejected","reason":"the row has 2 cells, the header has 3"}
                {"file":"contacts.csv","line":5,"cells":{"id":"K1","first_name":"Ada, again","last_name":"Lovelace"},"fields":{"full":"LOVELACE, Ada, again"},"kind":"contact","disposition":"duplicate","reason":"same key as line 2"}
                {"file":"seeds.csv","line":2,"cells":{"id":"S1","first_name":"","last_name":"Shop"},"fields":{"full":"SHOP, ?"},"kind":"seed","disposition":"printed","reason":null}

                """)
        #expect(
            result.error
                == "4 rows + 1 seed = 2 printed + 1 rejected + 1 unselected + 1 duplicate\n")
        #expect(result.status == 0)
    }

    @Test("prints CSV, of one disposition, of a few rows, or none")
    func choices() throws {
        let workshop = try workshop()
        func output(_ flags: String...) throws -> String {
            let result = try workshop.tirage(["contacts", "job", "--progress", "none"] + flags)
            #expect(result.status == 0, "\(result.error)")
            return result.output
        }
        #expect(
            try output("--rows", "csv") == """
                file,line,id,first_name,last_name,full,disposition,reason
                contacts.csv,2,K1,Ada,Lovelace,"LOVELACE, Ada",printed,
                contacts.csv,3,K2,Émile,Zola,"ZOLA, Émile",unselected,`select` does not hold
                contacts.csv,4,,,,,rejected,"the row has 2 cells, the header has 3"
                contacts.csv,5,K1,"Ada, again",Lovelace,"LOVELACE, Ada, again",duplicate,same key as line 2
                seeds.csv,2,S1,,Shop,"SHOP, ?",printed,

                """)
        #expect(
            try output("--rows", "csv", "--disposition", "duplicate").split(separator: "\n").count == 2)
        #expect(try output("--limit", "1").split(separator: "\n").count == 1)
        #expect(try output("--limit", "0") == "")
        #expect(try output("--summary") == "")
    }

    @Test("tells a text that does not fit as what becomes of its row, unless it is told not to fit texts")
    func quarantined() throws {
        let workshop = try workshop()
        try workshop.write(
            "id,first_name,last_name\nK1,Ada,\(String(repeating: "Lovelace", count: 20))\n",
            to: "job/contacts.csv")
        let fitted = try workshop.tirage("contacts", "job", "--progress", "none")
        #expect(fitted.output.contains("\"disposition\":\"quarantined\""))
        let unfitted = try workshop.tirage("contacts", "job", "--no-fit", "--progress", "none")
        #expect(!unfitted.output.contains("quarantined"))
        #expect(unfitted.error.hasSuffix("\n1 row + 1 seed = 2 printed\n"))
    }

    @Test("issues no token and writes nothing")
    func writesNothing() throws {
        let workshop = try workshop()
        let before = try workshop.snapshot()
        _ = try workshop.tirage("contacts", "job", "--progress", "none")
        #expect(try workshop.snapshot().differences(from: before) == [])
    }

    @Test("reads a list by itself, says what it is, and warns of what looks wrong")
    func alone() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make("printf 'id;name;sum\\n1;Zo\\xeb;1,5E+10\\n2;Ann;3\\n3;x\\n' > list.csv")
        let result = try workshop.tirage("contacts", "--file", "list.csv", "--progress", "none")
        #expect(
            result.output == """
                {"file":"list.csv","line":2,"cells":{"id":"1","name":"Zoë","sum":"1,5E+10"},"kind":"contact","disposition":"printed","reason":null}
                {"file":"list.csv","line":3,"cells":{"id":"2","name":"Ann","sum":"3"},"kind":"contact","disposition":"printed","reason":null}
                {"file":"list.csv","line":4,"cells":null,"kind":"contact","disposition":"rejected","reason":"the row has 2 cells, the header has 3"}

                """)
        #expect(
            result.error.hasPrefix(
                """
                list.csv: CSV, Windows-1252, delimited by semicolons, 3 rows
                  1 row cannot be read
                  column  filled  longest  distinct
                  id       100 %        1         2
                  name     100 %        3         2
                  sum      100 %        7         2

                """))
        #expect(result.error.contains("list.csv:2: warning: "))
        #expect(result.error.contains("Windows-1252"))
        #expect(result.status == 0)
    }

    @Test("reads a list from standard input")
    func standardInput() throws {
        let workshop = try Workshop(printed: false)
        let result = try workshop.shell(
            "printf 'id\\tname\\n1\\tAnn\\n' | '\(Tirage.binary)' contacts --file - --rows csv --progress none"
        )
        #expect(result.output == "file,line,id,name,disposition,reason\n-,2,1,Ann,printed,\n")
        #expect(result.error.hasPrefix("standard input: CSV, UTF-8, delimited by tabs, 1 row\n"))
    }

    @Test("for a spreadsheet, cells that would be formulas are disarmed; else every cell is exact")
    func formulas() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write("id,name\n1,=cmd|'/C calc'!A0\n2,@SUM(1)\n3,-5\n4,+3\n", to: "list.csv")
        let exact = try workshop.tirage("contacts", "--file", "list.csv", "--rows", "csv")
        #expect(exact.output.contains(",1,=cmd|'/C calc'!A0,"))
        let guarded = try workshop.tirage("contacts", "--file", "list.csv", "--rows", "csv", "--spreadsheet")
        let cells = guarded.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[3] }
        #expect(cells == ["'=cmd|'/C calc'!A0", "'@SUM(1)", "'-5", "'+3"])
    }

    @Test(
        "a quote with a joiner or an accent behind it stays within its cell",
        arguments: ["\u{200D}", "\u{301}"])
    func quotes(mark: String) throws {
        let workshop = try Workshop(printed: false)
        try workshop.write("id,name\n1,\"a\"\"\(mark),=HYPERLINK(1)\"\n", to: "list.csv")
        let result = try workshop.tirage("contacts", "--file", "list.csv", "--rows", "csv", "--spreadsheet")
        try workshop.write(result.output, to: "rows.csv")
        let read = try workshop.shell(
            "/usr/bin/python3 -c \"import csv; print([len(r) for r in csv.reader(open('rows.csv', newline=''))])\""
        )
        #expect(read.output == "[6, 6]\n")
    }

    @Test(
        "what does not go together is told",
        arguments: [
            ("contacts", "name a JOB, or a list with --file"),
            ("contacts job --file x.csv", "name a JOB, or a list with --file"),
            ("contacts job --sheet x", "--sheet goes with --file; a job says it under `contacts`"),
            ("contacts job --format csv", "--format goes with --file; a job says it under `contacts`"),
            ("contacts --file x --disposition heldout", "without a job, rows are printed or rejected"),
            ("contacts --file x --limit -1", "Missing value for '--limit <limit>'"),
            ("contacts --file x --table a --query b", "--table and --query exclude one another"),
            ("contacts --file x --skip 2000", "--skip takes 0 to 1000"),
        ])
    func usage(command: String, message: String) throws {
        let workshop = try Workshop(printed: false)
        let result = try workshop.tirage(command.split(separator: " ").map(String.init))
        #expect(result.status == 64)
        #expect(result.error.hasPrefix("Error: \(message)\n"), "\(result.error)")
    }
}
