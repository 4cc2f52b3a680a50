import ContactBase
import Diagnostics
import Production
import TestSupport
import Testing

struct ReportTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func report(_ header: [String: String] = [:]) throws -> Report {
        try SampleReport.make(in: folder, header: header)
    }

    @Test(
        "printed pieces, parts and pages are counted from the seals, fonts without the marks of their subsets"
    )
    func counts() throws {
        let report = try report()
        #expect(report.printed == 5 && report.parts == 3 && report.pages == 10)
        #expect(report.rows == 6 && report.seeds == 1)
        #expect(report.count(.printed) == 5 && report.count(.rejected) == 1 && report.count(.suppressed) == 0)
        #expect(report.hasRefusals && report.heldBack == 1)
        #expect(report.fonts == [.init(name: "Lato-Bold", files: 1), .init(name: "Lato-Regular", files: 3)])
        #expect(try !self.report(["notPrinted": "{\"duplicate\": 2}"]).hasRefusals)
    }

    @Test("counts that add up pass")
    func sum() throws { try report().check() }

    @Test("counts that do not add up stop the publication", arguments: [("7", 8), ("5", 6)])
    func wrongSum(rows: String, read: Int) throws {
        let report = try report(["rows": rows])
        let error = #expect(throws: ProductionFault.self) { try report.check() }
        #expect(
            error?.description
                == "the counts do not add up: \(read) rows in the lists, 7 accounted for; nothing is published; "
                + "please report this as a bug")
    }

    @Test("report.json has its members in their order, and times without a tail")
    func json() throws {
        // Told are the inks of the template, not those of the marks and of the colour bar beside them.
        let template =
            "page: {width: 60mm, height: 40mm}\\ncolours: {brand: 'cmyk(0, 100, 80, 0)'}\\npages: "
            + "[{frames: [{name: a, box: [5mm, 5mm, 9mm, 9mm], shape: rectangle, fill: brand}]}]\\n"
        let report = try report(["template": "\"\(template)\""])
        let text = report.json.text.replacing(report.plan, with: "<plan>")
        #expect(
            text == """
                {"v":2,"job":"postcard","campaign":"autumn","date":"2026-10-01","run":3,"registry":"0123456789abcdef",\
                "plan":"<plan>","addsTo":[],"rows":6,"seeds":1,"printed":5,"rejected":1,"unselected":0,"suppressed":0,\
                "duplicates":1,"alreadyPrinted":0,"heldOut":0,"quarantined":0,"parts":3,"pages":10,\
                "reasons":[{"disposition":"quarantined","reason":"the text does not fit frame `a`","frame":"a",\
                "needed":"62 × 14.1 mm","given":"60 × 10 mm","rows":2,"places":["contacts.csv:8","contacts.csv:9"]}],\
                "byField":{"town":{"Zürich":5}},\
                "fits":[{"frame":"headline","step":"size 9 pt","pieces":2}],"coarse":[{"frame":"photo","pieces":1,"lowest":96}],"standIns":[{"frame":"photo","unnamed":0,"missing":2,"refused":1}],\
                "warnings":[{"code":"rule-never-holds","message":"`when` holds for no row","file":"job.yaml","line":3,\
                "column":null,"hints":["look"]}],\
                "press":{"profile":"pdfvt1","condition":"FOGRA51","conditionName":"Coated","marks":["crop","slug"],\
                "inks":["black","white","cmyk(0, 100, 80, 0)"],"converted":[]},\
                "fonts":[{"name":"Lato-Bold","files":1},{"name":"Lato-Regular","files":3}],\
                "images":{"found":1,"missing":1,"refused":1,"bytes":12,"named":[]},\
                "inputs":[{"role":"job","path":"job.yaml","sha256":"ab"}],\
                "toolchain":[{"name":"cairo","version":"1.16.0"}],\
                "files":[{"path":"print/postcard-r3-0001.pdf","bytes":1234567,"sha256":"cd"}],\
                "phases":[{"name":"prepare","seconds":1.235},{"name":"render","seconds":61}],\
                "stages":[{"name":"fit","phase":"prepare","seconds":0.5},{"name":"draw","phase":"render","seconds":60.0006}],\
                "renderings":[{"shard":"1/1","workers":2,"already":0,"pieces":5,"parts":3,"seconds":61,\
                "rate":[[0.5,2],[61,5]],"lost":[{"part":2,"ending":"signal 9"}]}]}
                """)
    }

    @Test("a published report is read back, for its own plan alone")
    func published() throws {
        let report = try report()
        try folder.write(report.json.indentedText, to: "report.json")
        #expect(Report(published: folder.path, plan: report.plan) == report)
        #expect(Report(published: folder.path, plan: nil) == report)
        #expect(Report(published: folder.path, plan: "other") == nil)
        #expect(Report(published: folder.path("none"), plan: nil) == nil)
        try folder.write("{}", to: "report.json")
        #expect(Report(published: folder.path, plan: nil) == nil)
    }

    @Test("a report of version 1 is read, or its job could not be printed again")
    func versionOne() throws {
        try folder.write(
            """
            {"v":1,"job":"postcard","run":3,"registry":"0123456789abcdef","plan":"aa","rows":6,"seeds":1,
            "printed":5,"rejected":1,"unselected":0,"suppressed":0,"duplicates":1,"heldOut":0,"quarantined":0,
            "parts":3,"pages":10,"byField":{"town":{"Zürich":5}},
            "fits":[{"frame":"headline","step":"size 9 pt","pieces":2}],"coarse":[],
            "files":[{"path":"print/postcard-r3-0001.pdf","bytes":1234567,"sha256":"cd"}],
            "stages":[{"name":"prepare","seconds":1.235},{"name":"render","seconds":61}]}
            """, to: "report.json")
        let report = try #require(Report(published: folder.path, plan: "aa"))
        #expect(report.printed == 5 && report.count(.duplicate) == 1 && report.registry == "0123456789abcdef")
        #expect(
            report.phases == [.init(name: "prepare", seconds: 1.235), .init(name: "render", seconds: 61)])
        #expect(report.stages.spent.isEmpty && report.renderings.isEmpty && report.warnings.isEmpty)
    }
}

/// A report of the sample plan, with something of everything.
enum SampleReport {
    static func make(in folder: TemporaryFolder, header: [String: String] = [:]) throws -> Report {
        let plan = try SamplePlan.write(to: folder.path("plan"), header: header)
        let seals = [(1, [2, 2]), (2, [2, 2]), (3, [2])].map { part, pages in
            Seal(
                plan: plan.id, part: part, first: part * 2 - 1, pages: pages, sha256: "ab", bytes: 9,
                fonts: ["ABCDEF+Lato-Regular"] + (part == 2 ? ["GHIJKL+Lato-Regular", "Lato-Bold"] : []))
        }
        let warning = Diagnostic(
            .warning, "rule-never-holds", "`when` holds for no row", at: .init(file: "job.yaml", line: 3),
            hints: ["look"])
        var rate = RateLog()
        rate.add(.init(seconds: 0.5, pieces: 2))
        rate.add(.init(seconds: 61, pieces: 5))
        return try Report(
            plan: plan, seals: seals,
            reasons: [
                ReasonCount(
                    disposition: .quarantined, reason: "the text does not fit frame `a`", frame: "a",
                    needed: "62 × 14.1 mm", given: "60 × 10 mm", rows: 2,
                    places: ["contacts.csv:8", "contacts.csv:9"])
            ],
            files: [.init(path: "print/postcard-r3-0001.pdf", bytes: 1_234_567, sha256: "cd")],
            measured: .init(
                phases: [.init(name: "prepare", seconds: 1.23456), .init(name: "render", seconds: 61)],
                stages: StageTimes([.draw: 60.0006, .fit: 0.5]),
                renderings: [
                    Rendering(
                        shard: "1/1", workers: 2, already: 0, pieces: 5, parts: 3, seconds: 61, rate: rate,
                        lost: [.init(part: 2, ending: "signal 9")])
                ], warnings: [.init(warning)]))
    }
}
