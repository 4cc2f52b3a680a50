import Foundation
import TestSupport
import Testing

@Suite("The sample invitation")
struct AtelierTests {
    /// What a reader of ours says.
    private func told(_ reader: String, _ arguments: String...) throws -> [String: Any] {
        let read = try Command.run(
            "/usr/bin/python3", ["\(Tirage.checkout)/Tests/SampleTests/Readers/\(reader)"] + arguments)
        #expect(read.status == 0, "\(read.error)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
    }

    @Test("585 pieces of 600 rows are published")
    func run() throws {
        let sample = try SampleRun.atelier.get()
        #expect(sample.result.status == 3)
        #expect(
            sample.result.output.hasPrefix(
                """
                atelier, run 1: 585 pieces printed, 2 340 pages in 3 files
                  600 rows = 585 printed + 7 rejected + 2 duplicate + 6 quarantined

                """))
    }

    @Test("other programs read all texts and codes of all pieces where the list and the manifest put them")
    func independentReaders() throws {
        let sample = try SampleRun.atelier.get()
        let scratch = try TemporaryFolder()
        let told = try told(
            "read-atelier.py", sample.run, "\(sample.job)/contacts.csv", scratch.path)
        #expect(told["problems"] as? [String] == [])
        let counted = try #require(told["counted"] as? [String: Any])
        #expect(counted["pieces"] as? Int == 585)
        #expect(counted["pages"] as? Int == 2340)
        #expect(counted["codesRead"] as? Int == 2 * 585)
        #expect(counted["stencils"] as? Int == 585)
        #expect(counted["held"] as? Int == 15)
        #expect(counted["scripts"] as? Int == 14)
        // Its pictures are vectors.
        #expect(counted["pictures"] as? [Int] == [0, 0, 0])
    }

    @Test("no page has ink outside the frames that may differ")
    func inkOutside() throws {
        let sample = try SampleRun.atelier.get()
        let scratch = try TemporaryFolder()
        let told = try told(
            "ink-outside.py", sample.run, "\(sample.job)/contacts.csv", "\(sample.job)/template.yaml",
            scratch.path,
            "50")
        #expect(told["problems"] as? [String] == [])
        #expect(told["pages"] as? Int == 2340)
    }

    @Test("the reader of ink sees a frame that prints beyond its box")
    func inkOutsideIsSeen() throws {
        // The same pages, held against a template whose frames are narrower than the one that was printed.
        let sample = try SampleRun.atelier.get()
        let folder = try TemporaryFolder()
        var template = try String(contentsOfFile: "\(sample.job)/template.yaml", encoding: .utf8)
        let box = try #require(
            template.range(of: #"box: \[18mm, 45.24mm,[^\]]*\]"#, options: .regularExpression))
        template.replaceSubrange(box, with: "box: [18mm, 45.24mm, 1mm, 1mm]")
        try folder.write(template, to: "template.yaml")
        let told = try told(
            "ink-outside.py", sample.run, "\(sample.job)/contacts.csv", folder.path("template.yaml"),
            folder.path,
            "50", "8")
        #expect((told["problems"] as? [String])?.isEmpty == false)
    }

    @Test("one worker and three, elsewhere, write the same bytes")
    func isTheSame() throws {
        let sample = try SampleRun.atelier.get()
        let first = try PublishedRun.content(of: sample.run)
        for workers in ["1", "3"] {
            let output = sample.folder.path("with-\(workers)")
            let again = try Tirage.run(
                ["run", sample.job, "--registry", sample.registry, "--output", output, "--workers", workers],
                environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "ar_EG.UTF-8"], in: "/tmp")
            #expect(again.status == 3)
            #expect(
                PublishedRun.differences(first, try PublishedRun.content(of: "\(output)/runs/0001")) == [])
        }
    }
}
