import ContactRecords
import Diagnostics
import TestSupport
import Testing

@Suite("Lists in every dialect")
struct DialectTests {
    @Test("what a writer writes is read, whatever its habits", arguments: UInt64(3000)..<3600)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let dialect: Dialect
        let table: [[String]]
        if random.below(2) == 0 {
            table = random.plainTable()
            dialect = random.dialect(width: table[0].count)
        } else {
            // All of Unicode, for the encodings that have it.
            table = random.table()
            var some = random.dialect(width: table[0].count)
            while [.windows1252, .latin1].contains(some.encoding) {
                some = random.dialect(width: table[0].count)
            }
            dialect = some
        }
        let list = try List(dialect.bytes(table))
        let options = dialect.options
        let reader = try CSVReader(
            path: list.path, displayName: "list.csv", delimiter: options.delimiter,
            encoding: options.encoding, skip: options.skip, blockSize: random.below(40) + 1)
        #expect(reader.header == table[0], "seed \(seed)")
        #expect(reader.delimiter == dialect.writer.delimiter.utf8.first, "seed \(seed)")
        #expect(reader.encoding == dialect.encoding, "seed \(seed)")
        // By bytes: equal texts may differ in their accents' form.
        let expected = zip(lines(of: table, dialect), table).dropFirst().map { line, row in
            "\(line): \(row.map { Array(dialect.seen($0).utf8) })"
        }
        var read: [String] = []
        while let row = try reader.next() {
            switch row {
            case .record(let record): read.append("\(record.line): \(record.cells.map { Array($0.utf8) })")
            case .rejected(let rejection): read.append(rejection.diagnostic.text)
            }
        }
        #expect(read == expected, "seed \(seed)")
        try checkCleaning(list, dialect, table, seed: seed)
    }

    /// The rows' lines, that of the header first.
    private func lines(of table: [[String]], _ dialect: Dialect) -> [Int] {
        var line = dialect.linesAbove + 1
        return table.map { row in
            defer { line += row.reduce(1) { $0 + dialect.lineBreaks(in: $1) } }
            return line
        }
    }

    /// A job sees the same rows, each cell cleaned.
    private func checkCleaning(_ list: List, _ dialect: Dialect, _ table: [[String]], seed: UInt64) throws {
        let cleaner = CellCleaner(policy: .refuse)
        let contacts = try list.contacts(dialect.options)
        for (index, row) in table.dropFirst().enumerated() {
            guard case .record(let record)? = try contacts.next() else {
                // Of these cells only a mark without a letter is ever refused.
                #expect(throws: CellCleaner.Mistake.loneMark("\u{301}"), "seed \(seed), row \(index)") {
                    for cell in row { _ = try cleaner.cleaned(cell) }
                }
                continue
            }
            let expected = try row.map { Array((try cleaner.cleaned($0) ?? $0).utf8) }
            #expect(record.cells.map { Array($0.utf8) } == expected, "seed \(seed), row \(index)")
        }
        #expect(try contacts.next() == nil, "seed \(seed)")
    }
}
