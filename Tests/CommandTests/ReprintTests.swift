import Foundation
import Glibc
import TestSupport
import Testing

@Suite("tirage reprint")
struct ReprintTests {
    @Test("takes the pages of pieces out of the press files as they are, into a file of its own")
    func pages() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs", "registry")
        let reprints = Reprinted(workshop: workshop)
        let result = try reprints.make("out/current", "--pieces", "5,2-3,3")
        #expect(
            result.output == """
                card, run 1, reprint 1: 3 pieces, 3 pages
                  pieces  2-3,5
                  print   out/reprints/0001/card-r1-reprint-0001.pdf

                """)
        #expect(result.error == "")
        try reprints.compare(1, with: [2, 3, 5])
        #expect(try workshop.snapshot("out/runs", "registry").differences(from: before) == [])
        let made = try workshop.snapshot("out/reprints").entries
        #expect(
            made.keys.sorted() == [
                "out/reprints", "out/reprints/0001", "out/reprints/0001/card-r1-reprint-0001.pdf",
                "out/reprints/0001/reprint.json", "out/reprints/ledger.jsonl",
            ])
        #expect(made.values.allSatisfy { $0.mode == ($0.content.isEmpty ? 0o700 : 0o600) })
    }

    @Test("shows the PURLs and control marks of the pieces, read by poppler")
    func texts() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        try reprints.make("out/current", "--pieces", "4,1")
        let text = try workshop.make("pdftotext -layout '\(reprints.file(1))' -")
        let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
        #expect(pages.count == 2)
        let rows = try workshop.make("cut -d, -f1,13 out/current/manifest/purl.csv")
        for (page, piece) in zip(pages, [1, 4]) {
            let row = try #require(rows.split(separator: "\n").first { $0.hasSuffix(",\(piece)") })
            let token = row.split(separator: ",")[0]
            #expect(page.replacing("-", with: "").lowercased().contains(token), "\(page)")
            #expect(page.contains("card r1 00000\(piece) 1/1 "))
        }
    }

    @Test("says the same as one JSON object, and keeps who, when and why in the ledger")
    func ledger() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        let result = try workshop.tirage(
            "reprint", "out", "--pieces", "1", "--reason", "paper jam, tray 2", "--by", "Night shift",
            "--json")
        let object = try result.object()
        #expect(object["ok"] as? Bool == true)
        #expect(object["path"] as? String == workshop.path(reprints.file(1)))
        let told = try #require(object["reprint"] as? [String: Any])
        let kept = try #require(try reprints.ledger().first)
        #expect(NSDictionary(dictionary: told) == NSDictionary(dictionary: kept))
        #expect(kept["reason"] as? String == "paper jam, tray 2")
        #expect(kept["by"] as? String == "Night shift")
        #expect(kept["pieces"] as? String == "1")
        #expect(kept["run"] as? Int == 1)
        let at = try #require(kept["at"] as? String)
        let moment = try #require(ISO8601DateFormatter().date(from: at))
        #expect(abs(moment.timeIntervalSinceNow) < 600)
        try reprints.make("out/runs/0001", "--pieces", "2")
        let user = try Command.run("id", ["-un"]).output
        #expect(try reprints.ledger().last?["by"] as? String == String(user.dropLast()))
    }

    @Test("prints no piece twice without --again, and says when it was reprinted")
    func again() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        try reprints.make("out/current", "--pieces", "1-2")
        try reprints.make("out/current", "--pieces", "4")
        let before = try workshop.snapshot("out/reprints")
        let refused = try workshop.tirage("reprint", "out/current", "--pieces", "2-5", "--reason", "jam")
        #expect(refused.status == 2)
        #expect(refused.output == "")
        #expect(
            refused.error.replacing(/on \d{4}-\d\d-\d\d/, with: "on <day>") == """
                error: 2 of these pieces were reprinted already: 2 in reprint 1 on <day>, 4 in reprint 2 on <day>
                  hint: `--again` prints what was reprinted once more

                """)
        #expect(try workshop.snapshot("out/reprints").differences(from: before) == [])
        try reprints.make("out/current", "--pieces", "2-5", "--again")
        try reprints.compare(3, with: [2, 3, 4, 5])
        let last = try workshop.tirage("reprint", "out/current", "--pieces", "1", "--reason", "jam")
        #expect(last.error.hasPrefix("error: 1 of these pieces was reprinted already: 1 in reprint 1 on "))
        #expect(try reprints.ledger().map { $0["pieces"] as? String } == ["1-2", "4", "2-5"])
    }

    @Test("tells the last five of many earlier reprints")
    func manyEarlier() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        for _ in 0..<7 { try reprints.make("out/current", "--pieces", "3", "--again") }
        let refused = try workshop.tirage("reprint", "out/current", "--pieces", "3", "--reason", "jam")
        let days = refused.error.matches(of: /3 in reprint (\d) on/).map { String($0.output.1) }
        #expect(days == ["3", "4", "5", "6", "7"])
        #expect(refused.error.contains(", and in 2 earlier ones\n"))
    }

    @Test("a new run's pieces were not reprinted before")
    func otherRun() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        try reprints.make("out/current", "--pieces", "1")
        try workshop.make("tirage run job --fresh --output out")
        try reprints.make("out/current", "--pieces", "1")
        try reprints.compare(2, with: [1], ofRun: 2)
        #expect(try reprints.ledger().map { $0["run"] as? Int } == [1, 2])
    }

    @Test(
        "takes control marks as scanned: pages of a piece, any letter case and line end, numbers among them")
    func codes() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        let marks = try workshop.make(
            "for f in out/current/print/*.pdf; do pdftotext -layout $f - | grep -o 'card r1 .*'; done")
        let lines = marks.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count == 5)
        let last = lines[4].split(separator: " ")
        let small = (last.dropLast() + [Substring(last[4].lowercased())]).joined(separator: " ")
        try workshop.write(
            "\u{FEFF}\(lines[1])\r\n\r\n  \(small)  \r\n2\r\n\(lines[1])", to: "codes.txt")
        try reprints.make("out/current", "--file", "codes.txt")
        try reprints.compare(1, with: [2, 5])
    }

    @Test(
        "a lost press file's part is rendered again, the same, and the reprint is the one it would have been")
    func lostPart() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        try reprints.make("out/current", "--pieces", "2-5")
        try workshop.make("mkdir kept; mv out/current/print/card-r1-000[23].pdf kept; echo x > kept/other")
        try workshop.make(
            "cp kept/card-r1-0003.pdf out/current/print; echo >> out/current/print/card-r1-0003.pdf")
        let result = try reprints.make("out/current", "--pieces", "2-5", "--again", "--job", "job")
        #expect(result.error == "lost and rendered again, the same as before: part 2, 3\n")
        #expect(try reprints.ledger().last?["renderedParts"] as? [Int] == [2, 3])
        #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/work")) == ["lock"])
        try workshop.make("cp kept/*.pdf out/current/print")
        try reprints.compare(2, with: [2, 3, 4, 5])
        // But for their titles, which tell the reprint's number, and the IDs that follow from them, both are the same.
        let same = try workshop.make(
            """
            for n in 1 2; do
                qpdf --qdf --object-streams=disable --static-id out/reprints/000$n/*.pdf $n.pdf
                grep -av -e '^  /Title ' -e '^  /ID ' -e '<dc:title>' -e '<xmpMM:' $n.pdf > $n.txt
            done
            cmp 1.txt 2.txt && echo same
            """)
        #expect(same == "same\n")
    }

    @Test("a ledger that was changed is refused with its line, and nothing is printed")
    func changedLedger() throws {
        let workshop = try Workshop()
        let reprints = Reprinted(workshop: workshop)
        for piece in ["1", "2", "3"] { try reprints.make("out/current", "--pieces", piece) }
        let damaged = """
            error: the ledger of reprints is damaged: this line does not continue the one before
              hint: bring it back from a copy: it says what was printed twice

            """
        try workshop.make("cp out/reprints/ledger.jsonl good")
        for (script, line) in [("sed -i 2d", 2), ("sed -i s/jam/tea/", 2), ("sed -i 1s/card/cart/", 2)] {
            try workshop.make("\(script) out/reprints/ledger.jsonl")
            let before = try workshop.snapshot("out/reprints")
            let refused = try workshop.tirage("reprint", "out/current", "--pieces", "5", "--reason", "jam")
            #expect(refused.status == 2)
            #expect(
                workshop.normalised(refused.error) == "…/out/reprints/ledger.jsonl:\(line): " + damaged)
            #expect(try workshop.snapshot("out/reprints").differences(from: before) == [])
            try workshop.make("cp good out/reprints/ledger.jsonl")
        }
        // Half a line that no reprint's folder can make whole.
        try workshop.make("truncate -s -5 out/reprints/ledger.jsonl; rm -r out/reprints/0003")
        let refused = try workshop.tirage("reprint", "out/current", "--pieces", "5", "--reason", "jam")
        #expect(workshop.normalised(refused.error) == "…/out/reprints/ledger.jsonl:3: " + damaged)
        // A reprint that the ledger does not know, and that does not continue it.
        try workshop.make("cp good out/reprints/ledger.jsonl; cp -r out/reprints/0001 out/reprints/0004")
        let strange = try workshop.tirage("reprint", "out/current", "--pieces", "5", "--reason", "jam")
        #expect(strange.status == 2)
        #expect(
            workshop.normalised(strange.error) == """
                …/out/reprints/0004/reprint.json: error: this reprint is not in the ledger, and its own entry does not continue it
                  hint: bring the ledger back as it was, or move the folder away if it is none of this job's

                """)
    }

    @Test("the job's lock is held: busy while another command works, and nothing of personal data is said")
    func busy() throws {
        let workshop = try Workshop()
        let hold = """
            import fcntl, time
            lock = open("out/work/lock", "r+")
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.seek(0); lock.truncate(); lock.write("4711"); lock.flush()
            open("held", "w").write("yes")
            time.sleep(60)
            """
        let holder = try Command.start("python3", ["-c", hold], in: workshop.path)
        defer { kill(holder.processIdentifier, SIGKILL) }
        _ = try LongRun.wait(for: "the lock to be held") {
            (try? workshop.read("held"))?.isEmpty == false ? true : nil
        }
        for command in [
            ["reprint", "out/current", "--pieces", "1", "--reason", "jam"],
            ["purge", "out/current", "--yes"],
        ] {
            let result = try workshop.tirage(command)
            #expect(result.status == 75)
            #expect(
                workshop.normalised(result.error) == """
                    error: the job is busy: process 4711 works on …/out
                      hint: wait for it to end, or stop it; then try again

                    """)
        }
        #expect(!workshop.exists("out/reprints"))
        #expect(workshop.exists("out/current/plan.sqlite"))
    }
}
