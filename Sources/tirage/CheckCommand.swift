import ArgumentParser
import Diagnostics
import JobModel
import Production

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find out everything that can be known without printing.",
        discussion: """
            Reads every row, applies every rule and fits every text; says for how many rows each rule holds and what looks \
            wrong in the lists. Writes nothing and issues no token.
            """)

    @OptionGroup var job: JobOptions
    @OptionGroup var supplement: SupplementOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply)
            defer { progress.end() }
            let loaded = try job.load()
            if !reply.json, !loaded.warnings.isEmpty { Console.note(loaded.warnings.text) }
            let session = Session.ofThisProcess(
                workers: workers.resolved, fonts: job.fonts, progress: progress)
            let result = try Check(
                loaded: loaded, registry: registry.openIfPresent(),
                supplement: supplement.folders(for: loaded.job.name), session: session
            ).run()
            progress.end()
            return CheckReply.of(result, loaded, isSupplement: supplement.supplement)
        }
    }
}
