import ContactBase
import ContactRecords
import Foundation
import TestSupport
import Testing

/// In a process of its own, where no other test takes memory.
struct MemoryTests {
    @Test("100,000 rows take no more memory than 20,000 do")
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
                BEGIN { print "id,address"; for (i = 1; i <= 100000; i++)
                print i % 90000 ",\\"Rue du Lac 12, 1800 Vevey; Rue du Lac 12, 1800 Vevey; Rue du Lac 12, 1800 Vevey\\"" }
                """
            let made = try Command.run("sh", ["-c", "awk \"$0\" > \"$1\"", program, path])
            #expect(made.status == 0, "\(made.error)")
            let reader = try CSVReader(path: path, displayName: "contacts.csv", delimiter: UInt8(ascii: ","))
            let base = try ContactBase(reading: reader, key: [0]) { megabytes[$0] = try residentMegabytes() }
            #expect(base.accepted == 90_000 && base.counts == [.duplicate: 10_000])
            let before = try #require(megabytes[20_000])
            let after = try #require(megabytes[100_000])
            // The rows between them are 7 MB of text.
            #expect(after - before < 4, "\(before) MB, then \(after) MB")
        }
    }
}
