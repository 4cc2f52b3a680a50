import Foundation
import TestSupport
import Testing

@Suite("tirage run, once and again")
struct RunTests {
    private func tokens(_ workshop: Workshop, run: String) throws -> [Substring] {
        try workshop.read("out/runs/\(run)/manifest/purl.csv").split(separator: "\n").dropFirst().map {
            $0.prefix { $0 != "," }
        }
    }

    private func current(_ workshop: Workshop) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: workshop.path("out/current"))
    }

    @Test("says what it printed and where it is")
    func published() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts + "ZZSECRETK6,ragged\n", to: "job/contacts.csv")
        let result = try workshop.tirage("run", "job", "--progress", "none")
        #expect(
            result.output == """
                card, run 1: 5 pieces printed, 5 pages in 3 files
                  6 rows = 5 printed + 1 rejected
                  print       out/current/print/
                  manifest    out/current/manifest/
                  report      out/current/report.html
                  not printed out/current/not-printed.csv

                """)
        #expect(result.error == "1 row is held back; not-printed.csv says why (exit code 3)\n")
        #expect(result.status == 3)
        #expect(try current(workshop) == "runs/0001")
    }

    @Test("does nothing when nothing has changed, and ends as the run it found did")
    func unchanged() throws {
        for (added, status) in [("", Int32(0)), ("ZZSECRETK6,ragged\n", 3)] {
            let workshop = try Workshop(printed: false)
            try workshop.write(JobFiles.contacts + added, to: "job/contacts.csv")
            #expect(try workshop.tirage("run", "job").status == status)
            let before = try workshop.snapshot("out/runs", "out/current", "registry")
            let result = try workshop.tirage("run", "job", "--progress", "none")
            #expect(result.status == status)
            #expect(
                result.output == """
                    card, run 1 is finished and nothing has changed since; nothing was done
                      out/current/
                      --fresh makes a new run

                    """)
            #expect(
                try workshop.snapshot("out/runs", "out/current", "registry").differences(from: before) == [])
        }
    }

    @Test("makes a new run with the same tokens with --fresh, and leaves the first as it is")
    func fresh() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs/0001")
        let result = try workshop.tirage("run", "job", "--fresh")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("card, run 2: 5 pieces printed"))
        #expect(try tokens(workshop, run: "0002") == tokens(workshop, run: "0001"))
        #expect(try workshop.snapshot("out/runs/0001").differences(from: before) == [])
        #expect(try current(workshop) == "runs/0002")
        #expect(workshop.exists("out/runs/0002/print/card-r2-0001.pdf"))
    }

    @Test("makes a new run when the template has changed, and leaves the first as it is")
    func changedTemplate() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs/0001")
        try workshop.make("sed -i s/Dear/Hello/ job/template.yaml")
        let result = try workshop.tirage("run", "job")
        #expect(result.output.hasPrefix("card, run 2: 5 pieces printed"))
        #expect(try workshop.snapshot("out/runs/0001").differences(from: before) == [])
        #expect(try current(workshop) == "runs/0002")
        #expect(
            try workshop.make("pdftotext out/current/print/card-r2-0001.pdf -").contains("Hello ZZSECRETAda"))
    }

    @Test("makes a new run when the list has grown: old contacts keep their tokens")
    func grownList() throws {
        let workshop = try Workshop()
        try workshop.write(JobFiles.contacts + "ZZSECRETK6,ZZSECRETnew,ZZSECRET\n", to: "job/contacts.csv")
        #expect(try workshop.tirage("run", "job").status == 0)
        let old = Set(try tokens(workshop, run: "0001"))
        let new = Set(try tokens(workshop, run: "0002"))
        #expect(old.isStrictSubset(of: new) && new.count == old.count + 1)
    }

    @Test("gives an unfinished run up only when it is told to")
    func giveUp() throws {
        let workshop = try Workshop()
        try workshop.make("tirage prepare job --fresh --output out; sed -i s/Dear/Hello/ job/template.yaml")
        #expect(try workshop.tirage("run", "job").status == 2)
        #expect(workshop.exists("out/work/0002/plan.sqlite"))
        #expect(try workshop.tirage("run", "job", "--fresh").status == 0)
        #expect(try current(workshop) == "runs/0002")
        #expect(!workshop.exists("out/work/0002"))
    }

    @Test("reads a job by its folder, its file, and from inside its folder alike")
    func places() throws {
        let workshop = try Workshop()
        for job in ["job", "job/", "job/job.yaml", "./job", workshop.path("job")] {
            let result = try workshop.tirage("run", job, "--progress", "none")
            #expect(result.output.hasPrefix("card, run 1 is finished"), "\(job): \(result.error)")
        }
        let inside = try workshop.shell("cd job; TIRAGE_REGISTRY=../registry tirage run . --output ../out")
        #expect(inside.output.hasPrefix("card, run 1 is finished"), "\(inside.error)")
        let byDefault = try workshop.shell("tirage run job; test -d Output/card/runs/0001")
        #expect(byDefault.status == 0, "\(byDefault.error)")
    }
}
