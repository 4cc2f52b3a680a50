import ContactBase
import Diagnostics
import Production
import TestSupport
import Testing

struct ReportTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func report(_ header: [String: String] = [:]) async throws -> Report {
        let plan = try await SamplePlan.write(to: folder.path("plan"), header: header)
        let seals = [(1, [2, 2]), (2, [2, 2]), (3, [2])].map { part, pages in
            Seal(
                plan: plan.id, part: part, first: part * 2 - 1, pages: pages, sha256: "ab", bytes: 9,
                fonts: ["Lato"])
        }
        return Report(
            plan: plan, seals: seals,
            files: [.init(path: "print/postcard-r3-0001.pdf", bytes: 1_234_567, sha256: "cd")],
            stages: [.init(name: "prepare", seconds: 1.23456), .init(name: "render", seconds: 61)])
    }

    @Test("printed pieces, parts and pages are counted from the seals")
    func counts() async throws {
        let report = try await report()
        #expect(report.printed == 5 && report.parts == 3 && report.pages == 10)
        #expect(report.rows == 6 && report.seeds == 1)
        #expect(report.count(.printed) == 5 && report.count(.rejected) == 1 && report.count(.suppressed) == 0)
        #expect(report.hasRefusals)
        #expect(try await !self.report(["notPrinted": "{\"duplicate\": 2}"]).hasRefusals)
    }

    @Test("counts that add up pass")
    func sum() async throws { try await report().check() }

    @Test("counts that do not add up stop the publication", arguments: [("7", 8), ("5", 6)])
    func wrongSum(rows: String, read: Int) async throws {
        let report = try await report(["rows": rows])
        let error = #expect(throws: ProductionFault.self) { try report.check() }
        #expect(
            error?.description
                == "the counts do not add up: \(read) rows in the lists, 7 accounted for; nothing is published; "
                + "please report this as a bug")
    }

    @Test("report.json has its members in their order, seconds in milliseconds")
    func json() async throws {
        let report = try await report()
        #expect(
            report.json.text == """
                {"v":1,"job":"postcard","run":3,"registry":"0123456789abcdef","plan":"\(report.plan)","rows":6,"seeds":1,\
                "printed":5,"rejected":1,"unselected":0,"suppressed":0,"duplicates":1,"heldOut":0,"quarantined":0,\
                "parts":3,"pages":10,"byField":{"town":{"Zürich":5}},\
                "fits":[{"frame":"headline","step":"size 9 pt","pieces":2}],"coarse":[{"frame":"photo","pieces":1,"lowest":96}],\
                "files":[{"path":"print/postcard-r3-0001.pdf","bytes":1234567,\
                "sha256":"cd"}],"stages":[{"name":"prepare","seconds":1.235},{"name":"render","seconds":61}]}
                """)
    }

    @Test("a published report is read back, for its own plan alone")
    func published() async throws {
        let report = try await report()
        try folder.write(report.json.indentedText, to: "report.json")
        let read = try #require(Report(published: folder.path, plan: report.plan))
        var rounded = report
        rounded.stages[0].seconds = 1.235
        #expect(read == rounded)
        #expect(Report(published: folder.path, plan: nil) == rounded)
        #expect(Report(published: folder.path, plan: "other") == nil)
        #expect(Report(published: folder.path("none"), plan: nil) == nil)
        try folder.write("{}", to: "report.json")
        #expect(Report(published: folder.path, plan: nil) == nil)
    }

    @Test("the page for people says the same, numbers in groups, one of a kind in the singular")
    func page() async throws {
        let page = ReportPage.html(try await report())
        #expect(page.contains("<p class=\"big\">5 pieces printed</p>"))
        #expect(
            page.contains(
                "<p>6 rows and 1 seed read, 10 pages in 3 files. Why a row is not printed stands in"))
        #expect(
            page.contains("<td>print/postcard-r3-0001.pdf</td><td class=\"n\">1\u{202F}234\u{202F}567</td>"))
        #expect(page.contains("<h2>Printed by town</h2>"))
        #expect(page.contains("<tr><td>Zürich</td><td class=\"n\">5</td></tr>"))
        #expect(page.contains("<b>rows and seeds</b>"))
        #expect(page.contains("<tr><td>headline</td><td>size 9 pt</td><td class=\"n\">2</td></tr>"))
        #expect(page.contains("The image of frame <b>photo</b> is coarse on 1 piece: 96 ppi at worst."))
        #expect(page.contains("<td>prepare</td><td class=\"n\">1.2 s</td>"))
        #expect(page.contains("<td>render</td><td class=\"n\">61.0 s</td>"))
        var single = try await report()
        single.printed = 1
        single.rows = 1
        single.seeds = 0
        single.byField = []
        single.fits = []
        single.coarse = []
        single.pages = 1
        single.parts = 1
        single.notPrinted = [:]
        let small = ReportPage.html(single)
        #expect(small.contains("<p class=\"big\">1 piece printed</p>"))
        #expect(small.contains("<p>1 row read, 1 page in 1 file. Every row of the list is printed.</p>"))
    }

    @Test("nothing in the page can become markup")
    func escapes() async throws {
        var report = try await report()
        report.job = "<script>\"&'"
        report.registry = "</td>"
        report.byField = [.init(field: "<u>", counts: [.init(value: "<s>", pieces: 1)])]
        report.fits = [.init(frame: "<em>", step: "<q>", pieces: 1)]
        report.coarse = [.init(frame: "<kbd>", pieces: 1, lowest: 9)]
        report.files = [.init(path: "<b>&amp;</b>", bytes: 1, sha256: "ab")]
        report.stages = [.init(name: "<i>", seconds: 0.04)]
        let page = ReportPage.html(report)
        #expect(page.contains("<title>&lt;script&gt;&quot;&amp;', run 3</title>"))
        #expect(page.contains("<h1>&lt;script&gt;&quot;&amp;', run 3</h1>"))
        #expect(page.contains("<td>&lt;b&gt;&amp;amp;&lt;/b&gt;</td>"))
        #expect(page.contains("<td>&lt;i&gt;</td><td class=\"n\">0.0 s</td>"))
        #expect(page.contains("<td class=\"hash\">&lt;/td&gt;</td>"))
        #expect(page.contains("Printed by &lt;u&gt;") && page.contains("<td>&lt;s&gt;</td>"))
        #expect(page.contains("<td>&lt;em&gt;</td><td>&lt;q&gt;</td>") && page.contains("&lt;kbd&gt;"))
        #expect(!page.contains("<script"))
    }

    @Test("the page is well-formed for a reader that forgives nothing but its first line")
    func wellFormed() async throws {
        let page = ReportPage.html(try await report()).replacing("<!doctype html>\n", with: "")
            .replacing("<meta charset=\"utf-8\">", with: "").replacing(
                #/<meta name="viewport"[^>]*>/#, with: "")
        let path = try folder.write(page, to: "page.xml")
        let result = try Command.run(
            "/usr/bin/python3", ["-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])", path])
        #expect(result.status == 0, "\(result.error)")
    }
}
