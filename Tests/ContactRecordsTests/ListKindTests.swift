import ContactRecords
import Testing

@Suite("Formats by a file's ending")
struct ListKindTests {
    @Test(
        "are known in letters of either case",
        arguments: [
            ("a.csv", .csv), ("a.TXT", .csv), ("lists/b.tsv", .csv), ("a.jsonl", .jsonl),
            ("a.ndjson", .jsonl),
            ("a.json", .json), ("x.y.XLSX", .xlsx), ("a.sqlite", .sqlite), ("a.sqlite3", .sqlite),
            ("a.db", .sqlite),
            ("a.xls", nil), ("list", nil), ("a.csv/list", nil), ("", nil),
        ] as [(String, ListKind?)])
    func endings(path: String, kind: ListKind?) {
        #expect(ListKind(endingOf: path) == kind)
    }
}
