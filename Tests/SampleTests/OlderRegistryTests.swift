import Foundation
import TestSupport
import Testing

@Suite("An older copy of a registry issues no second tokens")
struct OlderRegistryTests {
    private static let hint =
        "  hint: an older copy gives contacts other PURLs than those printed: bring back the latest\n"
        + "  hint: or take in what was printed since: `tirage registry import MANIFEST…`\n"

    /// A registry, and a copy of it from before any token.
    private func registry(in folder: TemporaryFolder) throws -> String {
        let path = folder.path("registry")
        _ = try Tirage.run("registry", "init", "--registry", path)
        _ = try Tirage.run("registry", "backup", folder.path("early"), "--registry", path)
        return path
    }

    private func restore(_ folder: TemporaryFolder) throws {
        try FileManager.default.removeItem(atPath: folder.path("registry/registry.sqlite"))
        try FileManager.default.copyItem(
            atPath: folder.path("early"), toPath: folder.path("registry/registry.sqlite"))
    }

    @Test("run and prepare refuse it after a published run")
    func run() throws {
        let folder = try TemporaryFolder()
        let registry = try registry(in: folder)
        let tail = [
            SampleRun.job, "--registry", registry, "--output", folder.path("out"), "--progress", "none",
        ]
        #expect(try Tirage.run(["run"] + tail).status == 3)
        try restore(folder)
        for command in [["run", "--fresh"], ["prepare", "--fresh"]] {
            let result = try Tirage.run(command + tail)
            #expect(result.status == 2)
            #expect(
                result.error
                    == "error: run 1 of this job was printed with a later state of this registry: this is an older copy\n"
                    + OlderRegistryTests.hint)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out/runs")) == ["0001"])
    }

    @Test("publish refuses a plan whose tokens it does not hold")
    func publish() throws {
        let folder = try TemporaryFolder()
        let registry = try registry(in: folder)
        let prepared = try Tirage.run(
            "prepare", SampleRun.job, "--registry", registry, "--output", folder.path("out"), "--progress",
            "none")
        let plan = prepared.output.trimmingCharacters(in: .newlines)
        #expect(try Tirage.run("render", plan, "--progress", "none").status == 0)
        try restore(folder)
        // The campaign must be known, or the run's number is refused before its tokens are looked at.
        let other = folder.path("other-out")
        _ = try Tirage.run("prepare", job(in: folder, records: 3), "--registry", registry, "--output", other)
        let result = try Tirage.run("publish", plan, "--registry", registry, "--progress", "none")
        #expect(result.status == 2)
        #expect(
            result.error
                == "error: the run was prepared with a later state of this registry: this is an older copy\n"
                + OlderRegistryTests.hint)
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/runs/0001")))
    }

    @Test("two jobs do not share a folder of runs")
    func twoJobs() throws {
        let sample = try SampleRun.shared.get()
        let folder = try TemporaryFolder()
        let job = try job(in: folder, records: 300)
        let text = try folder.text("job/job.yaml").replacing("job: postcard", with: "job: other")
        try folder.write(text, to: "job/job.yaml")
        let result = try Tirage.run("run", job, "--registry", sample.registry, "--output", sample.output)
        #expect(result.status == 2)
        #expect(
            result.error == """
                error: \(sample.output) holds runs of job `postcard`, not `other`
                  hint: name another folder with --output

                """)
    }

    /// The sample with its first contacts only.
    private func job(in folder: TemporaryFolder, records: Int) throws -> String {
        let job = folder.path("job")
        try FileManager.default.copyItem(atPath: SampleRun.job, toPath: job)
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(job)/contacts.csv"))
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(
            records + 1)
        try folder.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])), to: "job/contacts.csv")
        return job
    }
}
