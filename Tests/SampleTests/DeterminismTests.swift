import Foundation
import TestSupport
import Testing

@Suite("Equal inputs give equal bytes")
struct DeterminismTests {
    /// Each differs from the shared run in what must not matter.
    static let settings: [(name: String, workers: String, environment: [String: String], folder: String)] = [
        ("one worker", "1", [:], "/"),
        (
            "two workers, far east, Turkish", "2", ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"],
            "/tmp"
        ),
        ("three workers, far west, C", "3", ["TZ": "America/St_Johns", "LC_ALL": "C", "LANG": "C"], "/usr"),
    ]

    @Test(
        "any number of workers, time zone, locale, current folder and output folder",
        arguments: settings.indices)
    func isTheSame(index: Int) throws {
        let setting = DeterminismTests.settings[index]
        let sample = try SampleRun.shared.get()
        let output = sample.folder.path("again-\(index)")
        let again = try Tirage.run(
            [
                "run", SampleRun.job, "--registry", sample.registry, "--output", output, "--workers",
                setting.workers,
            ],
            environment: setting.environment, in: setting.folder)
        #expect(again.status == 3)
        let first = try PublishedRun.content(of: sample.run)
        let second = try PublishedRun.content(of: "\(output)/runs/0001")
        #expect(first.count == 11)
        #expect(PublishedRun.differences(first, second) == [], "\(setting.name)")
    }

    @Test("another registry has other keys, and so other tokens")
    func otherRegistry() throws {
        let sample = try SampleRun.shared.get()
        let folder = try TemporaryFolder()
        _ = try Tirage.run("registry", "init", "--registry", folder.path("registry"))
        _ = try Tirage.run(
            "run", SampleRun.job, "--registry", folder.path("registry"), "--output", folder.path("out"))
        let tokens = try Set(tokens(of: sample.run))
        let others = try Set(self.tokens(of: folder.path("out/runs/0001")))
        #expect(tokens.count == 295 && others.count == 295)
        #expect(tokens.isDisjoint(with: others))
    }

    @Test("a second run and a second job of the campaign keep every contact's token")
    func sameTokens() throws {
        let sample = try SampleRun.shared.get()
        let folder = try TemporaryFolder()
        let fresh = try Tirage.run(
            "run", SampleRun.job, "--registry", sample.registry, "--output", folder.path("out"), "--fresh")
        #expect(fresh.status == 3)
        let again = try Tirage.run(
            "run", SampleRun.job, "--registry", sample.registry, "--output", folder.path("out"), "--fresh")
        #expect(again.status == 3)
        #expect(try tokens(of: sample.run) == tokens(of: folder.path("out/runs/0002")))

        let job = folder.path("second")
        try FileManager.default.copyItem(atPath: SampleRun.job, toPath: job)
        let text = try String(contentsOfFile: "\(job)/job.yaml", encoding: .utf8)
        try folder.write(text.replacing("job: postcard", with: "job: second"), to: "second/job.yaml")
        let second = try Tirage.run(
            "run", job, "--registry", sample.registry, "--output", folder.path("second-out"))
        #expect(second.status == 3)
        #expect(try tokens(of: sample.run) == tokens(of: folder.path("second-out/runs/0001")))
    }

    private func tokens(of run: String) throws -> [String] {
        let rows = try String(contentsOfFile: "\(run)/manifest/purl.csv", encoding: .utf8)
        return rows.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: ",").first.map(String.init)
        }
    }
}
