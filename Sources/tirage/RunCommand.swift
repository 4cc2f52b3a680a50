import ArgumentParser
import ContactBase
import Diagnostics
import JobModel
import Preflight
import Production

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Prepare, render and publish a job; goes on with an unfinished run.",
        discussion: "A job whose last run is finished and whose files are unchanged is left as it is.")

    @OptionGroup var job: JobOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    @Flag(help: "Start a new run, with the same tokens; an unfinished one is given up.")
    var fresh = false

    @Flag(help: "Start a new run of only those contacts that no earlier run of the job has printed.")
    var supplement = false

    @Flag(help: "Print the rest, however many pieces are quarantined.")
    var acceptQuarantined = false

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply, events: true)
            defer { progress.end() }
            let loaded = try job.load()
            if !reply.json, !loaded.warnings.isEmpty { Console.note(loaded.warnings.text) }
            let folders = output.folders(for: loaded.job.name)
            let session = Session.ofThisProcess(
                workers: workers.resolved, fonts: job.fonts, progress: progress)
            let outcome = try RunJob(
                loaded: loaded, folders: folders, registry: registry.open(),
                acceptsQuarantined: acceptQuarantined, session: session
            ).run(fresh: fresh, supplement: supplement)
            progress.end()
            switch outcome {
            case .unchanged(let report):
                var answer = RunReply.of(
                    report, folders: folders, warnings: loaded.warnings, state: "unchanged")
                answer.text =
                    "\(RunReply.named(report)) is finished and nothing has changed since; nothing was done\n"
                    + "  \(Environment.shown(folders.current))/\n  --fresh makes a new run"
                answer.screen = nil
                return answer
            case .published(let report, let resumed):
                return RunReply.of(
                    report, folders: folders, warnings: loaded.warnings,
                    state: resumed ? "resumed" : "published")
            }
        }
    }
}

enum RunReply {
    /// `postcard, run 2`; of a supplement, with what it adds to: `postcard, run 2, a supplement to run 1`.
    static func named(_ report: Report) -> String {
        let runs = report.earlierRuns.map(String.init)
        let supplement =
            runs.isEmpty
            ? "" : ", a supplement to \(runs.count == 1 ? "run" : "runs") \(runs.joined(separator: ", "))"
        return "\(report.job), run \(report.run)\(supplement)"
    }

    /// What was not told while the run was prepared.
    static func lateWarnings(of report: Report) -> [Report.Warning] {
        report.warnings.filter {
            $0.code == "runs-elsewhere" || PreflightRule.Code(rawValue: $0.code) != nil
        }
    }

    /// - Parameter state: `published`, `resumed` (published, with parts made before) or `unchanged`.
    static func of(_ report: Report, folders: RunFolders, warnings: DiagnosticList, state: String) -> Reply {
        var lines = [
            "\(named(report)): \(counted(report.printed, "piece")) printed, "
                + "\(counted(report.pages, "page")) in \(counted(report.pressFiles, "file"))",
            "  "
                + CheckReply.account(
                    rows: report.rows, seeds: report.seeds,
                    counts: report.notPrinted.merging([.printed: report.printed]) { $1 }),
            "  print       \(Environment.shown(folders.current))/print/",
            "  manifest    \(Environment.shown(folders.current))/manifest/",
            "  report      \(Environment.shown(folders.current))/report.html",
        ]
        lines += lateWarnings(of: report).map { "  warning: \($0.message)" }
        var note = ""
        if report.listedNotPrinted > 0 {
            lines.append("  not printed \(Environment.shown(folders.current))/not-printed.csv")
        }
        if report.hasRefusals {
            note =
                "\(grouped(report.heldBack)) \(report.heldBack == 1 ? "row is" : "rows are") held back; not-printed.csv says why (exit code 3)"
        }
        return Reply(
            exit: report.hasRefusals ? ExitStatus.heldBack : 0,
            members: [
                ("state", .string(state)), ("folder", .string(folders.run(report.run))),
                ("report", report.json),
                ("warnings", warnings.json),
            ], text: lines.joined(separator: "\n"), note: note,
            screen: { terminal in
                RunScreen(report: report, folder: Environment.shown(folders.current), terminal: terminal).text
            })
    }
}
