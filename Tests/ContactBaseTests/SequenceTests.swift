import ContactBase
import JobModel
import TestSupport
import Testing

struct SequenceTests {
    @Test("without an order, pieces come as the list has them; with one, ties end by line")
    func order() throws {
        let list = "id,town,n\na,Lyon,2\nb,Évian,10\nc,Lyon,1\nd,eze,2\ne,Zug,2\n"
        #expect(try SmallJob(list).decided().printed() == ["a", "b", "c", "d", "e"])
        let byTown = try SmallJob(list, contacts: "  locale: fr-FR", rules: "order: [town]").decided()
        // As a dictionary has it: accents and capitals do not put Évian behind Zug.
        #expect(try byTown.printed() == ["b", "d", "a", "c", "e"])
        let down = try SmallJob(
            list, contacts: "  types: { n: number }", rules: "order: [n DESC, town DESC]"
        ).decided()
        #expect(try down.printed() == ["b", "e", "a", "d", "c"])
        #expect(try down.records().map(\.place) == [1, 2, 3, 4, 5])
    }

    @Test("numbers that are texts sort as texts, and the warning is in the result: 10 before 2")
    func textOrder() throws {
        let list = "id,n\na,2\nb,10\n"
        #expect(try SmallJob(list, rules: "order: [n]").decided().printed() == ["b", "a"])
        let typed = try SmallJob(list, contacts: "  types: { n: number }", rules: "order: [n]").decided()
        #expect(try typed.printed() == ["a", "b"])
    }

    private func withSeeds(_ contacts: Int, _ seeds: Int, _ place: String) throws -> [String] {
        var job = SmallJob(
            "id,name\n" + (0..<contacts).map { "c\($0),x\n" }.joined(),
            rules: "seeds: { file: seeds.csv, place: \(place) }\nselect: name = 'x'")
        job.files["seeds.csv"] = "name,id\n" + (0..<seeds).map { "y,s\($0)\n" }.joined()
        return try job.decided().printed()
    }

    @Test("seeds go where the job says; spread, none is at an end; no select leaves them out")
    func seeds() throws {
        #expect(try withSeeds(4, 2, "first") == ["s0", "s1", "c0", "c1", "c2", "c3"])
        #expect(try withSeeds(4, 2, "last") == ["c0", "c1", "c2", "c3", "s0", "s1"])
        #expect(try withSeeds(4, 2, "spread") == ["c0", "s0", "c1", "c2", "s1", "c3"])
        #expect(try withSeeds(8, 1, "spread") == ["c0", "c1", "c2", "c3", "s0", "c4", "c5", "c6", "c7"])
        #expect(try withSeeds(1, 3, "spread") == ["s0", "c0", "s1", "s2"])
        #expect(try withSeeds(0, 2, "spread") == ["s0", "s1"])
    }

    @Test(
        "a seed with a contact's key is another person, with a PURL of its own; two seeds of one key are not")
    func seedKeys() throws {
        var job = SmallJob("id\n1\n2\n", rules: "seeds: { file: seeds.csv, place: last }")
        job.files["seeds.csv"] = "id\n1\n1\n,\n"
        job.files["seeds.csv"] = "id,x\n1,a\n1,b\n,c\n"
        let base = try job.decided()
        let records = try base.records()
        #expect(records.map(\.isSeed) == [false, false, true])
        #expect(Set(records.map(\.key)).count == 3)
        #expect(base.listNames == ["contacts.csv", "seeds.csv"])
        #expect(records.map(\.list) == [0, 0, 1])
        let found = try base.refused().map {
            "\($0.list):\($0.line) \($0.disposition.rawValue): \($0.reason)"
        }
        #expect(
            found == [
                "1:3 rejected: same key as line 2", "1:4 rejected: the key `id` is empty",
            ])
    }

    @Test("a seed's key can be no contact's, whatever columns a job names people by")
    func seedMark() throws {
        var seeds = SmallJob("id\n1\n", rules: "seeds: { file: seeds.csv }")
        seeds.files["seeds.csv"] = "id\nx\n"
        let contacts = try SmallJob("a,b,name\nseed,,x\n", key: "[a, b, name]").decided()
        #expect(try !contacts.records().map(\.key).contains(seeds.decided().records()[0].key))
        #expect(try seeds.decided().acceptedSeeds == 1)
    }

    @Test("several lists are one: columns by name, lines by list, a contact of both printed once")
    func severalLists() throws {
        var job = SmallJob(
            "id,name,city\n1,Ann,Lyon\n2,Bo,Nice\n", contacts: "  file: [contacts.csv, more.csv]")
        job.files["more.csv"] = "city;id;extra;name\nZug;3;x;Cy\nBern;2;y;Bo\n"
        let base = try job.decided()
        let found = try base.records().map(\.cells)
        #expect(
            found == [
                ["1", "Ann", "Lyon"], ["2", "Bo", "Nice"], ["3", "Cy", "Zug"],
            ])
        #expect(base.listNames == ["contacts.csv", "more.csv"])
        let refused = try base.refused()
        #expect(
            refused == [
                NotPrinted(list: 1, line: 3, disposition: .duplicate, reason: "same key as contacts.csv:3")
            ])
    }

    @Test("every row can be listed with its cells, fields and disposition")
    func listed() throws {
        var job = SmallJob(
            "id,n\n1,5\n2\n3,x\n1,6\n", contacts: "  types: { n: number }",
            rules: "fields: { twice: n * 2 }\nseeds: { file: seeds.csv }")
        job.files["seeds.csv"] = "id,n\ns,1\n"
        let base = try job.decided()
        try base.quarantine([(id: 1, reason: "too long")])
        var rows: [ListedRow] = []
        try base.forEachRow { rows.append($0) }
        #expect(rows.map(\.line) == [2, 3, 4, 5, 2])
        #expect(rows.map(\.cells) == [["1", "5"], nil, ["3", "x"], ["1", "6"], ["s", "1"]])
        #expect(rows.map(\.fields) == [["10"], nil, nil, ["12"], ["2"]])
        #expect(
            rows.map(\.disposition) == [.quarantined, .rejected, .rejected, .duplicate, .printed])
        #expect(rows.map(\.isSeed) == [false, false, false, false, true])
        #expect(rows[0].reason == "too long" && rows[4].reason.isEmpty)
    }
}
