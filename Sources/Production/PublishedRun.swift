public import Diagnostics
import Foundation
import Glibc

/// A run that was published, as commands after it find it.
public struct PublishedRun: Hashable, Sendable {
    /// Of the run's job.
    public let folders: RunFolders
    public let number: Int
    public let report: Report

    /// `…/runs/0001`, with no link in it.
    public var path: String { folders.run(number) }

    /// The run that RUN of the command line means: its folder, a link to it such as `current`, or the job's output
    /// folder for its current run.
    ///
    /// - Parameter run: an absolute path.
    /// - Throws: `Diagnostic` when there is no published run.
    public init(at run: String) throws(Diagnostic) {
        let isOutput = FileManager.default.fileExists(atPath: "\(run)/runs")
        let place = PublishedRun.resolved(isOutput ? "\(run)/current" : run)
        let parts = (place ?? run).split(separator: "/", omittingEmptySubsequences: false)
        guard place != nil, parts.count > 2, parts[parts.count - 2] == "runs",
            let number = RunFolders.number(parts[parts.count - 1]),
            let report = Report(published: place ?? run, plan: nil)
        else {
            throw Diagnostic(
                "no-published-run", "\(run) is no published run",
                hints: ["name a run's folder, such as Output/JOB/current or Output/JOB/runs/0001"])
        }
        folders = RunFolders(output: parts.dropLast(2).joined(separator: "/"))
        self.number = number
        self.report = report
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// - Throws: `Diagnostic` when the run's personal data were deleted, or are being deleted.
    func requireWhole() throws {
        guard let purge = try PurgeRecord(of: path) else { return }
        throw purge.refusal(of: self)
    }

    /// Of the run, proven to be the one that was published.
    ///
    /// - Throws: ``PlanError`` when it is missing or damaged.
    func plan() throws -> Plan {
        let plan = try Plan(opening: "\(path)/plan.sqlite")
        guard plan.id == report.plan else {
            throw PlanError(
                description: "\(plan.path) is not the plan that run \(number) was printed from",
                hints: ["bring the run's folder back as it was published"])
        }
        return plan
    }

    /// The seal of a part, kept beside the press files.
    func seal(ofPart part: Int) -> Seal? {
        guard let seal = Seal(at: RunFolders.publishedSeal(part, in: path)), seal.part == part,
            seal.plan == report.plan
        else { return nil }
        return seal
    }
}
