import ArgumentParser
import Diagnostics
import Foundation
import Glibc
import Production

struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Delete the personal data of a published run.",
        discussion: """
            Deletes its press files, reprints, not-printed.csv, manifest and plan, and the pictures in its report. The \
            registry keeps its tokens: PURLs stay valid. A purge that was cut short is ended by the same command.
            """)

    @Argument(
        help: ArgumentHelp(
            "A published run's folder, such as Output/JOB/runs/0001.", valueName: "run"))
    var folder: String

    @Option(help: "What to keep: manifest.")
    var keep: Kept?

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var reply: ReplyOptions

    enum Kept: String, ExpressibleByArgument, CaseIterable { case manifest }

    func run() throws {
        try reply.perform {
            let published = try PublishedRun(at: Environment.absolute(folder))
            let purge = Purge(
                run: published, keepsManifest: keep == .manifest, stopSignal: { StopSignals.signal })
            if !yes { try ask(purge, published) }
            // Only now: who is asked may still end it with Ctrl-C.
            StopSignals.listen
            let result = try purge.perform(by: Environment.user, at: Environment.moment())
            return answer(result, published)
        }
    }

    private func ask(_ purge: Purge, _ run: PublishedRun) throws {
        guard !reply.json, Environment.isTerminal(STDIN_FILENO), Environment.isTerminal(STDERR_FILENO) else {
            throw Diagnostic(
                "confirmation", "a purge cannot be taken back, and nobody can be asked here",
                hints: ["`--yes` confirms it"])
        }
        let lines = try purge.preview().map { "  \(PurgeCommand.words($0))" }
        Console.note("To be deleted of \(run.report.job), run \(run.number), for good:")
        Console.note(lines.joined(separator: "\n"), ifAny: true)
        Console.raw("Type yes to delete it: ")
        guard readLine() == "yes" else {
            throw Diagnostic("confirmation", "not confirmed: nothing was deleted")
        }
    }

    private func answer(_ result: Purge.Result, _ run: PublishedRun) -> Reply {
        let proof = "\(run.folders.output)/proof.pdf"
        let hasProof = FileManager.default.fileExists(atPath: proof)
        let title = "\(run.report.job), run \(run.number)"
        var lines = [result.isNew ? "\(title): purged" : "\(title) was purged already; nothing was done"]
        lines += result.deleted.map { "  deleted  \(PurgeCommand.words($0))" }
        lines +=
            result.kept.map { "  kept     \($0)" } + ["  kept     the registry's tokens: PURLs stay valid"]
        return Reply(
            members: [
                ("state", .string(result.isNew ? "purged" : "unchanged")), ("folder", .string(run.path)),
                (
                    "deleted",
                    .array(
                        result.deleted.map {
                            .object([
                                ("name", .string($0.name)), ("files", .integer($0.files)),
                                ("bytes", .integer($0.bytes)),
                            ])
                        })
                ), ("kept", .array(result.kept.map(JSON.string))),
            ], text: lines.joined(separator: "\n"),
            note: hasProof
                ? "\(Environment.shown(proof)) is no run's: if it shows this run's contacts, delete it by hand"
                : "")
    }

    private static func words(_ deletion: Purge.Deletion) -> String {
        if deletion.name.hasSuffix("/report.html") { return "the pictures in \(deletion.name)" }
        let kilobytes = "\(grouped((deletion.bytes + 999) / 1000)) kB"
        return deletion.name.hasSuffix("/")
            ? "\(deletion.name) (\(counted(deletion.files, "file")), \(kilobytes))"
            : "\(deletion.name) (\(kilobytes))"
    }
}
