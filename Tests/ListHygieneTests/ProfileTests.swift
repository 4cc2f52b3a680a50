import ListHygiene
import TestSupport
import Testing

/// What is counted of each column.
struct ProfileTests {
    @Test("columns tell how full they are, their longest value and how many different ones")
    func profile() {
        let report = report(
            ["id", "name", "note"],
            [
                ["1", "Zoë", ""], ["2", "Élodie", ""], ["3", "Łukasz", ""],
                ["4", "Zoë", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"],
            ])
        #expect(report.rows == 4)
        #expect(report.warnings == [])
        #expect(report.columns.map(\.name) == ["id", "name", "note"])
        #expect(report.columns.map(\.filled) == [4, 4, 1])
        #expect(report.columns.map(\.filledPercent) == [100, 100, 25])
        // In characters, as people count them; the first line of several.
        #expect(report.columns.map(\.longest) == [1, 6, 1])
        #expect(report.columns.map(\.longestLine) == [2, 3, 5])
        #expect(report.columns.map(\.distinct) == [4, 3, 1])
        #expect(report.columns.map(\.isDistinctExact) == [true, true, true])
    }

    @Test("an empty list, rows without cells and rows with more cells than the header are borne")
    func raggedRows() {
        #expect(report(["a", "b"], []).columns.map(\.longestLine) == [0, 0])
        #expect(report([], [["x"]]).columns == [])
        let ragged = report(["a", "b"], [[], ["x"], ["x", "y", "NULL"]])
        #expect(ragged.rows == 3 && ragged.columns.map(\.filled) == [2, 1] && ragged.warnings == [])
        #expect(
            report(["a"], [[String](repeating: "x", count: 1)] + [[""], [""]]).columns[0].filledPercent == 33)
    }

    @Test(
        "different values are counted to 1,000, and estimated beyond",
        arguments: [1, 999, 1_000, 1_001, 5_000, 200_000])
    func distinct(count: Int) {
        var profiler = ListProfiler(header: ["id"], file: "list.csv")
        for round in 0..<2 {
            for index in 0..<count {
                profiler.add(cells: ["value \(index)"], line: round * count + index + 2)
            }
        }
        let column = profiler.report().columns[0]
        #expect(column.isDistinctExact == (count <= 1_000))
        if count <= 1_000 { #expect(column.distinct == count) }
        // Four standard errors; hashes do not change, so nor does this.
        #expect(abs(column.distinct - count) <= count * 12 / 100, "\(column.distinct)")
    }

    @Test("values that differ in one bit, in length or in zeros count as different")
    func alike() {
        let values = [
            "a", "b", "aa", "ab", "a\0", "a\0\0", "abcdefgh", "abcdefgi", "abcdefgh\0", "é", "e\u{301}",
        ]
        #expect(report(["x"], values.map { [$0] }).columns[0].distinct == values.count)
    }

    @Test("the same list gives the same report, in any order of reports")
    func repeated() {
        var random = SplitMix64(seed: 11)
        let rows = (0..<3_000).map { _ in (0..<4).map { _ in String(random.next() % 5_000) } }
        let header = ["name", "street", "postcode", "x"]
        #expect(report(header, rows) == report(header, rows))
        var profiler = ListProfiler(header: header, file: "list.csv")
        for (index, row) in rows.enumerated() {
            profiler.add(cells: row, line: index + 2)
            if index % 1_000 == 0 { _ = profiler.report() }
        }
        #expect(profiler.report() == report(header, rows))
    }
}
