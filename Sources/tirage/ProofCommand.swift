import ArgumentParser
import ContactBase
import Diagnostics
import DurableFiles
import JobModel
import PURL
import Production
import Proofing

struct ProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract: "Show pieces worth looking at, as a PDF, before the run.",
        discussion: """
            By default the first and the last piece, and the longest and shortest value of each placeholder. Issues no \
            token: a contact without one shows SPECIMEN.
            """)

    @OptionGroup var job: JobOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    @Option(help: "Piece numbers, such as 17,204-230.")
    var pieces: String?

    @Option(parsing: .upToNextOption, help: "Contact keys.")
    var records: [String] = []

    @Option(help: "The first N pieces.")
    var first: Int?

    func validate() throws {
        if let pieces, ProofSelection.pieces(pieces) == nil {
            throw ValidationError("--pieces takes numbers and ranges, such as 17,204-230")
        }
        if let first, first < 1 { throw ValidationError("--first takes a number from 1") }
        guard [pieces != nil, !records.isEmpty, first != nil].filter({ $0 }).count < 2 else {
            throw ValidationError("--pieces, --records and --first exclude one another")
        }
    }

    private var selection: ProofSelection {
        if let pieces, let selection = ProofSelection.pieces(pieces) { return selection }
        if !records.isEmpty { return .records(records) }
        return first.map(ProofSelection.first) ?? .worthLookingAt
    }

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply)
            defer { progress.end() }
            let loaded = try job.load()
            if !reply.json, !loaded.warnings.isEmpty { Console.note(loaded.warnings.text) }
            let session = Session.ofThisProcess(
                workers: workers.resolved, fonts: job.fonts, progress: progress)
            let folder = output.folders(for: loaded.job.name).output
            try DurableFile.makeFolder(folder)
            let path = "\(folder)/proof.pdf"
            let proof = Proof(loaded: loaded, registry: try registry.openIfPresent(), session: session)
            let shown = try proof.write(selection, to: path)
            progress.end()
            let lines = shown.map { piece in
                let number = piece.number.map { "piece \(grouped($0))" } ?? "held back"
                let token = piece.isIssued ? "" : ", SPECIMEN"
                let place =
                    loaded.lists.contacts.count == 1 && loaded.lists.seeds == nil
                    ? "line \(piece.line)" : "\(piece.list):\(piece.line)"
                return "  \(number) (\(place)\(token)): \(piece.reasons.joined(separator: ", "))"
                    + (piece.notPrinted.map { "; \($0.reason)" } ?? "")
            }
            return Reply(
                members: [
                    ("proof", .string(path)),
                    (
                        "pieces",
                        .array(
                            shown.map { piece in
                                .object([
                                    ("piece", .optional(piece.number)), ("file", .string(piece.list)),
                                    ("line", .integer(piece.line)),
                                    ("reasons", .array(piece.reasons.map(JSON.string))),
                                    ("issued", .bool(piece.isIssued)),
                                    ("heldBack", .optional(piece.notPrinted?.reason)),
                                ])
                            })
                    ), ("warnings", loaded.warnings.json),
                ], text: ([Environment.shown(path)] + lines).joined(separator: "\n"))
        }
    }
}
