import Diagnostics
import DurableFiles
import Foundation
import Glibc
import Manifest
import PURL
import TestSupport
import Testing

@Suite("Writing a manifest")
struct ManifestWriterTests {
    @Test("rows are exactly as documented, keys in order")
    func rows() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let head = #"{"v":1,"op":"upsert","seq":7,"campaign":"autumn-2026","job":"postcard","run":1,"#
        #expect(
            try folder.text("purl.jsonl")
                == head
                + #""rid":"r_k4mdqpa5z2qxex1zdegda731y9","token":"9cd25nnegpmswy","purl":"https://go.example.com/9cd25nnegpmswy","target":null,"#
                + #""qr":{"payload":"https://go.example.com/9CD25NNEGPMSWY","version":3,"level":"Q"},"#
                + #""print":{"file":"postcard-r1-0001.pdf","pages":[1,2],"piece":1},"#
                + #""valid":{"from":null,"until":null},"kind":"contact"}"# + "\n" + head
                + #""rid":"r_yedf8vq63qhmethzap6q0wqdbp","token":"pxt66vvfckfswd","purl":"https://go.example.com/pxt66vvfckfswd","#
                + #""target":"https://www.example.com/x?a=1,2&b=%22","#
                + #""qr":{"payload":"https://go.example.com/PXT66VVFCKFSWD","version":3,"level":"Q"},"#
                + #""print":{"file":"postcard-r1-0001.pdf","pages":[3,4],"piece":2},"#
                + #""valid":{"from":"2026-10-01","until":"2026-12-31"},"kind":"contact"}"# + "\n" + head
                + #""rid":"r_589pgg8j1pat7zensctkrhgy42","token":"hkczn6wxfm7b81","purl":"https://go.example.com/hkczn6wxfm7b81","target":null,"#
                + #""qr":{"payload":"https://go.example.com/HKCZN6WXFM7B81","version":3,"level":"Q"},"print":null,"#
                + #""valid":{"from":null,"until":null},"kind":"probe"}"# + "\n")
    }

    @Test("the table is exactly as documented")
    func table() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        #expect(
            try folder.text("purl.csv") == """
                token,campaign,rid,target,valid_from,valid_until,status,seq,purl,file,first_page,last_page,piece,kind
                9cd25nnegpmswy,autumn-2026,r_k4mdqpa5z2qxex1zdegda731y9,,,,live,7,https://go.example.com/9cd25nnegpmswy,postcard-r1-0001.pdf,1,2,1,contact
                pxt66vvfckfswd,autumn-2026,r_yedf8vq63qhmethzap6q0wqdbp,"https://www.example.com/x?a=1,2&b=%22",2026-10-01,2026-12-31,live,7,\
                https://go.example.com/pxt66vvfckfswd,postcard-r1-0001.pdf,3,4,2,contact
                hkczn6wxfm7b81,autumn-2026,r_589pgg8j1pat7zensctkrhgy42,,,,live,7,https://go.example.com/hkczn6wxfm7b81,,,,,probe

                """)
    }

    @Test("the descriptor binds all files")
    func descriptor() throws {
        let folder = try TemporaryFolder()
        let files = try writeSample(to: folder)
        #expect(
            files.map(\.path)
                == ["purl.jsonl", "purl.csv", "schema/purl-row.v1.json", "README.txt", "datapackage.json"])
        for file in files {
            let sum = try output(of: "sha256sum", ["\(folder.path)/\(file.path)"])
            #expect(sum?.prefix(64) == file.sha256[...])
            #expect(try folder.text(file.path).utf8.count == file.bytes)
        }
        #expect(try folder.text("datapackage.json") == DescriptorGolden.text(files))
    }

    @Test("a revoked row says so in both")
    func revoked() throws {
        var row = try sampleRows()[0]
        row.operation = .revoke
        #expect(row.json.text.hasPrefix(#"{"v":1,"op":"revoke","#))
        #expect(row.csv.contains(",revoked,7,"))
    }

    @Test("the same rows give the same bytes, over an older package too; for the owner only")
    func again() throws {
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        try writeSample(to: second, Array(try sampleRows().dropFirst()))
        #expect(try writeSample(to: first) == writeSample(to: second))
        for file in try FileManager.default.subpathsOfDirectory(atPath: second.path) {
            #expect(try second.mode(of: file) == (file == "schema" ? 0o700 : 0o600))
        }
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: second.path).sorted() == [
                "README.txt", "datapackage.json", "purl.csv", "purl.jsonl", "schema",
                "schema/purl-row.v1.json",
            ])
    }

    @Test("let go unfinished, it leaves no descriptor and no half-made file")
    func unfinished() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let before = try folder.text("purl.jsonl")
        do {
            let writer = try ManifestWriter(folder: folder.path, package: samplePackage)
            try writer.append(try sampleRows()[0])
        }
        #expect(try folder.text("purl.jsonl") == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                == ["README.txt", "purl.csv", "purl.jsonl", "schema"])
    }

    @Test("there is one probe, and finish comes once")
    func probe() throws {
        let folder = try TemporaryFolder()
        let rows = try sampleRows()
        var error = #expect(throws: ManifestError.self) { try writeSample(to: folder, [rows[0]]) }
        #expect(error?.description == "the manifest has 0 rows of kind probe, not 1")
        error = #expect(throws: ManifestError.self) { try writeSample(to: folder, [rows[2], rows[2]]) }
        #expect(error?.description == "the manifest has 2 rows of kind probe, not 1")
        let writer = try ManifestWriter(folder: folder.path, package: samplePackage)
        try writer.append(rows[2])
        _ = try writer.finish()
        error = #expect(throws: ManifestError.self) { _ = try writer.finish() }
        #expect(error?.description == "the manifest is finished already; please report this as a bug")
    }

    @Test("a row of another package or that breaks the rules is refused by number", arguments: BadRow.all)
    func badRow(bad: BadRow) throws {
        let folder = try TemporaryFolder()
        var rows = try sampleRows()
        bad.change(&rows[1])
        let error = #expect(throws: ManifestError.self) { try writeSample(to: folder, rows) }
        #expect(error?.description == "manifest row 2: \(bad.fault)")
    }

    @Test("a file that cannot grow is an error, and no descriptor is made")
    func noSpace() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            // The limit stands in for a full disk; without the signal ignored it would kill.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
            #expect(setrlimit(__rlimit_resource_t(1), &limit) == 0)
            let rows = try sampleRows()
            let writer = try ManifestWriter(folder: path, package: samplePackage)
            let error = #expect(throws: FileError.self) {
                for _ in 0..<1000 { try writer.append(rows[0]) }
            }
            #expect(error?.description == "cannot write `\(path)/purl.jsonl`: File too large")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["schema"])
    }

    @Test("the read-me names what an administrator must know")
    func readMe() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let text = try folder.text("README.txt")
        for part in [
            "campaign autumn-2026, job postcard, run 1", "Manifest autumn-2026-0007: 3 rows",
            "KEEP THIS FOLDER SECRET", "Import into SQLite", "Import into PostgreSQL", "Fold the case",
            "302, not 301",
            "kind \"probe\"", "tirage manifest verify",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(
            text.split(separator: "\n").filter { !$0.contains("CREATE TABLE") }.allSatisfy { $0.count <= 120 }
        )
    }
}
