import ContactRecords
import Diagnostics
import TestSupport
import Testing

/// Files of chance: none may stop the program, and of each it must be said what becomes of it.
@Suite("Any bytes at all")
struct FuzzTests {
    @Test("are refused, or every row is a record or a rejection", arguments: UInt64(0)..<1500)
    func anyBytes(seed: UInt64) throws {
        var random = SplitMix64(seed: 0xF0_0000 + seed)
        let list = try List(random.junk())
        for format in [ListKind.csv, .jsonl, .json] {
            let options = ListOptions(
                format: format, encoding: random.below(2) == 0 ? nil : random.pick(TextEncoding.allCases),
                delimiter: random.pick([nil, UInt8(ascii: ","), UInt8(ascii: ";")]),
                skip: random.pick([0, 0, 1, 3]),
                clean: random.pick(CleanPolicy.allCases))
            do {
                let contacts = try list.contacts(options)
                try check(contacts, "seed \(seed), \(format)")
            } catch let diagnostics as DiagnosticList {
                #expect(diagnostics.hasErrors, "seed \(seed), \(format)")
                #expect(
                    diagnostics.all.allSatisfy { $0.location?.file == "list.csv" }, "seed \(seed), \(format)")
            }
        }
    }

    private func check(_ contacts: ContactList, _ name: String) throws {
        #expect(!contacts.header.isEmpty && contacts.header.count == contacts.headerPlaces.count, "\(name)")
        var last = 0
        while let row = try contacts.next() {
            let line: Int
            switch row {
            case .record(let record):
                line = record.line
                #expect(record.cells.count == contacts.header.count, "\(name)")
            case .rejected(let rejection):
                line = rejection.line
                #expect(!rejection.reason.message.isEmpty, "\(name)")
            }
            #expect(line >= last, "\(name)")
            last = line
        }
        #expect(try contacts.next() == nil, "\(name)")
    }

    @Test("say the same wherever blocks end", arguments: UInt64(0)..<300)
    func blocks(seed: UInt64) throws {
        var random = SplitMix64(seed: 0xF1_0000 + seed)
        let list = try List(random.junk())
        let encoding = random.below(2) == 0 ? nil : random.pick(TextEncoding.allCases)
        let wholeCSV = account { try list.csv(encoding, CSVReader.defaultBlockSize) }
        let wholeLines = account { try list.json(.lines, encoding, JSONListReader.defaultBlockSize) }
        let wholeArray = account { try list.json(.array, encoding, JSONListReader.defaultBlockSize) }
        for blockSize in [1, 2, 3, 7] {
            #expect(account { try list.csv(encoding, blockSize) } == wholeCSV, "seed \(seed), \(blockSize)")
            #expect(
                account { try list.json(.lines, encoding, blockSize) } == wholeLines,
                "seed \(seed), \(blockSize)")
            #expect(
                account { try list.json(.array, encoding, blockSize) } == wholeArray,
                "seed \(seed), \(blockSize)")
        }
    }

    private func account(_ open: () throws -> any RowReader) -> [String] {
        var texts: [String] = []
        do {
            let reader = try open()
            texts = reader.header
            while let row = try reader.next() { texts.append("\(row)") }
        } catch {
            texts.append("\(error)")
        }
        return texts
    }
}

extension List {
    fileprivate func csv(_ encoding: TextEncoding?, _ blockSize: Int) throws -> any RowReader {
        try CSVReader(path: path, displayName: "list.csv", encoding: encoding, blockSize: blockSize)
    }

    fileprivate func json(_ layout: JSONListReader.Layout, _ encoding: TextEncoding?, _ blockSize: Int) throws
        -> any RowReader
    {
        try JSONListReader(
            path: path, displayName: "list.csv", layout: layout, encoding: encoding, blockSize: blockSize)
    }
}

extension SplitMix64 {
    /// Bytes of no meaning, bytes that mean much to readers, and sound lists with a few bytes changed.
    fileprivate mutating func junk() -> [UInt8] {
        switch below(4) {
        case 0: return bytes(below(300))
        case 1:
            let parts =
                Array("\"\",;\t|\r\n{}[]:\\u0dnultrefas1-. e\u{FEFF}é\u{202E}\u{301}".utf8) + [
                    0xFF, 0xFE, 0, 0xE9,
                ]
            return (0..<below(200)).map { _ in pick(parts) }
        case 2:
            let table = plainTable()
            return changed(dialect(width: table[0].count).bytes(table))
        default:
            let lines = (0..<below(12)).map { _ in jsonLine() }
            let text =
                below(2) == 0
                ? "{\"a\":1,\"b\":2,\"c\":3}\n" + lines.joined(separator: "\n")
                : "[{\"a\":1,\"b\":2,\"c\":3}" + lines.map { ",\n" + $0 }.joined() + "]"
            return changed(Array(text.utf8))
        }
    }

    private mutating func changed(_ sound: [UInt8]) -> [UInt8] {
        var bytes = sound
        for _ in 0..<below(4) where !bytes.isEmpty {
            let place = below(bytes.count)
            switch below(3) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.remove(at: place)
            default: bytes.insert(pick([34, 10, 13, 0xC3, 0x5C, 0x7B, 0]), at: place)
            }
        }
        return bytes
    }
}
