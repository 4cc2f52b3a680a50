import ContactBase
import ContactRecords
import TestSupport
import Testing

struct ContactBaseTests {
    @Test("records come back in the list's order, with their lines and every cell as it was")
    func order() throws {
        let base = try staged("id,name,note\nz,Åsa,\"a,\"\"b\"\"\"\na,,\"two\nlines\"\nm,x\ty,\n")
        #expect(base.header == ["id", "name", "note"])
        let records = try base.records()
        #expect(records.map(\.key) == ["z", "a", "m"])
        #expect(records.map(\.line) == [2, 3, 5])
        #expect(
            records.map(\.cells) == [
                ["z", "Åsa", "a,\"b\""], ["a", "", "two\nlines"], ["m", "x\ty", ""],
            ])
        #expect(records.map(\.id) == records.map(\.id).sorted())
        #expect(records.allSatisfy { $0.rid.isEmpty && $0.token.isEmpty })
        #expect(base.rows == 3 && base.accepted == 3 && base.counts.isEmpty)
    }

    @Test("a later row with the key of an earlier one is a duplicate, told with the earlier one's line")
    func duplicates() throws {
        let base = try staged("id,name\n1,first\n2,other\n 1 ,second\n1,third\n")
        #expect(try base.records().map(\.cells) == [["1", "first"], ["2", "other"]])
        #expect(
            try base.refused() == [
                NotPrinted(line: 4, disposition: .duplicate, reason: "same key as line 2"),
                NotPrinted(line: 5, disposition: .duplicate, reason: "same key as line 2"),
            ])
        #expect(base.counts == [.duplicate: 2])
        #expect(base.rows == 4 && base.accepted == 2)
    }

    @Test("two spellings of one name in Unicode are one contact, two letter cases are two")
    func spellings() throws {
        let base = try staged("id\nAm\u{E9}lie\nAme\u{301}lie\nAMÉLIE\n")
        #expect(try base.records().map(\.line) == [2, 4])
        #expect(base.counts == [.duplicate: 1])
    }

    @Test("a row without a key is rejected, and its columns are named")
    func withoutKey() throws {
        let single = try staged("id,name\n,Anna\n\" \",Béla\n")
        #expect(try single.refused().map(\.reason) == ["the key `id` is empty", "the key `id` is empty"])
        let double = try staged("last,first,code\n,Anna,\nx,,\n", key: "[last, code]")
        #expect(
            try double.refused() == [
                NotPrinted(line: 2, disposition: .rejected, reason: "the key `last`, `code` is empty")
            ])
        #expect(try double.records().map(\.key) == ["x\u{1F}"])
    }

    @Test("rows that cannot be read are rejected and counted, and never shifted into other columns")
    func rejected() throws {
        let base = try staged("id,name\n1,Anna\n2\n3,Chloé,x\n4,\u{202E}Dora\n1,again\n5,Ede\n")
        #expect(try base.records().map(\.cells) == [["1", "Anna"], ["5", "Ede"]])
        #expect(
            try base.refused() == [
                NotPrinted(line: 3, disposition: .rejected, reason: "the row has 1 cell, the header has 2"),
                NotPrinted(line: 4, disposition: .rejected, reason: "the row has 3 cells, the header has 2"),
                NotPrinted(
                    line: 5, disposition: .rejected, reason: "column `name` holds the character U+202E"),
                NotPrinted(line: 6, disposition: .duplicate, reason: "same key as line 2"),
            ])
        #expect(base.counts == [.rejected: 3, .duplicate: 1])
        #expect(base.rows == 6)
    }

    @Test("a rejected row leaves its key to the next one")
    func keyOfRejected() throws {
        let base = try staged("id,name\n1,Anna,too much\n1,Anna\n")
        #expect(try base.records().map(\.line) == [3])
        #expect(base.counts == [.rejected: 1])
    }

    @Test("a list without rows is empty, not wrong")
    func noRows() throws {
        var told: [Int] = []
        let base = try staged("id\n") { told.append($0) }
        #expect(base.rows == 0 && base.accepted == 0)
        #expect(try base.records().isEmpty && base.refused().isEmpty)
        #expect(told == [0])
    }

    @Test("records are handed out in portions, none twice and none left out", arguments: [1, 2, 3, 7, 100])
    func portions(limit: Int) throws {
        let base = try staged("id\n" + (1...10).map { "\($0)\n1\n" }.joined())
        var keys: [String] = []
        var last = 0
        while case let portion = try base.records(after: last, limit: limit), let end = portion.last {
            #expect(portion.count <= limit)
            keys += portion.map(\.key)
            last = end.place
        }
        #expect(keys == (1...10).map(String.init))
    }

    @Test("every accepted record gets the token of its own key, and no other row is asked for")
    func tokens() throws {
        let base = try staged("id,name\nb,Anna\na,Béla\nb,again\n,nobody\n")
        var asked: [String] = []
        try base.assignTokens { key in
            asked.append(key)
            return (rid: "r_\(key)", token: "token-\(key)")
        }
        #expect(asked == ["b", "a"])
        #expect(try base.records().map(\.rid) == ["r_b", "r_a"])
        #expect(try base.records().map(\.token) == ["token-b", "token-a"])
        #expect(try base.records().map(\.cells) == [["b", "Anna"], ["a", "Béla"]])
    }

    @Test("when one token cannot be had, no record has one")
    func failingToken() throws {
        struct Stop: Error {}
        let base = try staged("id\na\nb\nc\n")
        #expect(throws: Stop.self) {
            try base.assignTokens { key in
                if key == "c" { throw Stop() }
                return ("r", "t\(key)")
            }
        }
        #expect(try base.records().allSatisfy { $0.token.isEmpty && $0.rid.isEmpty })
    }

    @Test("progress is told every 10,000 rows and at the end, and can stop the reading")
    func progress() throws {
        let list = "id\n" + (1...25_000).map { "\($0)\n" }.joined()
        var told: [Int] = []
        _ = try staged(list) { told.append($0) }
        #expect(told == [10_000, 20_000, 25_000])
        struct Stop: Error {}
        #expect(throws: Stop.self) { try staged(list) { if $0 == 20_000 { throw Stop() } } }
    }

    @Test(
        "any list of keys gives each contact its first row, and each row one place", arguments: UInt64(0)..<50
    )
    func property(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let names = ["a", "A", " a", "é", "e\u{301}", "", " ", "b", "bb", "中"]
        let rows = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            (0..<2).map { _ in names[Int.random(in: 0..<names.count, using: &generator)] }
        }
        let base = try staged(
            "x,y,n\n" + rows.enumerated().map { "\($1[0]),\($1[1]),\($0)\n" }.joined(), key: "[x, y]")
        var seen: Set<String> = []
        var accepted: [String] = []
        var without = 0
        for (index, row) in rows.enumerated() {
            if let key = ContactKey(cells: row, columns: [0, 1]) {
                if seen.insert(key.text).inserted { accepted.append(String(index)) }
            } else {
                without += 1
            }
        }
        #expect(try base.records().map { $0.cells[2] } == accepted, "seed \(seed)")
        #expect(base.counts[.rejected] ?? 0 == without, "seed \(seed)")
        #expect(base.rows == rows.count && base.accepted == accepted.count, "seed \(seed)")
        #expect(base.accepted + base.counts.values.reduce(0, +) == base.rows, "seed \(seed)")
    }
}
