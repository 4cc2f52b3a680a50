import ContactBase
import Testing

struct ContactKeyTests {
    private func scalars(_ cells: [String], _ columns: [Int] = [0]) -> [Unicode.Scalar]? {
        ContactKey(cells: cells, columns: columns).map { Array($0.text.unicodeScalars) }
    }

    @Test("white space around a key does not count, inside it does")
    func trimming() {
        #expect(scalars([" \tA 7\u{A0}\n"]) == ["A", " ", "7"])
        #expect(ContactKey(cells: ["A 7"], columns: [0]) != ContactKey(cells: ["A7"], columns: [0]))
    }

    @Test("a composed and a decomposed accent are one contact, in form C")
    func normalForm() {
        #expect(scalars(["Ame\u{301}lie"]) == ["A", "m", "é", "l", "i", "e"])
        #expect(scalars(["Amélie"]) == scalars(["Ame\u{301}lie"]))
        #expect(scalars(["\u{212B}"]) == ["\u{C5}"])
        // Form C keeps what only looks alike apart.
        #expect(scalars(["\u{FB01}"]) == ["\u{FB01}"])
    }

    @Test("letter case is kept: a1 and A1 are two contacts")
    func letterCase() {
        #expect(scalars(["a1"]) != scalars(["A1"]))
        #expect(scalars(["ß"]) != scalars(["ss"]))
    }

    @Test("several columns make one key, in the job's order, and their borders count")
    func severalColumns() {
        #expect(scalars(["x", "b", "a"], [2, 1]) == ["a", "\u{1F}", "b"])
        #expect(scalars(["ab", "c"], [0, 1]) != scalars(["a", "bc"], [0, 1]))
        #expect(scalars(["a", ""], [0, 1]) != scalars(["", "a"], [0, 1]))
        #expect(scalars(["a", "b"], [0, 1]) != scalars(["a", "b"], [1, 0]))
    }

    @Test("a key is there as long as one of its columns says something")
    func empty() {
        #expect(scalars([" ", "\u{A0}"], [0, 1]) == nil)
        #expect(scalars(["", "7"], [0, 1]) == ["\u{1F}", "7"])
    }
}
