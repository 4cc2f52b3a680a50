import ContactRecords
import Testing

@Suite("Headers")
struct HeaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var delimiter = ","
        let list: String
        let said: String
    }

    static let bad: [Case] = [
        Case(
            testDescription: "an empty file", list: "",
            said: "list.csv: error: the list is empty: it has no header"),
        Case(
            testDescription: "a byte order mark only", list: "\u{FEFF}",
            said: "list.csv: error: the list is empty: it has no header"),
        Case(
            testDescription: "blank lines only", list: "\n\r\n\n",
            said: "list.csv: error: the list is empty: it has no header"),
        Case(
            testDescription: "a column without name", list: "id,,name\n1,2,3\n",
            said: "list.csv:1:4: error: a column has no name\n  hint: name it, or delete the empty column"),
        Case(
            testDescription: "a blank name", list: "\n\nid,\"  \"\n",
            said: "list.csv:3:4: error: a column has no name\n  hint: name it, or delete the empty column"),
        Case(
            testDescription: "a name twice", list: "id,Prénom,name, id \n",
            said: "list.csv:1:16: error: two columns are named `id`\n  hint: give each its own name"),
        Case(
            testDescription: "a name twice, composed and decomposed",
            list: "\u{E9}t\u{E9},e\u{301}te\u{301}\n",
            said:
                "list.csv:1:5: error: two columns are named `\u{E9}t\u{E9}`\n  hint: give each its own name"
        ),
        Case(
            testDescription: "braces", list: "id,{name}\n",
            said: "list.csv:1:4: error: the name of a column holds `{`, `}` or `|`"),
        Case(
            testDescription: "a bar", delimiter: ";", list: "id;a|b\n",
            said: "list.csv:1:4: error: the name of a column holds `{`, `}` or `|`"),
        Case(
            testDescription: "an at sign", list: "id, @piece\n",
            said:
                "list.csv:1:4: error: the name of a column begins with `@`\n  hint: such names are Tirage's own placeholders"
        ),
        Case(
            testDescription: "a line break", list: "id,\"first\nname\"\n",
            said: "list.csv:1:4: error: the name of a column holds a tab or a line break"),
        Case(
            testDescription: "an override of direction", list: "id,na\u{202E}me\n",
            said: "list.csv:1:4: error: the name of a column holds the character U+202E"),
        Case(
            testDescription: "everything at once", list: "\u{FEFF}é,,é,@x\n",
            said: """
                list.csv:1:3: error: a column has no name
                  hint: name it, or delete the empty column
                list.csv:1:4: error: two columns are named `é`
                  hint: give each its own name
                list.csv:1:6: error: the name of a column begins with `@`
                  hint: such names are Tirage's own placeholders
                """),
        Case(
            testDescription: "another delimiter", list: "id;name;city\n1;2;3\n",
            said: """
                list.csv:1:1: error: the header is a single column that holds the delimiter semicolon
                  hint: set `delimiter: semicolon` beside its name, or leave `delimiter` out
                """),
        Case(
            testDescription: "commas in a list of semicolons", delimiter: ";", list: "id,name,city\n1,2,3\n",
            said: """
                list.csv:1:1: error: the header is a single column that holds the delimiter comma
                  hint: set `delimiter: comma` beside its name, or leave `delimiter` out
                """),
        Case(
            testDescription: "tabs", list: "id\tname\n",
            said: """
                list.csv:1:1: error: the header is a single column that holds the delimiter tab
                  hint: set `delimiter: tab` beside its name, or leave `delimiter` out
                """),
        Case(
            testDescription: "pipes", list: "id|name\n",
            said: """
                list.csv:1:1: error: the header is a single column that holds the delimiter pipe
                  hint: set `delimiter: pipe` beside its name, or leave `delimiter` out
                """),
        Case(
            testDescription: "a quote inside a name", list: "id,na\"me\n",
            said:
                "list.csv:1: error: the header cannot be read: cell 2: a quote in a cell that does not begin with one"
        ),
        Case(
            testDescription: "a quote never closed", list: "id,\"name\n1,2\n3,4\n",
            said:
                "list.csv:1: error: the header cannot be read: cell 2: the quote opened in line 1 is never closed, so the rest of the list belongs to this row"
        ),
        Case(
            testDescription: "two kinds of line ends", list: "id,na\rme\n1,2\n",
            said: """
                list.csv:1: error: the header cannot be read: cell 2: a carriage return without a line feed, outside quotes
                  hint: save the list with one kind of line end
                """),
        Case(
            testDescription: "a thousand columns and one",
            list: (0...1000).map { "c\($0)" }.joined(separator: ","),
            said: "list.csv:1: error: the header has 1001 columns; at most 1000 are read"),
    ]

    @Test("that cannot be used are refused in these words", arguments: bad)
    func refused(example: Case) throws {
        #expect(
            try List(example.list).refusal(ListOptions(delimiter: example.delimiter.utf8.first))
                == example.said)
    }

    @Test("in another encoding than the one named")
    func encoding() throws {
        #expect(
            try List(Array("id,Pr".utf8) + [0xE9] + Array("nom\n".utf8)).refusal(ListOptions(encoding: .utf8))
                == "list.csv:1:4: error: the name of a column is not UTF-8\n  hint: save the list as UTF-8")
        #expect(
            try List(Array("id,Pr".utf8) + [0x81] + Array("nom\n".utf8)).refusal(
                ListOptions(encoding: .windows1252)) == """
                    list.csv:1:4: error: the name of a column is not Windows-1252
                      hint: set the right `encoding` beside its name
                    """)
    }

    @Test("lose the blanks around their names, and are put into normal form C")
    func names() throws {
        let list = try List(" id ,\"first, \"\"second\"\"\",Name (e\u{301}),\u{A0}x\u{3000}\n")
        #expect(
            try list.contacts(ListOptions(delimiter: UInt8(ascii: ","))).header == [
                "id", "first, \"second\"", "Name (\u{E9})", "x",
            ])
    }

    @Test("of a thousand columns are read")
    func wide() throws {
        let list = try List((0..<1000).map { "c\($0)" }.joined(separator: ",") + "\n")
        #expect(try list.reader().header.count == 1000)
    }
}
