import ContactBase
import Diagnostics
import Foundation
import Production
import TestSupport
import Testing

@Suite("report.html")
struct ReportPageTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func report() throws -> Report { try SampleReport.make(in: folder) }
    private let picture = ReportPicture(
        title: "A <seed>", pages: [.init(png: [0x89, 0x50], width: 300, height: 200)])

    /// As a person would read it, blank by blank.
    private func words(_ html: String) -> String {
        html.replacing(#/<style>[\s\S]*?<\/style>/#, with: "").replacing(#/<[^>]*>/#, with: " ")
            .replacing(#/[ \n]+/#, with: " ")
    }

    @Test("says what the report says, numbers in groups, one of a kind in the singular")
    func content() throws {
        let page = words(ReportPage.html(try report()))
        #expect(page.contains("2026-10-01 · campaign autumn postcard, run 3"))
        #expect(page.contains("5 pieces printed 6 rows and 1 seed read, 10 pages in 3 parts."))
        #expect(page.contains("1 row held back:"))
        #expect(page.contains("rejected 1 14 %") && page.contains("duplicates 1 14 %"))
        #expect(page.contains("rows and seeds 7"))
        #expect(page.contains("the text does not fit frame a 2"))
        #expect(page.contains("needs 62 × 14.1 mm has 60 × 10 mm contacts.csv lines 8, 9"))
        #expect(page.contains("Printed by town Printed pieces by town town pieces share Zürich 5 100 %"))
        #expect(page.contains("headline 2 40 % size 9 pt: 2"))
        #expect(page.contains("photo 1 96 ppi"))
        #expect(page.contains("job.yaml:3 when holds for no row look"))
        #expect(page.contains("prepare 1.24 s render 61.0 s"))
        #expect(page.contains("draw 60.0 s pages drawn"))
        #expect(page.contains("1 press file, 1.2 MB in all."))
        #expect(page.contains("Lato-Regular in 3 files"))
        #expect(
            page.contains(
                "1 image, 12 B. 1 named by rows is missing. 1 cannot be shown. 1 is of single recipients"))
        #expect(page.contains("job.yaml job ab") && page.contains("cairo\u{A0}1.16.0"))
        var single = try report()
        (single.printed, single.rows, single.seeds, single.pages, single.parts) = (1, 1, 0, 1, 1)
        single.byField = []
        single.notPrinted = [:]
        #expect(
            words(ReportPage.html(single)).contains(
                "1 piece printed 1 row read, 1 page in 1 part. Every row of the list is printed."))
    }

    @Test("groups numbers by a narrow space that does not break")
    func groups() throws {
        var report = try report()
        report.rows += 1_234_567
        report.printed += 1_234_567
        let page = words(ReportPage.html(report))
        #expect(page.contains("1\u{202F}234\u{202F}572 pieces printed"))
        // Two of a million are neither nothing nor hidden behind a whole hundred.
        #expect(
            page.contains("rejected 1 &lt; 0.1 %")
                && page.contains("printed 1\u{202F}234\u{202F}572 &gt; 99.9 %"))
    }

    @Test("has a bar whose shares add up to its width, however small some of them are")
    func bar() throws {
        var report = try report()
        report.printed = 99_990
        report.rows = 99_999
        report.notPrinted = [.rejected: 1, .duplicate: 2, .quarantined: 3, .heldout: 4]
        try report.check()
        let page = ReportPage.html(report)
        let bars = page.matches(of: #/<svg class="bar"[\s\S]*?<\/svg>/#).map { String($0.output) }
        #expect(bars.count == 2)
        for bar in bars {
            let boxes = bar.matches(of: #/<rect class="[a-z]+" x="([0-9.]+)%" width="([0-9.]+)%"/#)
            var end = 0.0
            for box in boxes {
                let (x, width) = (try #require(Double(box.1)), try #require(Double(box.2)))
                #expect(abs(x - end) < 0.02 && width >= 0.69)
                end = x + width
            }
            #expect(abs(end - 100) < 0.02)
        }
        #expect(
            bars[0].contains(
                "aria-label=\"All rows by what became of them: 99\u{202F}990 printed, 3 quarantined, 1 rejected, "
                    + "2 duplicates, 4 held out\""))
    }

    @Test("nothing in it can become markup")
    func escapes() throws {
        let evil = "<script>\"&'\u{1B}"
        var report = try report()
        report.job = evil
        report.campaign = evil
        report.registry = evil
        report.byField = [.init(field: evil, counts: [.init(value: evil, pieces: 1)])]
        report.fits = [.init(frame: evil, step: evil, pieces: 1)]
        report.coarse = [.init(frame: evil, pieces: 1, lowest: 9)]
        report.files = [.init(path: "print/\(evil)", bytes: 1, sha256: "ab")]
        report.phases = [.init(name: evil, seconds: 0.04)]
        report.fonts = [.init(name: evil, files: 1)]
        report.inputs[0].path = evil
        report.toolchain[0].version = evil
        report.images.named = [.init(path: evil, kind: "png", width: 1, height: 1, sha256: "ab")]
        report.reasons = [
            .init(
                disposition: .rejected, reason: evil, frame: evil, needed: evil, given: evil, rows: 1,
                places: ["\(evil):1"])
        ]
        report.warnings = [.init(.init(.warning, "x", evil, at: .init(file: evil), hints: [evil]))]
        let page = ReportPage.html(report, pictures: [picture])
        #expect(!page.contains("<script") && !page.contains("\u{1B}") && !page.contains("<seed>"))
        #expect(page.contains("<title>&lt;script&gt;&quot;&amp;'\u{FFFD}, run 3</title>"))
        #expect(page.contains("href=\"print/%3Cscript%3E%22%26%27%1B\""))
    }

    @Test("is well-formed for a reader that forgives nothing but its first line")
    func wellFormed() throws {
        let page = ReportPage.html(try report(), pictures: [picture])
            .replacing("<!doctype html>\n", with: "")
        let path = try folder.write(page, to: "page.xml")
        let result = try Command.run(
            "/usr/bin/python3", ["-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])", path])
        #expect(result.status == 0, "\(result.error)")
    }

    @Test("needs no network, no script and no other file, and says so to the browser")
    func selfContained() throws {
        let page = ReportPage.html(try report(), pictures: [picture])
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
        #expect(!page.contains("://") && !page.contains("@import") && !page.contains("<link"))
        let sources = page.matches(of: #/(?:src|href|url)(?:="|\()([^"\)]*)/#).map { String($0.1) }
        let others = sources.filter { !$0.hasPrefix("#") && !$0.hasPrefix("data:image/png;base64,") }
        #expect(Set(others) == ["not-printed.csv", "report.json", "print/postcard-r3-0001.pdf"])
    }

    @Test("can be heard: every table has a caption and heads, every drawing a name or is passed over")
    func accessible() throws {
        let page = ReportPage.html(try report(), pictures: [picture])
        let tables = page.matches(of: #/<table [\s\S]*?<\/table>/#).map { String($0.output) }
        #expect(tables.count >= 8)
        for table in tables {
            #expect(
                table.contains("<caption>") && table.contains("scope=\"col\"")
                    && table.contains("scope=\"row\""))
        }
        for drawing in page.matches(of: #/<svg[^>]*>/#).map({ String($0.output) }) {
            let isNamed = drawing.contains("role=\"img\"") && drawing.contains("aria-label=\"")
            #expect(isNamed || drawing.contains("aria-hidden=\"true\""), "\(drawing)")
        }
        for image in page.matches(of: #/<img[^>]*>/#).map({ String($0.output) }) {
            #expect(image.contains("alt=\"A &lt;seed&gt;: page 1\""))
        }
    }

    @Test("a long run shows its rate; a short one no curve of three points")
    func rate() throws {
        var report = try report()
        #expect(!ReportPage.html(report).contains("pieces a second"))
        var rate = RateLog()
        for tick in 1...100 { rate.add(.init(seconds: Double(tick) * 0.2, pieces: tick * 100)) }
        report.renderings[0].rate = rate
        #expect(
            ReportPage.html(report).contains(
                "aria-label=\"Pieces drawn a second while rendering: 500 on average"))
    }
}
