import Diagnostics
import JobModel
import Testing

@Suite("Reading typesetting, joins, images and shapes")
struct SpecimenTests {
    private func template(_ text: String) throws -> Template {
        let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "t")
        #expect(diagnostics.text == "")
        return try #require(template)
    }

    private func frames(_ frames: String, styles: String = "s: {family: Lato, size: 9pt}") throws -> [Frame] {
        try template(
            """
            page: {width: 100mm, height: 100mm}
            styles: {\(styles)}
            pages:
            - frames:
              - \(frames.split(separator: "\n").joined(separator: "\n  - "))
            """
        ).pages[0].frames
    }

    private func style(_ keys: String) throws -> TextStyle {
        try #require(
            template(
                """
                page: {width: 100mm, height: 100mm}
                styles: {s: {family: Lato, size: 9pt\(keys)}}
                pages: [{}]
                """
            ).styles.first)
    }

    @Test("every key of a style")
    func styles() throws {
        let style = try template(GoodFiles.specimen).styles[0]
        #expect(style.width == 87)
        #expect(style.alignment == .justify)
        #expect(style.leading == .points(13))
        #expect(style.paragraphSpacing == .points(3))
        #expect(style.indent == .millimetres(-4))
        #expect(style.features == ["onum", "-liga", "ss01=2"])
        #expect(style.hyphenates)
        let place = SourceLocation(file: "t", line: 14, column: 12)
        #expect(style.language == .column("language", fallback: "fr", location: place))
    }

    @Test("the defaults of a style")
    func styleDefaults() throws {
        let style = try style("")
        #expect(style.width == 100)
        #expect(style.paragraphSpacing == .zero && style.indent == .zero)
        #expect(style.features == [])
        #expect(!style.hyphenates)
        #expect(style.language == nil)
        #expect(try !self.style(", hyphenate: false").hyphenates)
        #expect(try self.style(", lang: de-CH, hyphenate: true").language == .tag("de-CH"))
        guard case .column("l", fallback: "", _) = try self.style(", lang: \"{{ l }}\"").language else {
            Issue.record("another language")
            return
        }
    }

    @Test(
        "widths by name and by percentage",
        arguments: [
            ("ultracondensed", 50), ("50%", 50), ("extracondensed", 63), ("62.5%", 63), ("62%", 63),
            ("63%", 63), ("condensed", 75), ("75%", 75), ("semicondensed", 87), ("87.5%", 87), ("88%", 87),
            ("normal", 100), ("100%", 100), ("semiexpanded", 113), ("112.5%", 113), ("expanded", 125),
            ("125%", 125), ("extraexpanded", 150), ("150%", 150), ("ultraexpanded", 200), ("200%", 200),
        ])
    func widths(written: String, width: Int) throws {
        #expect(try style(", width: \(written)").width == width)
    }

    @Test("a text that may be made smaller, and higher")
    func fitting() throws {
        let frame = try template(GoodFiles.specimen).pages[1].frames[0]
        guard case .text(let text) = frame.content else {
            Issue.record("no text")
            return
        }
        #expect(text.growsTo == .millimetres(60))
        #expect(
            text.fit == [
                FitStep(property: .size, limit: .points(8), step: .points(0.25)),
                FitStep(property: .tracking, limit: .points(-0.2), step: .points(0.05)),
                FitStep(property: .leading, limit: .points(10), step: .points(0.5)),
            ])
        #expect(frame.styleNames == ["body", "loud"])
        #expect(frame.columns == ["first_name"])
    }

    @Test("columns of frames and of their styles' languages, in order of first use")
    func columns() throws {
        #expect(
            try template(GoodFiles.specimen).columns == ["first_name", "language", "offer", "sku", "view"])
    }

    @Test("frames that are joined and turned")
    func joins() throws {
        let frames = try template(GoodFiles.specimen).pages[1].frames
        #expect(frames.map { $0.below?.value } == [nil, "letter", "offer", nil, nil, nil, nil, nil])
        #expect(frames[1].below?.location == SourceLocation(file: "t", line: 30, column: 16))
        #expect(frames.map(\.rotation) == [0, 0, 0, -90, 7.5, 0, 0, 0])
    }

    @Test(
        "turns, in every way of writing them",
        arguments: [
            ("15", 15.0), ("-7.5", -7.5), ("15deg", 15), ("15 deg", 15), ("\"15°\"", 15), ("0", 0),
            ("360", 0), ("-360", 0), ("359.5", 359.5),
        ])
    func rotation(written: String, degrees: Double) throws {
        let frame = "{mark: control, style: s, rotate: \(written), box: [40mm, 40mm, 10mm, 10mm]}"
        #expect(try frames(frame)[0].rotation == degrees)
    }

    @Test("images")
    func images() throws {
        let template = try template(GoodFiles.specimen)
        #expect(
            template.images == ImageSettings(folder: "pictures/lamps", resolution: 200, coarse: .quarantine))
        guard case .image(let image) = template.pages[1].frames[5].content else {
            Issue.record("no image")
            return
        }
        #expect(image.path.columns == ["sku", "view"])
        #expect(image.fit == .contain)
        #expect(image.focus == ImageFrame.Focus(x: 0.5, y: 0.125))
        #expect(image.opacity == 0.6)
        #expect(
            image.fallback == Located("none.svg", at: SourceLocation(file: "t", line: 50, column: 19)))
        #expect(image.location == SourceLocation(file: "t", line: 46, column: 16))
    }

    @Test("the defaults of images", arguments: ["lampe.jpg", "a/b c.PNG", "é.JPEG", "./x.Svg", "a..b.svg"])
    func imageDefaults(path: String) throws {
        let frame = try frames("{image: \(path), box: [1mm, 1mm, 9mm, 9mm]}")[0]
        guard case .image(let image) = frame.content else {
            Issue.record("no image")
            return
        }
        #expect(image.path.segments == [.literal(path)])
        #expect(image.fit == .cover && image.focus == .centre && image.opacity == 1)
        #expect(image.fallback == nil)
        // A name in a path is no mark.
        #expect(try frames("{image: \"<b>{{x}}\", box: [1mm, 1mm, 9mm, 9mm]}")[0].columns == ["x"])
    }

    @Test(
        "folders of images",
        arguments: [("pictures/", "pictures"), ("./a//b", "a/b"), (".", ""), ("a b", "a b")])
    func folders(written: String, folder: String) throws {
        let text = "page: {width: 5cm, height: 5cm}\nimages: {folder: \(written)}\npages: [{}]"
        #expect(try template(text).images == ImageSettings(folder: folder))
        let any = "page: {width: 5cm, height: 5cm}\nimages: {resolution: 0}\npages: [{}]"
        #expect(try template(any).images.resolution == 0)
    }

    @Test("shapes")
    func shapes() throws {
        let frames = try template(GoodFiles.specimen).pages[1].frames
        #expect(
            frames[6].content
                == .shape(
                    Shape(
                        kind: .rectangle, fill: .white, stroke: nil, radius: .millimetres(3), opacity: 0)))
        #expect(
            frames[7].content
                == .shape(
                    Shape(
                        kind: .path("M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z"), fill: nil, stroke: .black)))
        let round = try self.frames(
            "{shape: rectangle, fill: black, radius: 4.5mm, box: [1mm, 1mm, 9mm, 12mm]}")[0]
        guard case .shape(let shape) = round.content else {
            Issue.record("no shape")
            return
        }
        #expect(shape.radius == .millimetres(4.5))
    }

    @Test(
        "the quarantine limit",
        arguments: [
            ("0", 0.0), ("0%", 0), ("2%", 0.02), ("2.5 %", 0.025), ("0.25%", 0.0025), ("100%", 1),
        ])
    func maxQuarantined(written: String, share: Double) throws {
        let text = GoodFiles.job.replacing(
            "print: {part: 250}", with: "print: {max_quarantined: \(written)}")
        let (job, diagnostics) = JobReader.read(text: Array(text.utf8), file: "j")
        #expect(diagnostics.text == "")
        #expect(job?.print.maxQuarantined == share)
        #expect(job?.print.part == 250)
    }

    @Test("the quarantine limit of a job that gives none")
    func defaultMaxQuarantined() {
        let job = JobReader.read(text: Array(GoodFiles.job.utf8), file: "j").job
        #expect(job?.print.maxQuarantined == 0.01)
    }

    @Test("a box that is turned", arguments: [0.0, 90, -90, 180, 270])
    func quarterTurns(degrees: Double) {
        let box = Box(x: .points(10), y: .points(20), width: .points(30), height: .points(50))
        let turned = box.turned(byDegrees: degrees)
        let isUpright = degrees.truncatingRemainder(dividingBy: 180) == 0
        let expected =
            isUpright ? box : Box(x: .points(0), y: .points(30), width: .points(50), height: .points(30))
        #expect(turned.contains(expected) && expected.contains(turned))
    }

    @Test("a square that is turned by half a quarter is as wide as its diagonal")
    func eighthTurn() {
        let square = Box(x: .zero, y: .zero, width: .points(10), height: .points(10))
        let turned = square.turned(byDegrees: 45)
        #expect(abs(turned.width.points - 14.142136) < 1e-6 && abs(turned.x.points + 2.071068) < 1e-6)
    }
}
