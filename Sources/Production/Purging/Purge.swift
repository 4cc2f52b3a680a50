import Diagnostics
import DurableFiles
import Foundation
import Glibc

/// Deletes the personal data of a published run, in an order that a power cut does not harm: from its first step the
/// run counts as purged, each step may be done twice, and the same command ends what was cut short.
///
/// 1. `purged.json` says that the purge has begun
/// 2. the press files, `print/`
/// 3. the run's reprints (the ledger stays)
/// 4. `not-printed.csv`
/// 5. the manifest, unless it is kept, and whatever else lies in the run's folder
/// 6. `report.html`, written anew without pictures
/// 7. the plan
/// 8. `purged.json` says that the purge is finished
///
/// What stays: `report.json` and `report.html`, counts alone; the seals, hashes alone; the registry.
public struct Purge {
    /// What a purge deletes, or has deleted.
    public struct Deletion: Hashable, Sendable {
        /// As the operator finds it, relative to the job's output: `runs/0001/print/`.
        public var name: String
        public var files: Int
        public var bytes: Int
    }

    public struct Result: Hashable, Sendable {
        /// False when the run was purged already, and nothing was left to delete.
        public var isNew: Bool
        public var deleted: [Deletion]
        /// Relative to the job's output.
        public var kept: [String]
    }

    private let run: PublishedRun
    private let keepsManifest: Bool
    private let stopSignal: @Sendable () -> Int32?

    /// - Parameter stopSignal: the number of a signal that asks to stop, once there was one.
    public init(
        run: PublishedRun, keepsManifest: Bool, stopSignal: @escaping @Sendable () -> Int32?
    ) {
        self.run = run
        self.keepsManifest = keepsManifest
        self.stopSignal = stopSignal
    }

    private func checkStop() throws {
        if let signal = stopSignal() { throw Interrupted(signal: signal) }
    }

    private var inRun: String { "runs/\(padded(run.number, to: 4))" }

    /// What would be deleted, in the order of deletion. Nothing is changed.
    public func preview() throws -> [Deletion] {
        let ledger = "\(run.folders.reprints)/ledger.jsonl"
        let lines = (try? String(contentsOfFile: ledger, encoding: .utf8)) ?? ""
        let entries = lines.split(separator: "\n").compactMap { LedgerEntry(line: $0.utf8) }
        return measured(reprints: entries)
    }

    /// - Parameters:
    ///   - by: who asks.
    ///   - at: when (UTC, ISO 8601).
    /// - Throws: ``Busy``, `Diagnostic`, `FileError`, ``Interrupted``: the same command goes on.
    public func perform(by: String, at: String) throws -> Result {
        let lock = try JobLock(run.folders)
        defer { withExtendedLifetime(lock) {} }
        let before = try PurgeRecord(of: run.path)
        let ledger = try ReprintLedger(recovering: run.folders)
        let deletions = measured(reprints: ledger.entries)
        if before?.isFinished == true, deletions.isEmpty {
            return Result(isNew: false, deleted: [], kept: kept())
        }
        try checkStop()
        var record = PurgeRecord(
            run: run.number, plan: run.report.plan, keepsManifest: keepsManifest, by: by, at: at)
        try record.write(to: run.path)
        try DurableFile.removeFolder(run.folders.partsAgain.path)
        for deletion in deletions {
            try checkStop()
            try remove(deletion)
        }
        record.isFinished = true
        try record.write(to: run.path)
        return Result(isNew: true, deleted: deletions, kept: kept())
    }

    private func remove(_ deletion: Deletion) throws {
        let path = "\(run.folders.output)/\(deletion.name)"
        if deletion.name.hasSuffix("/report.html") {
            // The run's pictures may be of a seed, with name and address.
            try DurableFile.replace(path: path, bytes: Array(ReportPage.html(run.report).utf8))
        } else if deletion.name.hasSuffix("/") {
            try DurableFile.removeFolder(String(path.dropLast()))
        } else {
            try DurableFile.removeIfPresent(path)
            try DurableFile.syncFolder(DurableFile.folder(of: path))
        }
    }

    /// What is there to delete, in order. The plan is the last: without it nobody could tell what the rest was.
    private func measured(reprints: [LedgerEntry]) -> [Deletion] {
        let known = ["print", "not-printed.csv", "manifest"]
        let stays: Set<String> = ["report.json", "report.html", "seals", "purged.json", "plan.sqlite"]
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: run.path)) ?? []).sorted()
        let others = names.filter { !stays.contains($0) && !known.contains($0) }
        let reprinted = reprints.filter { $0.plan == run.report.plan }.map {
            "reprints/\(padded($0.reprint, to: 4))"
        }
        let paths =
            ["\(inRun)/print"] + reprinted + ["\(inRun)/not-printed.csv"]
            + (keepsManifest ? [] : ["\(inRun)/manifest"]) + others.map { "\(inRun)/\($0)" }
            + (hasPictures ? ["\(inRun)/report.html"] : []) + ["\(inRun)/plan.sqlite"]
        return paths.compactMap(deletion)
    }

    private var hasPictures: Bool {
        let page = FileManager.default.contents(atPath: "\(run.path)/report.html")
        return page.map { $0.range(of: Data("data:image/".utf8)) != nil } ?? false
    }

    /// Nil for what is not there.
    private func deletion(_ name: String) -> Deletion? {
        let path = "\(run.folders.output)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return Deletion(name: name, files: 1, bytes: Int(status.st_size))
        }
        var deletion = Deletion(name: name + "/", files: 0, bytes: 0)
        for inner in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? []
        where lstat("\(path)/\(inner)", &status) == 0 && status.st_mode & S_IFMT != S_IFDIR {
            deletion.files += 1
            deletion.bytes += Int(status.st_size)
        }
        return deletion
    }

    private func kept() -> [String] {
        let inRun = ["report.json", "report.html", "seals/", "manifest/"].map { "\(self.inRun)/\($0)" }
        return (inRun + ["reprints/ledger.jsonl"]).filter {
            FileManager.default.fileExists(atPath: "\(run.folders.output)/\($0)")
        }
    }
}
