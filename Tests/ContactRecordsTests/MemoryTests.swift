import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

/// In a process of its own, where no other test takes memory.
struct MemoryTests {
    @Test("a list of 200 MB takes no more memory than its first tenth, of CSV and of JSON")
    func flat() async {
        await #expect(processExitsWith: .success) {
            func residentMegabytes() throws -> Double {
                let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
                    separator: " ")[1]
                return Double(pages).map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6 } ?? 0
            }
            let folder = try TemporaryFolder()
            let address = "12, rue du Château; bâtiment C; 1800 Vevey; 12, rue du Château; bâtiment C"
            let row = "4711,\"\(address)\",\"\(address)\""
            let object = "{\"id\": 4711, \"a\": \"\(address)\", \"b\": \"\(address)\"}"
            // Written by another process: memory that this one has given back would hide a growth.
            let script = """
                { echo 'id,a,b'; yes "$1" | head -n 1200000; } > list.csv
                yes "$2" | head -n 1100000 > list.jsonl
                { echo "[$2"; yes ",$2" | head -n 1099999; echo ']'; } > list.json
                iconv -f utf-8 -t utf-16 list.csv > list.txt
                """
            let made = try Command.run("sh", ["-c", script, "sh", row, object], in: folder.path)
            #expect(made.status == 0, "\(made.error)")
            for (name, rows) in [
                ("list.csv", 1_200_000), ("list.jsonl", 1_100_000), ("list.json", 1_100_000),
                ("list.txt", 1_200_000),
            ] {
                let size = try FileManager.default.attributesOfItem(atPath: folder.path(name))[.size] as? Int
                #expect(size ?? 0 > 190_000_000, "\(name)")
                let list = try ContactList(path: folder.path(name), displayName: name, options: ListOptions())
                var count = 0
                var before = 0.0
                while case .record? = try list.next() {
                    count += 1
                    if count == rows / 10 { before = try residentMegabytes() }
                }
                let after = try residentMegabytes()
                #expect(count == rows, "\(name)")
                #expect(after - before < 4, "\(name): \(before) MB, then \(after) MB")
            }
        }
    }

    @Test("a string of 200 MB that never ends takes no memory, in CSV or JSON")
    func longCells() async {
        await #expect(processExitsWith: .success) {
            func peakMegabytes() throws -> Double {
                let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
                let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
                return Double(line.split(separator: " ").dropFirst().first ?? "").map { $0 * 1024 / 1e6 } ?? 0
            }
            let folder = try TemporaryFolder()
            let script = """
                filler() { head -c 200000000 /dev/zero | tr '\\0' "$1"; }
                { printf 'id,a\\n1,"'; filler x; } > list.csv
                { printf '{"id":1}\\n{"id":"'; filler x; } > list.jsonl
                { printf '[{"id":1},{"id":"'; filler x; } > list.json
                { printf '{"id":1}\\n{"id":'; filler 7; } > number.jsonl
                { printf 'id\\n'; filler ';'; } > delimiters.csv
                """
            let made = try Command.run("sh", ["-c", script], in: folder.path)
            #expect(made.status == 0, "\(made.error)")
            let before = try peakMegabytes()
            for name in ["list.csv", "list.jsonl", "list.json", "number.jsonl", "delimiters.csv"] {
                let list = try ContactList(path: folder.path(name), displayName: name, options: ListOptions())
                var rejections = 0
                do {
                    while let row = try list.next() {
                        if case .rejected = row { rejections += 1 }
                    }
                } catch is DiagnosticList {
                    rejections += 1
                }
                #expect(rejections == 1, "\(name)")
            }
            let after = try peakMegabytes()
            #expect(after - before < 24, "\(before) MB, then \(after) MB")
        }
    }
}
