public import Diagnostics
import Foundation

/// A reprint as the ledger keeps it. Piece numbers and hashes, and what the operator gave as the reason: no personal
/// data of Tirage's own.
public struct LedgerEntry: Hashable, Sendable, Codable {
    public var v = 1
    /// The reprint's number in the job's output, from 1.
    public var reprint: Int
    public var job: String
    public var run: Int
    /// The run's id.
    public var plan: String
    /// As `--pieces` takes them.
    public var pieces: String
    public var pages: Int
    public var reason: String
    /// Who asked for it, and when (UTC, ISO 8601).
    public var by: String
    public var at: String
    /// Relative to the job's output.
    public var file: String
    public var bytes: Int
    public var sha256: String
    /// Parts that were missing and rendered again.
    public var renderedParts: [Int]
    /// SHA-256 of the line before in the ledger; nil for the first.
    public var previous: String?

    var numbers: PieceNumbers? { PieceNumbers(pieces) }

    /// On one line, as it stands in the ledger.
    public var json: JSON {
        .object([
            ("v", .integer(v)), ("reprint", .integer(reprint)), ("job", .string(job)),
            ("run", .integer(run)), ("plan", .string(plan)), ("pieces", .string(pieces)),
            ("pages", .integer(pages)), ("reason", .string(reason)), ("by", .string(by)),
            ("at", .string(at)), ("file", .string(file)), ("bytes", .integer(bytes)),
            ("sha256", .string(sha256)), ("renderedParts", .array(renderedParts.map(JSON.integer))),
            ("previous", .optional(previous)),
        ])
    }

    /// Nil for a line that is none.
    init?(line: some Collection<UInt8>) {
        guard let entry = try? JSONDecoder().decode(LedgerEntry.self, from: Data(line)), entry.v == 1,
            entry.numbers != nil
        else { return nil }
        self = entry
    }

    init(
        reprint: Int, job: String, run: Int, plan: String, pieces: PieceNumbers, pages: Int, reason: String,
        by: String, at: String, file: String, bytes: Int, sha256: String, renderedParts: [Int],
        previous: String?
    ) {
        self.reprint = reprint
        self.job = job
        self.run = run
        self.plan = plan
        self.pieces = pieces.description
        self.pages = pages
        self.reason = reason
        self.by = by
        self.at = at
        self.file = file
        self.bytes = bytes
        self.sha256 = sha256
        self.renderedParts = renderedParts
        self.previous = previous
    }
}
