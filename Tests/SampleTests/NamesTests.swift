import Foundation
import TestSupport
import Testing

/// Names of everywhere, by Faker, which `make test` installs from PyPI into the build folder.
struct NamesTests {
    private static let folder = "\(Tirage.checkout)/Tests/SampleTests/Names"

    private func python(_ script: String, _ arguments: String...) throws -> String {
        let done = try Command.run(
            "/usr/bin/python3",
            ["-W", "ignore", "\(Tirage.checkout)/Tests/SampleTests/\(script)"] + arguments,
            environment: ["PYTHONPATH": "\(Tirage.checkout)/.build/python"])
        #expect(done.status == 0, "\(done.error)\n`make test` installs Faker.")
        return done.output
    }

    @Test(
        "two thousand names of 110 locales print in two fonts without a box, and can be copied as they went in"
    )
    func names() throws {
        let folder = try TemporaryFolder()
        for name in ["job.yaml", "template.yaml"] {
            try FileManager.default.copyItem(
                atPath: "\(NamesTests.folder)/\(name)", toPath: folder.path("\(name)"))
        }
        try folder.write(python("Names/make-names.py"), to: "names.csv")
        let registry = folder.path("registry")
        _ = try Tirage.run("registry", "init", "--registry", registry)
        let run = try Tirage.run("run", folder.path, "--registry", registry, "--output", folder.path("out"))
        #expect(run.status == 0, "\(run.error)")
        let read = try python(
            "Readers/read-names.py", folder.path("out/runs/0001"), folder.path("names.csv"))
        let told = try JSONSerialization.jsonObject(with: Data(read.utf8)) as? [String: Any]
        #expect(told?["problems"] as? [String] == [])
        #expect(
            told?["counted"] as? [String: Int] == [
                "names": 2000, "locales": 110, "printed": 2000, "held": 0, "scripts": 18,
            ])
    }
}
