import ContactRecords
import Testing

@Suite("Rows of a list")
struct RowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var delimiter = ","
        let list: String
        let rows: [String]
    }

    static let good: [Case] = [
        Case(testDescription: "plain", list: "a,b\n1,2\n3,4\n", rows: ["2 [1|2]", "3 [3|4]"]),
        Case(testDescription: "no line end at the end", list: "a,b\n1,2", rows: ["2 [1|2]"]),
        Case(testDescription: "an empty last cell at the end", list: "a,b\n1,", rows: ["2 [1|]"]),
        Case(testDescription: "an empty quoted cell at the end", list: "a,b\n1,\"\"", rows: ["2 [1|]"]),
        Case(testDescription: "CR LF", list: "a,b\r\n1,2\r\n\r\n3,4\r\n", rows: ["2 [1|2]", "4 [3|4]"]),
        Case(testDescription: "both line ends", list: "a,b\r\n1,2\n3,4\r\n", rows: ["2 [1|2]", "3 [3|4]"]),
        Case(testDescription: "a byte order mark", list: "\u{FEFF}a,b\n1,2\n", rows: ["2 [1|2]"]),
        Case(
            testDescription: "a byte order mark before a quote", list: "\u{FEFF}\"a\",b\n1,2\n",
            rows: ["2 [1|2]"]),
        Case(
            testDescription: "blank lines", list: "\n\na,b\n\n1,2\n\n\n3,4\n\n", rows: ["5 [1|2]", "8 [3|4]"]),
        Case(
            testDescription: "quotes", list: "a,b\n\"x, y\",\"he said \"\"no\"\"\"\n",
            rows: ["2 [x, y|he said \"no\"]"]),
        Case(testDescription: "only quotes", list: "a,b\n\"\"\"\",\"\"\"\"\"\"\n", rows: ["2 [\"|\"\"]"]),
        Case(
            testDescription: "line breaks in quotes", list: "a,b\n\"1\n2\r\n3\r4\",x\n5,6\n",
            rows: ["2 [1\n2\r\n3\r4|x]", "5 [5|6]"]),
        Case(testDescription: "blanks are kept", list: "a,b\n  1 ,\t2\t\n", rows: ["2 [  1 |\t2\t]"]),
        Case(testDescription: "accents and emoji", list: "a,b\nChloé,👩🏽‍🚀 𝄞\n", rows: ["2 [Chloé|👩🏽‍🚀 𝄞]"]),
        Case(
            testDescription: "joiners and marks of direction", list: "a,b\nمی‌خواهم,\u{200F}א\u{200E}\n",
            rows: ["2 [می‌خواهم|\u{200F}א\u{200E}]"]),
        Case(
            testDescription: "semicolons", delimiter: ";", list: "a;b\n1,5;\"x;y\"\n", rows: ["2 [1,5|x;y]"]),
        Case(testDescription: "tabs", delimiter: "\t", list: "a\tb\n1\t\"x\ty\"\n", rows: ["2 [1|x\ty]"]),
        Case(testDescription: "pipes", delimiter: "|", list: "a|b\n1|2\n", rows: ["2 [1|2]"]),
        Case(testDescription: "one column", list: "a\n1\n\n\"\"\n2\n", rows: ["2 [1]", "4 []", "5 [2]"]),
        Case(testDescription: "a header and nothing else", list: "a,b", rows: []),
        Case(testDescription: "cells of nothing", list: "a,b,c\n,,\n", rows: ["2 [||]"]),
        Case(testDescription: "formulas are text", list: "a,b\n=1+1,@SUM(A1)\n", rows: ["2 [=1+1|@SUM(A1)]"]),
    ]

    static let bad: [Case] = [
        Case(
            testDescription: "too few cells, then a good row", list: "a,b,c\n1,2\n3,4,5\n",
            rows: ["ragged-row list.csv:2: warning: the row has 2 cells, the header has 3", "3 [3|4|5]"]),
        Case(
            testDescription: "one cell", list: "a,b,c\nx\n",
            rows: ["ragged-row list.csv:2: warning: the row has 1 cell, the header has 3"]),
        Case(
            testDescription: "too many cells", list: "a,b\n1,2,3\n",
            rows: ["ragged-row list.csv:2: warning: the row has 3 cells, the header has 2"]),
        Case(
            testDescription: "a line of blanks", list: "a,b\n  \n",
            rows: ["ragged-row list.csv:2: warning: the row has 1 cell, the header has 2"]),
        Case(
            testDescription: "a quote inside a cell", list: "a,b\n1,5\" nail\n3,4\n",
            rows: [
                "quote-in-cell list.csv:2: warning: column `b`: a quote in a cell that does not begin with one",
                "3 [3|4]",
            ]),
        Case(
            testDescription: "the row of a bad quote ends where others end it",
            list: "a,b,c\nx\"y,\"1\n2\",3\n4,5,6\n",
            rows: [
                "quote-in-cell list.csv:2: warning: column `a`: a quote in a cell that does not begin with one",
                "4 [4|5|6]",
            ]),
        Case(
            testDescription: "text after a quote", list: "a,b\n\"1\"x,2\n3,4\n",
            rows: [
                "text-after-quote list.csv:2: warning: column `a`: text after the closing quote", "3 [3|4]",
            ]),
        Case(
            testDescription: "a blank after a quote", list: "a,b\n\"1\" ,2\n",
            rows: ["text-after-quote list.csv:2: warning: column `a`: text after the closing quote"]),
        Case(
            testDescription: "a quote beyond the last column", list: "a,b\n1,2,3\"\n",
            rows: [
                "quote-in-cell list.csv:2: warning: cell 3: a quote in a cell that does not begin with one"
            ]),
        Case(
            testDescription: "a quote that is never closed", list: "a,b\n1,2\n3,\"4\n5,6\n7,8\n",
            rows: [
                "2 [1|2]",
                "unclosed-quote list.csv:3: warning: column `b`: the quote opened in line 3 is never closed, so the rest of the list belongs to this row",
            ]),
        Case(
            testDescription: "a quote opened lower down", list: "a,b\n\"1\n2\",\"3\n4",
            rows: [
                "unclosed-quote list.csv:2: warning: column `b`: the quote opened in line 3 is never closed, so the rest of the list belongs to this row"
            ]),
        Case(
            testDescription: "a bare carriage return", list: "a,b\n1\r,2\n3,4\r\n",
            rows: [
                "bare-carriage-return list.csv:2: warning: column `a`: a carriage return without a line feed, outside quotes",
                "3 [3|4]",
            ]),
        Case(
            testDescription: "a bare carriage return at the end", list: "a,b\n1,2\r",
            rows: [
                "bare-carriage-return list.csv:2: warning: column `b`: a carriage return without a line feed, outside quotes"
            ]),
        Case(
            testDescription: "a bare carriage return after a quote", list: "a,b\n1,\"2\"\r3",
            rows: [
                "bare-carriage-return list.csv:2: warning: column `b`: a carriage return without a line feed, outside quotes"
            ]),
    ]

    @Test("are read", arguments: good + bad, [1, 2, 3, 5, CSVReader.defaultBlockSize])
    func rows(of example: Case, blockSize: Int) throws {
        let rows = try List(example.list).rows(delimiter: example.delimiter, blockSize: blockSize)
        #expect(rows.map(\.text) == example.rows)
    }

    @Test(
        "bytes that are not UTF-8",
        arguments: [
            [0xE9], [0x80], [0xC3], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xFF],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]], [1, 4096])
    func notUTF8(bytes: [UInt8], blockSize: Int) throws {
        let list = Array("a,b\n1,Zoé\n1,Ren".utf8) + bytes + Array("\n3,4\n".utf8)
        #expect(
            try List(list).rows(blockSize: blockSize).map(\.text) == [
                "2 [1|Zoé]", "not-utf-8 list.csv:3: warning: column `b` is not UTF-8", "4 [3|4]",
            ])
    }

    @Test("records carry the list's name")
    func file() throws {
        guard case .record(let record) = try List("a\n1\n").rows()[0] else {
            Issue.record("no record")
            return
        }
        #expect(record == ContactRecord(file: "list.csv", line: 2, cells: ["1"]))
    }
}
