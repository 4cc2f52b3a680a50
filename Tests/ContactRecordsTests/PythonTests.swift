import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

/// A second opinion: the csv and json modules of Python's standard library, as they come.
@Suite("Python's readers agree")
struct PythonTests {
    /// Cells, rows and lists end in characters that no list here holds.
    private static let cellEnd: UInt8 = 0x1F
    private static let rowEnd: UInt8 = 0x1E
    private static let listEnd: UInt8 = 0x1D

    private static let csvProgram = """
        import csv, io, json, sys
        out = sys.stdout.buffer
        for entry in json.load(sys.stdin):
            text = open(entry["path"], "rb").read().decode(entry["encoding"])
            text = text.removeprefix("\\ufeff").split(entry["lineEnd"], entry["above"])[entry["above"]]
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=entry["delimiter"])
            for row in rows:
                if row:
                    out.write("".join(cell + "\\x1f" for cell in row).encode() + b"\\x1e")
            out.write(b"\\x1d")
        """

    private struct Entry: Codable {
        var path: String
        var delimiter: String
        var encoding = "utf-8"
        var lineEnd = "\n"
        var above = 0
    }

    private func ask(_ program: String, _ question: Data) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // Python reads all of it before it answers, so neither pipe can fill.
        try input.fileHandleForWriting.write(contentsOf: question)
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return answer
    }

    private func split(_ bytes: some Collection<UInt8>, at end: UInt8) -> [[UInt8]] {
        bytes.split(separator: end, omittingEmptySubsequences: false).dropLast().map { Array($0) }
    }

    @Test("on 10,000 lists: the same cells, or a row that ours refuses; never another row")
    func agreement() throws {
        let folder = try TemporaryFolder()
        var entries: [Entry] = []
        var readers: [(options: ListOptions, dialect: Dialect?)] = []
        for seed in UInt64(0)..<10_000 {
            var random = SplitMix64(seed: 0xC5_0000 + seed)
            let path = folder.path("\(seed).csv")
            if seed % 2 == 0 {
                let table = random.plainTable()
                let dialect = random.dialect(width: table[0].count)
                try List.write(dialect.bytes(table), to: path)
                entries.append(
                    Entry(
                        path: path, delimiter: dialect.writer.delimiter, encoding: dialect.encoding.rawValue,
                        lineEnd: dialect.writer.lineEnd, above: dialect.linesAbove))
                readers.append((dialect.options, dialect))
            } else {
                let delimiter = random.pick(SplitMix64.delimiters)
                try List.write(Array(random.soup(delimiter).utf8), to: path)
                entries.append(Entry(path: path, delimiter: delimiter))
                readers.append((ListOptions(delimiter: delimiter.utf8.first), nil))
            }
        }
        let answer = try ask(PythonTests.csvProgram, JSONEncoder().encode(entries))
        let lists = split(answer, at: PythonTests.listEnd)
        try #require(lists.count == entries.count)
        var records = 0
        var rejections = 0
        for (seed, list) in lists.enumerated() {
            let theirs = split(list, at: PythonTests.rowEnd)
            let (options, dialect) = readers[seed]
            let reader = try CSVReader(
                path: entries[seed].path, displayName: "list.csv", delimiter: options.delimiter,
                encoding: options.encoding, skip: options.skip)
            #expect(line(reader.header) == theirs.first, "seed \(seed)")
            var ours: [Row] = []
            while let row = try reader.next() { ours.append(row) }
            #expect(ours.count == theirs.count - 1, "seed \(seed)")
            for (row, cells) in zip(ours, theirs.dropFirst()) {
                switch row {
                case .record(let record):
                    records += 1
                    let expected =
                        dialect.map { line(split(cells, at: PythonTests.cellEnd), seenIn: $0) } ?? cells
                    if line(record.cells) != expected { Issue.record("seed \(seed), line \(record.line)") }
                case .rejected(let rejection):
                    rejections += 1
                    if dialect != nil { Issue.record("seed \(seed): \(rejection.diagnostic.text)") }
                }
            }
        }
        // Lest a generator that only makes one kind proves nothing.
        #expect(records > 20_000)
        #expect(rejections > 10_000)
    }

    private func line(_ cells: [String]) -> [UInt8] {
        cells.flatMap { Array($0.utf8) + [PythonTests.cellEnd] }
    }

    /// Python's cells with the line breaks that ours has.
    private func line(_ cells: [[UInt8]], seenIn dialect: Dialect) -> [UInt8] {
        line(cells.map { dialect.seen(String(decoding: $0, as: UTF8.self)) })
    }

    /// What of a line is a record, by rules of its own; numbers stay as they are written.
    private static let jsonProgram = """
        import json, sys
        out = sys.stdout.buffer
        keys = ["a", "b", "c"]
        def constant(name):
            raise ValueError(name)
        def pairs(list):
            if len({key for key, _ in list}) < len(list):
                raise ValueError("twice")
            return dict(list)
        def cell(value):
            if value is None: return ""
            if value is True: return "true"
            if value is False: return "false"
            if isinstance(value, str):
                value.encode()
                return value
            raise ValueError("nested")
        def record(line):
            row = json.loads(line, parse_int=str, parse_float=str, parse_constant=constant, object_pairs_hook=pairs)
            if not isinstance(row, dict) or any(key not in keys for key in row):
                raise ValueError("row")
            return [cell(row.get(key)) for key in keys]
        for line in sys.stdin.buffer.read().decode().split("\\n")[1:]:
            if not line.strip(" \\t\\r"): continue
            try:
                cells = [cell.encode() for cell in record(line)]
                out.write(b"".join(cell + b"\\x1f" for cell in cells) + b"\\x1e")
            except (ValueError, RecursionError):
                out.write(b"no\\x1e")
        """

    @Test("on 20,000 lines of JSON: the same cells, or no record for either")
    func json() throws {
        let header = #"{"a":1,"b":2,"c":3}"#
        var random = SplitMix64(seed: 0x15)
        let lines = (0..<20_000).map { _ in random.jsonLine() }
        let text = header + "\n" + lines.joined(separator: "\n") + "\n"
        let theirs = split(try ask(PythonTests.jsonProgram, Data(text.utf8)), at: PythonTests.rowEnd)
        let list = try List(text)
        let reader = try JSONListReader(path: list.path, displayName: "list.jsonl", layout: .lines)
        #expect(reader.header == ["a", "b", "c"])
        _ = try reader.next()
        var records = 0
        var rejections = 0
        for (index, expected) in theirs.enumerated() {
            switch try reader.next() {
            case .record(let record):
                records += 1
                if line(record.cells) != expected {
                    Issue.record("line \(record.line): \(lines[record.line - 2])")
                }
            case .rejected(let rejection):
                rejections += 1
                if expected != Array("no".utf8) {
                    Issue.record("\(rejection.diagnostic.text): \(lines[rejection.line - 2])")
                }
            case nil: Issue.record("row \(index) is missing")
            }
        }
        #expect(try reader.next() == nil)
        #expect(records > 4000)
        #expect(rejections > 4000)
    }
}
