import Diagnostics
import ListHygiene
import Testing

/// What is told of columns that the header makes special.
struct ColumnTests {
    @Test(
        "postcodes of four digits among those of five have lost a zero",
        arguments: [
            "postcode", "Code postal", "code_postal", "CP", "zip", "ZIP Code", "PLZ", "codePostal",
            "cp_livraison",
        ])
    func lostZeros(name: String) {
        let found = report([name], [["75001"], ["1000"], ["69002"], ["6200"], ["13001"], [""]])
            .warnings
        #expect(
            found.map(\.message) == [
                "column `\(name)`: 2 values have 4 digits where 3 have 5: leading zeros look lost"
            ])
        #expect(found.first?.location?.description == "list.csv:3")
        let written = name.contains(" ") ? "\"\(name)\"" : name
        #expect(
            found.first?.hints == [
                "make the column text in the spreadsheet and export again, or write them in a field: "
                    + "substr('00000' || \(written), -5)"
            ])
    }

    @Test("one lost zero is told as one, and countries of four digits are none")
    func foreignPostcodes() {
        let header = ["postcode", "country"]
        #expect(
            report(header, [["75001", "FR"], ["1000", "FR"], ["69001", ""]]).warnings.map(\.message) == [
                "column `postcode`: 1 value has 4 digits where 2 have 5: leading zeros look lost"
            ])
        for country in ["BE", "Belgique", "ch", "Österreich", "LUXEMBOURG", "Pays-Bas"] {
            #expect(
                report(header, [["75001", "FR"], ["1000", country], ["69001", ""]]).warnings == [],
                "\(country)")
        }
        // A Belgian list, and a column that is no postcode's.
        #expect(warnings("postcode", ["1000", "2000", "4000", "75001"]) == [])
        #expect(warnings("amount", ["75001", "1000", "69001"]) == [])
    }

    @Test(
        "names in capitals or small letters throughout are told once",
        arguments: [
            "name", "Nom", "prénom", "last_name", "firstName", "SURNAME", "Nachname", "apellidos",
            "Nom du client",
        ])
    func nameCase(name: String) {
        let written = name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } ? name : "\"\(name)\""
        #expect(
            warnings(name, ["DUPONT", "LEFÈVRE", "O'NEILL", "ÉMILE", "ŁUKASZ"]) == [
                "list.csv:2: warning: column `\(name)`: 5 of 5 names are in capitals\n"
                    + "  hint: title(\(written)) in a field writes them as names"
            ])
        #expect(
            warnings(name, ["", "dupont", "lefèvre", "o'neill", "émile", "łukasz"]) == [
                "list.csv:3: warning: column `\(name)`: 5 of 5 names are in small letters\n"
                    + "  hint: title(\(written)) in a field writes them as names"
            ])
    }

    @Test("a few names in capitals, or names without capitals, say nothing")
    func mixedNames() {
        #expect(warnings("name", ["DUPONT", "MARTIN", "PETIT", "ROUX"]) == [])
        #expect(warnings("name", [String](repeating: "DUPONT", count: 9) + ["Martin"]) == [])
        #expect(
            warnings("name", [String](repeating: "DUPONT", count: 10) + ["Martin"]).count == 1,
            "more than 90 of 100")
        #expect(warnings("name", [String](repeating: "山田", count: 20)) == [])
        #expect(warnings("name", [String](repeating: "Ö", count: 20)) == [])
        #expect(warnings("company", [String](repeating: "ACME", count: 20)) == [])
    }

    @Test(
        "days that a spreadsheet counts are told in columns of dates",
        arguments: ["date", "birth_date", "Date de naissance", "Geburtsdatum", "dateOfBirth", "DOB", "fecha"])
    func serialDates(name: String) {
        let written = name.contains(" ") ? "\"\(name)\"" : name
        #expect(
            warnings(name, ["2026-10-01", "45000", "59999"]) == [
                "list.csv:3: warning: column `\(name)`: 2 values look like days as spreadsheets count them (as 45000)\n"
                    + "  hint: make the column a date in the spreadsheet and export again, or count in a field: "
                    + "add_days(date('1899-12-30'), number(\(written)))"
            ])
        #expect(warnings(name, ["45000"])[0].contains("1 value looks like a day as spreadsheets count them"))
        #expect(warnings(name, ["01/10/2026", "20261001", "2026", "99999", "4500", "1 October"]) == [])
        #expect(warnings("amount", ["45000"]) == [])
        #expect(warnings("birth_place", ["45000"]) == [])
    }

    @Test(
        "e-mail addresses without @ are told, unless the column holds something else",
        arguments: ["email", "E-mail", "courriel", "Mail"])
    func emails(name: String) {
        #expect(
            warnings(name, ["a@example.org", "b.example.org", "", "c@example.org"]) == [
                "list.csv:3: warning: column `\(name)`: 1 value has no `@`\n"
                    + "  hint: put these rows right: an address that is wrong matches no list of `suppress`"
            ])
        #expect(
            warnings(name, ["a@x", "b@x", "c", "d"])[0].hasPrefix(
                "list.csv:4: warning: column `\(name)`: 2 values have no `@`"))
        #expect(warnings(name, ["yes", "no", "yes", "a@x"]) == [])
    }

    @Test("no message holds a value")
    func privacy() {
        let secret = "Xyzzy"
        let header = ["name", "street", "postcode", "email", "birth_date", "note"]
        let rows = [
            ["\(secret) é", "1 rue \(secret)", "75001", "\(secret)@x", "45000", "{{\(secret)"],
            ["\(secret.uppercased()) E", "1, r. \(secret)", "75001", secret, "46000", "&amp;\(secret)Ã©"],
            ["\(secret)", "2 \(secret)", "1000", "a@x", "", "\"\(secret)"],
            ["\(secret)", "3 \(secret)", "75001", "a@x", "", "1E+11"],
        ]
        let report = report(header, rows)
        #expect(report.warnings.count >= 7)
        for warning in report.warnings { #expect(!warning.text.lowercased().contains(secret.lowercased())) }
    }
}
