import ArgumentParser
import Production

@main
struct TirageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tirage",
        abstract:
            "Personalised brochures with QR codes and personal URLs, from a contact list and a template.",
        discussion: """
            JOB is a job.yaml or a folder holding one. Results go to standard output, the rest to standard error.
            Exit codes: 0 done; 1 the machine or the program failed; 2 bad input, nothing published; 3 published, \
            some rows held back; 64 usage; 75 busy; 130 and 143 interrupted, the same command goes on.
            """,
        version: Toolchain.version,
        subcommands: [
            RunCommand.self, CheckCommand.self, ProofCommand.self, PrepareCommand.self, RenderCommand.self,
            PublishCommand.self, RegistryCommand.self, DoctorCommand.self, WorkerCommand.self,
        ])
}
