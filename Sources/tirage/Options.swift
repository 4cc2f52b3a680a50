import ArgumentParser
import Diagnostics
import Foundation
import PURL
import Production

/// What every command that talks takes.
struct ReplyOptions: ParsableArguments {
    @Flag(
        help:
            "Print the result as one JSON object on standard output, for failures too; run, prepare, render and publish print events before it, one a line."
    )
    var json = false

    @Option(help: "How to show progress: auto (a live line on a terminal, else plain lines), plain, none.")
    var progress: ProgressStyle = .auto
}

enum ProgressStyle: String, ExpressibleByArgument, CaseIterable { case auto, plain, none }

struct FontOptions: ParsableArguments {
    @Option(
        name: .customLong("fonts"),
        help:
            "Folder with fonts.conf and the shop's own fonts (else TIRAGE_FONTS, else Fonts/ beside the program)."
    )
    var folder: String?

    func resolved() -> String {
        folder ?? Environment["TIRAGE_FONTS"]
            ?? Environment.folderBesideProgram("Fonts", holding: "fonts.conf")
    }
}

struct RegistryOptions: ParsableArguments {
    @Option(
        name: .customLong("registry"),
        help: "Folder of the registry (else TIRAGE_REGISTRY, else $XDG_DATA_HOME/tirage/registry).")
    var folder: String?

    func path() -> String {
        if let folder = folder ?? Environment["TIRAGE_REGISTRY"] { return folder }
        let data = Environment["XDG_DATA_HOME"] ?? "\(Environment["HOME"] ?? NSHomeDirectory())/.local/share"
        return "\(data)/tirage/registry"
    }

    func open() throws -> Registry { try Registry(opening: path(), readOnly: false) }

    /// For commands that do without one: nil when none is there, an error when there is a broken one.
    func openIfPresent() throws -> Registry? {
        do {
            return try Registry(opening: path(), readOnly: true)
        } catch let error as RegistryError where error.code == .notFound {
            return nil
        }
    }
}

struct WorkerOptions: ParsableArguments {
    @Option(
        name: [.customShort("j"), .customLong("workers")], help: "Worker processes (default: one a core).")
    var count: Int?

    func validate() throws {
        if let count, !(1...512).contains(count) { throw ValidationError("--workers takes 1 to 512") }
    }

    var resolved: Int { count ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

struct JobOptions: ParsableArguments {
    @Argument(help: "A job.yaml, or a folder holding one.")
    var job: String

    @OptionGroup var fonts: FontOptions

    func validate() throws {
        if job.isEmpty { throw ValidationError("JOB is empty") }
    }

    func load() throws -> LoadedJob { try JobOptions.load(job, fonts: fonts) }

    static func load(_ job: String, fonts: FontOptions) throws -> LoadedJob {
        try JobLoader.load(
            JobFolder(job, currentFolder: FileManager.default.currentDirectoryPath),
            catalogue: FontFolder.load(fonts.resolved()), today: Environment.today(),
            standardInput: Environment.standardInput,
            canShowPDF: Environment.program("pdftocairo") != nil)
    }
}

/// Of commands that look at a list and print nothing.
struct SupplementOptions: ParsableArguments {
    @Flag(help: "As `run --supplement` would: leave out who is printed in an earlier run of the job.")
    var supplement = false

    @Option(help: "With --supplement: folder of the job's runs (default: Output/<job>).")
    var output: String?

    func validate() throws {
        if output != nil, !supplement { throw ValidationError("--output goes with --supplement") }
    }

    /// Nil: the whole list is looked at.
    func folders(for job: String) -> RunFolders? {
        supplement ? RunFolders(output: Environment.absolute(output ?? "Output/\(job)")) : nil
    }
}

struct OutputOptions: ParsableArguments {
    @Option(help: "Folder of the job's runs (default: Output/<job>).")
    var output: String?

    func folders(for job: String) -> RunFolders {
        RunFolders(output: Environment.absolute(output ?? "Output/\(job)"))
    }
}
