import Foundation
import TestSupport
import Testing

/// What each rule finds is shown by the tests of the room; here is how the command tells it.
@Suite("tirage preflight")
struct PreflightCommandTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallPDF(content: "0 g 0 0 9 9 re f").bytes, to: "good.pdf")
        let thin = String(repeating: "0.1 w 0 0 m 9 9 l S ", count: 3)
        try folder.write(SmallPDF(content: thin).bytes, to: "thin.pdf")
        // Seven pages of one content, which cannot be followed.
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /MediaBox [0 0 300 200] /Kids [\((4..<11).map { "\($0) 0 R" }.joined(separator: " "))] /Count 7 >>",
            SmallPDF.stream("", "/Nothing Do"),
        ]
        for _ in 0..<7 { objects.append("<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>") }
        try folder.write(SmallPDF(objects).bytes, to: "bad.pdf")
        try folder.write("Dear printer,\n", to: "letter.pdf")
        return folder
    }

    private func run(_ folder: TemporaryFolder, _ line: String) throws -> CommandResult {
        try Tirage.run(["preflight"] + line.split(separator: " ").map(String.init), in: folder.path)
    }

    @Test("an accepted file is one line and 0, with warnings too")
    func accepted() throws {
        let folder = try folder()
        let good = try run(folder, "good.pdf")
        #expect(good.status == 0 && good.error == "")
        #expect(good.output == "good.pdf: PDF, 1 page, 105.8 × 70.6 mm: accepted\n")
        let thin = try run(folder, "thin.pdf good.pdf")
        #expect(thin.status == 0 && thin.error == "")
        #expect(
            thin.output == """
                thin.pdf
                  warning: min-stroke
                    page 1, object 3: a stroke is 0.035 mm wide, and the least is 0.088 mm
                    hint: make the line wider; a width of 0 is as thin as the device can draw
                thin.pdf: PDF, 1 page, 105.8 × 70.6 mm: accepted, 1 warning

                good.pdf: PDF, 1 page, 105.8 × 70.6 mm: accepted

                """)
    }

    @Test("a refused file ends it with 4; of a rule five places are shown, and how many more there are")
    func refused() throws {
        let folder = try folder()
        let result = try run(folder, "good.pdf bad.pdf")
        #expect(result.status == 4 && result.error == "")
        #expect(
            result.output == """
                good.pdf: PDF, 1 page, 105.8 × 70.6 mm: accepted

                bad.pdf
                  error: content-unreadable
                    page 1, object 4: an XObject is named that the resources lack
                    page 2, object 5: an XObject is named that the resources lack
                    page 3, object 6: an XObject is named that the resources lack
                    page 4, object 7: an XObject is named that the resources lack
                    page 5, object 8: an XObject is named that the resources lack
                    and 2 more
                    hint: write the page anew from the program that made it
                bad.pdf: 7 pages, 105.8 × 70.6 mm: refused as PDF, 7 errors

                """)
        let letter = try run(folder, "letter.pdf")
        #expect(letter.status == 4)
        #expect(
            letter.output == """
                letter.pdf
                  error: unreadable-file
                    the file cannot be read: can't find startxref
                    hint: write it anew from the program that made it
                letter.pdf: refused as PDF, 1 error

                """)
    }

    @Test("a limit that is given is an error where it is broken, with any unit")
    func limits() throws {
        let folder = try folder()
        for limit in [
            "--min-stroke 0.25pt", "--min-stroke 0.1mm", "--min-stroke 0.01cm", "--min-stroke 0.004in",
        ] {
            #expect(try run(folder, "thin.pdf \(limit)").status == 4)
        }
        #expect(try run(folder, "thin.pdf --min-stroke 0.1pt").output.hasSuffix(": accepted\n"))
        for limit in ["--ink-limit 99", "--ink-limit 99%"] {
            let result = try run(folder, "good.pdf \(limit)")
            #expect(result.status == 4)
            #expect(result.output.contains("inks add up to 100 %, and the limit is 99 %"))
        }
        #expect(try run(folder, "good.pdf --ink-limit 100").status == 0)
    }

    @Test("--profile holds a file to more than it claims")
    func profile() throws {
        let folder = try folder()
        let result = try run(folder, "good.pdf --profile pdfvt1")
        #expect(result.status == 4)
        let codes = result.output.matches(of: /error: (\S+)/).map { String($0.1) }
        #expect(codes == ["file-id", "metadata", "output-intent", "dpart-root", "trim-box"])
        #expect(result.output.hasSuffix("good.pdf: 1 page, 105.8 × 70.6 mm: refused as PDF/VT-1, 5 errors\n"))
    }

    @Test("files that the system cannot read end it with 2, and none is looked at")
    func unreadable() throws {
        let folder = try folder()
        let result = try run(folder, "good.pdf nowhere.pdf .")
        #expect(result.status == 2 && result.output == "")
        #expect(
            result.error == """
                error: cannot read `nowhere.pdf`: No such file or directory
                error: cannot read `.`: Is a directory

                """)
    }

    @Test("--json is one object: all findings of all files, or why there are none")
    func json() throws {
        let folder = try folder()
        func object(_ line: String) throws -> [String: Any] {
            let output = try run(folder, line).output
            #expect(output.split(separator: "\n").count == 1)
            return try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }
        let bad = try object("bad.pdf good.pdf --json")
        #expect(bad["ok"] as? Bool == true && bad["exit"] as? Int == 4)
        let files = try #require(bad["files"] as? [[String: Any]])
        #expect(files.map { $0["accepted"] as? Bool } == [false, true])
        #expect(
            files[0].keys.sorted()
                == [
                    "accepted", "condition", "file", "findings", "pages", "profile", "records", "sizes",
                    "spots",
                ])
        let findings = try #require(files[0]["findings"] as? [[String: Any]])
        #expect(findings.map { $0["page"] as? Int } == [1, 2, 3, 4, 5, 6, 7])
        #expect(findings[0].keys.sorted() == ["code", "hint", "message", "object", "page", "severity"])
        let nowhere = try object("nowhere.pdf --json")
        #expect(nowhere["ok"] as? Bool == false && nowhere["exit"] as? Int == 2)
        #expect((nowhere["diagnostics"] as? [Any])?.count == 1)
    }

    @Test("--rules tells every rule, as text and as JSON")
    func rules() throws {
        let folder = try folder()
        let text = try run(folder, "--rules")
        #expect(text.status == 0)
        #expect(
            text.output.contains(
                """
                trim-box (pdfx4, pdfvt1)
                  a page has a TrimBox or an ArtBox of its own, not both
                  hint: set the trim box and remove the art box
                  from: ISO 15930-7, 6.4

                """))
        #expect(text.output.contains("\nrich-black-text (plain, pdfx4, pdfvt1, artwork; a warning)\n"))
        let json = try run(folder, "--rules --json").output
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let rules = try #require(object["rules"] as? [[String: Any]])
        #expect(rules.count == text.output.split(separator: "\n").count { $0.hasPrefix("  from: ") })
        #expect(rules[0].keys.sorted() == ["code", "hint", "profiles", "requirement", "severity", "source"])
    }

    @Test("names and messages with control characters do not reach the terminal")
    func escapes() throws {
        let folder = try TemporaryFolder()
        let pdf = SmallPDF(
            resources: "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Evil#1B#5B2J >> >>", content: ""
        )
        try folder.write(pdf.bytes, to: "\u{1B}[2J.pdf")
        let result = try Tirage.run(["preflight", "\u{1B}[2J.pdf"], in: folder.path)
        #expect(result.status == 4)
        #expect(!result.output.contains("\u{1B}"))
        #expect(result.output.contains("font `Evil\\u{1b}[2J` is not embedded"))
    }
}
