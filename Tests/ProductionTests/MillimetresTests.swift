import JobModel
import Production
import Testing

struct MillimetresTests {
    @Test(
        "lengths are shown to a tenth, and whole ones without it",
        arguments: [
            (62, "62"), (62.04, "62"), (62.06, "62.1"), (0, "0"), (0.04, "0"), (0.3, "0.3"), (9.96, "10"),
            (1234.5, "1234.5"),
            (-0.3, "-0.3"), (-2, "-2"),
        ])
    func text(millimetres: Double, text: String) {
        #expect(Millimetres.text(.millimetres(millimetres)) == text)
    }

    @Test(
        "a size that is asked for is rounded up, so that it will do",
        arguments: [
            (62, "62"), (62.001, "62.1"), (62.1, "62.1"), (14.81, "14.9"), (0.01, "0.1"), (14.8, "14.8"),
        ])
    func up(millimetres: Double, text: String) { #expect(Millimetres.up(.millimetres(millimetres)) == text) }

    @Test("what is rounded up is never less than it was", arguments: 0..<200)
    func neverLess(number: Int) throws {
        let length = Length.points(Double(number) * 1.2345)
        let shown = try #require(Double(Millimetres.up(length)))
        // A ten-thousandth of a millimetre: what the sum of binary fractions may be off.
        #expect(shown >= length.millimetres - 1.01e-4 && shown < length.millimetres + 0.1)
    }

    @Test("a width and a height go together")
    func pair() {
        #expect(Millimetres.text(.millimetres(62), .millimetres(14.02)) == "62 × 14.1 mm")
    }
}
