import Foundation
import TestSupport
import Testing

@Suite("Artwork from PDFs, from end to end")
struct PDFArtworkTests {
    /// The workshop's job with a page of a PDF under its own.
    private func workshop(
        _ kind: String = "as-it-is", keys: String? = nil, then: String = ":"
    ) throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.make(Mistake.artwork(kind, keys: keys, then: then))
        return workshop
    }

    /// The artwork's picture has 72 pixels an inch.
    private static let takesCoarsePictures = "printf 'images: {resolution: 70}\\n' >> job/template.yaml"

    private func run(_ workshop: Workshop, _ more: String..., environment: [String: String] = [:]) throws {
        let result = try workshop.tirage(
            ["run", "job", "--progress", "none"] + more, environment: environment)
        try #require(result.status == 0, "\(result.error)")
    }

    /// Of all pages of the run's press files.
    private func pressTexts(_ workshop: Workshop) throws -> [String] {
        try workshop.make("for f in out/current/print/*.pdf; do pdftotext $f -; done")
            .split(separator: "\u{C}").map(String.init).filter { $0.contains("Dear") }
    }

    @Test("a page of it lies under every piece, and is in each part once")
    func once() throws {
        let workshop = try workshop(keys: "page: 2")
        try run(workshop)
        let texts = try pressTexts(workshop)
        #expect(texts.count == 5)
        #expect(texts.allSatisfy { $0.contains("Carte d’été 2") })
        let names = try workshop.make("ls out/current/print").split(separator: "\n")
        #expect(names.count == 3)
        for name in names {
            let path = "out/current/print/\(name)"
            #expect(try workshop.shell("qpdf --check \(path)").status == 0)
            let json = try workshop.make("qpdf --json=2 --json-key=qpdf --json-stream-data=none \(path)")
            let named = json.matches(of: /"\/TirageArtwork1": "(\d+ 0 R)"/).map(\.1)
            #expect(Set(named).count == 1)
        }
    }

    @Test("files joined from parts hold it once, too, and a reprint holds it")
    func joined() throws {
        let workshop = try workshop(then: "sed -i 's/part: 2/part: 2, files: 1000/' job/job.yaml")
        try run(workshop)
        let name = try workshop.make("ls out/current/print").trimmingCharacters(in: .whitespacesAndNewlines)
        let path = "out/current/print/\(name)"
        let json = try workshop.make("qpdf --json=2 --json-key=qpdf --json-stream-data=none \(path)")
        #expect(Set(json.matches(of: /"\/TirageArtwork1": "(\d+ 0 R)"/).map(\.1)).count == 1)
        #expect(try pressTexts(workshop).count == 5)
        let reprint = try workshop.tirage("reprint", "out/current", "--pieces", "3", "--reason", "jam")
        #expect(reprint.status == 0, "\(reprint.error)")
        let text = try workshop.make("pdftotext out/reprints/0001/*.pdf -")
        #expect(text.contains("Carte d’été 1"))
    }

    @Test("any number of workers gives the same bytes")
    func deterministic() throws {
        let workshop = try workshop()
        try run(workshop, "--workers", "1")
        let one = try workshop.make("cat out/current/print/*.pdf | sha256sum")
        try workshop.make("rm -r out")
        try run(workshop, "--workers", "3")
        #expect(try workshop.make("cat out/current/print/*.pdf | sha256sum") == one)
    }

    @Test(
        "what is on the paper already is on the proof and in the report, not in the press file",
        arguments: ["pdf", "svg"])
    func shell(kind: String) throws {
        let workshop = try Workshop(printed: false)
        if kind == "pdf" {
            try workshop.make(Mistake.artwork("as-it-is", keys: "print: false"))
        } else {
            try workshop.make("sed -i 's/front.svg/front.svg, print: false/' job/template.yaml")
        }
        try run(workshop)
        // The corner of the bleed: bare paper, or the artwork's ground.
        func corner(_ path: String, x: Int, y: Int) throws -> String {
            try workshop.make(
                "pdftoppm -r 72 -x \(x) -y \(y) -W 1 -H 1 -f 1 -l 1 -singlefile \(path) corner; "
                    + "tail -c 3 corner.ppm | od -An -tu1"
            ).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let print = try workshop.make("ls out/current/print/*-0001.pdf").split(separator: "\n")[0]
        #expect(try corner(String(print), x: 2, y: 2) == "255 255 255")
        _ = try workshop.tirage("proof", "job", "--progress", "none")
        // Behind a slug of 14 mm.
        #expect(try corner("out/proof.pdf", x: 44, y: 44) != "255 255 255")
        let printed = try self.workshop()
        try run(printed)
        #expect(
            try printed.make(
                "pdftoppm -r 72 -x 2 -y 2 -W 1 -H 1 -singlefile out/current/print/*-0001.pdf c; "
                    + "tail -c 3 c.ppm | od -An -tu1"
            ).trimmingCharacters(in: .whitespacesAndNewlines)
                != "255 255 255")
    }

    /// Pictures in the report, decoded.
    private func pictures(_ workshop: Workshop) throws -> [Data] {
        try workshop.read("out/current/report.html").matches(of: /data:image\/png;base64,([A-Za-z0-9+\/=]+)/)
            .compactMap { Data(base64Encoded: String($0.1)) }
    }

    @Test("the report shows it; without pdftocairo it shows no pieces, and check says what to install")
    func withoutPoppler() throws {
        let workshop = try workshop(then: PDFArtworkTests.takesCoarsePictures)
        try run(workshop)
        let shown = try pictures(workshop)
        #expect(shown.count == 1)
        // A plain ground would take a tenth of it.
        #expect(shown.allSatisfy { $0.count > 5_000 })
        let bare = ["PATH": "/nowhere"]
        let check = try workshop.tirage(["check", "job", "--progress", "none"], environment: bare)
        #expect(check.status == 0)
        #expect(
            check.error == """
                warning: pdftocairo is not here, without which artwork from a PDF has no pictures in the report
                  hint: install it: apt-get install poppler-utils

                """)
        #expect(
            try workshop.tirage("doctor", environment: bare).output.contains(
                "  pdftocairo   none: pictures of artwork from PDFs need it; apt-get install poppler-utils\n")
        )
        #expect(try workshop.tirage("doctor").output.contains("  pdftocairo   /"))
        try workshop.make("rm -r out")
        try run(workshop, environment: bare)
        #expect(try pictures(workshop).isEmpty)
    }

    @Test("cut to its trim box it ends there, which is warned of")
    func withoutBleed() throws {
        let workshop = try workshop(
            keys: "box: trim",
            then: "sed -i 's/width: 100mm, height: 70mm, bleed: 3mm/width: 106mm, height: 76mm, bleed: 2mm/' "
                + "job/template.yaml; " + PDFArtworkTests.takesCoarsePictures)
        let check = try workshop.tirage("check", "job", "--progress", "none")
        #expect(check.status == 0)
        #expect(
            check.error == """
                job/front.pdf: warning: page 1 of the artwork ends at the trim: the bleed of 2 mm stays bare
                  hint: where the cut is not exact, paper shows: export it with bleed

                """)
        try run(workshop)
        #expect(try pressTexts(workshop).allSatisfy { $0.contains("Carte d’été 1") })
    }

    @Test("a PDF that is not the planned one any more is never drawn")
    func changed() throws {
        let workshop = try workshop()
        try #require(try workshop.tirage("prepare", "job", "--progress", "none").status == 0)
        try workshop.make("printf '%%' >> job/front.pdf")
        let plan = try workshop.make("ls out/work/*/plan.sqlite").trimmingCharacters(
            in: .whitespacesAndNewlines)
        let result = try workshop.tirage("render", plan, "--progress", "none")
        #expect(result.status == 2)
        #expect(
            result.error.hasPrefix("error: front.pdf is no longer the file that the plan was made with\n"))
    }

    @Test("a job with one PDF on several pages plans it once")
    func planned() throws {
        let workshop = try workshop(
            then: "printf '  - artwork: {file: front.pdf, page: 2}\\n' >> job/template.yaml")
        try run(workshop)
        let report = try workshop.read("out/current/report.json")
        #expect(report.components(separatedBy: "\"front.pdf\"").count == 2)
        let texts = try workshop.make("pdftotext out/current/print/*-0001.pdf -").split(separator: "\u{C}")
        #expect(texts.prefix(2).map { $0.contains("Carte d’été 1") } == [true, false])
        #expect(texts.prefix(2).map { $0.contains("Carte d’été 2") } == [false, true])
    }
}
