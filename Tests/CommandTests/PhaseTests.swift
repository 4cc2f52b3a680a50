import Foundation
import TestSupport
import Testing

@Suite("prepare, render and publish one by one")
struct PhaseTests {
    @Test("by two renders at once in processes of their own: the bytes of a run")
    func shards() throws {
        let workshop = try Workshop()
        let plan = try workshop.tirage("prepare", "job", "--output", "phases", "--progress", "none")
        #expect(plan.output == "phases/work/0001/plan.sqlite\n")
        let halves = try ["1/2", "2/2"].map {
            try workshop.start("render", "phases/work/0001", "--shard", $0, "--progress", "none")
        }
        let results = try halves.map { try $0.finish() }
        #expect(
            results.map(\.output) == ["2 parts made, 0 found finished\n", "1 part made, 0 found finished\n"])
        #expect(results.map(\.error) == ["", ""])
        let again = try workshop.tirage("render", "phases/work/0001/plan.sqlite", "--progress", "none")
        #expect(again.output == "0 parts made, 3 found finished\n")
        let published = try workshop.tirage("publish", "phases/work/0001", "--progress", "none")
        #expect(published.status == 0)
        #expect(
            published.output == """
                card, run 1: 5 pieces printed, 5 pages in 3 files
                  5 rows = 5 printed
                  print       phases/current/print/
                  manifest    phases/current/manifest/
                  report      phases/current/report.html

                """)
        func contents(_ folder: String) throws -> [String: Data] {
            try Snapshot(of: workshop.path(folder), only: ["print", "manifest", "not-printed.csv"]).entries
                .mapValues(\.content)
        }
        #expect(try contents("phases/runs/0001") == contents("out/runs/0001"))
    }

    @Test("while nothing is seen under a final name before the last of them")
    func unseen() throws {
        let workshop = try Workshop(printed: false)
        for command in ["prepare job", "render out/work/0001"] {
            let result = try workshop.tirage(command.split(separator: " ").map(String.init))
            #expect(result.status == 0, "\(result.error)")
            #expect(!workshop.exists("out/current") && !workshop.exists("out/runs"))
        }
        #expect(try workshop.tirage("publish", "out/work/0001").status == 0)
        #expect(workshop.exists("out/current/report.json"))
        #expect(!workshop.exists("out/work/0001"))
    }

    @Test("or begun by them and ended by run")
    func endedByRun() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make("tirage prepare job --output out; tirage render out/work/0001 --shard 2/3")
        let object = try workshop.tirage("run", "job", "--json").object()
        #expect(object["state"] as? String == "resumed")
    }

    @Test("a plan prepared twice is the same plan")
    func preparedTwice() throws {
        let workshop = try Workshop(printed: false)
        let first = try workshop.tirage("prepare", "job", "--json").object()
        let second = try workshop.tirage("prepare", "job", "--json").object()
        let fresh = try workshop.tirage("prepare", "job", "--fresh", "--json").object()
        #expect(first["id"] as? String == second["id"] as? String)
        #expect(first["id"] as? String == fresh["id"] as? String)
    }
}
