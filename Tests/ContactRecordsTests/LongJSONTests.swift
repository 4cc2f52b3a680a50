import ContactRecords
import Testing

@Suite("JSON that is too long")
struct LongJSONTests {
    private static let layouts: [JSONListReader.Layout] = [.lines, .array]

    /// One object a line, as lines or as an array.
    private func rows(_ objects: [String], _ layout: JSONListReader.Layout, blockSize: Int = 65536) throws
        -> [Row]
    {
        let list = try List(
            layout == .lines ? objects.joined(separator: "\n") : "[" + objects.joined(separator: ",\n") + "]")
        let reader = try JSONListReader(
            path: list.path, displayName: "list.json", layout: layout, blockSize: blockSize)
        var rows: [Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test("a cell of a million bytes is read, one more is not", arguments: layouts, [1000, 3_000_000])
    func cells(layout: JSONListReader.Layout, blockSize: Int) throws {
        func object(_ count: Int) -> String { "{\"a\":1,\"b\":\"\(String(repeating: "x", count: count))\"}" }
        let rows = try rows(
            [object(1_000_000), object(1_000_001), "{\"b\":3}"], layout, blockSize: blockSize)
        guard case .record(let record) = rows[0] else {
            Issue.record("rejected: \(rows[0])")
            return
        }
        #expect(record.cells[1].utf8.count == 1_000_000)
        #expect(
            rows.dropFirst().map(\.text) == [
                "cell-too-long list.json:2: warning: column `b`: the cell has more than 1000000 bytes",
                "3 [|3]",
            ])
    }

    @Test("so is a number, and a string of escapes", arguments: layouts)
    func numbers(layout: JSONListReader.Layout) throws {
        let digits = String(repeating: "7", count: 2_000_000)
        let escapes = String(repeating: "\\u00e9", count: 600_000)
        let rows = try rows(
            ["{\"a\":1}", "{\"a\":\(digits)}", "{\"a\":0.\(digits)}", "{\"a\":\"\(escapes)\"}", "{\"a\":3}"],
            layout)
        let said = (2...4).map {
            "cell-too-long list.json:\($0): warning: column `a`: the cell has more than 1000000 bytes"
        }
        #expect(rows.map(\.text) == ["1 [1]"] + said + ["5 [3]"])
    }

    @Test("a key that is too long is none of the list's", arguments: layouts)
    func keys(layout: JSONListReader.Layout) throws {
        let key = String(repeating: "k", count: 1_000_001)
        let rows = try rows(["{\"a\":1}", "{\"a\":1,\"\(key)\":2}", "{\"a\":3}"], layout)
        #expect(
            rows.map(\.text) == [
                "1 [1]", "unreadable-key list.json:2: warning: key 2 of the object is no text, or too long",
                "3 [3]",
            ])
    }

    @Test("an object of more than sixteen million bytes", arguments: layouts)
    func objects(layout: JSONListReader.Layout) throws {
        let text = String(repeating: "x", count: 999_000)
        func object(_ count: Int) -> String {
            "{" + (0..<count).map { "\"c\($0)\":\"\(text)\"" }.joined(separator: ",") + "}"
        }
        let rows = try rows([object(16), object(17), "{\"c0\":3}"], layout)
        #expect(rows.count == 3)
        #expect(rows[0].text.hasPrefix("1 [xxx"))
        #expect(
            rows[1].text
                == "unknown-key list.json:2: warning: key 17 of the object is none of the first object's")
        let blanks = String(repeating: " ", count: 16_000_000)
        #expect(
            try self.rows(
                ["{\"a\":1}", "{\"a\":1\(blanks),\"b\":2}", "{\"a\":2\(blanks)}", "{\"a\":3}"], layout
            )
            .map(\.text) == [
                "1 [1]", "object-too-long list.json:2: warning: the object has more than 16000000 bytes",
                "object-too-long list.json:3: warning: the object has more than 16000000 bytes", "4 [3]",
            ])
    }

    @Test("a first object that is too long gives no columns")
    func header() throws {
        let text = String(repeating: "x", count: 999_000)
        let first = "{" + (0..<17).map { "\"c\($0)\":\"\(text)\"" }.joined(separator: ",") + "}"
        #expect(
            try List(first).refusal(ListOptions(format: .jsonl))
                == "list.csv:1:1: error: the first object has more than 16000000 bytes")
    }
}
