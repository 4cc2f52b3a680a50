import ListHygiene
import Testing

struct FrenchAddressTests {
    private func summaries(_ lines: [String]) -> [String] {
        FrenchAddress.mistakes(lines: lines).map(\.summary)
    }

    @Test(
        "addresses by the standard",
        arguments: [
            ["M. Jean Dupont", "12 rue de l'Église", "75001 PARIS"],
            ["JEAN DUPONT", "", "12 RUE X", " ", "75001 PARIS CEDEX 08"],
            ["A", "B", "C", "D", "E", "75001 PARIS"], ["A", "B", "C", "D", "E", "75001 PARIS", "FRANCE"],
            ["Jean Dupont", "F-75001 Paris"], ["Jean Dupont", "FR-97400 Saint-Denis"],
            ["Jean Dupont", "98000 MONACO"],
            ["Jean Dupont", "Rue Haute 1", "1000 BRUXELLES", "BELGIQUE"],
            ["Anna Lee", "1 High Street", "London N1 9GU", "Royaume-Uni"],
            ["J", "D", "C", "D", "E", "F", "SUISSE"], [String(repeating: "é", count: 38), "75001 PARIS"],
            [String(repeating: "e\u{301}", count: 38), "75001 PARIS"],
        ])
    func right(lines: [String]) { #expect(summaries(lines) == []) }

    @Test("each mistake is told once, in one order")
    func mistakes() {
        let long = String(repeating: "x", count: 39)
        #expect(summaries([]) == ["has no line"])
        #expect(summaries(["", " \u{A0}"]) == ["has no line"])
        #expect(summaries(["A", "B", "C", "D", "E", "F", "75001 PARIS"]) == ["has more than 6 lines"])
        #expect(
            summaries(["A", "B", "C", "D", "E", "F", "75001 PARIS", "FRANCE"]) == ["has more than 6 lines"])
        #expect(summaries([long, long, "75001 PARIS"]) == ["has a line of more than 38 characters"])
        #expect(
            FrenchAddress.mistakes(lines: [long, "B", "C", "D", "E", "F", "PARIS"]).map(\.kind)
                == [.tooManyLines, .lineTooLong, .noPostcode])
        #expect(FrenchAddress.mistakes(lines: []).map(\.kind) == [.noLines])
    }

    @Test(
        "a last line without a postcode of five digits and a locality is told",
        arguments: [
            "PARIS", "7501 PARIS", "750011 PARIS", "75 001 PARIS", "PARIS 75001", "75001", "75001PARIS",
            "75001 123", "F75001 PARIS",
            "75001-PARIS", "FRANCE",
        ])
    func postcode(last: String) {
        #expect(
            summaries(["Jean Dupont", last]) == [
                "has no postcode of 5 digits before the locality on its last line"
            ])
    }

    @Test("the country's line is looked past")
    func country() {
        #expect(summaries(["Jean Dupont", "PARIS", "France"]).count == 1)
        #expect(summaries(["Jean Dupont", "PARIS", "Belgique"]) == [])
    }
}
