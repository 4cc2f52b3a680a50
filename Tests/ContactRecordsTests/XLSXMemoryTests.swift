import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

/// In processes of their own, where no other test takes memory.
@Suite("Memory of workbooks")
struct XLSXMemoryTests {
    private static func residentMegabytes() throws -> Double {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
        return Double(pages).map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6 } ?? 0
    }

    /// The most that the process has ever held.
    private static func peakMegabytes() throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Double(line.split(separator: " ")[1])) / 1000
    }

    @Test("200,000 rows of 20 columns are all read, and take no more memory than 20,000 do")
    func flat() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            var order = XLSXMemoryTests.without("xl/worksheets/sheet1.xml")
            order.count = 200_000
            let path = try order.write(to: folder)
            let reader = try XLSXReader(path: path, displayName: "list.xlsx", sheet: nil, skip: 0)
            var megabytes: [Int: Double] = [:]
            var rows = 0
            while let row = try reader.next() {
                let expected = ["\(rows)"] + (1..<20).map { "cell \(rows) \($0)" }
                rows += 1
                let record = ContactRecord(file: "list.xlsx", line: rows + 1, cells: expected)
                if row != .record(record) {
                    Issue.record("row \(rows): \(row.text)")
                    return
                }
                if rows % 20_000 == 0 { megabytes[rows] = try XLSXMemoryTests.residentMegabytes() }
            }
            #expect(rows == 200_000)
            let before = try #require(megabytes[20_000])
            let after = try #require(megabytes[200_000])
            // The rows between them are 50 MB of text.
            #expect(after - before < 4, "\(before) MB, then \(after) MB")
        }
    }

    private static func refusal(_ order: XLSXOrder) throws -> (lines: [String], grown: Double) {
        let folder = try TemporaryFolder()
        let path = try order.write(to: folder)
        let before = try peakMegabytes()
        let lines = try ReadList.workbook(path)
        return (lines, try peakMegabytes() - before)
    }

    private static func without(_ name: String) -> XLSXOrder {
        var parts = XLSXParts()
        parts.renamed[name] = .some(nil)
        return parts.order
    }

    private static func bomb(_ name: String, head: String, body: String, times: Int, tail: String)
        -> XLSXOrder
    {
        var order = without(name)
        order.repeats = [.init(name: name, head: head, body: body, times: times, tail: tail)]
        return order
    }

    private static let ratio =
        " unpacks to more than 200 times its packed size, as no list does"
    private static let hint = "  hint: if you trust the file, save the sheet as CSV in a spreadsheet program"

    @Test("a sheet that unpacks to four hundred million bytes is refused, in little memory")
    func bomb() async {
        await #expect(processExitsWith: .success) {
            let header = #"<row><c t="s"><v>0</v></c></row>"#
            let order = XLSXMemoryTests.bomb(
                "xl/worksheets/sheet1.xml",
                head: #"<worksheet xmlns="\#(XLSXParts.main)"><sheetData>\#(header)"#,
                body: String(repeating: " ", count: 20_000), times: 20_000, tail: "</sheetData></worksheet>")
            let (lines, grown) = try XLSXMemoryTests.refusal(order)
            #expect(
                lines == [
                    "[a]", "list.xlsx: error: the part `xl/worksheets/sheet1.xml`" + XLSXMemoryTests.ratio,
                    XLSXMemoryTests.hint,
                ])
            #expect(grown < 10, "\(grown) MB")
        }
    }

    @Test("a cell without end is refused, in little memory")
    func cell() async {
        await #expect(processExitsWith: .success) {
            let order = XLSXMemoryTests.bomb(
                "xl/sharedStrings.xml", head: #"<sst xmlns="\#(XLSXParts.main)"><si><t>"#,
                body: String(repeating: "x", count: 20_000), times: 20_000, tail: "</t></si></sst>")
            let (lines, grown) = try XLSXMemoryTests.refusal(order)
            #expect(
                lines == [
                    "list.xlsx: error: the part `xl/sharedStrings.xml`" + XLSXMemoryTests.ratio,
                    XLSXMemoryTests.hint,
                ])
            #expect(grown < 10, "\(grown) MB")
        }
    }

    @Test("more texts than memory is for are refused where the limit is")
    func texts() async {
        await #expect(processExitsWith: .success) {
            var random = SplitMix64(seed: 0x7E87)
            // Longer than half of what a packer looks back on, so that it packs to a hundredth, no more.
            let texts = (0..<200).map { _ in
                "<si><t>\((0..<15).map { _ in String(random.next(), radix: 36) }.joined())</t></si>"
            }
            let order = XLSXMemoryTests.bomb(
                "xl/sharedStrings.xml", head: #"<sst xmlns="\#(XLSXParts.main)">"#, body: texts.joined(),
                times: 8000, tail: "</sst>")
            let (lines, grown) = try XLSXMemoryTests.refusal(order)
            #expect(
                lines == [
                    "list.xlsx: error: the workbook's texts take more than 256 MB of memory",
                    "  hint: save the sheet as CSV in a spreadsheet program",
                ])
            #expect(grown > 200 && grown < 300, "\(grown) MB")
        }
    }

    @Test("a long text that many cells refer to is held once")
    func references() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            var parts = XLSXParts()
            parts.strings += "<si><t>\(String(repeating: "x", count: 900_000))</t></si>"
            parts.rows = (2..<1002).map { #"<row r="\#($0)"><c r="A\#($0)" t="s"><v>4</v></c></row>"# }
                .joined()
            parts.isStored = true
            let path = try parts.order.write(to: folder)
            let before = try XLSXMemoryTests.peakMegabytes()
            let reader = try XLSXReader(path: path, displayName: "list.xlsx", sheet: nil, skip: 0)
            var count = 0
            while case .record(let record)? = try reader.next() {
                count += record.cells[0].utf8.count == 900_000 ? 1 : 0
            }
            #expect(count == 1000)
            let grown = try XLSXMemoryTests.peakMegabytes() - before
            #expect(grown < 10, "\(grown) MB")
        }
    }
}
