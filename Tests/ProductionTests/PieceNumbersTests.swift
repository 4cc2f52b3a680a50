import Production
import TestSupport
import Testing

@Suite("Piece numbers")
struct PieceNumbersTests {
    @Test(
        "are brought into order, each once, ranges joined",
        arguments: [
            ("17,204-230", "17,204-230"), ("3,1,2", "1-3"), ("5-9,7,1-4", "1-9"), ("4, 4, 4", "4"),
            ("9,1-2,4", "1-2,4,9"), ("1-1000000000000", "1-1000000000000"),
        ])
    func order(text: String, expected: String) throws {
        let numbers = try #require(PieceNumbers(text))
        #expect(numbers.description == expected)
        #expect(PieceNumbers(numbers.description) == numbers)
    }

    @Test(
        "are refused in any other form",
        arguments: ["", ",", "0", "3-1", "1-", "-1", "1-2-3", "a", "1,,2", "1;2", "1 2"])
    func refused(text: String) {
        #expect(PieceNumbers(text) == nil)
    }

    @Test("hold what sets of numbers hold", arguments: UInt64(0)..<200)
    func sets(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        func some() -> Set<Int> { Set((0..<generator.below(30)).map { _ in 1 + generator.below(40) }) }
        let (a, b) = (some(), some())
        let numbers = PieceNumbers(a)
        #expect(Array(numbers.all) == a.sorted())
        #expect(numbers.count == a.count)
        #expect(numbers.isEmpty == a.isEmpty)
        #expect((1...41).filter(numbers.contains) == a.sorted())
        #expect(Array(numbers.intersection(PieceNumbers(b)).all) == a.intersection(b).sorted())
        for (one, next) in zip(numbers.ranges, numbers.ranges.dropFirst()) {
            #expect(one.upperBound + 1 < next.lowerBound)
        }
    }
}
