import Foundation
import Press
import Testing

/// In a process of its own, where no other test takes memory.
struct MemoryTests {
    @Test("2,000 parts finished take no more memory than 200 do")
    func flat() async {
        await #expect(processExitsWith: .success) {
            let composed = composedPDF(pages: 2)
            func finishMany(_ count: Int) throws {
                for _ in 0..<count { _ = try TestPress.plain(composed) }
            }
            func residentKilobytes() throws -> Int {
                let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
                let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
                return try #require(Int(line.filter(\.isNumber)))
            }
            try finishMany(200)
            let before = try residentKilobytes()
            try finishMany(2000)
            // Each part takes some 100 kB while it is open: one leaked in ten would show as 20 MB.
            #expect(try residentKilobytes() - before < 8000)
        }
    }
}
