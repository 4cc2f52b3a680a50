import Diagnostics
import JobModel
import Testing

@Suite("Reading good files")
struct ReadingTests {
    private func template(_ text: String) throws -> Template {
        let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "template.yaml")
        #expect(diagnostics.text == "")
        return try #require(template)
    }

    @Test("every key of a job")
    func job() throws {
        let (read, diagnostics) = JobReader.read(text: Array(GoodFiles.job.utf8), file: "job.yaml")
        #expect(diagnostics.isEmpty)
        let job = try #require(read)
        #expect(job.name == "postcard")
        #expect(job.campaign == "autumn-2026")
        #expect(job.date == CalendarDate(year: 2026, month: 10, day: 1))
        #expect(
            job.template
                == Located("template.yaml", at: SourceLocation(file: "job.yaml", line: 4, column: 11)))
        #expect(job.contacts.file.value == "contacts.csv")
        #expect(job.contacts.key.map(\.value) == ["id"])
        #expect(job.contacts.delimiter == .comma)
        #expect(job.purl.base.value == "https://go.example.com/")
        #expect(job.purl.token == .standard)
        #expect(job.purl.letterCase == .mixed)
        #expect(job.purl.landing == "https://www.example.com/x")
        #expect(job.purl.validFrom?.description == "2026-10-01")
        #expect(job.purl.validUntil?.description == "2026-12-31")
        #expect(job.print.part == 250)
    }

    @Test("every key of artwork, and what holds without them")
    func artwork() throws {
        let text = """
            page: {width: 5cm, height: 5cm}
            pages:
            - artwork: {file: cover.pdf, page: 12, box: trim, print: false}
            - artwork: {file: cover.pdf}
            """
        let pages = try template(text).pages
        let whole = try #require(pages[0].artwork)
        #expect(whole.file.value == "cover.pdf")
        #expect(whole.page?.value == 12)
        #expect(whole.page?.location == SourceLocation(file: "template.yaml", line: 3, column: 36))
        #expect(whole.box?.value == .trim)
        #expect(!whole.isPrinted)
        let plain = try #require(pages[1].artwork)
        #expect(plain.page == nil && plain.box == nil && plain.isPrinted)
    }

    @Test("the shortest job, with its defaults")
    func shortest() throws {
        let text = """
            job: 0012
            campaign: no
            template: t.yaml
            contacts: {file: c.csv, key: [" last name ", id]}
            purl: {base: "https://go.example.com:8443/a/B-c_d~e/"}
            """
        let job = try #require(JobReader.read(text: Array(text.utf8), file: "job.yaml").job)
        // YAML would make 10 and false of them.
        #expect(job.name == "0012")
        #expect(job.campaign == "no")
        #expect(job.date == nil)
        #expect(job.contacts.key.map(\.value) == ["last name", "id"])
        #expect(job.contacts.delimiter == nil)
        #expect(job.purl.token == .standard)
        #expect(job.purl.letterCase == .mixed)
        #expect(job.purl.landing == nil)
        #expect(job.print.part == 250)
    }

    @Test(
        "delimiters by name", arguments: zip(["comma", "semicolon", "tab", "pipe"], [",", ";", "\t", "|"]))
    func delimiters(name: String, symbol: String) throws {
        let text = GoodFiles.job.replacing("delimiter: comma", with: "delimiter: \(name)")
        let job = try #require(JobReader.read(text: Array(text.utf8), file: "job.yaml").job)
        #expect(job.contacts.delimiter?.byte == symbol.utf8.first)
    }

    @Test("every kind of frame")
    func frames() throws {
        let template = try template(GoodFiles.template)
        #expect(template.page.width == .millimetres(148))
        #expect(template.page.bleed == .millimetres(3))
        #expect(template.pages.count == 1)
        #expect(template.pages[0].artwork?.file.value == "front.svg")
        #expect(template.columns == ["first_name"])
        let frames = template.pages[0].frames
        #expect(frames.map(\.name) == ["greeting", "page1.frame2", "page1.frame3", "page1.frame4"])
        #expect(frames.map(\.location.line) == [9, 14, 16, 21])
        #expect(
            frames[0].box
                == Box(
                    x: .millimetres(12), y: .millimetres(14), width: .millimetres(70),
                    height: .millimetres(20)))
        let place = SourceLocation(file: "template.yaml", line: 11, column: 22)
        let segments: [PlaceholderText.Segment] = [
            .literal("Chère "), .column("first_name", fallback: "amie", location: place),
            .literal(",\nvotre code : "), .own(.token),
        ]
        guard case .text(let text) = frames[0].content, case .shape(let shape) = frames[2].content else {
            Issue.record("other contents: \(frames.map(\.content))")
            return
        }
        #expect(text.text.segments == segments)
        #expect(text.style == "body")
        #expect(text.verticalAlignment == .top)
        #expect(frames[1].content == .qr)
        #expect(shape.kind == .rectangle)
        #expect(shape.fill == Colour(.rgb(red: 0xE8, green: 0xA3, blue: 0x3D)))
        #expect(shape.stroke == Colour(.rgb(red: 0x1F, green: 0x2A, blue: 0x44)))
        #expect(shape.lineWidth == .points(0.5))
        #expect(frames[3].content == .mark(style: "tiny"))
    }

    @Test("styles, with their defaults")
    func styles() throws {
        let text = """
            page: {width: 10cm, height: 4 in}
            styles:
              plain: {family: Inter, size: 10pt}
              rich:
                family: ' EB Garamond 12 '
                size: 0.5cm
                leading: 18pt
                weight: semibold
                slant: italic
                tracking: -0.25pt
                colour: E30613
                align: centre
                lang: no
              heavy: {family: Inter, size: 2pt, weight: 900, colour: white}
            pages: [{}]
            """
        let template = try template(text)
        #expect(template.page.width == .millimetres(100))
        #expect(template.page.height == .points(288))
        #expect(template.page.bleed == .zero)
        #expect(template.styles.map(\.name) == ["plain", "rich", "heavy"])
        let plain = try #require(template.style(named: "plain"))
        #expect(plain.weight == 400)
        #expect(plain.leading == .points(12))
        #expect(plain.tracking == .zero)
        #expect(plain.slant == .upright)
        #expect(plain.alignment == .start)
        #expect(plain.colour == .black)
        #expect(plain.language == nil)
        #expect(plain.location == SourceLocation(file: "template.yaml", line: 3, column: 3))
        let rich = try #require(template.style(named: "rich"))
        #expect(rich.family == "EB Garamond 12")
        #expect(rich.size == .millimetres(5))
        #expect(rich.leading == .points(18))
        #expect(rich.weight == 600)
        #expect(rich.slant == .italic)
        #expect(rich.tracking == .points(-0.25))
        #expect(rich.colour == Colour(.rgb(red: 0xE3, green: 0x06, blue: 0x13)))
        #expect(rich.alignment == .centre)
        #expect(rich.language == .tag("no"))
        let heavy = try #require(template.style(named: "heavy"))
        #expect(heavy.weight == 900)
        #expect(heavy.colour == .white)
    }

    @Test("a page may be blank, a line may have no width, frames may meet a code's edge")
    func edges() throws {
        let text = """
            page: {width: 100mm, height: 100mm}
            styles: {s: {family: Inter, size: 9pt}}
            pages:
              - {}
              - frames: []
              - frames:
                  - {qr: purl, box: [10mm, 10mm, 30mm, 30mm]}
                  - {text: "R&D & *co*", style: s, box: [40mm, 10mm, 30mm, 30mm]}
                  - {shape: line, stroke: black, box: [45mm, 45mm, 0mm, 20mm]}
            """
        let template = try template(text)
        #expect(template.pages.map(\.frames.count) == [0, 0, 3])
        guard case .text(let frame) = template.pages[2].frames[1].content else {
            Issue.record("no text")
            return
        }
        #expect(frame.text.segments == [.literal("R&D & *co*")])
    }

    @Test("warnings leave the file readable")
    func warnings() {
        let text = GoodFiles.job.replacing("https://go", with: "http://go")
        let (job, diagnostics) = JobReader.read(text: Array(text.utf8), file: "job.yaml")
        #expect(job?.purl.base.value == "http://go.example.com/")
        #expect(diagnostics.all.map(\.severity) == [.warning])
    }
}
