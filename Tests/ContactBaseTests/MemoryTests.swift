import ContactBase
import Foundation
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
            let row = String(repeating: "Rue du Lac 12, 1800 Vevey; ", count: 4)
            let list = "id,address\n" + (1...100_000).map { "\($0 % 90_000),\"\(row)\"\n" }.joined()
            let base = try staged(list) { megabytes[$0] = try residentMegabytes() }
            #expect(base.accepted == 90_000 && base.counts == [.duplicate: 10_000])
            let before = try #require(megabytes[20_000])
            let after = try #require(megabytes[100_000])
            // The rows between them are 9 MB of text.
            #expect(after - before < 4, "\(before) MB, then \(after) MB")
        }
    }
}
