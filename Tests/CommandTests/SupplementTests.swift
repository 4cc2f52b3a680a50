import Foundation
import TestSupport
import Testing

/// A list of which some pieces do not fit, mended, and the rest printed alone.
@Suite("A supplement")
struct SupplementTests {
    private static let long = String(repeating: "Wolfeschlegelsteinhausenberger ", count: 12)

    /// In a campaign of its own: the registry knows a run of the workshop's.
    private static let job = JobFiles.job.replacing("campaign: autumn", with: "campaign: spring")

    /// Run 1 has printed contacts 1, 4 and 5; 2 does not fit, 3 has no key.
    private func workshop() throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.write(SupplementTests.job, to: "job/job.yaml")
        let spoilt = JobFiles.contacts.replacing("ZZSECRETZola", with: SupplementTests.long)
            .replacing("ZZSECRETK3", with: "")
        try workshop.write(spoilt, to: "job/contacts.csv")
        let run = try workshop.tirage("run", "job", "--progress", "none")
        #expect(run.status == 3, "\(run.error)")
        return workshop
    }

    private func rows(_ workshop: Workshop, run: Int) throws -> [[String]] {
        try workshop.read("out/runs/000\(run)/manifest/purl.csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test(
        "prints those alone whom no earlier run has printed, with the tokens they have, under its own number")
    func printsTheRest() throws {
        let workshop = try workshop()
        let before = try workshop.snapshot("out/runs/0001")
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        let tokens = try workshop.make(
            "sqlite3 registry/registry.sqlite 'SELECT rid, token FROM token ORDER BY rid'")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.error == "")
        #expect(
            run.output == """
                card, run 2, a supplement to run 1: 2 pieces printed, 2 pages in 1 file
                  5 rows = 2 printed + 3 already printed
                  print       out/current/print/
                  manifest    out/current/manifest/
                  report      out/current/report.html

                """)
        #expect(run.status == 0)
        let (first, second) = (try rows(workshop, run: 1), try rows(workshop, run: 2))
        #expect(
            second.map { $0[9...13].joined(separator: " ") } == [
                "card-r2-0001.pdf 1 1 1 contact", "card-r2-0001.pdf 2 2 2 contact", "    probe",
            ])
        // The quarantined contact has had its token since run 1; only the probe is in both.
        let known = Set(tokens.split(separator: "\n").map { $0.replacing("|", with: " ") })
        #expect(known.contains("\(second[0][2]) \(second[0][0])"))
        #expect(Set(first.map { $0[0] }).intersection(second.map { $0[0] }) == [second[2][0]])
        #expect(Set(first.map { $0[7] }) == ["1"] && Set(second.map { $0[7] }) == ["2"])
        // The plan hides the rows that it leaves out; the earlier run is not touched.
        #expect(
            try workshop.read("out/current/not-printed.csv")
                == "file,line,disposition,reason,frame,needed,given\n")
        #expect(try workshop.snapshot("out/runs/0001") == before)
    }

    @Test(
        "read by other programs, the union of the runs has every contact once, each with the code of one token"
    )
    func union() throws {
        let workshop = try workshop()
        try workshop.write(
            JobFiles.contacts + "ZZSECRETK6,ZZSECRETIda,ZZSECRETRhodes\n", to: "job/contacts.csv")
        _ = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        let read = try Command.run(
            "/usr/bin/python3",
            [
                "\(Tirage.checkout)/Tests/SampleTests/Readers/read-union.py", workshop.path("out/runs"),
                workshop.path("job/contacts.csv"),
            ])
        #expect(read.output == "{\"pieces\": 6, \"runs\": 2, \"problems\": []}\n", "\(read.error)")
    }

    @Test(
        "killed at a system call it goes on, and leaves the earlier run alone",
        arguments: [
            ("rename", 1), ("rename", 3), ("link", 1), ("symlink", 1), ("mkdir", 4), ("rmdir", 2),
        ])
    func killed(call: String, count: Int) throws {
        let workshop = try workshop()
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        let before = try workshop.snapshot("out/runs/0001")
        let run = "run job --supplement --output out --progress none"
        let killed = try workshop.shell(
            "strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=\(count) '\(Tirage.binary)' \(run)"
        )
        #expect([0, 1, 137].contains(killed.status), "\(killed.error)")
        let again = try workshop.tirage(run.split(separator: " ").map(String.init))
        #expect(again.status == 0, "\(again.error)")
        #expect(again.output.hasPrefix("card, run 2, a supplement to run 1"))
        #expect(try workshop.snapshot("out/runs/0001") == before)
        #expect(try rows(workshop, run: 2).count == 3)
        #expect(!workshop.exists("out/runs/0003"))
    }

    @Test("its manifest says what it adds to, and so does its report")
    func saysWhatItAddsTo() throws {
        let workshop = try workshop()
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        _ = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        func object(_ path: String) throws -> [String: Any] {
            let json = try JSONSerialization.jsonObject(with: Data(try workshop.read(path).utf8))
            return try #require(json as? [String: Any])
        }
        let earlier = try object("out/runs/0001/report.json")
        let facts = try #require(
            try object("out/current/manifest/datapackage.json")["x-tirage"] as? [String: Any])
        #expect(facts["mode"] as? String == "supplement")
        let added = try #require((facts["addsTo"] as? [[String: Any]])?.first)
        #expect(added["run"] as? Int == 1 && added["seq"] as? Int == 1)
        #expect(added["runId"] as? String == earlier["plan"] as? String)
        #expect(
            try workshop.read("out/current/manifest/README.txt").contains(
                "\nA supplement: what was not yet printed in run 1 (manifest 1). Import it in addition, replace nothing by it.\n"
            ))
        let report = try object("out/current/report.json")
        #expect(report["alreadyPrinted"] as? Int == 3)
        #expect(
            (report["addsTo"] as? [[String: Any]])?.first?["plan"] as? String == earlier["plan"] as? String)
        #expect(
            try workshop.read("out/current/report.html").contains(
                "A supplement: 3 rows already printed in run 1."))
        let full = try object("out/runs/0001/manifest/datapackage.json")["x-tirage"] as? [String: Any]
        #expect(full?["mode"] as? String == "full" && full?["addsTo"] == nil)
    }

    @Test("asked for again it does nothing; once more people are in the list it prints them")
    func again() throws {
        let workshop = try workshop()
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        _ = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        let again = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(again.status == 0)
        #expect(
            again.output == """
                card, run 2, a supplement to run 1 is finished and nothing has changed since; nothing was done
                  out/current/
                  --fresh makes a new run

                """)
        try workshop.write(
            JobFiles.contacts + "ZZSECRETK6,ZZSECRETIda,ZZSECRETRhodes\n", to: "job/contacts.csv")
        let third = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(third.output.hasPrefix("card, run 3, a supplement to runs 1, 2: 1 piece printed,"))
        #expect(third.output.contains("  6 rows = 1 printed + 5 already printed\n"))
    }

    @Test("with nobody left it says so, prints nothing, and a changed row does not print its contact again")
    func nobodyLeft() throws {
        let workshop = try Workshop()
        try workshop.write(JobFiles.contacts.replacing("Lovelace", with: "King"), to: "job/contacts.csv")
        let before = try workshop.snapshot("out/runs", "out/current", "registry")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.status == 2)
        #expect(
            run.error == """
                job/contacts.csv: error: nobody is left to print: 5 already printed
                  hint: `tirage contacts JOB --supplement` says of each row what becomes of it
                  hint: who is printed is not printed again, even if the row has changed: `tirage run JOB --fresh` prints everybody

                """)
        #expect(try workshop.snapshot("out/runs", "out/current", "registry") == before)
        let check = try workshop.tirage(
            "check", "job", "--supplement", "--output", "out", "--progress", "none")
        #expect(check.status == 2)
        #expect(check.output.contains("\n  5 rows = 0 printed + 5 already printed\n"))
        #expect(check.error == "error: nobody is left to print; the reasons stand above\n")
    }

    @Test("check and contacts tell beforehand what it would print")
    func beforehand() throws {
        let workshop = try workshop()
        let check = try workshop.tirage(
            "check", "job", "--supplement", "--output", "out", "--progress", "none")
        #expect(check.output.hasPrefix("card: 0 pieces of 1 page, in 0 parts\n"))
        #expect(
            check.output.contains("  5 rows = 0 printed + 1 rejected + 3 already printed + 1 quarantined\n"))
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        let contacts = try workshop.tirage(
            "contacts", "job", "--supplement", "--output", "out", "--disposition", "already-printed",
            "--rows",
            "csv")
        #expect(
            contacts.output.split(separator: "\n").dropFirst().map { $0.hasPrefix("contacts.csv,") } == [
                true, true, true,
            ])
        #expect(contacts.output.contains("already-printed,printed in an earlier run\n"))
    }

    @Test("a run without plan and press files, but with its manifest, still tells whom it printed")
    func purgedPlan() throws {
        let workshop = try workshop()
        try workshop.make("rm -r out/runs/0001/plan.sqlite out/runs/0001/print")
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.output.hasPrefix("card, run 2, a supplement to run 1: 2 pieces printed"), "\(run.error)")
    }

    @Test("the share of quarantined pieces is measured by the whole list")
    func quarantineLimit() throws {
        let workshop = try workshop()
        try workshop.write(
            SupplementTests.job.replacing("max_quarantined: 100%", with: "max_quarantined: 25%"),
            to: "job/job.yaml")
        try workshop.write(
            JobFiles.contacts.replacing("ZZSECRETZola", with: SupplementTests.long), to: "job/contacts.csv")
        // 1 of the 2 pieces tried, 1 of the 5 of the list.
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.status == 3, "\(run.error)")
        #expect(run.output.contains("5 rows = 1 printed + 3 already printed + 1 quarantined\n"))
    }

    @Test("seeds are printed once, and the held out stay so")
    func seedsAndHeldOut() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write("id,first_name,last_name\ns,Ada,Shop\n", to: "job/seeds.csv")
        try workshop.write(
            SupplementTests.job + "seeds: { file: seeds.csv }\nholdout: 20%\n", to: "job/job.yaml")
        try workshop.write(JobFiles.contacts(50), to: "job/contacts.csv")
        _ = try workshop.tirage("run", "job", "--progress", "none")
        let held = try rids(workshop, run: 1)
        try workshop.write(JobFiles.contacts(60), to: "job/contacts.csv")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains(" + \(51 - held.count) already printed"))
        #expect(try rids(workshop, run: 2).isSuperset(of: held))
        let kinds = try rows(workshop, run: 2).map { $0[13] }
        #expect(!kinds.contains("seed") && kinds.contains("contact"))
    }

    private func rids(_ workshop: Workshop, run: Int) throws -> Set<Substring> {
        Set(try workshop.read("out/runs/000\(run)/manifest/holdout.csv").split(separator: "\n").dropFirst())
    }

    @Test(
        "prepared, rendered and published by itself it is the same run; interrupted it goes on without the option"
    )
    func phases() throws {
        let workshop = try workshop()
        try workshop.write(JobFiles.contacts, to: "job/contacts.csv")
        let prepared = try workshop.tirage("prepare", "job", "--supplement", "--progress", "none")
        #expect(prepared.output == "out/work/0002/plan.sqlite\n", "\(prepared.error)")
        let run = try workshop.tirage("run", "job", "--progress", "none")
        #expect(run.output.hasPrefix("card, run 2, a supplement to run 1: 2 pieces printed"), "\(run.error)")
    }

    @Test("to nothing it is a mistake")
    func nothingToAddTo() throws {
        let workshop = try Workshop(printed: false)
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.status == 2)
        #expect(
            workshop.normalised(run.error) == """
                error: no run of job `card` of campaign `autumn` is published in …/out: there is nothing to add to
                  hint: `tirage run JOB` prints the whole list
                  hint: --output names the folder of the job's runs

                """)
    }

    @Test("runs of the job in another folder are warned of")
    func elsewhere() throws {
        let workshop = try Workshop()
        _ = try workshop.tirage("run", "job", "--output", "other", "--progress", "none")
        try workshop.write(
            JobFiles.contacts.replacing("ZZSECRETEva", with: "Eva") + "ZZSECRETK6,Ida,Rhodes\n",
            to: "job/contacts.csv")
        _ = try workshop.tirage("run", "job", "--output", "other", "--progress", "none")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(
            workshop.normalised(run.output).contains(
                "  warning: the registry knows 1 more run of this job that does not lie in …/out: whoever was printed there is printed again\n"
            ), "\(run.output)")
    }
}
