import DrawingSupport
import Foundation
import Testing
import Typesetting

/// In a process of its own, where no other test takes memory.
struct MemoryTests {
    @Test("20,000 fits take no more memory than 6,000 do: kept words are forgotten in time")
    func flat() async {
        await #expect(processExitsWith: .success) {
            let typesetter = try TestFonts.typesetter()
            func fit(_ numbers: Range<Int>) throws {
                for number in numbers {
                    _ = try typesetter.fitted(
                        "Chère Madame \(number), votre code\nÉ\(number % 97)", .plain(), width: 90)
                    _ = try typesetter.misfit("中\(number)", .plain())
                }
            }
            func residentMegabytes() throws -> Double {
                let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
                    separator: " ")[1]
                return Double(pages).map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6 } ?? 0
            }
            try fit(0..<6_000)
            let before = try residentMegabytes()
            try fit(6_000..<26_000)
            let after = try residentMegabytes()
            #expect(before > 1)
            // One kilobyte lost by a fit would make 20 MB.
            #expect(after - before < 4, "\(before) MB before, \(after) MB after")
        }
    }
}
