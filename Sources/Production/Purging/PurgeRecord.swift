import Diagnostics
import DurableFiles
import Foundation

/// `purged.json` in a run's folder: its personal data were deleted, or are being deleted. Holds none itself.
public struct PurgeRecord: Hashable, Sendable, Codable {
    public var v = 1
    public var run: Int
    /// The run's id.
    public var plan: String
    public var keepsManifest: Bool
    /// Who asked for it, and when it began (UTC, ISO 8601).
    public var by: String
    public var at: String
    /// False while the purge is under way, or was cut short.
    public var isFinished: Bool

    public init(
        run: Int, plan: String, keepsManifest: Bool, by: String, at: String, isFinished: Bool = false
    ) {
        self.run = run
        self.plan = plan
        self.keepsManifest = keepsManifest
        self.by = by
        self.at = at
        self.isFinished = isFinished
    }

    static func path(in run: String) -> String { "\(run)/purged.json" }

    /// Nil for a run that was not purged. One whose record cannot be read was purged, too.
    ///
    /// - Throws: `Diagnostic` when there is a record that cannot be read.
    init?(of run: String) throws {
        let path = PurgeRecord.path(in: run)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path),
            let record = try? JSONDecoder().decode(PurgeRecord.self, from: data), record.v == 1
        else {
            throw Diagnostic(
                "purge-record", "the record of the run's purge cannot be read",
                at: SourceLocation(file: path),
                hints: [
                    "the run is purged, or half of it is; bring the record back, or delete the run's folder"
                ])
        }
        self = record
    }

    func write(to run: String) throws(FileError) {
        let json = JSON.object([
            ("v", .integer(v)), ("run", .integer(self.run)), ("plan", .string(plan)),
            ("keepsManifest", .bool(keepsManifest)), ("by", .string(by)), ("at", .string(at)),
            ("isFinished", .bool(isFinished)),
        ])
        try DurableFile.replace(path: PurgeRecord.path(in: run), bytes: Array(json.indentedText.utf8))
    }

    /// What other commands say of the run.
    func refusal(of published: PublishedRun) -> Diagnostic {
        isFinished
            ? Diagnostic(
                "purged",
                "run \(run) of job `\(published.report.job)` was purged on \(at.prefix(10)): its press files and its "
                    + "plan are deleted",
                hints: ["`tirage run JOB --fresh` prints the job anew, with the same PURLs"])
            : Diagnostic(
                "purged",
                "run \(run) of job `\(published.report.job)` is half purged: the purge of \(at.prefix(10)) was cut short",
                hints: ["`tirage purge RUN --yes` ends it"])
    }
}
