public import ContactBase
public import Diagnostics
public import Manifest

/// What a run did: `report.json`. Counts, sizes, files and times only, no personal data.
///
/// ``phases``, ``stages`` and ``renderings`` are measured and differ from run to run; all else follows from the plan.
public struct Report: Hashable, Sendable {
    /// Of `report.json`; docs/report.schema.json says what is in it.
    public static let version = 2

    public var job: String
    public var campaign: String
    /// The run's day, `YYYY-MM-DD`.
    public var date: String
    public var run: Int
    public var registry: String
    /// The run's id.
    public var plan: String
    /// Earlier runs of the job whose contacts were left out; empty but in a supplement.
    public var addsTo: [ManifestPackage.EarlierRun]
    /// Of the contact lists.
    public var rows: Int
    /// Of the seeds' list.
    public var seeds: Int
    public var printed: Int
    /// Rows that are not printed, by disposition.
    public var notPrinted: [Disposition: Int]
    public var parts: Int
    public var pages: Int
    /// Why rows are not printed.
    public var reasons: [ReasonCount]
    /// Printed pieces by the values of `report_by`.
    public var byField: [FieldCounts]
    /// Texts that were made smaller to fit.
    public var fits: [FitCount]
    /// Pictures coarser than the template wants.
    public var coarse: [CoarseCount]
    /// Pictures that fallbacks stand in for.
    public var standIns: [StandInCount]
    /// Of the job, the template and the rules: none of them stopped the run.
    public var warnings: [Warning]
    public var press: PressSummary
    /// Of the press files, by name.
    public var fonts: [FontUse]
    public var images: ImageSummary
    /// The files that the run was made from; of fonts and patterns their names alone.
    public var inputs: [InputFile]
    public var toolchain: [Toolchain.Part]
    /// Delivered.
    public var files: [File]
    public var phases: [Phase]
    public var stages: StageTimes
    public var renderings: [Rendering]

    /// A file of the run, by its path in the run's folder.
    public struct File: Codable, Hashable, Sendable {
        public var path: String
        public var bytes: Int
        public var sha256: String

        package init(path: String, bytes: Int, sha256: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// How long a phase took by the clock on the wall, interruptions left out.
    public struct Phase: Codable, Hashable, Sendable {
        public var name: String
        public var seconds: Double

        public init(name: String, seconds: Double) {
            self.name = name
            self.seconds = seconds
        }
    }

    /// A font in the press files.
    public struct FontUse: Codable, Hashable, Sendable {
        /// As the PDFs name it, without the mark of a subset.
        public var name: String
        /// How many files hold it.
        public var files: Int

        public init(name: String, files: Int) {
            self.name = name
            self.files = files
        }
    }

    /// A diagnostic as it is kept between the phases.
    public struct Warning: Codable, Hashable, Sendable {
        public var code: String
        public var message: String
        public var file: String?
        public var line: Int?
        public var column: Int?
        public var hints: [String]

        public init(_ diagnostic: Diagnostic) {
            code = diagnostic.code.description
            message = diagnostic.message
            file = diagnostic.location?.file
            line = diagnostic.location?.line
            column = diagnostic.location?.column
            hints = diagnostic.hints
        }

        /// About no place in a file of the job.
        init(code: String, message: String, hints: [String]) {
            self.code = code
            self.message = message
            self.hints = hints
        }

        /// `template.yaml:14:22`; nil for none.
        public var place: String? {
            file.map { SourceLocation(file: $0, line: line, column: column).description }
        }
    }

    public func count(_ disposition: Disposition) -> Int {
        disposition == .printed ? printed : notPrinted[disposition] ?? 0
    }

    /// Whether it prints only contacts not yet printed in earlier runs.
    public var isSupplement: Bool { !addsTo.isEmpty }

    /// Numbers of the runs it adds to.
    public var earlierRuns: [Int] { addsTo.map(\.run) }

    /// Rows that `not-printed.csv` lists.
    public var listedNotPrinted: Int { rows + seeds - printed - count(.alreadyPrinted) }

    /// Rows that someone should look at.
    public var heldBack: Int { count(.rejected) + count(.quarantined) }

    /// Delivered press files: the parts, or files joined from them.
    public var pressFiles: Int { files.count { $0.path.hasPrefix("print/") } }

    /// Whether there are any: exit code 3.
    public var hasRefusals: Bool { heldBack > 0 }

    /// Throws unless every row of the list is accounted for.
    package func check() throws {
        let total = printed + notPrinted.values.reduce(0, +)
        guard total == rows + seeds else {
            throw ProductionFault(
                "the counts do not add up: \(rows + seeds) rows in the lists, \(total) accounted for; nothing is published; "
                    + "please report this as a bug")
        }
    }
}
