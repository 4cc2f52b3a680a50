import ContactBase
import ContactRecords
import Diagnostics
import JobModel
import TestSupport
import Testing

/// A job of a few lines with its lists, staged and decided as prepare does.
struct SmallJob {
    /// By name; `contacts.csv` is the contact list unless `contacts` says otherwise.
    var files: [String: String] = [:]
    /// Lines under `contacts`, with their indentation.
    var contacts = ""
    var key = "id"
    /// Lines of the job: `select: …`
    var rules = ""
    /// The text of the template's only frame.
    var text = "hello"
    /// Of that frame.
    var when: String?
    /// The language of its style.
    var language = "fr"
    /// A line for a further frame.
    var frame = ""
    var heldOut: ((String) -> String?)?
    /// Keys of contacts printed earlier; as if keys were their own pseudonyms. Nil: the run is no supplement.
    var printed: [String]?

    init(_ list: String, key: String = "id", contacts: String = "", rules: String = "") {
        files["contacts.csv"] = list
        self.key = key
        self.contacts = contacts
        self.rules = rules
    }

    func job() throws -> Job {
        let file = contacts.contains("file:") ? "" : "  file: contacts.csv\n"
        let text = """
            job: small
            campaign: autumn
            date: 2026-10-01
            template: template.yaml
            purl: { base: https://go.example.com/ }
            contacts:
            \(file)  key: \(key)
            \(contacts)
            \(rules)
            """
        let (job, diagnostics) = JobReader.read(text: Array(text.utf8), file: "job.yaml")
        #expect(diagnostics.isEmpty, "\(diagnostics.text)")
        return try #require(job)
    }

    func template() throws -> Template {
        let condition = when.map { ", when: \"\($0)\"" } ?? ""
        let text = """
            page: {width: 100mm, height: 100mm}
            styles: {body: {family: Any, size: 10pt, lang: "\(language)"}}
            pages:
              - frames:
                  - {name: greeting, box: [1mm, 1mm, 9mm, 9mm], style: body, text: "\(text)"\(condition)}
            \(frame)
            """
        let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "template.yaml")
        #expect(diagnostics.isEmpty, "\(diagnostics.text)")
        return try #require(template)
    }

    /// Rules against the contact list's header.
    func compiled() throws -> (RuleSet?, DiagnosticList) {
        let job = try job()
        let folder = try written()
        let header = try input(job.contacts.files[0], in: folder).open().header
        return RuleSet.compile(
            job, template: try template(), header: header, listName: job.contacts.file.value)
    }

    /// The mistakes of its rules, as an operator reads them.
    func mistakes() throws -> String { try compiled().1.text }

    func stage(progress: (Int) throws -> Void = { _ in }) throws -> ContactBase {
        let job = try job()
        let folder = try written()
        let (rules, diagnostics) = try compiled()
        #expect(diagnostics.isEmpty, "\(diagnostics.text)")
        let base = try ContactBase(try #require(rules), jobDate: try #require(job.date))
        for source in job.contacts.files {
            let input = try input(source, in: folder)
            try base.read(input.open(), named: input.name, progress: progress)
        }
        if let seeds = job.seeds {
            let input = try input(seeds.source, in: folder)
            try base.read(input.open(), named: input.name, isSeeds: true, progress: progress)
        }
        var index = 0
        for case .file(let source, let match) in job.suppress {
            let reader = try input(source, in: folder).open()
            try base.readSuppression(
                reader, index: index,
                match: try match.map { try #require(reader.header.firstIndex(of: $0.theirs.value)) })
            index += 1
        }
        return base
    }

    /// Staged, decided and in order.
    func decided(progress: (Int) throws -> Void = { _ in }) throws -> ContactBase {
        let base = try stage(progress: progress)
        if let printed { try base.rememberPrinted { add in for key in printed { try add(key) } } }
        try base.decide(pseudonym: printed.map { _ in { $0 } }, heldOut: heldOut)
        try base.sequence(seeds: try job().seeds?.place ?? .spread)
        return base
    }

    private func written() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(text, to: name) }
        return folder
    }

    private func input(_ source: ListSource, in folder: TemporaryFolder) throws -> ListInput {
        ListInput(
            path: folder.path(source.file.value), displayName: source.file.value, name: source.file.value,
            options: try ListOptions(source, clean: .refuse))
    }
}

/// A list without rules, staged by its key columns and decided.
func staged(_ list: String, key: String = "id", progress: (Int) throws -> Void = { _ in }) throws
    -> ContactBase
{
    try SmallJob(list, key: key).decided(progress: progress)
}

extension ContactBase {
    /// All records to be printed, in order.
    func records() throws -> [StagedRecord] { try records(after: 0, limit: 1_000_000) }

    func refused() throws -> [NotPrinted] {
        var rows: [NotPrinted] = []
        try forEachRefused { rows.append($0) }
        return rows
    }

    /// `3 duplicate: same key as line 2`
    func refusals() throws -> [String] {
        try refused().map { "\($0.line) \($0.disposition.rawValue): \($0.reason)" }
    }

    /// The first cells of what is printed.
    func printed() throws -> [String] { try records().map { $0.cells[0] } }
}
