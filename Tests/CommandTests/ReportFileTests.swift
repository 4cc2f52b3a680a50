import Foundation
import TestSupport
import Testing

@Suite("The report of a run")
struct ReportFileTests {
    private func pictures(_ workshop: Workshop, in output: String = "out") throws -> [String] {
        let page = try workshop.read("\(output)/current/report.html")
        return page.matches(of: #/src="data:image\/png;base64,([^"]+)"/#).map { String($0.1) }
    }

    @Test("shows a specimen in which nothing is left of any recipient: other people give the same picture")
    func specimen() throws {
        let workshop = try Workshop()
        let first = try pictures(workshop)
        #expect(first.count == 1)
        let others = JobFiles.contacts.replacing("Ada", with: "Grace").replacing("Lovelace", with: "Hopper")
            .replacing("K1", with: "K9")
        try workshop.write(others, to: "job/contacts.csv")
        // Elsewhere, for a mark shows the run's number.
        #expect(try workshop.tirage("run", "job", "--output", "others").status == 0)
        #expect(try pictures(workshop, in: "others") == first)
        // And it is a picture of the piece, not a blank one.
        try workshop.make("sed -i s/Dear/Hello/ job/template.yaml")
        #expect(try workshop.tirage("run", "job", "--output", "hello").status == 0)
        #expect(try pictures(workshop, in: "hello") != first)
    }

    @Test("shows a seed with a code that leads nowhere")
    func seed() throws {
        let workshop = try Workshop(printed: false)
        let job = JobFiles.job.replacing("purl:", with: "seeds: {file: seeds.csv}\npurl:")
        try workshop.write(job, to: "job/job.yaml")
        try workshop.write("id,first_name,last_name\nS1,Proof,Reader\n", to: "job/seeds.csv")
        let result = try workshop.tirage("run", "job")
        #expect(result.status == 0, "\(result.error)")
        #expect(try workshop.read("out/current/report.html").contains("A seed, with a specimen"))
        let picture = try #require(try pictures(workshop).first)
        let bytes = try #require(Data(base64Encoded: picture))
        try bytes.write(to: URL(fileURLWithPath: workshop.path("seed.png")))
        // Read by ZBar's own program, enlarged for it.
        let code = try workshop.make(
            """
            /usr/bin/python3 -c "
            from PIL import Image
            image = Image.open('seed.png').convert('L')
            image.resize((image.width * 3, image.height * 3), Image.NEAREST).save('large.png')"
            zbarimg --quiet --raw large.png
            """)
        #expect(code.uppercased().contains("SPECIMEN"))
        for line in try workshop.read("out/current/manifest/purl.csv").split(separator: "\n").dropFirst() {
            #expect(!code.lowercased().contains(line.prefix { $0 != "," }))
        }
    }

    @Test("goes without pictures where they cannot be drawn, and the run is published")
    func withoutPictures() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make("tirage prepare job --output out; tirage render out/work/0001; mkdir nowhere")
        #expect(try workshop.tirage("publish", "out/work/0001", "--fonts", "nowhere").status == 0)
        #expect(try pictures(workshop).isEmpty)
        #expect(try workshop.read("out/current/report.html").contains("pieces printed"))
    }

    @Test("adds up the executions that shared the parts, or went on with what another left")
    func executions() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make(
            "tirage prepare job --output out; tirage render out/work/0001 --shard 1/2; tirage render out/work/0001"
        )
        #expect(try workshop.tirage("publish", "out/work/0001").status == 0)
        let data = Data(try workshop.read("out/current/report.json").utf8)
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let renderings = try #require(report["renderings"] as? [[String: Any]])
        #expect(
            renderings.map { $0["shard"] as? String } == ["1/2", "1/1"]
                || renderings.map { $0["shard"] as? String } == ["1/1", "1/2"])
        #expect(renderings.reduce(0) { $0 + ($1["pieces"] as? Int ?? 0) } == 5)
        #expect(renderings.reduce(0) { $0 + ($1["parts"] as? Int ?? 0) } == 3)
        let stages = try #require(report["stages"] as? [[String: Any]])
        let names = Set(stages.compactMap { $0["name"] as? String })
        #expect(
            names.isSuperset(of: [
                "read", "rules", "tokens", "fit", "plan", "start", "compose", "qr", "draw", "finish", "write",
                "readBack", "prove", "manifest", "pictures",
            ]))
        #expect(stages.allSatisfy { ($0["seconds"] as? Double ?? -1) >= 0 })
        #expect(
            (report["phases"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == [
                "prepare", "render", "publish",
            ])
    }

    @Test("tells the warnings of prepare, in an execution that goes on after it, too")
    func warnings() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(
            JobFiles.job.replacing("purl:", with: "select: first_name <> 'nobody'\npurl:"), to: "job/job.yaml"
        )
        try workshop.make("tirage prepare job --output out")
        #expect(try workshop.tirage("run", "job").status == 0)
        let report = try workshop.read("out/current/report.json")
        #expect(report.contains("\"code\": \"rule-always-holds\""), "\(report)")
        #expect(try workshop.read("out/current/report.html").contains("holds for all 5 rows"))
    }
}
