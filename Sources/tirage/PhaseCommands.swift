import ArgumentParser
import Diagnostics
import JobModel
import Production

struct PrepareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Make the plan of a run: everything is decided, nothing is drawn.",
        discussion: "Prints the plan's path, for `tirage render` and `tirage publish`.")

    @OptionGroup var job: JobOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    @Flag(help: "Give up an unfinished run.")
    var fresh = false

    @Flag(help: "Plan only those contacts that no earlier run of the job has printed.")
    var supplement = false

    @Flag(help: "Print the rest, however many pieces are quarantined.")
    var acceptQuarantined = false

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply, events: true)
            defer { progress.end() }
            let loaded = try job.load()
            if !reply.json, !loaded.warnings.isEmpty { Console.note(loaded.warnings.text) }
            let session = Session.ofThisProcess(
                workers: workers.resolved, fonts: job.fonts, progress: progress)
            let path = try RunJob(
                loaded: loaded, folders: output.folders(for: loaded.job.name), registry: registry.open(),
                acceptsQuarantined: acceptQuarantined, session: session
            ).prepare(fresh: fresh, supplement: supplement)
            let plan = try Plan(opening: path)
            return Reply(
                members: [
                    ("plan", .string(path)), ("run", .integer(plan.header.run)), ("id", .string(plan.id)),
                    ("pieces", .integer(plan.header.pieces)), ("parts", .integer(plan.header.parts)),
                    ("warnings", loaded.warnings.json),
                ], text: Environment.shown(path))
        }
    }
}

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Make the parts of a plan that are not sealed yet.")

    @Argument(help: "A plan, or the folder that holds it.")
    var plan: String

    @Option(help: "Make every N-th part only, beginning with the I-th: for several machines.")
    var shard: String = "1/1"

    @OptionGroup var fonts: FontOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    func validate() throws {
        guard Render.Shard(shard) != nil else {
            throw ValidationError("--shard takes I/N with 1 ≤ I ≤ N, such as 2/8")
        }
    }

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply, events: true)
            defer { progress.end() }
            let session = Session.ofThisProcess(workers: workers.resolved, fonts: fonts, progress: progress)
            let opened = try Plan(opening: Environment.absolute(RunFolders.planPath(plan)))
            let result = try Render(plan: opened, session: session).run(Render.Shard(shard) ?? .whole)
            progress.end()
            return Reply(
                members: [("made", .integer(result.made)), ("found", .integer(result.found))],
                text: "\(counted(result.made, "part")) made, \(grouped(result.found)) found finished")
        }
    }
}

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Prove that a plan's parts are whole, and show the run as the current one.")

    @Argument(help: "A plan, or the folder that holds it.")
    var plan: String

    @OptionGroup var fonts: FontOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var reply: ReplyOptions

    func run() throws {
        try reply.perform {
            let progress = ProgressPrinter(reply, events: true)
            defer { progress.end() }
            let session = Session.ofThisProcess(workers: 1, fonts: fonts, progress: progress)
            let opened = try Plan(opening: Environment.absolute(RunFolders.planPath(plan)))
            let publish = try Publish(plan: opened, registry: registry.open(), session: session)
            let report = try publish.run()
            progress.end()
            return RunReply.of(
                report, folders: publish.folders, warnings: DiagnosticList(), state: "published")
        }
    }
}

/// Started by all commands that measure pictures.
struct PictureWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture-worker", abstract: "Measure pictures as told.", shouldDisplay: false)

    @Argument var folder: String
    @Argument(help: "Names of the template's colours.") var inks: [String] = []

    func run() { PictureWorker.run(folder: folder, inks: inks) }
}

/// Started by all commands that show artwork from PDFs on a screen.
struct ArtworkWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "artwork-worker", abstract: "Become a program that draws, within limits.",
        shouldDisplay: false)

    /// The program's path, and what it is told.
    @Argument(parsing: .captureForPassthrough) var arguments: [String]

    func run() throws {
        ArtworkWorker.run(arguments)
        throw ExitCode(ExitStatus.failure)
    }
}

/// Started by all commands that fit many pieces.
struct FitWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-worker", abstract: "Fit pieces as told.", shouldDisplay: false)

    @OptionGroup var fonts: FontOptions

    func run() throws {
        let done = FitWorker.run(fontFolder: fonts.resolved(), elapsed: { Environment.elapsed() })
        if !done { throw ExitCode(ExitStatus.failure) }
    }
}

/// Started by `run` and `render`; speaks the workers' protocol on standard input and output.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Make parts of a plan as told.", shouldDisplay: false)

    @Argument var plan: String
    @Option var program = ""
    @OptionGroup var fonts: FontOptions

    func run() throws {
        let done = Worker.run(
            plan: plan, executable: Environment.executable, program: program, fontFolder: fonts.resolved(),
            elapsed: { Environment.elapsed() })
        if !done { throw ExitCode(ExitStatus.failure) }
    }
}
