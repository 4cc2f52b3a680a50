import ContactBase
import DurableFiles
import Foundation
import JobModel
public import PURL

/// All three phases of a job, or those that an interrupted execution has left.
public struct RunJob {
    private let loaded: LoadedJob
    private let folders: RunFolders
    private let registry: Registry
    private let session: Session
    private let acceptsQuarantined: Bool

    /// - Parameter acceptsQuarantined: goes on however many pieces are quarantined.
    public init(
        loaded: LoadedJob, folders: RunFolders, registry: Registry, acceptsQuarantined: Bool = false,
        session: Session
    ) {
        self.acceptsQuarantined = acceptsQuarantined
        self.loaded = loaded
        self.folders = folders
        self.registry = registry
        self.session = session
    }

    public enum Outcome: Hashable, Sendable {
        /// A run was published; `resumed` when parts of it were there before.
        case published(Report, resumed: Bool)
        /// The current run is of this very job: nothing was done.
        case unchanged(Report)
    }

    /// - Parameters:
    ///   - fresh: a new run whatever is there; an unfinished one is given up. Tokens stay the same.
    ///   - supplement: a new run of those contacts alone that no earlier one has printed.
    /// - Throws: as the phases; ``Busy``; ``PlanError`` when an unfinished run was prepared from other inputs, or is
    ///   no supplement and one is asked for.
    public func run(fresh: Bool, supplement: Bool = false) throws -> Outcome {
        let lock = try JobLock(folders)
        defer { withExtendedLifetime(lock) {} }
        try folders.recover()
        if let outcome = try finishedAlready(fresh: fresh, supplement: supplement) { return outcome }
        let plan: Plan
        var resumed = false
        if let unfinished = try unfinishedPlan(fresh: fresh, supplement: supplement) {
            plan = unfinished
            resumed = true
        } else {
            plan = try Plan(opening: try prepareLocked(supplement: supplement))
            giveBackMemory()
        }
        _ = try Render(plan: plan, session: session).run()
        let report = try Publish(plan: plan, registry: registry, session: session).runLocked()
        return .published(report, resumed: resumed)
    }

    /// Prepare alone. An unfinished run is given up when `fresh`; else its plan is as good.
    ///
    /// - Returns: the plan's path.
    public func prepare(fresh: Bool, supplement: Bool = false) throws -> String {
        let lock = try JobLock(folders)
        defer { withExtendedLifetime(lock) {} }
        try folders.recover()
        _ = try checkLastRun()
        if let plan = try unfinishedPlan(fresh: fresh, supplement: supplement) { return plan.path }
        return try prepareLocked(supplement: supplement)
    }

    private func prepareLocked(supplement: Bool) throws -> String {
        let earlier = supplement ? try EarlierRuns(of: loaded, in: folders, registry: registry) : nil
        // A purged run keeps its number: `current` may still tell it.
        let number = (folders.publishedRuns() + [folders.currentRun() ?? 0]).max().map { $0 + 1 } ?? 1
        do {
            return try Prepare(
                loaded: loaded, registry: registry, earlier: earlier, acceptsQuarantined: acceptsQuarantined,
                session: session
            ).plan(run: number, in: folders.work(number))
        } catch {
            // Half a plan is of no use, and it holds personal data. The first error is the one to tell.
            try? folders.discard(folders.work(number))
            throw error
        }
    }

    /// Throws unless a new run would give every contact of the last one its PURL again.
    private func checkLastRun() throws -> (run: Int, report: Report)? {
        // Not `current` alone: a link gets lost in a copy, and with it would go what is proved below.
        guard let run = (folders.publishedRuns() + [folders.currentRun()].compactMap(\.self)).max() else {
            return nil
        }
        guard let report = Report(published: folders.run(run), plan: nil) else {
            throw PlanError(
                description: "run \(run) of this job has no report that can be read: \(folders.run(run))",
                hints: ["bring the run back, or name another folder with --output"])
        }
        guard report.job == loaded.job.name else {
            throw PlanError(
                description: "\(folders.output) holds runs of job `\(report.job)`, not `\(loaded.job.name)`",
                hints: ["name another folder with --output"])
        }
        guard report.registry == registry.id else {
            throw PlanError(
                description: "run \(run) of this job was printed with registry \(report.registry); "
                    + "this is \(registry.id)",
                hints: [
                    "name the right one with --registry DIR or TIRAGE_REGISTRY: another gives other PURLs",
                    "to begin anew all the same, name another --output",
                ])
        }
        guard try registry.knows(run: report.plan) else {
            throw PlanError.olderRegistry("run \(run) of this job was printed with")
        }
        return (run, report)
    }

    /// - Parameter supplement: asks for one: then a last run that printed the whole list is no answer.
    private func finishedAlready(fresh: Bool, supplement: Bool) throws -> Outcome? {
        guard let (run, report) = try checkLastRun() else { return nil }
        // An update of a library since then is no reason to print again: the toolchain is not compared.
        guard !fresh, folders.workRuns().isEmpty else { return nil }
        let path = "\(folders.run(run))/plan.sqlite"
        let purge = try PurgeRecord(of: folders.run(run))
        // A supplement needs no plan but its own.
        let isThere = purge == nil && FileManager.default.fileExists(atPath: path)
        if supplement, !report.isSupplement || !isThere { return nil }
        if let purge {
            throw PlanError(
                description:
                    "run \(run) of this job was purged on \(purge.at.prefix(10)): nobody can tell what has "
                    + "changed since it was printed",
                hints: ["`tirage run JOB --fresh` prints the whole job anew, with the same PURLs"])
        }
        let plan = try Plan(opening: path)
        let inputs = Inputs(plan.header, jobFolder: loaded.place.folder)
        // Rules that ask for the day print other pieces on another one.
        let isSameDay = plan.header.date == loaded.date.description || !loaded.rules.dependsOnDate
        let isSame =
            try inputs.differences(from: loaded).isEmpty
            && inputs.pictureDifferences(plan, folder: loaded.pictureFolder).isEmpty
        return isSame && isSameDay ? .unchanged(report) : nil
    }

    /// The plan of an interrupted run, if there is one.
    private func unfinishedPlan(fresh: Bool, supplement: Bool) throws -> Plan? {
        for number in folders.workRuns().reversed() {
            let work = folders.work(number)
            if fresh {
                try folders.discard(work)
                continue
            }
            let plan = try Plan(opening: work.plan)
            guard plan.header.isSupplement || !supplement else {
                throw PlanError(
                    description: "run \(number) is unfinished, and it prints the whole list",
                    hints: [
                        "finish it with `tirage run JOB`, or give it up with `tirage run JOB --fresh --supplement`"
                    ])
            }
            let inputs = Inputs(plan.header, jobFolder: loaded.place.folder)
            guard plan.header.registry == registry.id else {
                throw PlanError.otherRegistry("run \(number) is unfinished and", plan.header, registry)
            }
            var differences = inputs.differences(from: loaded)
            differences += try inputs.pictureDifferences(plan, folder: loaded.pictureFolder)
            differences += try inputs.toolchainDifferences(executable: session.executable)
            guard differences.isEmpty else {
                throw PlanError(
                    description: "run \(number) is unfinished, and these changed since it was prepared: "
                        + differences.joined(separator: ", "),
                    hints: [
                        "put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`"
                    ])
            }
            // The job may have been moved since: the plan does not say where it lies.
            try DurableFile.replace(path: work.jobPlace, bytes: Array(loaded.place.folder.utf8))
            return plan
        }
        return nil
    }
}
