import Foundation
import TestSupport
import Testing

@Suite("tirage proof")
struct ProofTests {
    private func text(_ workshop: Workshop) throws -> [Substring] {
        try workshop.make("pdftotext -raw out/proof.pdf proof.txt")
        return try workshop.read("proof.txt").split(separator: "\u{C}")
    }

    @Test("shows SPECIMEN before the run, issues no token, and shows the issued PURL after it")
    func specimenThenIssued() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make("rm -r registry; tirage registry init")
        let before = try workshop.snapshot("registry")
        #expect(try workshop.tirage("proof", "job", "--progress", "none").error == "")
        #expect(try workshop.snapshot("registry").differences(from: before) == [])
        #expect(try workshop.tirage("registry", "show").output.hasSuffix("  no campaign yet\n"))
        for page in try text(workshop) {
            #expect(page.contains("PROOF"))
            #expect(page.contains("SPECIMEN: no PURL is issued yet; code and address lead nowhere"))
        }

        try #require(try workshop.tirage("run", "job").status == 0)
        let shown = try workshop.tirage("proof", "job", "--first", "1", "--progress", "none")
        #expect(shown.output == "out/proof.pdf\n  piece 1 (line 2): chosen\n")
        let page = try #require(try text(workshop).first)
        #expect(page.contains("PROOF") && !page.contains("SPECIMEN"))
        let row = try workshop.read("out/current/manifest/purl.csv").split(separator: "\n")[1]
        let token = try #require(row.split(separator: ",").first).lowercased()
        #expect(page.lowercased().replacing(/[^a-z0-9]/, with: "").contains(token))
    }

    @Test("is for its owner's eyes only")
    func mode() throws {
        let workshop = try Workshop()
        try #require(try workshop.tirage("proof", "job").status == 0)
        let entries = try workshop.snapshot("out").entries
        #expect(entries["out/proof.pdf"]?.mode == 0o600)
        #expect(entries["out"]?.mode == 0o700)
        #expect(try workshop.shell("qpdf --check out/proof.pdf").status == 0)
    }

    @Test("shows the first, the last, and the longest and shortest values")
    func worthLookingAt() throws {
        let workshop = try Workshop()
        let result = try workshop.tirage("proof", "job", "--progress", "none")
        #expect(
            result.output == """
                out/proof.pdf
                  piece 1 (line 2): first, longest last_name
                  piece 2 (line 3): longest first_name
                  piece 3 (line 4): shortest last_name
                  piece 4 (line 5): empty first_name
                  piece 5 (line 6): last

                """)
        #expect(try text(workshop).count == 5)
    }

    @Test("shows the pieces and records that are asked for")
    func selections() throws {
        let workshop = try Workshop()
        func lines(_ arguments: String...) throws -> [Int] {
            let result = try workshop.tirage(["proof", "job", "--json"] + arguments)
            let pieces = try result.object()["pieces"] as? [[String: Any]]
            return (pieces ?? []).compactMap { $0["line"] as? Int }
        }
        #expect(try lines("--pieces", "2,4-5") == [3, 5, 6])
        #expect(try lines("--pieces", "3") == [4])
        #expect(try lines("--records", "ZZSECRETK5", "ZZSECRETK1") == [2, 6])
        #expect(try lines("--first", "2") == [2, 3])
        #expect(try lines("--first", "99") == [2, 3, 4, 5, 6])
    }

    @Test("shows a piece that is held back, and why")
    func heldBack() throws {
        let workshop = try Workshop()
        try workshop.write(
            JobFiles.contacts + "ZZSECRETK6,\(String(repeating: "ZZSECRET", count: 40)),x\n",
            to: "job/contacts.csv")
        let result = try workshop.tirage("proof", "job", "--records", "ZZSECRETK6", "--progress", "none")
        #expect(
            result.output
                == "out/proof.pdf\n  held back (line 7, SPECIMEN): chosen; the text does not fit frame `greeting`\n"
        )
        let page = try #require(try text(workshop).first)
        #expect(page.contains("not printed (line 7)"))
        #expect(
            page.replacing("\n", with: " ")
                .contains("held back: the text does not fit frame `greeting`: needs 673.2 × 12.7 mm, has 60"))
    }

    @Test(
        "refuses what is not there, and leaves the last proof as it was",
        arguments: [
            (["--pieces", "2,99"], "piece 99 does not exist: the job would print 5 pieces"),
            (
                ["--records", "ZZSECRETK1", "ZZSECRETNONE"],
                "number 2 of --records is the key of no usable row"
            ),
        ])
    func notThere(arguments: [String], says: String) throws {
        let workshop = try Workshop()
        try #require(try workshop.tirage("proof", "job").status == 0)
        let before = try workshop.snapshot("out")
        let result = try workshop.tirage(["proof", "job", "--progress", "none"] + arguments)
        #expect(result.error == "error: \(says)\n")
        #expect(result.status == 2)
        #expect(try workshop.snapshot("out").differences(from: before) == [])
    }

    @Test(
        "refuses what makes no sense, before it looks at the job",
        arguments: [
            (["--pieces", "0"], "--pieces takes numbers and ranges, such as 17,204-230"),
            (["--pieces", "5-2"], "--pieces takes numbers and ranges, such as 17,204-230"),
            (["--pieces", "one"], "--pieces takes numbers and ranges, such as 17,204-230"),
            (["--pieces", ""], "--pieces takes numbers and ranges, such as 17,204-230"),
            (["--first", "0"], "--first takes a number from 1"),
            (["--first", "-1"], "Missing value for '--first <first>'"),
            (["--records"], "Missing value for '--records <records>'"),
            (["--pieces", "1", "--first", "1"], "--pieces, --records and --first exclude one another"),
        ])
    func usage(arguments: [String], says: String) throws {
        let workshop = try Workshop()
        let result = try workshop.tirage(["proof", "nowhere"] + arguments + ["--output", "out"])
        #expect(result.error.split(separator: "\n").first == "Error: \(says)")
        #expect(result.status == 64)
    }
}
