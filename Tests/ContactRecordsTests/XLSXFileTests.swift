import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Files that should be workbooks")
struct XLSXFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ bytes: [UInt8]) throws -> [String] {
        try ReadList.workbook(folder.write(bytes, to: "list.xlsx"))
    }

    @Test("no such file")
    func missing() throws {
        #expect(
            try ReadList.workbook(folder.path("none.xlsx")) == [
                "list.xlsx: error: there is no such file", "  hint: check the name and the folder",
            ])
    }

    @Test("an empty file")
    func empty() throws {
        #expect(try read([]) == ["list.xlsx: error: the file is empty", "  hint: have it sent again"])
    }

    @Test("a CSV file with a workbook's ending")
    func csv() throws {
        #expect(
            try read(Array("id,name\n1,x\n".utf8)) == [
                "list.xlsx: error: the file is no .xlsx workbook",
                "  hint: if it is a CSV file, set `format: csv` beside its name, else save it as .xlsx or CSV",
            ])
    }

    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    @Test(
        "a workbook protected by a password, whose stream's name stands anywhere",
        arguments: [0, 1000, 65_500, 65_520, 1_048_550, 1_048_570, 3_000_000])
    func password(offset: Int) throws {
        let bytes =
            XLSXFileTests.compoundFile + [UInt8](repeating: 0, count: offset)
            + "EncryptedPackage".utf8.flatMap { [$0, 0] } + [0, 0, 1]
        #expect(
            try read(bytes) == [
                "list.xlsx: error: the workbook is protected by a password",
                "  hint: open it, take the password away and save it again",
            ])
    }

    @Test("a workbook of the form before 2007")
    func old() throws {
        #expect(
            try read(XLSXFileTests.compoundFile + [UInt8](repeating: 0, count: 2_000_000)) == [
                "list.xlsx: error: the file is no .xlsx workbook but an older form of Office file",
                "  hint: open it in a spreadsheet program and save it as .xlsx or CSV",
            ])
    }

    /// Rows of four letters, as a stored ZIP file and as a packed one.
    private func workbook(stored: Bool, rows: Int = 3) throws -> [UInt8] {
        var parts = XLSXParts()
        parts.isStored = stored
        parts.rows = (2..<(rows + 2)).map {
            #"<row r="\#($0)"><c r="A\#($0)" t="str"><v>wxyz</v></c></row>"#
        }.joined()
        let path = try parts.order.write(to: folder)
        return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("a workbook that is cut off is never taken for a whole one", arguments: [false, true])
    func cutOff(stored: Bool) throws {
        let whole = try workbook(stored: stored)
        for length in stride(from: 4, to: whole.count, by: 37) {
            #expect(
                try read(Array(whole[..<length])) == [
                    "list.xlsx: error: the workbook is cut off or damaged: not a zip archive", XLSXCase.again,
                ], "\(length) of \(whole.count) bytes")
        }
    }

    @Test("a changed letter in a stored part is found by the checksum, after the rows")
    func checksum() throws {
        var bytes = try workbook(stored: true)
        let letters = Array("wxyz".utf8)
        let place = try #require(
            bytes.indices.first { bytes[$0...].starts(with: letters) }, "the letters are in the file")
        bytes[place] = UInt8(ascii: "v")
        #expect(
            try read(bytes) == [
                "[a|b]", "2 [vxyz|]", "3 [wxyz|]", "4 [wxyz|]",
                "list.xlsx: error: the part `xl/worksheets/sheet1.xml` cannot be unpacked: CRC error",
                XLSXCase.again,
            ])
    }

    @Test(
        "no changed byte brings the reader down, and none changes a cell unnoticed",
        arguments: UInt64(0)..<300)
    func changed(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let whole = try #require(try? XLSXFileTests.sample.get())
        let sound = try read(whole)
        var bytes = whole
        for _ in 0..<(1 + random.below(3)) {
            bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        }
        let lines = try read(bytes)
        // What changed is told, unless it was no part of the sheet: names, dates, permissions of the entries.
        #expect(
            lines == sound || lines.contains { $0.hasPrefix("list.xlsx: error: ") }, "seed \(seed): \(lines)")
    }

    private static let sample = Result { try XLSXFileTests().workbook(stored: false, rows: 30) }

    @Test("an encrypted part")
    func encrypted() throws {
        var bytes = try workbook(stored: true)
        // The flag of every entry, in front of it and in the directory (APPNOTE 4.4.4).
        for index in bytes.indices.dropLast(10) {
            if bytes[index...].starts(with: [0x50, 0x4B, 3, 4]) { bytes[index + 6] |= 1 }
            if bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) { bytes[index + 8] |= 1 }
        }
        #expect(
            try read(bytes) == [
                "list.xlsx: error: the workbook's part `_rels/.rels` is encrypted",
                "  hint: open it, take the password away and save it again",
            ])
    }

    @Test("a ZIP file of very many parts")
    func manyParts() throws {
        var parts = XLSXParts()
        parts.added = (0..<100_000).map { .init(name: "\($0)", text: "") }
        #expect(
            try ReadList.workbook(parts.order.write(to: folder)) == [
                "list.xlsx: error: the workbook has 100007 parts, which is no workbook", XLSXCase.again,
            ])
    }

    @Test("a failure in the middle is told at every further call")
    func repeated() throws {
        var parts = XLSXParts()
        parts.rows = "<row><c><v>1</v></c></row><row></c>"
        let path = try parts.order.write(to: folder)
        let reader = try XLSXReader(path: path, displayName: "list.xlsx", sheet: nil, skip: 0)
        #expect(try reader.next() != nil)
        let first = #expect(throws: DiagnosticList.self) { try reader.next() }
        let second = #expect(throws: DiagnosticList.self) { try reader.next() }
        #expect(first == second)
    }

    @Test("the sheet's name and the places of the header's cells")
    func places() throws {
        var parts = XLSXParts()
        parts.sheetData = #"<row r="4"><c r="A4"><v>1</v></c><c r="C4"><v>3</v></c></row>"#
        let path = try parts.order.write(to: folder)
        let reader = try XLSXReader(path: path, displayName: "list.xlsx", sheet: nil, skip: 0)
        #expect(reader.part == "Liste")
        #expect(reader.header == ["1", "", "3"])
        #expect(
            reader.headerPlaces.map(\.description) == ["list.xlsx:4:1", "list.xlsx:4:2", "list.xlsx:4:3"])
    }
}
