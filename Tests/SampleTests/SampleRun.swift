import Foundation
import TestSupport

/// One run of a sample, shared by the tests that look at it.
struct SampleRun {
    /// The postcard's.
    static let shared = Result { try SampleRun(of: job) }
    /// The invitation's.
    static let atelier = Result { try SampleRun(of: "\(Tirage.checkout)/Templates/atelier") }

    static let job = "\(Tirage.checkout)/Templates/postcard"

    let job: String
    let folder: TemporaryFolder
    let registry: String
    let output: String
    let result: CommandResult

    /// The published run.
    var run: String { "\(output)/runs/0001" }

    private init(of job: String) throws {
        self.job = job
        folder = try TemporaryFolder()
        registry = folder.path("registry")
        output = folder.path("out")
        _ = try Tirage.run("registry", "init", "--registry", registry)
        result = try Tirage.run(
            "run", job, "--registry", registry, "--output", output, "--progress", "none")
    }
}
