import DurableFiles
import Foundation
import Glibc
import PURL

/// Where a job's runs lie: `Output/<job>/` by default.
///
/// ```text
/// runs/0001/        a published run, never touched again
/// current           a link to the last one
/// reprints/0001/    pieces printed again: a PDF and its entry of reprints/ledger.jsonl
/// work/0002/        an unfinished run: plan.sqlite, parts/, seals/
/// work/lock         held by the process that works on the job
/// ```
public struct RunFolders: Hashable, Sendable {
    /// Absolute.
    public let output: String

    public init(output: String) { self.output = output }

    public var current: String { "\(output)/current" }
    var runs: String { "\(output)/runs" }
    var work: String { "\(output)/work" }
    var lock: String { "\(work)/lock" }

    public func run(_ number: Int) -> String { "\(runs)/\(padded(number, to: 4))" }
    func work(_ number: Int) -> WorkFolder { WorkFolder(path: "\(work)/\(padded(number, to: 4))") }

    var reprints: String { "\(output)/reprints" }
    func reprint(_ number: Int) -> String { "\(reprints)/\(padded(number, to: 4))" }
    /// What is about to become a reprint's folder.
    var newReprint: String { "\(reprints)/.new" }
    /// Where a missing part is rendered again.
    var partsAgain: WorkFolder { WorkFolder(path: "\(work)/.again") }
    static func reprintEntry(in folder: String) -> String { "\(folder)/reprint.json" }
    /// The seal of a part, in a published run's folder.
    static func publishedSeal(_ part: Int, in run: String) -> String {
        "\(run)/seals/\(padded(part, to: 4)).json"
    }

    /// Shows a published run as the current one and clears its work folder away: publish's last act.
    func show(_ run: Int) throws {
        let temporary = current + ".new"
        try DurableFile.removeIfPresent(temporary)
        guard symlink("runs/\(padded(run, to: 4))", temporary) == 0 else {
            throw FileError("link", temporary, errno: errno)
        }
        // Never backwards: an old work folder may come back after a later run.
        if run >= currentRun() ?? 0 {
            try DurableFile.rename(temporary, to: current)
        } else {
            try DurableFile.removeIfPresent(temporary)
        }
        try discard(work(run))
    }

    /// As ``show(_:)``, for a run that an execution renamed into view which then was killed, or failed: perhaps before the
    /// run's name was on the disk, and no link may lead to a name that a power cut takes away.
    func showRecovered(_ run: Int) throws {
        try DurableFile.syncFolder(runs)
        try show(run)
    }

    /// Removes an unfinished run: out of sight at once, then for good.
    func discard(_ folder: WorkFolder) throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let hidden = "\(work)/.discarded"
        try DurableFile.removeFolder(hidden)
        try DurableFile.rename(folder.path, to: hidden)
        try DurableFile.removeFolder(hidden)
    }

    /// Ends what a killed execution was about to end: a run published but not yet shown, a prepare without a plan.
    func recover() throws {
        try DurableFile.removeFolder("\(work)/.discarded")
        try DurableFile.removeFolder(partsAgain.path)
        for number in workRuns() {
            guard FileManager.default.fileExists(atPath: work(number).plan) else {
                try discard(work(number))
                continue
            }
            guard let plan = try? Plan(opening: work(number).plan) else { continue }
            if Report(published: run(number), plan: plan.id) != nil { try showRecovered(number) }
        }
    }

    /// Of published runs.
    func publishedRuns() -> [Int] { RunFolders.numbers(in: runs) }

    /// Of runs begun and not cleared away.
    func workRuns() -> [Int] { RunFolders.numbers(in: work) }

    /// The number of the run that `current` shows.
    func currentRun() -> Int? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: current))
            .flatMap { $0.split(separator: "/").last }.flatMap { Int($0) }
    }

    private static func numbers(in folder: String) -> [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { number($0[...]) }.sorted()
    }

    /// `0001`: a run's number, in at least four digits.
    static func number(_ name: Substring) -> Int? {
        name.utf8.count >= 4 && name.utf8.allSatisfy { (48...57).contains($0) } ? Int(name) : nil
    }

    /// The plan that PLAN of the command line means: the file, or the folder that holds it.
    public static func planPath(_ plan: String) -> String {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: plan, isDirectory: &isFolder)
        return isThere && isFolder.boolValue ? "\(plan)/plan.sqlite" : plan
    }
}

/// One unfinished run.
package struct WorkFolder: Hashable, Sendable {
    package let path: String

    /// - Parameter plan: `…/plan.sqlite`.
    package init(ofPlan plan: String) { path = DurableFile.folder(of: plan) }
    package init(path: String) { self.path = path }

    package var plan: String { "\(path)/plan.sqlite" }
    var parts: String { "\(path)/parts" }
    var seals: String { "\(path)/seals" }
    /// Times and warnings for the report.
    var logs: String { "\(path)/log" }
    var prepareLog: String { "\(logs)/prepare.json" }
    /// What is about to become the published run.
    var publication: String { "\(path)/publication" }
    /// Where the job lies: not part of the plan, whose content is the same wherever the job is kept.
    var jobPlace: String { "\(path)/job-folder" }

    package func part(_ number: Int) -> String { "\(parts)/\(padded(number, to: 4)).pdf" }
    package func seal(_ number: Int) -> String { "\(seals)/\(padded(number, to: 4)).json" }
}

/// Held by the one process that works on a job; the kernel lets go of it when the process dies, however it dies.
final class JobLock {
    private let descriptor: Int32

    /// - Throws: ``Busy``, naming the process that holds it.
    init(_ folders: RunFolders) throws {
        try DurableFile.makeFolder(folders.work)
        let opened = open(folders.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw FileError("open", folders.lock, errno: errno) }
        descriptor = opened
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            let holder = JobLock.holder(folders.lock)
            // Not closed here: all properties are set, so a throw runs `deinit`.
            if number != EWOULDBLOCK { throw FileError("lock", folders.lock, errno: number) }
            let name =
                holder.utf8.allSatisfy { (48...57).contains($0) } && !holder.isEmpty
                ? "process \(holder)" : "another process"
            throw Busy(description: "the job is busy: \(name) works on \(folders.output)")
        }
        let text = Array(String(getpid()).utf8)
        _ = ftruncate(descriptor, 0)
        // For people only: a failure to write it costs nothing but the number in the message above.
        _ = pwrite(descriptor, text, text.count, 0)
    }

    /// The number that the holder writes a moment after it has the lock.
    private static func holder(_ path: String) -> String {
        for _ in 0..<50 {
            if let text = try? String(contentsOfFile: path, encoding: .utf8), !text.isEmpty { return text }
            usleep(2_000)
        }
        return ""
    }

    deinit { close(descriptor) }
}

/// Personal data stays with its owner (mode 0600), whatever the umask.
func restrictToOwner(_ path: String) throws {
    guard chmod(path, 0o600) == 0 else { throw FileError("restrict", path, errno: errno) }
}
