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

/// A published run as bytes by path, but for the times in its report.
enum PublishedRun {
    static func content(of run: String) throws -> [String: Data] {
        var content: [String: Data] = [:]
        let names = FileManager.default.enumerator(atPath: run)?.compactMap { $0 as? String } ?? []
        for name in names {
            var isFolder: ObjCBool = false
            let path = "\(run)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            switch name {
            case "report.json":
                var report = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
                for times in ["phases", "stages", "renderings"] { report[times] = nil }
                content[name] = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
            // The same plan may lie otherwise in SQLite's pages, and the page shows times: the report has its id.
            case "plan.sqlite", "report.html": break
            default: content[name] = data
            }
        }
        return content
    }

    /// The names whose bytes differ, sorted.
    static func differences(_ a: [String: Data], _ b: [String: Data]) -> [String] {
        Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
    }
}
