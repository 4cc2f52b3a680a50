import ContactRecords
import Foundation
import TestSupport
import Testing

/// A second opinion: the csv module of Python's standard library, lenient as it comes.
@Suite("Python's reader agrees")
struct PythonTests {
    private static let program = """
        import csv, io, json, sys
        out = []
        for entry in json.load(sys.stdin):
            text = open(entry["path"], "rb").read().decode("utf-8-sig")
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=entry["delimiter"])
            out.append([row for row in rows if row])
        json.dump(out, sys.stdout)
        """

    private struct Entry: Codable {
        var path: String
        var delimiter: String
    }

    private func ask(_ entries: [Entry]) throws -> [[[String]]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", PythonTests.program]
        let question = Pipe()
        let answer = Pipe()
        process.standardInput = question
        process.standardOutput = answer
        try process.run()
        try question.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(entries))
        try question.fileHandleForWriting.close()
        let data = try answer.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try JSONDecoder().decode([[[String]]].self, from: data)
    }

    @Test("on 300 lists: the same cells, or a row that ours refuses; never another row")
    func agreement() throws {
        var lists: [List] = []
        var entries: [Entry] = []
        for seed in UInt64(0)..<300 {
            var random = SplitMix64(seed: 0xC5_0000 + seed)
            let delimiter = random.pick(SplitMix64.delimiters)
            let text = seed % 2 == 0 ? random.writer(delimiter).text(random.table()) : random.soup(delimiter)
            let list = try List(text)
            lists.append(list)
            entries.append(Entry(path: list.path, delimiter: delimiter))
        }
        var records = 0
        var rejections = 0
        for (index, theirs) in try ask(entries).enumerated() {
            let reader = try lists[index].reader(delimiter: entries[index].delimiter)
            #expect(reader.header == theirs[0], "list \(index)")
            var ours: [Row] = []
            while let row = try reader.next() { ours.append(row) }
            #expect(ours.count == theirs.count - 1, "list \(index)")
            for (row, cells) in zip(ours, theirs.dropFirst()) {
                switch row {
                case .record(let record):
                    records += 1
                    #expect(
                        record.cells.map { Array($0.utf8) } == cells.map { Array($0.utf8) }, "list \(index)")
                case .rejected:
                    rejections += 1
                    #expect(index % 2 == 1, "list \(index) is well formed")
                }
            }
        }
        // Lest a generator that only makes one kind proves nothing.
        #expect(records > 500)
        #expect(rejections > 500)
    }
}
