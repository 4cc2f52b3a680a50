package import ContactBase
import ContactRecords
import Diagnostics
import JobModel
package import PURL

extension Survey {
    /// Reads all lists of the job.
    ///
    /// - Parameter profile: sees the contact lists' rows on their way.
    /// - Throws: ``DiagnosticList`` for a list that cannot be used, or that changed meanwhile; `StagingError`.
    package func stage(profile: ((ListInput, [String], Int) -> Void)? = nil) throws -> ContactBase {
        let base = try ContactBase(loaded.rules, jobDate: loaded.date)
        func progress(_ rows: Int) throws {
            session.report(.reading(rows: rows))
            try session.checkStop()
        }
        func opened(_ input: ListInput, _ watch: (([String], Int) -> Void)? = nil) throws -> WatchedList {
            let list = try stopwatch.time(.read, within: .rules) { try input.open() }
            return WatchedList(list, stopwatch, watch)
        }
        try stopwatch.time(.rules) {
            for input in loaded.lists.contacts {
                let reader = try opened(input) { cells, line in profile?(input, cells, line) }
                try base.read(reader, named: input.name, shownAs: input.displayName, progress: progress)
            }
            if let seeds = loaded.lists.seeds {
                try base.read(
                    opened(seeds), named: seeds.name, shownAs: seeds.displayName, isSeeds: true,
                    progress: progress)
            }
            try stageSuppressions(in: base) { try opened($0) }
        }
        try stopwatch.time(.read) { try checkUnchanged() }
        return base
    }

    private func stageSuppressions(in base: ContactBase, opened: (ListInput) throws -> WatchedList) throws {
        for (index, list) in loaded.lists.suppressions.enumerated() {
            let reader = try opened(list.input)
            let match = list.match.compactMap(reader.header.firstIndex(of:))
            guard match.count == list.match.count else { throw changed(list.input) }
            try session.checkStop()
            try base.readSuppression(reader, index: index, match: match)
        }
    }

    /// Lists are opened more than once: an export that came in between has other columns, or other people.
    private func checkUnchanged() throws {
        for input in loaded.lists.all {
            let hash = try InputFile.sha256(of: input.path, displayName: input.displayName)
            guard loaded.inputs.contains(where: { $0.path == input.name && $0.sha256 == hash }) else {
                throw changed(input)
            }
        }
    }

    private func changed(_ input: ListInput) -> DiagnosticList {
        DiagnosticList([
            Diagnostic(
                "list-changed", "the list changed while it was read",
                at: SourceLocation(file: input.displayName),
                hints: ["wait until nothing writes to it; then try again"])
        ])
    }

    /// Dispositions and order; what the rules cannot know is left: whether texts fit.
    ///
    /// - Parameters:
    ///   - sample: who is held out; nil where the job holds nobody out, or the campaign has no key yet.
    ///   - earlier: whose contacts are left out; nil but for a supplement.
    package func decide(_ base: ContactBase, sample: HoldoutSample?, earlier: EarlierRuns? = nil) throws {
        // Of few rows it takes no time that anyone would see.
        let rows = base.rows + base.seeds
        if rows >= 10_000 { session.report(.deciding(rows: rows)) }
        try session.checkStop()
        try stopwatch.time(.rules) {
            try earlier?.remember(in: base)
            try session.checkStop()
            try base.decide(
                pseudonym: earlier.map { earlier in { earlier.pseudonyms.rid(contactKey: $0) } },
                heldOut: sample.map { sample in { sample.rid(ifHeldOut: $0) } })
            try session.checkStop()
            try base.sequence(seeds: loaded.job.seeds?.place ?? .spread)
        }
    }
}

/// A list that is read by the clock, and whose records may be shown to somebody on their way.
private final class WatchedList: RowReader {
    private let list: ContactList
    private let stopwatch: Stopwatch
    private let watch: (([String], Int) -> Void)?

    init(_ list: ContactList, _ stopwatch: Stopwatch, _ watch: (([String], Int) -> Void)?) {
        self.list = list
        self.stopwatch = stopwatch
        self.watch = watch
    }

    var header: [String] { list.header }
    var hasPlainNumbers: Bool { list.hasPlainNumbers }

    func next() throws -> Row? {
        // Reading takes place within staging, row by row.
        try stopwatch.time(.read, within: .rules) {
            let row = try list.next()
            if case .record(let record) = row { watch?(record.cells, record.line) }
            return row
        }
    }
}
