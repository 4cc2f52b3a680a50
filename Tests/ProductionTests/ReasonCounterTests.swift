import ContactBase
import Production
import Testing

@Suite("Reasons for which rows are not printed")
struct ReasonCounterTests {
    private func counted(_ rows: [NotPrinted]) -> [ReasonCount] {
        var counter = ReasonCounter(lists: ["contacts.csv", "seeds.csv"])
        for row in rows { counter.add(row) }
        return counter.counts
    }

    @Test("are counted by frame, with the sizes of the row that needs most, and the first places")
    func sizes() {
        let needs = [
            ("62 × 14.1 mm", "60 × 10 mm"), ("61 × 30.7 mm", "60 × 11 mm"), ("99 × 10 mm", "60 × 12 mm"),
        ]
        let rows = (0..<7).map { index in
            NotPrinted(
                line: index + 2, disposition: .quarantined, reason: "the text does not fit frame `a`",
                frame: "a",
                needed: needs[index % 3].0, given: needs[index % 3].1)
        }
        #expect(
            counted(rows) == [
                ReasonCount(
                    disposition: .quarantined, reason: "the text does not fit frame `a`", frame: "a",
                    needed: "61 × 30.7 mm", given: "60 × 11 mm", rows: 7,
                    places: (2...6).map { "contacts.csv:\($0)" })
            ])
    }

    @Test("leave out what names another row, or each row would be a reason of its own")
    func common() {
        let reasons: [(Disposition, String, String)] = [
            (.duplicate, "same id as contacts.csv:12", "same id as another row"),
            (.suppressed, "suppress 1, for contacts.csv:7 of the same contact", "suppress 1"),
            (
                .quarantined, "the image of frame `b` is not there; 2 more frames cannot be printed either",
                "the image of frame `b` is not there"
            ),
            (.rejected, "the key `id` is empty", "the key `id` is empty"),
        ]
        for (disposition, told, kept) in reasons {
            #expect(
                counted([NotPrinted(line: 9, disposition: disposition, reason: told)]).map(\.reason) == [kept]
            )
        }
    }

    @Test("come by disposition, the most frequent first, and add up to the rows")
    func order() {
        let rows = [
            NotPrinted(line: 2, disposition: .duplicate, reason: "same id as contacts.csv:1"),
            NotPrinted(line: 3, disposition: .rejected, reason: "b"),
            NotPrinted(list: 1, line: 4, disposition: .rejected, reason: "a"),
            NotPrinted(line: 5, disposition: .rejected, reason: "b"),
        ]
        let counts = counted(rows)
        #expect(counts.map(\.reason) == ["b", "a", "same id as another row"])
        #expect(counts.map(\.rows) == [2, 1, 1])
        #expect(counts[1].places == ["seeds.csv:4"])
    }

    @Test("beyond a limit are counted as one, so that memory does not grow with a list's mistakes")
    func limit() {
        let rows = (0..<2_000).map {
            NotPrinted(line: $0 + 2, disposition: .rejected, reason: "reason \($0)")
        }
        let counts = counted(rows)
        #expect(counts.count == ReasonCounter.limit + 1)
        #expect(counts.first?.reason == "other reasons" && counts.first?.rows == 1_500)
        #expect(counts.reduce(0) { $0 + $1.rows } == 2_000)
    }

    @Test("sizes are read as they are written, and nothing else is one")
    func extent() {
        #expect(Extent("62 × 14.1 mm")?.numbers == [62, 14.1] && Extent("62 × 14.1 mm")?.unit == "mm")
        #expect(Extent("96 ppi")?.size == 96)
        for text in ["", "mm", "62", "62 × mm × 3", "1 × 2 × 3 mm", "-1 mm", "a b"] {
            #expect(Extent(text) == nil)
        }
    }
}
