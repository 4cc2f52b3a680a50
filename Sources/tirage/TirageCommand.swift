import ArgumentParser
import Diagnostics
import Production

@main
struct TirageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tirage",
        abstract:
            "Personalised brochures with QR codes and personal URLs, from a contact list and a template.",
        discussion: """
            JOB is a job.yaml or a folder holding one. Results go to standard output, the rest to standard error.
            Exit codes: 0 done; 1 the machine or the program failed; 2 bad input, nothing published; 3 published, \
            some rows held back; 4 a check found a difference; 64 usage; 75 busy; 130 and 143 interrupted, the same command goes on.
            """,
        version: Toolchain.version,
        subcommands: [
            RunCommand.self, CheckCommand.self, ContactsCommand.self, ProofCommand.self, PrepareCommand.self,
            RenderCommand.self, PublishCommand.self, ReprintCommand.self, PurgeCommand.self,
            RegistryCommand.self, PreflightCommand.self,
            DoctorCommand.self, WorkerCommand.self, FitWorkerCommand.self, PictureWorkerCommand.self,
            FinishCommand.self,
            ArtworkWorkerCommand.self,
        ])

    static func main() {
        Console.holdStandardStreams()
        Console.outliveReaders()
        Environment.leaveContentsUncompressed()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch  where exitCode(for: error) == .validationFailure && wantsJSON {
            // No option is known yet, or one of them is what is wrong; who asked for JSON still gets JSON.
            let mistake = Diagnostic(
                "usage", message(for: error), hints: ["`tirage --help` and `tirage COMMAND --help`"])
            let reply = ReplyOptions.refusal(exitCode(for: error).rawValue, DiagnosticList([mistake]))
            do { try Console.out(reply.text) } catch { Console.note("error: \(error)") }
            exit(withError: exitCode(for: error))
        } catch {
            exit(withError: error)
        }
    }

    private static var wantsJSON: Bool {
        CommandLine.arguments.prefix { $0 != "--" }.contains("--json")
    }
}
