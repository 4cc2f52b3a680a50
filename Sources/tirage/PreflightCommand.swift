public import ArgumentParser
import Diagnostics
import JobModel
public import Preflight

struct PreflightCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Find out whether a press accepts a PDF.",
        discussion: """
            Any PDF will do, not Tirage's own alone. Each finding has a code, a place and a remedy; --rules tells all of \
            them. Exit codes: 0 all files are accepted, with warnings perhaps; 4 a file is refused; 2 a file cannot be read.
            """)

    @Argument(help: "PDF files.")
    var files: [String] = []

    @Option(help: "What to hold the files to: auto (what each claims to be), plain, pdfx4, pdfvt1.")
    var profile: PreflightSettings.Profile = .auto

    @Option(help: "The most that all inks may add up to anywhere, such as 300 (percent).")
    var inkLimit: Percent?

    @Option(
        help: "The least width of a stroke on paper, such as 0.25pt or 0.1mm (default: 0.25pt, as a warning)."
    )
    var minStroke: StrokeWidth?

    @Option(help: "The least resolution of images on paper, such as 200 (pixels an inch).")
    var minResolution: Double?

    @Flag(help: "Print all rules and do nothing else.")
    var rules = false

    @OptionGroup var reply: ReplyOptions

    func validate() throws {
        if files.isEmpty, !rules { throw ValidationError("Missing expected argument '<files> ...'") }
        if files.contains("") { throw ValidationError("FILE is empty") }
        if let minResolution, !(1...10000).contains(minResolution) {
            throw ValidationError("--min-resolution takes 1 to 10000")
        }
    }

    func run() throws {
        try reply.perform {
            if rules { return PreflightReply.rules() }
            let mistakes = files.compactMap { file -> Diagnostic? in
                do throws(PreflightError) {
                    try Preflight.ensureReadable(file)
                    return nil
                } catch {
                    return Diagnostic("unreadable", error.description)
                }
            }
            try DiagnosticList(mistakes).throwIfErrors()
            var checked: [(file: String, result: PreflightResult)] = []
            for file in files { checked.append((file, try Preflight.check(file: file, settings))) }
            return PreflightReply.of(checked)
        }
    }

    private var settings: PreflightSettings {
        PreflightSettings(
            profile: profile, inkLimit: inkLimit.map { .init($0.value) },
            minimumStroke: minStroke.map { .init($0.length.points) } ?? .init(0.25, .warning),
            minimumResolution: minResolution.map { .init($0) })
    }

    /// `300` or `300%`.
    struct Percent: ExpressibleByArgument {
        let value: Double

        init?(argument: String) {
            let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
            guard let value = Double(digits), (1...3200).contains(value) else { return nil }
            self.value = value
        }
    }

    /// A length with its unit.
    struct StrokeWidth: ExpressibleByArgument {
        let length: Length

        init?(argument: String) {
            let units = ["pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72]
            guard let unit = units[String(argument.suffix(2))], let value = Double(argument.dropLast(2)),
                (0...100).contains(value)
            else { return nil }
            length = .points(value * unit)
        }
    }
}

extension PreflightSettings.Profile: ExpressibleByArgument {}
