public import ContactBase
import ContactRecords
import Diagnostics
import DurableFiles
import Foundation
import JobModel
import LocaleText

/// The lists of a job, opened and looked at.
public struct JobLists: Sendable {
    /// In the job's order.
    public var contacts: [ListInput]
    public var seeds: ListInput?
    public var suppressions: [SuppressingList]
    /// Holds standard input, where a list comes from there.
    var spool: StandardInputSpool?

    public struct SuppressingList: Hashable, Sendable {
        public var input: ListInput
        /// Columns of that list.
        public var match: [String]
    }

    /// All files, in a fixed order.
    var all: [ListInput] { contacts + [seeds].compactMap(\.self) + suppressions.map(\.input) }
}

/// Where a list comes from that the job names `-`.
public struct StandardInput: Hashable, Sendable {
    public var descriptor: Int32
    /// For the copy that is read, which has no name there and goes when the command ends.
    public var spoolFolder: String

    public init(descriptor: Int32, spoolFolder: String) {
        self.descriptor = descriptor
        self.spoolFolder = spoolFolder
    }
}

/// Opens every list that a job names, and finds what keeps them from being read together.
struct ListLoader {
    private let place: JobFolder
    private let job: Job
    private let standardInput: StandardInput
    private(set) var diagnostics = DiagnosticList()
    private(set) var inputs: [InputFile] = []
    private var spool: StandardInputSpool?

    init(_ job: Job, in place: JobFolder, standardInput: StandardInput) {
        self.job = job
        self.place = place
        self.standardInput = standardInput
    }

    /// - Returns: the lists and the first one's header; nil after a mistake.
    mutating func load() -> (lists: JobLists, header: [String])? {
        var contacts: [ListInput] = []
        var first: (name: String, header: [String])?
        for source in job.contacts.files {
            guard let (input, header) = open(source, role: .contacts) else { continue }
            if let first {
                add(input.mistakes(header: header, first: first), namedAt: source.file.location)
            } else {
                first = (input.displayName, header)
            }
            contacts.append(input)
        }
        var seeds: ListInput?
        if let source = job.seeds?.source, let (input, header) = open(source, role: .seeds), let first {
            // A seed needs a key; what else it has is its own matter.
            let optional = first.header.filter { column in !job.contacts.key.contains { $0.value == column } }
            add(
                input.mistakes(header: header, first: first, optional: optional),
                namedAt: source.file.location)
            seeds = input
        }
        var suppressions: [JobLists.SuppressingList] = []
        for case .file(let source, let match) in job.suppress {
            guard let (input, header) = open(source, role: .suppression) else { continue }
            for pair in match where !header.contains(pair.theirs.value) {
                diagnostics.append(
                    Diagnostic(
                        "unknown-column", "the column `\(pair.theirs.value)` is not in \(input.name)",
                        at: pair.theirs.location,
                        hints: Suggestion.hint(for: pair.theirs.value, among: header)))
            }
            suppressions.append(.init(input: input, match: match.map(\.theirs.value)))
        }
        guard let first, contacts.count == job.contacts.files.count else { return nil }
        return (
            JobLists(contacts: contacts, seeds: seeds, suppressions: suppressions, spool: spool),
            first.header
        )
    }

    private mutating func open(_ source: ListSource, role: InputFile.Role) -> (ListInput, [String])? {
        do {
            let input = try self.input(source)
            let list = try input.open()
            diagnostics.append(contentsOf: list.warnings)
            inputs.append(
                InputFile(
                    role: role, path: source.file.value,
                    sha256: try InputFile.sha256(of: input.path, displayName: input.displayName)))
            return (input, list.header)
        } catch let mistakes as DiagnosticList {
            add(mistakes.all, namedAt: source.file.location)
        } catch let mistake as Diagnostic {
            add([mistake], namedAt: source.file.location)
        } catch {
            diagnostics.append(Diagnostic("file-not-readable", "\(error)", at: source.file.location))
        }
        return nil
    }

    /// A mistake without a line is the whole file's: it may be the wrong one.
    private mutating func add(_ mistakes: [Diagnostic], namedAt location: SourceLocation) {
        for mistake in mistakes {
            let isWhole = mistake.location?.line == nil && mistake.severity == .error
            diagnostics.append(isWhole ? mistake.named(at: location) : mistake)
        }
    }

    private mutating func input(_ source: ListSource) throws -> ListInput {
        let options = try ListOptions(source, clean: job.contacts.clean)
        guard source.isStandardInput else {
            return ListInput(
                path: place.path(of: source.file.value),
                displayName: place.displayName(of: source.file.value), name: source.file.value,
                options: options)
        }
        let spool = try StandardInputSpool(
            descriptor: standardInput.descriptor, folder: standardInput.spoolFolder)
        self.spool = spool
        return ListInput(path: spool.path, displayName: "standard input", name: "-", options: options)
    }
}
