import Diagnostics
import DurableFiles
import Manifest
import TestSupport
import Testing

@Suite("The list of the held out in a manifest")
struct HoldoutListTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static let rids = ["r_bgj0wemmpdq0ky0brdrq0ef27c", "r_cgj0wemmpdq0ky0brdrq0ef27c"]

    private func write(_ rids: [String]?) throws -> [ManifestFile] {
        let writer = try ManifestWriter(folder: folder.path, package: samplePackage)
        for row in try sampleRows() { try writer.append(row) }
        if let rids {
            try writer.beginHoldout()
            for rid in rids { try writer.appendHeldOut(rid: rid) }
        }
        return try writer.finish()
    }

    @Test("it holds pseudonyms alone, is in the descriptor and in the README, and verifies")
    func whole() throws {
        let files = try write(HoldoutListTests.rids)
        #expect(files.map(\.path).suffix(2) == ["holdout.csv", "datapackage.json"])
        #expect(
            try folder.text("holdout.csv") == "rid\n" + HoldoutListTests.rids.joined(separator: "\n") + "\n")
        #expect(try folder.text("datapackage.json").contains("\"name\": \"held-out\""))
        #expect(try folder.text("README.txt").contains("\n  holdout.csv              pseudonyms"))
        #expect(ManifestVerifier.verify(folder: folder.path) == [])
    }

    @Test("a job that holds nobody out has none, even where an earlier package had one")
    func none() throws {
        _ = try write(HoldoutListTests.rids)
        #expect(try !write(nil).map(\.path).contains("holdout.csv"))
        #expect(!folder.names.contains("holdout.csv"))
        #expect(try !folder.text("README.txt").contains("holdout.csv"))
        #expect(ManifestVerifier.verify(folder: folder.path) == [])
    }

    @Test("a list of nobody is a list")
    func empty() throws {
        _ = try write([])
        #expect(try folder.text("holdout.csv") == "rid\n")
        #expect(ManifestVerifier.verify(folder: folder.path) == [])
    }

    @Test("what is no pseudonym is not written")
    func foreign() throws {
        let error = #expect(throws: ManifestError.self) { _ = try write(["anna@example.com"]) }
        #expect(error?.description == "a held-out `rid` is not a pseudonym")
    }

    @Test("a contact with a PURL who is held out, a row that is none and a changed list are found")
    func findings() throws {
        let printed = try sampleRows()[0].rid
        _ = try write([printed])
        expect(["manifest-holdout holdout.csv:2: a contact with a PURL is held out"])
        _ = try write(HoldoutListTests.rids)
        try folder.write("rid\nr_1\n", to: "holdout.csv")
        expect([
            "manifest-holdout holdout.csv:2: the row is not a pseudonym",
            "manifest-hash holdout.csv: 8 bytes, but the descriptor says 62",
        ])
        try folder.write(
            "name\n" + HoldoutListTests.rids.joined(separator: "\n") + "\n", to: "holdout.csv")
        #expect(
            ManifestVerifier.verify(folder: folder.path).map(\.message).first
                == "the header is not `rid`")
        try DurableFile.removeIfPresent(folder.path("holdout.csv"))
        expect([
            "manifest-file holdout.csv: cannot open `\(folder.path)/holdout.csv`: No such file or directory"
        ])
    }

    private func expect(_ expected: [String]) {
        let found = ManifestVerifier.verify(folder: folder.path).map { finding in
            let place = finding.location.map { "\($0)".dropFirst(folder.path.count + 1) } ?? ""
            return "\(finding.code) \(place): \(finding.message)"
        }
        #expect(found == expected)
    }
}
