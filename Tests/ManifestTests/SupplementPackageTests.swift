import Diagnostics
import DurableFiles
import Foundation
import Manifest
import TestSupport
import Testing

/// Packages of runs that add to others, and whom a package says it was printed for.
@Suite("A package of a supplement")
struct SupplementPackageTests {
    private static var supplement: ManifestPackage {
        var package = samplePackage
        package.addsTo = [
            .init(run: 1, runID: "aa", sequence: 3), .init(run: 2, runID: "bb", sequence: 5),
        ]
        return package
    }

    private func write(_ package: ManifestPackage, to folder: TemporaryFolder) throws {
        let writer = try ManifestWriter(folder: folder.path, package: package)
        for row in try sampleRows() { try writer.append(row) }
        _ = try writer.finish()
    }

    @Test("says in its descriptor which runs it adds to, is read back so, and verifies")
    func descriptor() throws {
        let folder = try TemporaryFolder()
        try write(SupplementPackageTests.supplement, to: folder)
        #expect(
            try folder.text("datapackage.json").replacing(/\s+/, with: "").contains(
                #""mode":"supplement""#))
        #expect(
            try folder.text("datapackage.json").replacing(/\s+/, with: "").contains(
                #""addsTo":[{"run":1,"runId":"aa","seq":3},{"run":2,"runId":"bb","seq":5}]"#))
        #expect(ManifestVerifier.verify(folder: folder.path) == [])
        #expect(try ManifestReader(folder: folder.path).package == SupplementPackageTests.supplement)
    }

    @Test("says in its README that it replaces nothing")
    func readMe() throws {
        let folder = try TemporaryFolder()
        try write(SupplementPackageTests.supplement, to: folder)
        #expect(
            try folder.text("README.txt").contains(
                "A supplement: what was not yet printed in run 1 (manifest 3), 2 (manifest 5). Import it in addition"
            ))
    }

    @Test("gives the pseudonyms of those it was printed for, and of them alone")
    func printed() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        var rids: [String] = []
        try ManifestReader(folder: folder.path).forEachRow { row, _ in
            if row.print != nil { rids.append(row.rid) }
        }
        #expect(rids == (try sampleRows()).dropLast().map(\.rid))
    }

    @Test("that was changed by a byte, or cut short, gives no answer", arguments: [false, true])
    func damaged(isCut: Bool) throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let rows = try folder.text("purl.jsonl")
        try folder.write(
            isCut
                ? rows.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
                : rows.replacing(#""from":"2026-10-01""#, with: #""from":"2026-10-02""#), to: "purl.jsonl")
        let error = #expect(throws: ManifestError.self) {
            try ManifestReader(folder: folder.path).forEachRow { _, _ in }
        }
        #expect(
            error?.description
                == "\(folder.path)/purl.jsonl is not the file that the descriptor names: its SHA-256 differs")
    }
}
