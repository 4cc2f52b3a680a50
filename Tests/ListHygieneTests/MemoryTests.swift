import Foundation
import ListHygiene
import TestSupport
import Testing

/// In processes of their own, where no other test takes memory.
@Suite("Memory of list profiles")
struct MemoryTests {
    /// By how much a profile grows between a first number of rows, each value another, and a second one.
    private static func grownMegabytes(_ header: [String], from first: Int, to last: Int) throws -> Double {
        var profiler = ListProfiler(header: header, file: "list.csv")
        var random = SplitMix64(seed: 9)
        var before = 0.0
        for row in 0..<last {
            if row == first { before = try residentMegabytes() }
            profiler.add(cells: header.map { _ in "value \(random.next())" }, line: row + 2)
        }
        let after = try residentMegabytes()
        try #require(profiler.report().rows == last)
        return after - before
    }

    private static func residentMegabytes() throws -> Double {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
        return try #require(Double(pages)) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6
    }

    @Test("without addresses, 80,000 rows take no more than 20,000 do")
    func columns() async {
        await #expect(processExitsWith: .success) {
            // Of 20 columns: the values between are 30 MB of text.
            let grown = try MemoryTests.grownMegabytes((0..<20).map { "x\($0)" }, from: 20_000, to: 80_000)
            #expect(grown < 2, "\(grown) MB")
        }
    }

    @Test("with addresses, a row takes 16 bytes, and twice that just after the store has grown")
    func addresses() async {
        await #expect(processExitsWith: .success) {
            let header = ["name", "street", "postcode"]
            let grown = try MemoryTests.grownMegabytes(header, from: 20_000, to: 300_000)
            // Without their 16 bytes there would be nothing to see; the values themselves are 20 MB.
            #expect(grown > 4 && grown < 12, "\(grown) MB")
        }
    }
}
