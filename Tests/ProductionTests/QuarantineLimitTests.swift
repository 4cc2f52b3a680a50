import Production
import Testing

struct QuarantineLimitTests {
    @Test(
        "the limit itself is allowed, one more is not",
        arguments: [
            (0.01, 1, 99, false), (0.01, 2, 98, true), (0.01, 3, 297, false), (0.0, 0, 5, false),
            (0.0, 1, 1_000_000, true), (1.0, 5, 0, false), (0.07, 7, 93, false), (0.003, 3, 997, false),
        ])
    func limit(share: Double, quarantined: Int, printed: Int, isExceeded: Bool) {
        #expect(QuarantineLimit(share).isExceeded(quarantined: quarantined, printed: printed) == isExceeded)
    }

    @Test("what is told is never rounded below the limit")
    func words() {
        #expect(
            QuarantineLimit(0.01).words(quarantined: 4, printed: 296)
                == "4 of 300 pieces are quarantined, 1.34 %; `max_quarantined` is 1 %")
        #expect(
            QuarantineLimit(0.005).words(quarantined: 1, printed: 0)
                == "1 of 1 piece is quarantined, 100 %; `max_quarantined` is 0.5 %")
        #expect(
            QuarantineLimit(0.0105).words(quarantined: 11, printed: 989)
                == "11 of 1000 pieces are quarantined, 1.1 %; `max_quarantined` is 1.05 %")
    }
}
