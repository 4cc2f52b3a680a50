import Diagnostics
import DurableFiles
import Foundation
import Glibc
import Manifest
import PURL
import TestSupport
import Testing

@Suite("Verifying a manifest")
struct ManifestVerifierTests {
    @Test("a package as written is found whole")
    func whole() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        #expect(ManifestVerifier.verify(folder: folder.path) == [])
    }

    @Test("a good row reads back as it was written", arguments: 0..<3)
    func roundTrip(index: Int) throws {
        let row = try sampleRows()[index]
        #expect(try ManifestRow(json: row.json) == row)
    }

    @Test("a bad row does not read", arguments: BadRow.all.filter { !$0.fault.contains("package") })
    func badRow(bad: BadRow) throws {
        var row = try sampleRows()[1]
        bad.change(&row)
        let error = #expect(throws: ManifestError.self) { try ManifestRow(json: row.json) }
        // Some are found out of range before the rules for rows are asked.
        #expect(error?.description.contains("`") == true)
    }

    @Test("a byte changed anywhere is found", arguments: UInt64(0)..<40)
    func anyByte(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let files = try writeSample(to: folder)
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let file = files[Int(seed) % files.count]
        let path = "\(folder.path)/\(file.path)"
        var bytes = try Array(Data(contentsOf: URL(filePath: path)))
        // White space of the descriptor is no content; any other byte is.
        let places = bytes.indices.filter { ![0x20, 0x0A].contains(bytes[$0]) }
        let place = places[next(below: places.count)]
        bytes[place] ^= UInt8(1 + next(below: 127))
        try DurableFile.replace(path: path, bytes: bytes)
        #expect(
            !ManifestVerifier.verify(folder: folder.path).isEmpty, "seed \(seed): \(file.path), byte \(place)"
        )
    }

    @Test("differences are named by file and line")
    func differences() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let rows = try folder.text("purl.jsonl")
        let table = try folder.text("purl.csv")

        try folder.write(table.replacing("2026-12-31", with: "2027-12-31"), to: "purl.csv")
        expect(
            [
                ("manifest-twin", "purl.csv:3", "the row is not that of purl.jsonl, line 2"),
                ("manifest-hash", "purl.csv", "its SHA-256 is not that of the descriptor"),
            ], folder)
        try folder.write(table.replacing("token,", with: "tokens,"), to: "purl.csv")
        #expect(
            ManifestVerifier.verify(folder: folder.path).first?.message
                == "the header is not "
                + "`token,campaign,rid,target,valid_from,valid_until,status,seq,purl,file,first_page,last_page,piece,kind`"
        )
        try folder.write(table + "x\n", to: "purl.csv")
        expect(
            [
                ("manifest-twin", "purl.csv", "the table has more rows than purl.jsonl"),
                (
                    "manifest-hash", "purl.csv",
                    "\(table.utf8.count + 2) bytes, but the descriptor says \(table.utf8.count)"
                ),
            ], folder)
        try folder.write(table, to: "purl.csv")

        try folder.write(rows.replacing("\"piece\":2", with: "\"piece\":0"), to: "purl.jsonl")
        expect(
            [
                ("manifest-row", "purl.jsonl:2", "`piece` is out of range"),
                ("manifest-hash", "purl.jsonl", "its SHA-256 is not that of the descriptor"),
            ], folder)
        try folder.write(String(rows.dropLast()), to: "purl.jsonl")
        expect([("manifest-file", "purl.jsonl", "the last line does not end with a line feed")], folder)
        try DurableFile.removeIfPresent("\(folder.path)/purl.jsonl")
        expect(
            [
                (
                    "manifest-file", "purl.jsonl",
                    "cannot open `\(folder.path)/purl.jsonl`: No such file or directory"
                )
            ], folder)
        try folder.write(rows, to: "purl.jsonl")
        try DurableFile.removeIfPresent("\(folder.path)/README.txt")
        #expect(symlink("/etc/hostname", "\(folder.path)/README.txt") == 0)
        expect(
            [
                (
                    "manifest-file", "README.txt",
                    "cannot open `\(folder.path)/README.txt`: Too many levels of symbolic links"
                )
            ], folder)
    }

    @Test("a token twice, a missing probe and a wrong count are found though the hashes agree")
    func contents() throws {
        let folder = try TemporaryFolder()
        let rows = try sampleRows()
        try writeSample(to: folder, [rows[0], rows[0], rows[2]])
        expect([("manifest-token-twice", "purl.jsonl:2", "its token is that of an earlier row")], folder)

        try writeSample(to: folder)
        try rewrite(folder) { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }
        expect(
            [
                ("manifest-count", "purl.jsonl", "2 rows, but the descriptor says 3"),
                ("manifest-probe", "purl.jsonl", "0 rows of kind probe, not 1"),
            ], folder)

        try writeSample(to: folder)
        try rewrite(folder) {
            $0.replacing("\"seq\":7", with: "\"seq\":8").replacing(",live,7,", with: ",live,8,")
        }
        #expect(
            ManifestVerifier.verify(folder: folder.path).map(\.message)
                == [String](repeating: "`seq` is not the package's", count: 3)
                + ["0 rows of kind probe, not 1"])
    }

    @Test("the findings of a thousand rows are counted, not listed")
    func many() throws {
        let folder = try TemporaryFolder()
        let rows = try sampleRows()
        try writeSample(to: folder, [ManifestRow](repeating: rows[0], count: 1000) + [rows[2]])
        let found = ManifestVerifier.verify(folder: folder.path)
        #expect(found.count == 21)
        #expect(found.last?.message == "979 more findings in rows")
    }

    @Test("a descriptor that is missing, no JSON or not ours is one finding")
    func descriptor() throws {
        let folder = try TemporaryFolder()
        let name = "datapackage.json"
        expect(
            [
                (
                    "manifest-descriptor", name,
                    "cannot open `\(folder.path)/datapackage.json`: No such file or directory"
                )
            ], folder)
        try writeSample(to: folder)
        let text = try folder.text(name)
        for (changed, message) in [
            ("", "no JSON from byte 1 on"), ("[]", "the descriptor is not an object"),
            ("{}", "the descriptor has no key `$schema`"),
            (text + "x", "no JSON from byte \(text.utf8.count + 1) on"),
            (String(repeating: "[", count: 100_000), "no JSON from byte 33 on"),
            (text.replacing("purl.csv", with: "../secret"), Self.resources),
            (text.replacing("\"mode\": \"full\"", with: "\"mode\": \"delta\""), Self.form),
            (text.replacing("\"text/csv\"", with: "\"text/html\""), Self.form),
            (text.replacing("\"rows\": 3", with: "\"rows\": -3"), "`rows` is out of range"),
            (text.replacing("\"rows\": 3", with: "\"rows\": \"3\""), "`rows` is not a whole number"),
            (text.replacing("sha256:", with: "md5:"), "`hash` is no SHA-256"),
            (text.replacing("\"standard\"", with: "\"huge\""), "`tokenProfile` is none of its words"),
            (text.replacing("\"run\": 1", with: "\"run\": 1, \"run\": 1"), nil),
        ] {
            try folder.write(changed, to: name)
            let found = ManifestVerifier.verify(folder: folder.path)
            #expect(found.count == 1)
            #expect(found.first?.code == "manifest-descriptor")
            if let message { #expect(found.first?.message == message) }
        }
    }

    private static let resources =
        "`resources` does not list purl.jsonl, purl.csv, schema/purl-row.v1.json, README.txt"
    private static let form = "the descriptor is not as Tirage writes it"

    private func expect(_ expected: [(String, String, String)], _ folder: TemporaryFolder) {
        let found = ManifestVerifier.verify(folder: folder.path)
        #expect(
            found.map { "\($0.code) \($0.location?.description ?? "") \($0.message)" }
                == expected.map { "\($0.0) \(folder.path)/\($0.1) \($0.2)" })
    }

    /// Changes rows and table alike and mends sizes and hashes, as someone with intent would.
    private func rewrite(_ folder: TemporaryFolder, _ change: (String) -> String) throws {
        var descriptor = try folder.text("datapackage.json")
        for name in ["purl.jsonl", "purl.csv"] {
            let (before, after) = (try folder.text(name), change(try folder.text(name)))
            let old = try #require(try output(of: "sha256sum", [], input: before)).prefix(64)
            let new = try #require(try output(of: "sha256sum", [], input: after)).prefix(64)
            descriptor = descriptor.replacing(old, with: new)
                .replacing("\"bytes\": \(before.utf8.count)", with: "\"bytes\": \(after.utf8.count)")
            try folder.write(after, to: name)
        }
        try folder.write(descriptor, to: "datapackage.json")
    }
}
