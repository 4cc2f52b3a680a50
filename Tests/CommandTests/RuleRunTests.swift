import Foundation
import TestSupport
import Testing

/// A job with every rule, from its lists to the published run, and what other programs read in it.
@Suite("A run with rules")
struct RuleRunTests {
    private static let job = """
        job: card
        campaign: autumn
        date: 2026-10-01
        template: template.yaml
        contacts:
          file: [contacts.csv, more.jsonl]
          key: id
          locale: fr-FR
          types: { spent: { type: number, empty: "0" } }
        tables:
          salutation: { M: Cher Monsieur, Mme: Chère Madame, else: Bonjour }
        fields:
          greeting: lookup('salutation', title) || ' ' || title(last_name)
          offer: iif(spent > 100, 'gold', 'plain')
          letter: iif(bucket('letter', 2) = 1, 'A', 'B')
        select: country = 'FR'
        suppress:
          - file: robinson.csv
            match: email
          - when: status = 'gone'
        duplicates: { keep: last, by: email }
        seeds: { file: seeds.csv, place: first }
        order: [offer DESC, last_name]
        report_by: [offer]
        purl:
          base: https://go.example.com/
        print: {part: 2}

        """

    private static let template = """
        page: {width: 100mm, height: 70mm}
        styles:
          body: {family: Lato, size: 10pt, leading: 13pt}
        pages:
          - frames:
              - {name: greeting, box: [5mm, 5mm, 60mm, 15mm], style: body, text: "{{greeting}} p{{@page}}of{{@pages}}"}
              - {name: code, qr: purl, box: [70mm, 5mm, 25mm, 25mm]}
              - {name: gold, box: [5mm, 30mm, 60mm, 10mm], style: body, text: GOLDEN, when: offer = 'gold'}
          - when: offer = 'gold'
            frames:
              - {name: inside, box: [5mm, 5mm, 60mm, 15mm], style: body, text: "inside {{offer}} p{{@page}}"}
          - frames:
              - {name: back, box: [5mm, 5mm, 60mm, 15mm], style: body, text: "back p{{@page}}"}

        """

    private static let contacts = """
        id;title;last_name;email;country;status;spent
        1;M;DE LA TOUR;a@x;FR;;150,50
        2;Mme;ÉTIENNE;b@x;FR;;
        3;M;MARTIN;c@x;FR;;12
        4;M;MUELLER;d@x;DE;;900
        5;Mme;PETIT;e@x;FR;gone;1
        5;Mme;PETIT;e@x;FR;;1
        6;Dr;LENOIR;f@x;FR;;1 000
        7;M;BLANC;F@X;FR;;3
        8;M;ROUX;g@x;FR;;trois

        """

    private func workshop() throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.write(RuleRunTests.job, to: "job/job.yaml")
        try workshop.write(RuleRunTests.template, to: "job/template.yaml")
        try workshop.write(RuleRunTests.contacts, to: "job/contacts.csv")
        try workshop.write(
            """
            {"id": 9, "title": "Mme", "last_name": "ZOLA", "email": "z@x", "country": "FR", "status": "", "spent": 100.5}

            """, to: "job/more.jsonl")
        try workshop.write("email\n C@X \n", to: "job/robinson.csv")
        try workshop.write("id,last_name\nshop,atelier\n", to: "job/seeds.csv")
        return workshop
    }

    @Test("every row has its disposition, and the sum is told")
    func dispositions() throws {
        let workshop = try workshop()
        let run = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        #expect(run.status == 3, "\(run.error)")
        #expect(
            run.output.contains(
                "10 rows + 1 seed = 5 printed + 1 rejected + 1 unselected + 3 suppressed + 1 duplicate\n"))
        #expect(
            try workshop.read("out/current/not-printed.csv") == """
                file,line,disposition,reason,frame,needed,given
                contacts.csv,4,suppressed,in robinson.csv,,,
                contacts.csv,5,unselected,`select` does not hold,,,
                contacts.csv,6,suppressed,`suppress` 2,,,
                contacts.csv,7,suppressed,"`suppress` 2, for line 6 of the same contact",,,
                contacts.csv,8,duplicate,same `email` as line 9,,,
                contacts.csv,10,rejected,column `spent` is not a number,,,

                """)
        let report = try workshop.read("out/current/report.json")
        #expect(report.contains("\"seeds\": 1"))
        #expect(
            report.contains(
                "\"byField\": {\n    \"offer\": {\n      \"gold\": 2,\n      \"plain\": 3\n    }\n  }"))
    }

    @Test("pieces come in the job's order, seeds first, each with its own pages and frames")
    func pieces() throws {
        let workshop = try workshop()
        let run = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        #expect(run.status == 3, "\(run.error)")
        var pages: [String] = []
        for part in 1...3 {
            let text = try Command.run(
                "pdftotext", ["-layout", workshop.path("out/current/print/card-r1-000\(part).pdf"), "-"])
            pages += text.output.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        }
        #expect(
            pages == [
                "Bonjour Atelier p1of2", "back p2",
                "Cher Monsieur Blanc p1of2", "back p2",
                "Chère Madame Étienne p1of2", "back p2",
                "Cher Monsieur de la Tour p1of3 GOLDEN", "inside gold p2", "back p3",
                "Chère Madame Zola p1of3 GOLDEN", "inside gold p2", "back p3",
            ])
    }

    @Test("the manifest says which rows are seeds and on which pages each piece is")
    func manifest() throws {
        let workshop = try workshop()
        _ = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        let rows = try workshop.read("out/current/manifest/purl.csv").split(separator: "\n").dropFirst()
            .map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return cells[9...13].joined(separator: " ")
            }
        #expect(
            rows == [
                "card-r1-0001.pdf 1 2 1 seed", "card-r1-0001.pdf 3 4 2 contact",
                "card-r1-0002.pdf 1 2 3 contact", "card-r1-0002.pdf 3 5 4 contact",
                "card-r1-0003.pdf 1 3 5 contact", "    probe",
            ])
    }

    @Test("one, two and three workers make the same bytes, in any locale of the machine")
    func determinism() throws {
        let workshop = try workshop()
        var seen: Set<String> = []
        for (index, environment) in ["LC_ALL=C", "LC_ALL=tr_TR.UTF-8 TZ=Pacific/Apia"].enumerated() {
            let output = "out\(index)"
            let run = try workshop.shell(
                "\(environment) '\(Tirage.binary)' run job --output \(output) -j \(index + 1) --progress none"
            )
            #expect(run.status == 3, "\(run.error)")
            let sums = try workshop.shell("cd \(output)/current && cat print/* not-printed.csv | sha256sum")
            seen.insert(sums.output)
        }
        #expect(seen.count == 1)
    }

    @Test(
        "the same contacts are held out in every run, they are in no press file, and their pseudonyms are told"
    )
    func holdout() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(
            JobFiles.job.replacing("campaign: autumn", with: "campaign: spring") + "holdout: 20%\n",
            to: "job/job.yaml")
        try workshop.write(JobFiles.contacts(400), to: "job/contacts.csv")
        let check = try workshop.tirage("check", "job", "--progress", "none")
        #expect(check.output.contains("who is held out is known after the campaign's first run"))
        func run(_ flags: String...) throws -> (rids: Set<String>, printed: Int) {
            let result = try workshop.tirage(["run", "job", "--output", "out", "--progress", "none"] + flags)
            #expect(result.status == 0, "\(result.error)")
            let lines = try workshop.read("out/current/manifest/holdout.csv").split(separator: "\n")
            #expect(lines.first == "rid")
            let rows = try workshop.read("out/current/manifest/purl.csv").split(separator: "\n")
            let printed = Set(rows.dropFirst().map { String($0.split(separator: ",")[2]) })
            let rids = Set(lines.dropFirst().map(String.init))
            #expect(rids.isDisjoint(with: printed))
            #expect(rids.count + printed.count == 401)
            return (rids, printed.count)
        }
        let first = try run()
        // 80 expected, with a standard deviation of 8.
        #expect((50...110).contains(first.rids.count))
        #expect(try run("--fresh").rids == first.rids)
        let checked = try workshop.tirage("check", "job", "--progress", "none")
        #expect(checked.output.contains("\(first.rids.count) heldout"))
        let verified = try workshop.read("out/current/report.json")
        #expect(verified.contains("\"heldOut\": \(first.rids.count)"))
    }

    @Test("an unchanged job is left alone, and a changed suppressing list is a change")
    func unchanged() throws {
        let workshop = try workshop()
        _ = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        let again = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        #expect(again.output.contains("nothing was done"))
        try workshop.write("email\nc@x\nz@x\n", to: "job/robinson.csv")
        let changed = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        #expect(changed.output.hasPrefix("card, run 2: 4 pieces printed"))
    }

    @Test("a rule that asks for the day makes another day a change, where the job names none")
    func anotherDay() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(
            JobFiles.job.replacing("date: 2026-10-01\n", with: "") + "select: job_date() > '2000-01-01'\n",
            to: "job/job.yaml")
        _ = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        let same = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        #expect(same.output.contains("nothing was done"))
        let later = try workshop.shell(
            "TZ=UTC-14 '\(Tirage.binary)' run job --output out --progress none; TZ=UTC+12 '\(Tirage.binary)' run job --output out --progress none"
        )
        // One of the two lies on another day than this machine's, or the two on different ones.
        #expect(later.output.contains("run 2: 5 pieces printed"))
    }

    @Test("seeds alone are no run")
    func seedsAlone() throws {
        let workshop = try Workshop()
        try workshop.write(
            JobFiles.job + "select: last_name = 'nobody'\nseeds: { file: seeds.csv }\n", to: "job/job.yaml")
        try workshop.write("id,first_name,last_name\ns,Ada,Shop\n", to: "job/seeds.csv")
        let run = try workshop.tirage("run", "job", "--output", "out", "--progress", "none")
        #expect(run.status == 2)
        #expect(
            run.error.hasPrefix("job/contacts.csv: error: no row of the list can be printed: 5 unselected\n"))
    }

    @Test("a job reads its list from standard input, and goes on with it where it was interrupted")
    func standardInput() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(
            JobFiles.job.replacing("file: contacts.csv", with: "file: \"-\""), to: "job/job.yaml")
        let tirage = "'\(Tirage.binary)'"
        let prepared = try workshop.shell("\(tirage) prepare job --output out < job/contacts.csv")
        #expect(prepared.status == 0, "\(prepared.error)")
        let run = try workshop.shell("\(tirage) run job --output out --progress none < job/contacts.csv")
        #expect(run.output.hasPrefix("card, run 1: 5 pieces printed"))
        let other = try workshop.shell(
            "head -3 job/contacts.csv | \(tirage) run job --output out --progress none")
        #expect(other.output.hasPrefix("card, run 2: 2 pieces printed"))
    }

    @Test("a list of which no row can be printed is a failed check")
    func nothing() throws {
        let workshop = try Workshop()
        try workshop.write(JobFiles.job + "select: last_name = 'nobody'\n", to: "job/job.yaml")
        let check = try workshop.tirage("check", "job", "--progress", "none")
        #expect(check.status == 2)
        #expect(check.error == "error: no row of the list can be printed; the reasons stand above\n")
        #expect(
            check.output.hasPrefix(
                """
                card: 0 pieces of 1 page, in 0 parts
                  5 rows = 0 printed + 5 unselected
                  rules hold for
                    `select`  0 of 5 rows

                """))
        #expect(
            check.output.contains(
                "job/job.yaml:11:9: warning: `select` does not hold for any of 5 rows\n"))
    }

    @Test("addresses are held against the postal standard that the job names")
    func addresses() throws {
        let workshop = try Workshop()
        try workshop.write(
            JobFiles.job.replacing(
                "  key: id", with: "  key: id\n  address: { standard: fr, frame: greeting }"),
            to: "job/job.yaml")
        let check = try workshop.tirage("check", "job", "--progress", "none")
        #expect(check.status == 0)
        #expect(check.output.contains("job/contacts.csv:2: warning: 5 addresses "))
    }
}
