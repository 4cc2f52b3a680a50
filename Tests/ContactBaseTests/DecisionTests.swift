import ContactBase
import Diagnostics
import JobModel
import TestSupport
import Testing

/// Which row gets which disposition: rejected, unselected, suppressed, duplicate, held out, in this order.
struct DecisionTests {
    @Test("rows for which a select does not hold are unselected, and told by which")
    func unselected() throws {
        let list = "id,country,active\n1,FR,yes\n2,DE,yes\n3,FR,no\n4,DE,no\n"
        let one = try SmallJob(list, rules: "select: country = 'FR'").decided()
        #expect(try one.printed() == ["1", "3"])
        let found = try one.refusals()
        #expect(
            found == [
                "3 unselected: `select` does not hold", "5 unselected: `select` does not hold",
            ])
        let two = try SmallJob(list, rules: "select:\n  - country = 'FR'\n  - active = 'yes'").decided()
        #expect(try two.printed() == ["1"])
        let both = try two.refusals()
        #expect(
            both == [
                "3 unselected: `select` 1 does not hold", "4 unselected: `select` 2 does not hold",
                "5 unselected: `select` 1 does not hold",
            ])
    }

    @Test("all rows of a suppressed contact go, whichever of them tells it")
    func suppressedContact() throws {
        let list = "id,status\n1,ok\n1,gone\n2,ok\n3,gone\n3,gone\n"
        let base = try SmallJob(list, rules: "suppress:\n  - when: status = 'gone'").decided()
        #expect(try base.printed() == ["2"])
        #expect(base.counts == [.suppressed: 4])
        let found = try base.refusals()
        #expect(
            found == [
                "2 suppressed: `suppress` 1, for line 3 of the same contact", "3 suppressed: `suppress` 1",
                "5 suppressed: `suppress` 1", "6 suppressed: `suppress` 1, for line 5 of the same contact",
            ])
    }

    @Test("the first duplicate is suppressed: so is the second, which would be printed otherwise")
    func firstDuplicateSuppressed() throws {
        var job = SmallJob("id,email\n1,a@x\n1,b@x\n", rules: "suppress:\n  - file: no.csv\n    match: email")
        job.files["no.csv"] = "email\nA@X\n"
        let base = try job.decided()
        #expect(base.accepted == 0 && base.counts == [.suppressed: 2])
    }

    @Test("an unselected row suppresses its contact too, and stays unselected itself")
    func unselectedSuppresses() throws {
        let base = try SmallJob(
            "id,country,status\n1,DE,gone\n1,FR,ok\n2,FR,ok\n",
            rules: "select: country = 'FR'\nsuppress:\n  - when: status = 'gone'"
        ).decided()
        #expect(try base.printed() == ["2"])
        let found = try base.refusals()
        #expect(
            found == [
                "2 unselected: `select` does not hold",
                "3 suppressed: `suppress` 1, for line 2 of the same contact",
            ])
    }

    @Test("an unselected row is no duplicate: the next one is printed")
    func unselectedIsNoDuplicate() throws {
        let base = try SmallJob("id,country\n1,DE\n1,FR\n", rules: "select: country = 'FR'").decided()
        #expect(try base.records().map(\.line) == [3])
    }

    @Test("a list is matched without regard to case and spaces; a blank is no match")
    func matching() throws {
        var job = SmallJob(
            "id,name,city\n1,Zoë  MÜLLER,Lyon\n2,Zoe Müller,Lyon\n3,,Lyon\n4,Ann,\n",
            rules: "suppress:\n  - file: no.csv\n    match: { name: person, city: town }")
        job.files["no.csv"] = "town;person;x\nLYON; zoë müller ;1\nLyon;;2\n;Ann;3\n"
        let base = try job.decided()
        #expect(try base.printed() == ["2", "3", "4"])
        #expect(try base.refusals() == ["2 suppressed: in no.csv"])
    }

    @Test("a field can be matched with a list's column, and a number with its text")
    func matchingFields() throws {
        var job = SmallJob(
            "id,first,last,code\n1,Ann,Lee,12\n2,Bo,Ray,7.5\n3,Cy,Orr,9\n",
            contacts: "  types: { code: number }",
            rules: """
                fields:
                  full: first || ' ' || last
                suppress:
                  - file: names.csv
                    match: { full: name }
                  - file: codes.csv
                    match: code
                """)
        job.files["names.csv"] = "name\nann lee\n"
        job.files["codes.csv"] = "code\n7.5\n12\n"
        let base = try job.decided()
        #expect(try base.printed() == ["3"])
        #expect(try base.refusals() == ["2 suppressed: in names.csv", "3 suppressed: in codes.csv"])
    }

    @Test("numbers and days are matched by their value, however the other list writes them")
    func matchingTyped() throws {
        var job = SmallJob(
            "id;name;born;num\n1;Ann;01/02/1980;1 234\n2;Bo;03/02/1980;12,5\n3;Cy;04/02/1980;007\n4;Di;05/02/1980;9\n",
            contacts: "  locale: fr-FR\n  types: { born: date, num: number }",
            rules: """
                suppress:
                  - file: days.csv
                    match: [name, born]
                  - file: numbers.csv
                    match: num
                """)
        job.files["days.csv"] = "name;born\nANN;1980-02-01\n"
        job.files["numbers.csv"] = "num;x\n12,50;a\n7;b\n"
        let base = try job.decided()
        #expect(try base.printed() == ["4"])
        job.files["numbers.csv"] = "num;x\ndouze;a\n"
        let error = #expect(throws: DiagnosticList.self) { try job.stage() }
        #expect(error?.text.hasPrefix("numbers.csv:2: error: column `num` is not a number\n") == true)
    }

    @Test(
        "what cannot be seen hides nobody from a suppressing list",
        arguments: ["a@x\u{200E}", "\u{200F}a@x", "a\u{200D}@x", "a\u{FE0F}@x", "a\u{34F}@x", "\u{FF41}@x"])
    func invisible(email: String) throws {
        var job = SmallJob(
            "id,email\n1,\(email)\n", rules: "suppress:\n  - file: no.csv\n    match: email")
        job.files["no.csv"] = "email\na@x\n"
        #expect(try job.decided().counts == [.suppressed: 1])
        #expect(try staged("id\n1\n1\u{200E}\n").counts == [.duplicate: 1])
    }

    @Test("a refused row suppresses its contact all the same; where nobody can know, the contact is left out")
    func refusedSuppresses() throws {
        let list =
            "id,email,n,status\n1,a@x,oops,gone\n1,a@x,5,\n2,b@x,none,\n2,b2@x,4,\n3,c@x,x,\n3,c@x,1,\n"
        var job = SmallJob(
            list, contacts: "  types: { n: number }", rules: "suppress:\n  - file: no.csv\n    match: email")
        job.files["no.csv"] = "email\nb@x\n"
        let base = try job.decided()
        #expect(try base.printed() == ["1", "3"])
        #expect(
            try base.refusals()[1...2].map { $0 } == [
                "4 rejected: column `n` is not a number",
                "5 suppressed: in no.csv, for line 4 of the same contact",
            ])
        let careful = try SmallJob(
            list, contacts: "  types: { n: number }", rules: "suppress:\n  - when: status = 'gone'"
        ).decided()
        #expect(careful.accepted == 0)
        #expect(
            try careful.refusals()[1]
                == "3 suppressed: `suppress` 1 cannot be worked out, for line 2 of the same contact")
    }

    @Test("who is the same person by a further identity is suppressed too, and who is the same as that one")
    func identitiesSpreadSuppression() throws {
        let base = try SmallJob(
            "id,email,phone,status\n1,a@x,,gone\n2,A@X,77,\n3,c@x,77,\n4,,,\n5,d@x,78,\n",
            rules: "duplicates: { keep: first, by: [[email], [phone]] }\nsuppress:\n  - when: status = 'gone'"
        ).decided()
        #expect(try base.printed() == ["4", "5"])
        #expect(base.counts == [.suppressed: 3])
    }

    @Test("a row of a suppressing list that cannot be read stops the job: it may be the one that matters")
    func unreadableSuppression() throws {
        var job = SmallJob("id\n1\n", rules: "suppress:\n  - file: no.csv\n    match: id")
        job.files["no.csv"] = "id,x\n1\n2,b,c\n"
        let error = #expect(throws: DiagnosticList.self) { try job.stage() }
        #expect(
            error?.text == """
                no.csv:2: error: the row has 1 cell, the header has 2
                  hint: a row that cannot be read suppresses nobody: put it right, or take it out
                no.csv:3: error: the row has 3 cells, the header has 2
                  hint: a row that cannot be read suppresses nobody: put it right, or take it out
                """)
    }

    @Test(
        "of several rows of a contact the one is kept that the job says",
        arguments: [
            ("duplicates: first", 2), ("duplicates: last", 4),
            ("duplicates:\n  order: [changed DESC]", 3), ("duplicates:\n  order: [changed]", 2),
        ])
    func keep(rule: String, line: Int) throws {
        let base = try SmallJob("id,changed\n1,2020\n1,2024\n1,2022\n2,x\n", rules: rule).decided()
        #expect(try base.records().map(\.line) == [line, 5])
        #expect(base.counts == [.duplicate: 2])
        #expect(try base.refused().allSatisfy { $0.reason == "same key as line \(line)" })
    }

    @Test("rows that agree in further columns are one contact, except where these are blank")
    func identities() throws {
        let base = try SmallJob(
            "id,email,last,street\n1,a@x,Lee,1 Rue\n2,A@X ,Ray,2 Rue\n3,,Orr,3 Rue\n4,,ORR,3 rue\n5,,Orr,\n6,,Orr,\n",
            rules: "duplicates:\n  keep: first\n  by:\n    - [email]\n    - [last, street]"
        ).decided()
        #expect(try base.printed() == ["1", "3", "5", "6"])
        let found = try base.refusals()
        #expect(
            found == [
                "3 duplicate: same `email` as line 2", "5 duplicate: same `last`, `street` as line 4",
            ])
    }

    @Test("duplicates can be refused: every one is told, and nothing is printed")
    func refuse() throws {
        let job = SmallJob("id\n1\n2\n1\n2\n", rules: "duplicates: refuse")
        let error = #expect(throws: DiagnosticList.self) { try job.decided() }
        #expect(
            error?.text == """
                contacts.csv:4: error: the contact is in the list twice: same key as line 2
                contacts.csv:5: error: the contact is in the list twice: same key as line 3
                  hint: take the second ones out, or set `duplicates: first` in the job to keep the first of each
                """)
    }

    @Test("many refused duplicates are counted, not all listed")
    func refuseMany() throws {
        let list = "id\n" + String(repeating: "1\n", count: 31)
        let job = SmallJob(list, rules: "duplicates: refuse")
        let error = #expect(throws: DiagnosticList.self) { try job.decided() }
        let text = error?.text ?? ""
        #expect(text.split(separator: "\n").count == 21)
        #expect(
            text.hasSuffix(
                "and 10 more rows; `duplicates: first` under the job keeps the first of each"))
    }

    @Test("contacts are held out after duplicates are gone, and their pseudonyms kept in order of their own")
    func heldOut() throws {
        var job = SmallJob("id\na\nb\na\nc\nd\n")
        job.heldOut = { ["a", "d"].contains($0) ? "r_\($0 == "a" ? "z" : "y")" : nil }
        let base = try job.decided()
        #expect(try base.printed() == ["b", "c"])
        #expect(base.counts == [.heldout: 2, .duplicate: 1])
        #expect(try base.heldOut() == ["r_y", "r_z"])
        #expect(try base.refusals()[0] == "2 heldout: held out")
    }

    @Test(
        "a row that a rule cannot be worked out for is rejected with the rule and the reason, not the value")
    func rejectedByRule() throws {
        let base = try SmallJob(
            "id,amount,born\n1,12,2000-02-30\n2,x,2000-01-01\n3,3,2000-01-01\n4,,2000-01-01\n",
            contacts: "  types: { amount: number }",
            rules: "fields:\n  age_now: age(date(born))\n  per: 6 / (amount - 3)"
        ).decided()
        #expect(base.accepted == 0)
        let found = try base.refusals()
        #expect(
            found == [
                "2 rejected: field `age_now` cannot be worked out: date() got a text that is not a date",
                "3 rejected: column `amount` is not a number",
                "4 rejected: field `per` cannot be worked out: a division by zero",
                "5 rejected: column `amount` is empty, but must be a number",
            ])
    }

    @Test("an empty cell of a typed column counts as what the job says")
    func emptyTyped() throws {
        let base = try SmallJob(
            "id,amount,born\n1,,\n2,5,02/03/1990\n",
            contacts: """
                  locale: fr-FR
                  types: { amount: { type: number, empty: "0" }, born: { type: date, empty: 01/01/1970 } }
                """, rules: "fields:\n  a: amount + 1\n  y: year(born)"
        ).decided()
        #expect(try base.records().map(\.fields) == [["1", "1970"], ["6", "1990"]])
        #expect(try base.records()[1].cells == ["2", "5", "02/03/1990"])
    }

    @Test("a number of a JSON list has a decimal point in every country; a CSV list's is the country's own")
    func plainNumbers() throws {
        var job = SmallJob(
            "", contacts: "  file: list.json\n  locale: de-DE\n  types: { n: number }",
            rules: "fields: { twice: n * 2 }")
        job.files["list.json"] = #"[{"id": 1, "n": 1.234}, {"id": 2, "n": -7}, {"id": 3, "n": "1.234,5"}]"#
        #expect(try job.decided().records().map(\.fields) == [["2,468"], ["-14"], ["2469"]])
        let csv = SmallJob(
            "id;n\n1;1.234\n2;1,5\n", contacts: "  locale: de-DE\n  types: { n: number }",
            rules: "fields: { twice: n * 2 }")
        #expect(try csv.decided().records().map(\.fields) == [["2468"], ["3"]])
    }

    @Test("the counts always add up", arguments: UInt64(0)..<60)
    func sums(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        func pick(_ values: [String]) -> String {
            values[Int.random(in: 0..<values.count, using: &generator)]
        }
        let rows = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
            [
                pick(["1", "2", "3", "4", "5", "6", "7", "8", ""]), pick(["FR", "DE", ""]),
                pick(["a@x", "b@x", "c@x", "", "A@X"]), pick(["1", "2,5", "x"]),
            ]
        }
        var job = SmallJob(
            "id;country;email;n\n" + rows.map { $0.joined(separator: ";") + "\n" }.joined() + "1;2\n",
            contacts: "  locale: fr-FR\n  types: { n: number }",
            rules: """
                fields: { twice: n * 2 }
                select: country = 'FR' OR country = ''
                suppress:
                  - when: n > 2
                  - file: no.csv
                    match: email
                duplicates: { keep: last, by: email }
                seeds: { file: seeds.csv }
                order: [twice DESC, country]
                """)
        job.files["no.csv"] = "email\nc@x\n"
        job.files["seeds.csv"] = "id;n;country\ns1;1;\ns2;x;\ns1;2;DE\n"
        job.heldOut = { $0 == "5" ? "r_5" : nil }
        let base = try job.decided()
        #expect(base.rows == rows.count + 1 && base.seeds == 3, "seed \(seed)")
        let refused = try base.refused()
        #expect(base.accepted + refused.count == base.rows + base.seeds, "seed \(seed)")
        #expect(try base.records().count == base.accepted, "seed \(seed)")
        for disposition in Disposition.allCases {
            #expect(
                refused.count { $0.disposition == disposition } == base.counts[disposition] ?? 0,
                "seed \(seed): \(disposition)")
        }
        // Nobody is printed twice, nobody who is suppressed, nobody unselected.
        let printed = try base.records().filter { !$0.isSeed }
        #expect(Set(printed.map(\.key)).count == printed.count, "seed \(seed)")
        #expect(printed.allSatisfy { $0.cells[1] != "DE" && $0.cells[2] != "c@x" }, "seed \(seed)")
        #expect(!printed.contains { $0.key == "5" }, "seed \(seed)")
    }
}
