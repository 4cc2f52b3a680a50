import ContactRecords
import Testing

@Suite("Rows that are too long")
struct LongRowTests {
    private func text(_ count: Int) -> String { String(repeating: "x", count: count) }

    @Test(
        "a cell of a million bytes is read, one more is not", arguments: [65536, 3_000_000], ["", "\""])
    func cells(blockSize: Int, quote: String) throws {
        let list = try List(
            "a,b\n1,\(quote)\(text(1_000_000))\(quote)\n1,\(quote)\(text(1_000_001))\(quote)\n3,4\n")
        let rows = try list.rows(blockSize: blockSize)
        #expect(
            rows.dropFirst().map(\.text) == [
                "cell-too-long list.csv:3: warning: column `b`: the cell has more than 1000000 bytes",
                "4 [3|4]",
            ])
        guard case .record(let record) = rows[0] else {
            Issue.record("rejected: \(rows[0])")
            return
        }
        #expect(record.cells[1].utf8.count == 1_000_000)
    }

    @Test("line breaks in a cell that is too long are no rows", arguments: [1000, 3_000_000])
    func lines(blockSize: Int) throws {
        let lines = String(repeating: "7,8\n", count: 300_000)
        let rows = try List("a,b\n1,\"\(lines)\"\n3,4\n").rows(blockSize: blockSize)
        #expect(
            rows.map(\.text) == [
                "cell-too-long list.csv:2: warning: column `b`: the cell has more than 1000000 bytes",
                "300003 [3|4]",
            ])
    }

    @Test("a row of sixteen million bytes is read, one more is not", arguments: [65536, 20_000_000])
    func rows(blockSize: Int) throws {
        func row(_ count: Int) -> String {
            // Sixteen cells of 999,999 bytes, each with its delimiter; the last one ends the row.
            let cells = (0..<16).map { text($0 == 15 ? 999_999 + count - 16_000_000 : 999_999) }
            return cells.joined(separator: ",") + "\n"
        }
        let header = (0..<16).map { "c\($0)" }.joined(separator: ",") + "\n"
        let list = try List(
            header + row(16_000_000) + row(16_000_001) + (0..<16).map(String.init).joined(separator: ","))
        let rows = try list.rows(blockSize: blockSize)
        #expect(rows.count == 3)
        #expect(rows[0].text.hasPrefix("2 [x"))
        #expect(rows[1].text == "row-too-long list.csv:3: warning: the row has more than 16000000 bytes")
        #expect(rows[2].text == "4 [0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15]")
    }

    @Test("a quote never closed in a long list takes the rest of it", arguments: [65536, 3_000_000])
    func unclosed(blockSize: Int) throws {
        let rows = try List("a,b\n1,2\n3,\"\(String(repeating: "7,8\n", count: 500_000))").rows(
            blockSize: blockSize)
        #expect(rows.count == 2)
        #expect(
            rows[1].text
                == "unclosed-quote list.csv:3: warning: column `b`: the quote opened in line 3 is never closed, so the rest of the list belongs to this row"
        )
    }

    @Test("more cells than can be counted on are counted")
    func manyCells() throws {
        let rows = try List("a,b\n\(String(repeating: ",", count: 2_000_000))\n3,4\n").rows()
        #expect(
            rows.map(\.text) == [
                "ragged-row list.csv:2: warning: the row has 2000001 cells, the header has 2", "3 [3|4]",
            ])
    }
}
