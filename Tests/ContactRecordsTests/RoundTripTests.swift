import ContactRecords
import Diagnostics
import TestSupport
import Testing

@Suite("Lists of every kind")
struct RoundTripTests {
    @Test("what is written is read, wherever blocks end", arguments: UInt64(0)..<300)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let table = random.table()
        let delimiter = random.pick(SplitMix64.delimiters)
        let list = try List(random.writer(delimiter).text(table))
        for blockSize in [1, 2, 3, random.below(60) + 4, CSVReader.defaultBlockSize] {
            let reader = try list.reader(delimiter: delimiter, blockSize: blockSize)
            #expect(reader.header == table[0], "seed \(seed), blocks of \(blockSize)")
            var cells: [[String]] = []
            while let row = try reader.next() {
                switch row {
                case .record(let record): cells.append(record.cells)
                case .rejected(let rejection):
                    Issue.record("seed \(seed), blocks of \(blockSize): \(rejection.diagnostic.text)")
                }
            }
            // By bytes: equal texts may differ in their accents' form.
            let expected = table.dropFirst().map { $0.map { Array($0.utf8) } }
            #expect(
                cells.map { $0.map { Array($0.utf8) } } == expected, "seed \(seed), blocks of \(blockSize)")
        }
    }

    @Test("what is broken is broken alike, wherever blocks end", arguments: UInt64(1000)..<1200)
    func soup(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let delimiter = random.pick(SplitMix64.delimiters)
        let text = random.soup(delimiter)
        // Bare carriage returns too, which only the comparison with other readers leaves out.
        let list = try List(random.below(2) == 0 ? text : text.replacing("bc", with: "\r"))
        let whole = try list.rows(delimiter: delimiter)
        for blockSize in 1...6 {
            #expect(
                try list.rows(delimiter: delimiter, blockSize: blockSize) == whole,
                "seed \(seed), blocks of \(blockSize)")
        }
    }

    @Test("lines of rows are those of their first bytes", arguments: UInt64(2000)..<2100)
    func lines(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let table = random.table()
        let writer = random.writer(",")
        let lines = try List(writer.text(table)).rows().map { row in
            switch row {
            case .record(let record): record.line
            case .rejected(let rejection): rejection.line
            }
        }
        var line = 1
        var expected: [Int] = []
        for row in table {
            expected.append(line)
            line += row.reduce(1) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
        }
        #expect(lines == Array(expected.dropFirst()), "seed \(seed)")
    }
}
