import Diagnostics
import DurableFiles
import Foundation
import JobModel
import Press

/// Pieces of a published run printed again: their pages out of the press files, untouched, in a file of their own.
public struct Reprint {
    /// What is to be printed again, and why.
    public struct Request: Hashable, Sendable {
        public enum Pieces: Hashable, Sendable {
            case numbers(PieceNumbers)
            /// A file of control marks and piece numbers, one a line.
            case codes(path: String, displayName: String)
        }

        public var pieces: Pieces
        /// For the ledger.
        public var reason: String
        /// Also pieces that were reprinted before.
        public var again: Bool
        /// Where the job lies, should a part have to be rendered again.
        public var jobFolder: String?
        /// Who asks, and when (UTC, ISO 8601): for the ledger.
        public var by, at: String

        public init(
            pieces: Pieces, reason: String, again: Bool, jobFolder: String?, by: String, at: String
        ) {
            self.pieces = pieces
            self.reason = reason
            self.again = again
            self.jobFolder = jobFolder
            self.by = by
            self.at = at
        }
    }

    private let run: PublishedRun
    private let session: Session

    public init(run: PublishedRun, session: Session) {
        self.run = run
        self.session = session
    }

    /// Makes the reprint: whole, in its own folder and in the ledger, or not at all.
    ///
    /// - Returns: its entry in the ledger.
    /// - Throws: `Diagnostic`, `DiagnosticList`, ``PlanError``, ``Busy``, ``Interrupted``, `FileError`, `PressError`.
    public func make(_ request: Request) throws -> LedgerEntry {
        let folders = run.folders
        let lock = try JobLock(folders)
        defer { withExtendedLifetime(lock) {} }
        // Of one that was killed: also when this one is refused, for it holds personal data.
        try DurableFile.removeFolder(folders.partsAgain.path)
        try run.requireWhole()
        let plan = try run.plan()
        let codes: ControlCodes?
        let numbers: PieceNumbers
        switch request.pieces {
        case .numbers(let asked): (codes, numbers) = (nil, asked)
        case .codes(let path, let displayName):
            let read = try ControlCodes(path: path, displayName: displayName)
            try read.check(run)
            (codes, numbers) = (read, PieceNumbers(read.codes.map(\.piece)))
        }
        try check(numbers)
        let pieces = try PiecePages.find(numbers, in: run)
        try check(codes, pieces, plan)
        var ledger = try ReprintLedger(recovering: folders)
        if !request.again { try refuseAgain(ledger.earlier(numbers, ofRun: plan.id)) }

        var finder = PageFinder(run: run, plan: plan, jobFolder: request.jobFolder, session: session)
        defer { try? DurableFile.removeFolder(folders.partsAgain.path) }
        let number = ledger.entries.count + 1
        let name = "\(plan.header.job)-r\(run.number)-reprint-\(padded(number, to: 4)).pdf"
        let records = try Dictionary(
            uniqueKeysWithValues: numbers.ranges.flatMap {
                try plan.records($0).map { ($0.number, $0.record) }
            })
        let places = try pieces.map { piece in
            PiecesFile.Stretch(
                place: try finder.place(of: piece),
                piece: FilePiece(
                    number: piece.piece, record: records[piece.piece] ?? "", pageCount: piece.count))
        }
        let folder = folders.newReprint
        try DurableFile.makeFolder(folder)
        let file = PiecesFile(path: "\(folder)/\(name)", stretches: places)
        try file.write(try settings(number, plan))
        let written = try file.checked()
        let entry = LedgerEntry(
            reprint: number, job: plan.header.job, run: run.number, plan: plan.id, pieces: numbers,
            pages: written.pages, reason: request.reason, by: request.by, at: request.at,
            file: "reprints/\(padded(number, to: 4))/\(name)", bytes: written.bytes,
            sha256: written.sha256, renderedParts: finder.renderedParts,
            previous: ledger.lastHash)

        try DurableFile.replace(
            path: RunFolders.reprintEntry(in: folder), bytes: Array((entry.json.text + "\n").utf8))
        try session.checkStop()
        // From here on the reprint is there; what is left is to copy its entry, which the next one does otherwise.
        try DurableFile.rename(folder, to: folders.reprint(number))
        try ledger.append(entry)
        return entry
    }

    private func check(_ numbers: PieceNumbers) throws {
        guard let last = numbers.last, last > run.report.printed else { return }
        let first = numbers.all.first { $0 > run.report.printed } ?? last
        throw Diagnostic(
            "reprint-piece",
            "run \(run.number) has no piece \(first): its pieces are 1 to \(run.report.printed)")
    }

    private func check(_ codes: ControlCodes?, _ pieces: [PiecePages], _ plan: Plan) throws {
        guard let codes else { return }
        var checks: [Int: String] = [:]
        for code in codes.codes where code.mark != nil && checks[code.piece] == nil {
            checks[code.piece] = try plan.pieces(code.piece...code.piece).first?.check
        }
        let pages = Dictionary(pieces.map { ($0.piece, $0.count) }, uniquingKeysWith: { first, _ in first })
        try codes.check(pages: pages, checks: checks)
    }

    private func refuseAgain(_ earlier: [(entry: LedgerEntry, pieces: PieceNumbers)]) throws {
        guard !earlier.isEmpty else { return }
        let all = PieceNumbers(earlier.flatMap(\.pieces.ranges))
        let shown = earlier.suffix(5).map {
            "\($0.pieces) in reprint \($0.entry.reprint) on \($0.entry.at.prefix(10))"
        }
        let more = earlier.count - shown.count
        throw Diagnostic(
            "reprinted-already",
            "\(all.count) of these pieces \(all.count == 1 ? "was" : "were") reprinted already: "
                + shown.joined(separator: ", ") + (more > 0 ? ", and in \(more) earlier ones" : ""),
            hints: ["`--again` prints what was reprinted once more"])
    }

    private func settings(_ number: Int, _ plan: Plan) throws -> JoiningSettings {
        JoiningSettings(
            information: try plan.header.information(
                title: "reprint \(number)", identifier: FileIdentifier.of(plan, "reprint \(number)")),
            profile: plan.header.profile, job: plan.header.job)
    }
}
