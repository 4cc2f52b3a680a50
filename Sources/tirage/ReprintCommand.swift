import ArgumentParser
import Diagnostics
import Foundation
import Production

struct ReprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprint",
        abstract: "Print pieces of a published run again: the same pages, the same PURLs.",
        discussion: """
            RUN is the folder of a published run, such as Output/JOB/current or Output/JOB/runs/0001. The pages are taken \
            out of its press files as they are, into reprints/ beside runs/; who asked for them, when and why is kept in \
            reprints/ledger.jsonl.
            """)

    @Argument(help: ArgumentHelp("A published run's folder.", valueName: "run"))
    var folder: String

    @Option(help: "Piece numbers, such as 17,204-230.")
    var pieces: String?

    @Option(help: "A file of control marks, as scanned from the sheets, or piece numbers, one a line.")
    var file: String?

    @Option(help: "Why, for the ledger: `paper jam`. No names of recipients.")
    var reason: String

    @Flag(help: "Print pieces that were reprinted before once more.")
    var again = false

    @Option(help: "Where the job lies: needed only to render a press file again that is lost.")
    var job: String?

    @Option(help: "Who asks, for the ledger (default: the user's name).")
    var by: String?

    @OptionGroup var fonts: FontOptions
    @OptionGroup var reply: ReplyOptions

    func validate() throws {
        guard (pieces == nil) != (file == nil) else {
            throw ValidationError("name the pieces with --pieces or with --file")
        }
        if let pieces, PieceNumbers(pieces) == nil {
            throw ValidationError("--pieces takes numbers and ranges, such as 17,204-230")
        }
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty") }
    }

    private var asked: Reprint.Request.Pieces {
        if let pieces, let numbers = PieceNumbers(pieces) { return .numbers(numbers) }
        let file = file ?? ""
        return .codes(path: Environment.absolute(file), displayName: file)
    }

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply)
            defer { progress.end() }
            let session = Session.ofThisProcess(workers: 1, fonts: fonts, progress: progress)
            let published = try PublishedRun(at: Environment.absolute(folder))
            let here = FileManager.default.currentDirectoryPath
            let entry = try Reprint(run: published, session: session).make(
                Reprint.Request(
                    pieces: asked, reason: reason, again: again,
                    jobFolder: job.map { JobFolder($0, currentFolder: here).folder },
                    by: by ?? Environment.user, at: Environment.moment()))
            progress.end()
            let path = "\(published.folders.output)/\(entry.file)"
            let count = PieceNumbers(entry.pieces)?.count ?? 0
            return Reply(
                members: [("reprint", entry.json), ("path", .string(path))],
                text: """
                    \(entry.job), run \(entry.run), reprint \(entry.reprint): \(counted(count, "piece")), \
                    \(counted(entry.pages, "page"))
                      pieces  \(entry.pieces)
                      print   \(Environment.shown(path))
                    """,
                note: entry.renderedParts.isEmpty
                    ? ""
                    : "lost and rendered again, the same as before: part \(entry.renderedParts.map(String.init).joined(separator: ", "))"
            )
        }
    }
}
