import ContactBase
import TestSupport
import Testing

/// Who is left out of a supplement for having been printed.
struct EarlierTests {
    private func job(_ list: String, rules: String = "", printed: [String]) -> SmallJob {
        var job = SmallJob(list, rules: rules)
        job.printed = printed
        return job
    }

    @Test("contacts printed earlier are left out and counted, and no list of refused rows has them")
    func leftOut() throws {
        let base = try job("id,n\n1,a\n2,b\n3,c\n", printed: ["1", "3", "9"]).decided()
        #expect(try base.printed() == ["2"])
        #expect(base.counts == [.alreadyPrinted: 2])
        #expect(try base.refusals() == [])
        var told: [String] = []
        try base.forEachRow { told.append("\($0.line) \($0.disposition.rawValue) \($0.reason)") }
        #expect(
            told == [
                "2 already-printed printed in an earlier run", "3 printed ",
                "4 already-printed printed in an earlier run",
            ])
    }

    @Test("what the rules say of a row comes first")
    func rulesFirst() throws {
        let rules = "select: n <> 'no'\nsuppress:\n  - when: n = 'gone'"
        let base = try job("id,n\n1,no\n2,gone\n3,a\n", rules: rules, printed: ["1", "2", "3"]).decided()
        #expect(base.counts == [.unselected: 1, .suppressed: 1, .alreadyPrinted: 1])
        #expect(base.accepted == 0)
    }

    @Test(
        "of rows of one person the printed one is kept, so that another is not printed now",
        arguments: ["first", "last"])
    func duplicates(keep: String) throws {
        let rules = "duplicates: {keep: \(keep), by: email}"
        let list = "id,email\n1,a@x\n2,a@x\n3,a@x\n4,b@x\n"
        let base = try job(list, rules: rules, printed: ["2"]).decided()
        #expect(try base.printed() == ["4"])
        #expect(base.counts == [.duplicate: 2, .alreadyPrinted: 1])
        let told = try base.refusals()
        #expect(told == ["2 duplicate: same `email` as line 3", "4 duplicate: same `email` as line 3"])
    }

    @Test("who was printed is not held out, whatever the share is now")
    func heldOut() throws {
        var small = job("id\n1\n2\n3\n", printed: ["1"])
        small.heldOut = { "r_" + $0 }
        let base = try small.decided()
        #expect(base.counts == [.alreadyPrinted: 1, .heldout: 2])
        #expect(try base.heldOut() == ["r_2", "r_3"])
    }

    @Test("without earlier runs nothing is left out")
    func none() throws {
        #expect(try SmallJob("id\n1\n2\n").decided().counts == [:])
    }
}
