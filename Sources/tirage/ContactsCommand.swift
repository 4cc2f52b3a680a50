import ArgumentParser
import ContactBase
import Diagnostics
import JobModel
import Production

struct ContactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "Print what was read: every row with its cells, fields and disposition.",
        discussion: """
            Rows go to standard output, what the list is and what looks wrong in it to standard error. With --file a list \
            is read by itself, without a job: the quickest way to see what it holds.
            """)

    @Argument(help: "A job.yaml, or a folder holding one.")
    var job: String?

    @Option(help: "A list, instead of a job; `-` is standard input.")
    var file: String?

    @OptionGroup var list: ListFileOptions

    @Option(help: "How rows are printed: jsonl or csv.")
    var rows: RowFormat = .jsonl

    @Option(help: "Print the first N rows only.")
    var limit: Int?

    @Option(help: "Print rows of this disposition only.")
    var disposition: Disposition?

    @Flag(help: "Print no rows, only what the list is.")
    var summary = false

    @Flag(name: .customLong("no-fit"), help: "Fit no texts: what would be quarantined counts as printed.")
    var withoutFitting = false

    @Flag(help: "In CSV: put ' before cells that a spreadsheet would take for a formula.")
    var spreadsheet = false

    @OptionGroup var supplement: SupplementOptions
    @OptionGroup var fonts: FontOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    func validate() throws {
        guard (job == nil) != (file == nil) else {
            throw ValidationError("name a JOB, or a list with --file")
        }
        if job?.isEmpty == true { throw ValidationError("JOB is empty") }
        if file == nil, let option = list.given {
            throw ValidationError("\(option) goes with --file; a job says it under `contacts`")
        }
        if file != nil, supplement.supplement { throw ValidationError("--supplement goes with a JOB") }
        if file != nil, disposition.map({ ![.printed, .rejected].contains($0) }) == true {
            throw ValidationError("without a job, rows are printed or rejected")
        }
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0") }
    }

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply)
            defer { progress.end() }
            if let file {
                var list = try ListAlone(file: file, command: self)
                return try list.print(progress)
            }
            return try contacts(of: job ?? "", progress)
        }
    }

    private func contacts(of job: String, _ progress: ProgressPrinter) throws -> Reply {
        let loaded = try JobOptions.load(job, fonts: fonts)
        let session = Session.ofThisProcess(workers: workers.resolved, fonts: fonts, progress: progress)
        let registry = try registry.openIfPresent()
        let listed = try ListedContacts.of(
            loaded, registry: registry, supplement: supplement.folders(for: loaded.job.name),
            fits: !withoutFitting, session: session)
        progress.end()
        if !reply.json {
            Console.note(
                (loaded.warnings.all + listed.warnings.all).map(\.text).joined(separator: "\n"), ifAny: true)
        }
        var left = limit ?? .max
        var output = BufferedOutput()
        let printer = RowPrinter(
            format: rows, guardsFormulas: spreadsheet, columns: listed.columns, fields: listed.fields)
        if !summary, !reply.json {
            if let header = printer.header { try output.line(header) }
            try listed.forEachRow { row, file in
                guard left > 0, disposition == nil || disposition == row.disposition else { return }
                left -= 1
                try output.line(printer.text(row, file: file))
            }
            try output.flush()
        }
        return Reply(
            members: [
                ("job", .string(loaded.job.name)), ("rows", .integer(listed.rows)),
                ("seeds", .integer(listed.seeds)), ("counts", CheckReply.counts(listed.counts)),
                ("columns", .array(listed.columns.map(JSON.string))),
                ("fields", .array(listed.fields.map(JSON.string))),
                ("warnings", DiagnosticList(loaded.warnings.all + listed.warnings.all).json),
            ], text: "",
            note: CheckReply.account(rows: listed.rows, seeds: listed.seeds, counts: listed.counts))
    }
}
