import ContactBase
import ContactRecords
import Foundation
import JobModel
import TestSupport
import Testing

/// In a process of its own, where no other test takes memory.
struct MemoryTests {
    @Test("400,000 rows take no more memory than 300,000 do")
    func flat() async {
        await #expect(processExitsWith: .success) {
            func residentMegabytes() throws -> Double {
                let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
                    separator: " ")[1]
                return Double(pages).map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6 } ?? 0
            }
            var megabytes: [Int: Double] = [:]
            let folder = try TemporaryFolder()
            let path = folder.path("contacts.csv")
            // Written by another process: memory that this one has given back would hide a growth.
            let program = """
                BEGIN { print "id,address"; for (i = 1; i <= 400000; i++)
                print i % 390000 ",\\"Rue du Lac 12, 1800 Vevey; Rue du Lac 12, 1800 Vevey; Rue du Lac 12, 1800 Vevey\\"" }
                """
            let made = try Command.run("sh", ["-c", "awk \"$0\" > \"$1\"", program, path])
            #expect(made.status == 0, "\(made.error)")
            let job = SmallJob("id,address\n1,x\n")
            let rules = try #require(try job.compiled().0)
            let base = try ContactBase(
                rules, jobDate: try #require(CalendarDate(year: 2026, month: 10, day: 1)))
            let list = try ContactList(path: path, displayName: "contacts.csv", options: ListOptions())
            try base.read(list, named: "contacts.csv") { megabytes[$0] = try residentMegabytes() }
            try base.decide(heldOut: nil)
            #expect(base.accepted == 390_000 && base.counts == [.duplicate: 10_000])
            let before = try #require(megabytes[300_000])
            let after = try #require(megabytes[400_000])
            // The rows between them are 9 MB of text; SQLite's pages in memory are full long before.
            #expect(after - before < 4, "\(before) MB, then \(after) MB")
        }
    }
}
