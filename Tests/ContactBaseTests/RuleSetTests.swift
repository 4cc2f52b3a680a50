import ContactBase
import Diagnostics
import JobModel
import Rules
import Testing

/// Rules against a list's header, before any row is read.
struct RuleSetTests {
    private static let list = "id,first_name,amount\n1,Ann,5\n"

    @Test(
        "names that are no column and no field are told, with what was likely meant",
        arguments: [
            (
                "select: fist_name = 'x'", "",
                "job.yaml:10:9: error: there is no column or field `fist_name`\n  hint: did you mean `first_name`?"
            ),
            (
                "report_by: [citty]", "",
                "job.yaml:10:13: error: `report_by` names `citty`, which is no column of contacts.csv and no field\n  hint: known here: id, first_name, amount"
            ),
            (
                "duplicates: { keep: first, by: mail }", "",
                "job.yaml:10:32: error: compared are `mail`, which is no column of contacts.csv and no field\n  hint: known here: id, first_name, amount"
            ),
            (
                "fields: { amount: id }", "",
                "job.yaml:10:11: error: the field `amount` has the name of a column of contacts.csv\n  hint: give it a name of its own"
            ),
            (
                "", "  types: { amout: number }",
                "job.yaml:9:12: error: `types` names `amout` is not in contacts.csv\n  hint: did you mean `amount`?"
            ),
            (
                "", "  types: { amount: { type: number, empty: none } }",
                "job.yaml:9:43: error: `empty` of `amount` is not a number\n  hint: write it as the list does"
            ),
            (
                "", "  locale: xx-YY",
                "job.yaml:9:11: error: there is no locale `xx-YY`\n  hint: write language and country: fr-FR, en-GB, de-CH"
            ),
        ])
    func unknown(rules: String, contacts: String, expected: String) throws {
        let job = SmallJob(RuleSetTests.list, contacts: contacts, rules: rules)
        #expect(try job.mistakes() == expected)
    }

    @Test("the key must be a column of the list")
    func key() throws {
        let found = try SmallJob(RuleSetTests.list, key: "ident").mistakes()
        #expect(
            found
                == "job.yaml:8:8: error: the key column `ident` is not in contacts.csv\n  hint: known here: id, first_name, amount"
        )
    }

    @Test("placeholders may name fields, and no conditions")
    func placeholders() throws {
        var job = SmallJob(
            RuleSetTests.list, contacts: "  types: { amount: number }",
            rules: "fields:\n  big: amount > 3\n  name: upper(first_name)")
        job.text = "{{name}} {{first_name}}"
        #expect(try job.mistakes() == "")
        job.text = "{{big}} {{nam}}"
        let found = try job.mistakes()
        #expect(
            found == """
                template.yaml:5:73: error: placeholder `big` is a condition, which has no text to print
                  hint: print a field of text: iif(big, 'yes', 'no')
                template.yaml:5:81: error: placeholder `nam` matches no column of contacts.csv and no field
                  hint: did you mean `name`?
                """)
    }

    @Test("languages and pictures by column name columns or fields, too")
    func otherPlaceholders() throws {
        var job = SmallJob(
            RuleSetTests.list, rules: "fields:\n  file: first_name || '.jpg'\n  tongue: upper('fr')")
        job.language = "{{tongue|fr}}"
        job.frame = "      - {image: \"{{file}}\", box: [1mm, 1mm, 9mm, 9mm]}"
        #expect(try job.mistakes() == "")
        job.language = "{{tung}}"
        job.frame = "      - {image: \"{{fiel}}.jpg\", box: [1mm, 1mm, 9mm, 9mm]}"
        let found = try job.mistakes()
        #expect(
            found == """
                template.yaml:2:49: error: placeholder `tung` matches no column of contacts.csv and no field
                  hint: did you mean `tongue`?
                template.yaml:6:18: error: placeholder `fiel` matches no column of contacts.csv and no field
                  hint: did you mean `file`?
                """)
    }

    @Test("a field may use those before it and none behind it")
    func fieldOrder() throws {
        let good = SmallJob(RuleSetTests.list, rules: "fields:\n  a: upper(id)\n  b: a || '!'")
        #expect(try good.mistakes() == "")
        let bad = SmallJob(RuleSetTests.list, rules: "fields:\n  a: b || '!'\n  b: upper(id)")
        #expect(try bad.mistakes().hasPrefix("job.yaml:11:6: error: "))
    }

    @Test("a `when` of the template is checked like every rule, at its place in the template")
    func when() throws {
        var job = SmallJob(RuleSetTests.list)
        job.when = "amount > 5"
        #expect(try job.mistakes().hasPrefix("template.yaml:5:"))
        job.when = "first_name = 'Ann'"
        #expect(try job.mistakes() == "")
        #expect(try job.decided().records().map(\.conditions) == [[true]])
    }

    @Test("the rows that each rule holds for are counted; one that decides nothing is a warning")
    func counts() throws {
        var job = SmallJob(
            "id,n,mail\n1,1,a\n2,2,b\n3,3,c\n", contacts: "  types: { n: number }",
            rules: """
                select: [n > 1, n < 9]
                suppress:
                  - when: n > 100
                  - file: no.csv
                    match: mail
                """)
        job.files["no.csv"] = "mail\nb\n"
        job.when = "n = 3"
        let counts = try job.decided().ruleCounts
        #expect(
            counts.map { "\($0.label) \($0.location): \($0.holds) of \($0.of)" } == [
                "`select` 1 job.yaml:10:10: 2 of 3", "`select` 2 job.yaml:10:17: 3 of 3",
                "`suppress` 1 job.yaml:12:11: 0 of 3", "`suppress` 2, in no.csv job.yaml:13:11: 1 of 3",
                "`when` of frame `greeting` template.yaml:5:88: 1 of 3",
            ])
        #expect(
            counts.compactMap(\.warning).map(\.text) == [
                "job.yaml:10:17: warning: `select` 2 holds for all 3 rows",
                "job.yaml:12:11: warning: `suppress` 1 does not hold for any of 3 rows",
            ])
    }

    @Test("a field's value is printed as text: numbers plainly, conditions not at all")
    func fieldTexts() throws {
        let base = try SmallJob(
            "id,n\n1,0.1\n2,1234567.5\n", contacts: "  types: { n: number }\n  locale: fr-FR",
            rules: """
                fields:
                  sum: n + 0.2
                  paid: money(n, 'EUR')
                  due: add_days(job_date(), 30)
                  words: date_text(due)
                  big: n > 1
                  greeting: iif(big, 'Cher client', 'Bonjour')
                """
        ).decided()
        let found = try base.records().map(\.fields)
        #expect(
            found == [
                ["0,3", "0,10\u{A0}€", "2026-10-31", "31 octobre 2026", "", "Bonjour"],
                [
                    "1234567,7", "1\u{202F}234\u{202F}567,50\u{A0}€", "2026-10-31", "31 octobre 2026", "1",
                    "Cher client",
                ],
            ])
    }
}
