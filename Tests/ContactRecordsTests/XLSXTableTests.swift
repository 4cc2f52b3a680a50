import ContactRecords
import Foundation
import TestSupport
import Testing

/// Tables of every kind of cell, written by openpyxl.
@Suite("Workbooks by openpyxl")
struct XLSXTableTests {
    /// A cell and what it must be read as.
    private typealias Cell = (XLSXOrder.Cell?, text: String)

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func cell(_ random: inout SplitMix64) -> Cell {
        let day = "\(1905 + random.below(200))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
        let clock = "\(two(random.below(24))):\(two(random.below(60)))"
        let seconds = two(random.below(60))
        let number = random.below(2_000_000_000) - 1_000_000_000
        switch random.below(12) {
        case 0: return (nil, "")
        case 1: return (.init(number: Decimal(number)), String(number))
        case 2:
            let hundredths = two(1 + random.below(99))
            // `.10` is `.1` in General.
            let shown = "\(abs(number)).\(hundredths)"
            return (
                .init(number: Decimal(string: shown)),
                hundredths.hasSuffix("0") ? String(shown.dropLast()) : shown
            )
        case 3:
            return (
                .init(number: Decimal(abs(number) % 100_000), format: "00000"), padded(abs(number) % 100_000)
            )
        case 4: return (.init(flag: number > 0), number > 0 ? "TRUE" : "FALSE")
        case 5: return (.init(error: "#N/A"), "#N/A")
        case 6: return (.init(day: day, format: "dd/mm/yyyy"), day)
        case 7:
            return (
                .init(moment: "\(day)T\(clock):\(seconds)", format: "d/m/yy h:mm:ss"),
                "\(day) \(clock):\(seconds)"
            )
        case 8: return (.init(clock: "\(clock):00", format: "h:mm"), clock)
        case 9: return (.init(text: "0\(abs(number))"), "0\(abs(number))")
        default:
            let text = plain(random.cell())
            return (text.isEmpty ? nil : .init(text: text), text)
        }
    }

    private static func padded(_ number: Int) -> String {
        String(String(number + 100_000).dropFirst())
    }

    /// XML has one line end, and a cell of white space alone beside nothing else is no row's.
    private static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" { scalars.append(scalar) }
        return String(scalars)
    }

    @Test("what is written is read: 80 tables, of 1900 and of 1904")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        var orders: [XLSXOrder] = []
        var tables: [[[Cell]]] = []
        for seed in UInt64(0)..<80 {
            var random = SplitMix64(seed: 0x517_0000 + seed)
            let width = 1 + random.below(8)
            let header: [Cell] = (0..<width).map { (.init(text: "c\($0)"), "c\($0)") }
            let rows = (0..<random.below(40)).map { _ in (0..<width).map { _ in XLSXTableTests.cell(&random) }
            }
            let table = [header] + rows
            tables.append(table)
            orders.append(
                XLSXOrder(
                    path: folder.path("\(seed).xlsx"),
                    sheets: [.init(name: "Table \(seed)", rows: table.map { $0.map(\.0) })],
                    epoch: seed % 4 == 0 ? 1904 : nil))
        }
        try XLSXOrder.write(orders)
        var cells = 0
        for (seed, table) in tables.enumerated() {
            let reader = try XLSXReader(
                path: folder.path("\(seed).xlsx"), displayName: "list.xlsx", sheet: nil, skip: 0)
            #expect(reader.part == "Table \(seed)")
            #expect(reader.header == table[0].map(\.text), "table \(seed)")
            for (index, row) in table.enumerated().dropFirst()
            where row.contains(where: { !isBlank($0.text) }) {
                guard case .record(let record) = try reader.next() else {
                    Issue.record("table \(seed), row \(index + 1): no record")
                    return
                }
                #expect(record.line == index + 1, "table \(seed)")
                // By bytes: equal texts may differ in their accents' form.
                #expect(
                    record.cells.map { Array($0.utf8) } == row.map { Array($0.text.utf8) },
                    "table \(seed), row \(index + 1)")
                cells += record.cells.count
            }
            #expect(try reader.next() == nil, "table \(seed)")
        }
        #expect(cells > 5000, "the tables hold something")
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    @Test("sheets are found by name, hidden ones by their name alone")
    func sheets() throws {
        let folder = try TemporaryFolder()
        func sheet(_ name: String, _ state: String? = nil) -> XLSXOrder.Sheet {
            .init(name: name, rows: [[.init(text: name)], [.init(formula: "=1+1"), nil]], state: state)
        }
        let path = try XLSXOrder(sheets: [sheet("Old", "hidden"), sheet("Clients & co"), sheet("Été")])
            .write(to: folder)
        // A formula that no program has calculated has no result.
        #expect(try ReadList.workbook(path) == ["[Clients & co]"])
        #expect(try ReadList.workbook(path, sheet: "E\u{301}te\u{301}") == ["[Été]"])
        #expect(try ReadList.workbook(path, sheet: "old") == ["[Old]"])
        let lines = try ReadList.workbook(path, sheet: "Oldd")
        #expect(
            lines == [
                "list.xlsx: error: the workbook has no sheet `Oldd`", "  hint: did you mean `Old`?",
                "  hint: its sheets: `Old`, `Clients & co`, `Été`",
            ])
    }
}
