import Foundation
import Glibc
import TestSupport
import Testing

@Suite("tirage purge")
struct PurgeTests {
    @Test("deletes what holds personal data, says what, and keeps what holds none")
    func deletes() throws {
        let workshop = try Workshop()
        try Reprinted(workshop: workshop).make("out/current", "--pieces", "1")
        let report = try workshop.read("out/runs/0001/report.json")
        let result = try workshop.tirage("purge", "out/current", "--yes")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.error == "")
        #expect(
            result.output.replacing(/[\d ]+ kB/, with: " N kB") == """
                card, run 1: purged
                  deleted  runs/0001/print/ (3 files, N kB)
                  deleted  reprints/0001/ (2 files, N kB)
                  deleted  runs/0001/not-printed.csv ( N kB)
                  deleted  runs/0001/manifest/ (5 files, N kB)
                  deleted  the pictures in runs/0001/report.html
                  deleted  runs/0001/plan.sqlite ( N kB)
                  kept     runs/0001/report.json
                  kept     runs/0001/report.html
                  kept     runs/0001/seals/
                  kept     reprints/ledger.jsonl
                  kept     the registry's tokens: PURLs stay valid

                """)
        try PurgeTests.checkPurged(workshop)
        #expect(try workshop.read("out/runs/0001/report.json") == report)
        #expect(try workshop.tirage("registry", "show").output.contains("6 issued, 1 run published"))
    }

    /// No personal value and no token is left, in any file of the output.
    static func checkPurged(_ workshop: Workshop, keepsManifest: Bool = false) throws {
        let left = try workshop.snapshot("out")
        let tokens = try workshop.make("sqlite3 registry/registry.sqlite 'SELECT token FROM token'")
        let secrets =
            [Workshop.secret] + (keepsManifest ? [] : tokens.split(separator: "\n").map(String.init))
        for (name, entry) in left.entries {
            for secret in secrets { #expect(entry.content.range(of: Data(secret.utf8)) == nil, "\(name)") }
            #expect(entry.content.range(of: Data("data:image/".utf8)) == nil, "\(name)")
            #expect(!name.hasSuffix(".pdf"), "\(name)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/runs/0001"))
            .sorted()
        let expected = ["purged.json", "report.html", "report.json", "seals"]
        #expect(names == (keepsManifest ? (expected + ["manifest"]).sorted() : expected))
        let record = try JSONSerialization.jsonObject(
            with: Data(try workshop.read("out/runs/0001/purged.json").utf8))
        #expect((record as? [String: Any])?["isFinished"] as? Bool == true)
    }

    @Test("keeps the manifest when told to; told otherwise later, deletes it, too; once more, does nothing")
    func keeps() throws {
        let workshop = try Workshop()
        let manifest = try workshop.snapshot("out/runs/0001/manifest")
        let first = try workshop.tirage("purge", "out/runs/0001", "--yes", "--keep", "manifest", "--json")
        let object = try first.object()
        #expect(object["state"] as? String == "purged")
        #expect((object["kept"] as? [String])?.contains("runs/0001/manifest/") == true)
        let deleted = (object["deleted"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
        #expect(
            deleted == [
                "runs/0001/print/", "runs/0001/not-printed.csv", "runs/0001/report.html",
                "runs/0001/plan.sqlite",
            ])
        #expect(try workshop.snapshot("out/runs/0001/manifest").differences(from: manifest) == [])
        try PurgeTests.checkPurged(workshop, keepsManifest: true)
        let second = try workshop.tirage("purge", "out/runs/0001", "--yes")
        #expect(second.output.contains("  deleted  runs/0001/manifest/ (5 files, "))
        try PurgeTests.checkPurged(workshop)
        let before = try workshop.snapshot("out/runs")
        let third = try workshop.tirage("purge", "out/runs/0001", "--yes")
        #expect(third.output.hasPrefix("card, run 1 was purged already; nothing was done\n  kept "))
        #expect(third.status == 0)
        #expect(try workshop.snapshot("out/runs").differences(from: before) == [])
    }

    @Test("is not done where nobody can be asked, unless --yes confirms it")
    func confirmation() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out")
        let result = try workshop.tirage("purge", "out/current")
        #expect(result.status == 2)
        #expect(
            result.error == """
                error: a purge cannot be taken back, and nobody can be asked here
                  hint: `--yes` confirms it

                """)
        #expect(try workshop.tirage("purge", "out/current", "--json").object()["exit"] as? Int == 2)
        #expect(try workshop.snapshot("out").differences(from: before) == [])
    }

    @Test("on a terminal says what it would delete and asks; anything but yes leaves all as it is")
    func asks() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs")
        func answer(_ word: String) throws -> CommandResult {
            try workshop.shell(
                "{ sleep 1; echo \(word); } | script -qec \"'\(Tirage.binary)' purge out/current\" /dev/null")
        }
        let refused = try answer("no")
        #expect(refused.status == 2)
        #expect(refused.output.contains("To be deleted of card, run 1, for good:"), "\(refused.output)")
        #expect(refused.output.contains("  runs/0001/print/ (3 files, "))
        #expect(refused.output.contains("error: not confirmed: nothing was deleted"))
        #expect(try workshop.snapshot("out/runs").differences(from: before) == [])
        #expect(try answer("yes").status == 0)
        try PurgeTests.checkPurged(workshop)
    }

    @Test("is said by later commands, and a new run gives the same PURLs")
    func said() throws {
        let workshop = try Workshop()
        let tokens = try workshop.make("cut -d, -f1 out/current/manifest/purl.csv")
        try workshop.make("tirage purge out/current --yes")
        let day = /\d{4}-\d\d-\d\d/
        let reprint = try workshop.tirage("reprint", "out/current", "--pieces", "1", "--reason", "jam")
        #expect(reprint.status == 2)
        #expect(
            reprint.error.replacing(day, with: "<day>") == """
                error: run 1 of job `card` was purged on <day>: its press files and its plan are deleted
                  hint: `tirage run JOB --fresh` prints the job anew, with the same PURLs

                """)
        let run = try workshop.tirage("run", "job", "--progress", "none")
        #expect(run.status == 2)
        #expect(
            run.error.replacing(day, with: "<day>") == """
                error: run 1 of this job was purged on <day>: nobody can tell what has changed since it was printed
                  hint: `tirage run JOB --fresh` prints the whole job anew, with the same PURLs

                """)
        #expect(try workshop.tirage("run", "job", "--fresh", "--progress", "none").status == 0)
        #expect(try workshop.make("readlink out/current") == "runs/0002\n")
        #expect(try workshop.make("cut -d, -f1 out/current/manifest/purl.csv") == tokens)
    }

    @Test("a record of a purge that cannot be read is told, and the run is not taken for whole")
    func record() throws {
        let workshop = try Workshop()
        try workshop.write("{", to: "out/runs/0001/purged.json")
        for command in [
            ["reprint", "out/current", "--pieces", "1", "--reason", "jam"],
            ["purge", "out/current", "--yes"],
        ] {
            let result = try workshop.tirage(command)
            #expect(result.status == 2)
            #expect(
                workshop.normalised(result.error) == """
                    …/out/runs/0001/purged.json: error: the record of the run's purge cannot be read
                      hint: the run is purged, or half of it is; bring the record back, or delete the run's folder

                    """)
        }
    }

    @Test("a proof is left to the operator")
    func proof() throws {
        let workshop = try Workshop()
        try workshop.write("%PDF", to: "out/proof.pdf")
        let result = try workshop.tirage("purge", "out", "--yes")
        #expect(
            result.error
                == "out/proof.pdf is no run's: if it shows this run's contacts, delete it by hand\n")
        #expect(workshop.exists("out/proof.pdf"))
    }

    static let calls = [
        ("unlink", 1...9), ("unlinkat", 1...9), ("rmdir", 1...5), ("rename", 1...3), ("fsync", 1...12),
        ("write", 1...3), ("flock", 1...1),
    ].flatMap { call, counts in counts.map { "\(call) \($0)" } }

    @Test(
        "killed -9 at a chosen system call, is said to be cut short, and the same command ends it",
        arguments: calls)
    func killed(point: String) throws {
        let words = point.split(separator: " ")
        let workshop = try Workshop()
        try Reprinted(workshop: workshop).make("out/current", "--pieces", "1")
        let whole = try workshop.snapshot("out/runs")
        let result = try Command.run(
            "strace",
            [
                "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(words[0])", "-e",
                "inject=\(words[0]):signal=KILL:when=\(words[1])", Tirage.binary, "purge", "out/current",
                "--yes",
            ], in: workshop.path)
        #expect([0, 137].contains(result.status), "\(result.error)")
        if result.status != 0 {
            let reprint = try workshop.tirage(
                "reprint", "out/current", "--pieces", "2", "--reason", "jam", "--progress", "none")
            if reprint.status == 0 {
                // Before its first step: the run is whole.
                let names = try workshop.snapshot("out/runs").entries.keys.filter { !$0.contains("/.") }
                #expect(names.sorted() == whole.entries.keys.sorted())
            } else if !reprint.error.contains("was purged on") {
                #expect(
                    reprint.error.replacing(/\d{4}-\d\d-\d\d/, with: "<day>") == """
                        error: run 1 of job `card` is half purged: the purge of <day> was cut short
                          hint: `tirage purge RUN --yes` ends it

                        """)
            }
        }
        #expect(try workshop.tirage("purge", "out/current", "--yes").status == 0)
        try PurgeTests.checkPurged(workshop)
    }
}
