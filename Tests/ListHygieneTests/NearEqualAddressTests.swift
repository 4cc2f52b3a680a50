import Diagnostics
import ListHygiene
import Testing

struct NearEqualAddressTests {
    private let header = ["first_name", "last_name", "street", "postcode", "city"]

    private func found(_ rows: [[String]]) -> [String] { report(header, rows).warnings.map(\.text) }

    @Test(
        "one person written in two ways is told with both lines",
        arguments: [
            ["JEAN", "DUPONT", "12 RUE DE L'ÉGLISE", "75001", "PARIS"],
            ["Jean", "Dupont", "12, rue de l'Eglise", "75001", "Paris"],
            ["Jean", "Dupont", "12 r. de l’église", "75001", "Paris"],
            ["Jean", "Dupont.", "12  rue de l'Église ", "75001", "Lyon"],
        ])
    func pair(second: [String]) {
        #expect(
            found([
                ["Jean", "Dupont", "12 rue de l'Église", "75001", "Paris"],
                ["Anna", "Lee", "1 rue X", "75002", "Paris"], second,
            ]) == [
                """
                list.csv:4: warning: 1 row has nearly the name and address of another, first lines 2 and 4
                  hint: they differ in case, accents, punctuation or abbreviations alone: put them right where both are one person
                """
            ])
    }

    @Test(
        "abbreviations are evened out in several languages",
        arguments: [
            ("3 av. du Gal Leclerc", "3 Avenue du Général Leclerc"),
            ("5 bd St Michel", "5 boulevard Saint-Michel"),
            ("12bis rue X", "12 b rue X"), ("7 Ste Anne", "7 Sainte-Anne"), ("9 Main St", "9 Main Street"),
            ("9 Mill Rd.", "9 Mill Road"),
            ("Hauptstr. 5", "Hauptstraße 5"), ("Hauptstrasse 5", "HAUPTSTRASSE 5"),
            ("C/ Mayor 3", "Calle Mayor 3"),
            ("1 Œuvre", "1 oeuvre"), ("1 Đặng", "1 Dang"), ("1 Müllerweg", "1 Mullerweg"),
            ("1 Łódź", "1 Lodz"),
        ])
    func abbreviations(first: String, second: String) {
        let rows = [["A", "B", first, "75001", ""], ["A", "B", second, "75001", ""]]
        #expect(found(rows).count == 1, "\(first) | \(second)")
    }

    @Test("rows are counted, and the earliest pair is named")
    func counted() {
        let rows = [
            ["A", "B", "1 rue X", "75001", ""], ["C", "D", "2 rue Y", "75001", ""],
            ["C", "D", "2 Rue Y", "75001", ""],
            ["a", "b", "1 rue X", "75001", ""], ["A", "B", "1 RUE X", "75001", ""],
        ]
        #expect(
            found(rows)[0].hasPrefix(
                "list.csv:4: warning: 3 rows have nearly the name and address of others, first lines 3 and 4\n"
            ))
    }

    @Test(
        "equal rows, other people, other houses and rows without an address are not told",
        arguments: [
            [["A", "B", "1 rue X", "75001", "P"], ["A", "B", "1 rue X", "75001", "P"]],
            [["A", "B", "1 rue X", "75001", "P"], ["A", "C", "1 Rue X", "75001", "P"]],
            [["A", "B", "1 rue X", "75001", "P"], ["A", "B", "11 Rue X", "75001", "P"]],
            [["A", "B", "1 1 rue X", "75001", "P"], ["A", "B", "11 Rue X", "75001", "P"]],
            [["A", "B", "1 rue X", "75001", "P"], ["A", "B", "1 Rue X", "75002", "P"]],
            [["A", "B", "", "75001", "P"], ["a", "B", "", "75001", "P"]],
            [["", "", "1 rue X", "75001", "P"], ["", "", "1 Rue X", "75001", "P"]],
            [["A B", "", "1 rue X", "75001", "P"], ["A", "B", "1 Rue X", "75001", "P"]],
            [["A", "B", "1 rue X", "", "P"], ["A", "B", "1 Rue X", "", "P"]],
            [["A", "B", "1 rue 東京", "75001", "P"], ["A", "B", "1 rue 大阪", "75001", "P"]],
        ])
    func notTold(rows: [[String]]) { #expect(found(rows) == []) }

    @Test("a town stands for a postcode that the list has not, and a house number may have a column")
    func otherHeaders() {
        let town = ["Nom", "Adresse", "Ville"]
        #expect(
            report(town, [["Dupont", "1 rue X", "Lyon"], ["DUPONT", "1 rue X", "LYON"]]).warnings.count == 1)
        let house = ["Name", "Straße", "Hausnummer", "PLZ"]
        #expect(report(house, [["Lee", "Weg", "1", "10115"], ["LEE", "Weg", "2", "10115"]]).warnings == [])
        #expect(
            report(house, [["Lee", "Weg", "1", "10115"], ["LEE", "Weg", "1", "10115"]]).warnings.count == 1)
        #expect(report(["x", "y", "z"], [["a", "b", "c"], ["A", "b", "c"]]).warnings == [])
    }
}
