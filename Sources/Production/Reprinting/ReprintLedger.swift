import Diagnostics
import DurableFiles
import Foundation
import Glibc

/// `reprints/ledger.jsonl` of a job: every reprint ever made, one a line, each with the hash of the line before it.
///
/// A reprint comes into view with its entry in its own folder, by one rename; the ledger gets the entry after that. An
/// execution killed between the two leaves the entry to the next one.
struct ReprintLedger {
    private let folders: RunFolders
    private(set) var entries: [LedgerEntry] = []
    /// SHA-256 of the last line.
    private(set) var lastHash: String?

    var path: String { "\(folders.reprints)/ledger.jsonl" }

    /// The ledger, complete. The caller holds the job's lock.
    ///
    /// - Throws: `Diagnostic` when it is damaged, `FileError`.
    init(recovering folders: RunFolders) throws {
        self.folders = folders
        try DurableFile.removeFolder(folders.newReprint)
        let data = FileManager.default.contents(atPath: path) ?? Data()
        let whole = data.lastIndex(of: UInt8(ascii: "\n")).map { data[...$0] } ?? Data()
        for (index, line) in whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast().enumerated()
        {
            guard let entry = LedgerEntry(line: line), entry.previous == lastHash,
                entry.reprint == index + 1
            else { throw damaged(line: index + 1) }
            entries.append(entry)
            lastHash = InputFile.sha256(of: Array(line))
        }
        let pending = try pendingEntry()
        if whole.count < data.count {
            // Half a line is one that was cut short, and its entry is still in the reprint's folder.
            guard pending != nil else { throw damaged(line: entries.count + 1) }
            guard truncate(path, whole.count) == 0 else { throw FileError("shorten", path, errno: errno) }
        }
        if let pending { try append(pending) }
    }

    /// A reprint that came into view and is not in the ledger yet: never more than one.
    private func pendingEntry() throws -> LedgerEntry? {
        let number = entries.count + 1
        let folder = folders.reprint(number)
        guard FileManager.default.fileExists(atPath: folder) else { return nil }
        let place = RunFolders.reprintEntry(in: folder)
        guard let data = FileManager.default.contents(atPath: place),
            let entry = LedgerEntry(line: data.dropLast()), data.last == UInt8(ascii: "\n"),
            entry.reprint == number, entry.previous == lastHash
        else {
            throw Diagnostic(
                "reprint-ledger", "this reprint is not in the ledger, and its own entry does not continue it",
                at: SourceLocation(file: place),
                hints: [
                    "bring the ledger back as it was, or move the folder away if it is none of this job's"
                ])
        }
        return entry
    }

    /// Adds a line, and makes it last.
    mutating func append(_ entry: LedgerEntry) throws(FileError) {
        let line = Array(entry.json.text.utf8)
        let path = self.path
        let descriptor = try DurableFile.checked("open", path) {
            open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        defer { close(descriptor) }
        var rest = (line + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError("write", path, errno: count == 0 ? EIO : errno) }
            rest = rest.dropFirst(count)
        }
        try DurableFile.checked("sync", path) { fsync(descriptor) }
        try DurableFile.syncFolder(folders.reprints)
        entries.append(entry)
        lastHash = InputFile.sha256(of: line)
    }

    /// Earlier reprints of these pieces of a run, with those of the pieces that each has.
    func earlier(_ numbers: PieceNumbers, ofRun plan: String) -> [(entry: LedgerEntry, pieces: PieceNumbers)]
    {
        entries.filter { $0.plan == plan }.compactMap { entry in
            let both = entry.numbers?.intersection(numbers) ?? PieceNumbers([Int]())
            return both.isEmpty ? nil : (entry, both)
        }
    }

    private func damaged(line: Int) -> Diagnostic {
        Diagnostic(
            "reprint-ledger", "the ledger of reprints is damaged: this line does not continue the one before",
            at: SourceLocation(file: path, line: line),
            hints: ["bring it back from a copy: it says what was printed twice"])
    }
}
