import Composition
public import ContactBase
import ContactRecords
public import Diagnostics
public import JobModel
public import ListHygiene
public import PURL
public import QRSymbol
public import Typesetting

/// Everything that can be known without printing. Writes nothing and issues no token: contacts without one are
/// fitted with the specimen.
public struct Check {
    private let loaded: LoadedJob
    private let registry: Registry?
    private let session: Session
    private let known: KnownTokens
    private let supplement: RunFolders?

    /// - Parameters:
    ///   - registry: where known tokens are looked up, if there is one.
    ///   - supplement: the job's runs, to which a supplement would add; nil: the whole list is looked at.
    public init(loaded: LoadedJob, registry: Registry?, supplement: RunFolders? = nil, session: Session) {
        self.supplement = supplement
        self.loaded = loaded
        self.registry = registry
        self.session = session
        known = KnownTokens(registry: registry, loaded: loaded)
    }

    /// - Throws: `DiagnosticList` for mistakes of the template's own texts, `Interrupted`; ``PlanError`` for a
    ///   supplement to nothing.
    public func run() throws -> CheckResult {
        let earlier = try supplement.map { try known.earlierRuns(in: $0) }
        var survey = Survey(loaded: loaded, run: 1, session: session)
        try survey.checkStatic()
        var profilers = loaded.lists.contacts.map {
            ListProfiler(header: loaded.rules.header, file: $0.displayName)
        }
        let order = loaded.lists.contacts
        let base = try survey.stage { input, cells, line in
            guard let index = order.firstIndex(of: input) else { return }
            profilers[index].add(cells: cells, line: line)
        }
        let sample = try known.holdoutSample()
        try survey.decide(base, sample: sample, earlier: earlier)
        try known.assign(to: base)
        try survey.measurePictures(of: base)
        var held: [NotPrinted] = []
        var counts = base.counts
        func count(_ row: NotPrinted) {
            if held.count < CheckResult.rowLimit { held.append(row) }
        }
        try base.forEachRefused(count)
        var fields = FieldCounter(loaded)
        var addresses = AddressChecker(loaded)
        var fits = FitCounter(loaded.template)
        try survey.fitAll(base) { outcome in
            if let row = outcome.notPrinted {
                counts[.quarantined, default: 0] += 1
                count(row)
            } else {
                counts[.printed, default: 0] += 1
                try fields.add(outcome.record)
                addresses.check(outcome)
                fits.add(outcome.fit)
            }
        }
        let codes = loaded.template.pages.flatMap(\.frames).filter { $0.content == .qr }
        let modules = codes.map { CodePlacement(box: $0.box, format: loaded.format).module }
        let hygiene = profilers.map { $0.report() }
        var warnings = DiagnosticList(
            (earlier?.warnings ?? []) + hygiene.flatMap(\.warnings) + addresses.warnings + fits.warnings)
        let limit = QuarantineLimit(loaded.job.print.maxQuarantined)
        let quarantined = counts[.quarantined] ?? 0
        let printed = (counts[.printed] ?? 0) + (counts[.alreadyPrinted] ?? 0)
        if limit.isExceeded(quarantined: quarantined, printed: printed) {
            warnings.append(
                Diagnostic(
                    .warning, "too-many-quarantined",
                    limit.words(quarantined: quarantined, printed: printed) + ": `run` stops there",
                    at: SourceLocation(file: loaded.place.file),
                    hints: [QuarantineLimit.hints[1]]))
        }
        warnings.append(contentsOf: DiagnosticList(base.ruleCounts.compactMap(\.warning)))
        return CheckResult(
            rows: base.rows, seeds: base.seeds, lists: base.listNames, counts: counts,
            notPrinted: held.sorted { ($0.list, $0.line) < ($1.list, $1.line) }, rules: base.ruleCounts,
            byField: fields.counts, fits: fits.fits, hygiene: hygiene, warnings: warnings,
            isHoldoutKnown: loaded.job.holdout == nil || sample != nil, format: loaded.format,
            smallestModule: modules.min(), faces: loaded.faces, pagesPerPiece: loaded.template.pages.count,
            partSize: loaded.job.print.part)
    }
}

public struct CheckResult: Sendable {
    /// Rows kept for showing; the counts are of all.
    public static let rowLimit = 1_000

    public var rows: Int
    public var seeds: Int
    /// As the job names them; `NotPrinted.list` counts by these.
    public var lists: [String]
    public var counts: [Disposition: Int]
    public var notPrinted: [NotPrinted]
    public var rules: [RuleCount]
    public var byField: [FieldCounts]
    /// Texts that are made smaller to fit.
    public var fits: [FitCount]
    /// Of each contact list.
    public var hygiene: [ListReport]
    /// Of the lists' content and of rules: things to look at, none of which stops a run.
    public var warnings: DiagnosticList
    /// False when nobody can be told to be held out: the campaign's key is made by its first run.
    public var isHoldoutKnown: Bool
    public var format: QRFormat
    /// Of the job's QR codes; nil without any.
    public var smallestModule: Length?
    public var faces: [FontFace]
    public var pagesPerPiece: Int
    public var partSize: Int

    public func count(_ disposition: Disposition) -> Int { counts[disposition] ?? 0 }
    public var parts: Int { (count(.printed) + partSize - 1) / partSize }
}

/// Looks tokens up and issues none.
package struct KnownTokens {
    private let registry: Registry?
    private let loaded: LoadedJob

    package init(registry: Registry?, loaded: LoadedJob) {
        self.registry = registry
        self.loaded = loaded
    }

    /// Nil when nobody is held out, or nobody can tell yet who will be.
    package func holdoutSample() throws -> HoldoutSample? {
        guard let holdout = loaded.job.holdout else { return nil }
        return try registry?.holdoutSample(
            campaign: loaded.job.campaign, tenthsOfPercent: holdout.tenthsOfPercent)
    }

    /// - Throws: ``PlanError`` as `run --supplement` would; without a registry, for a job that cannot have been printed.
    package func earlierRuns(in folders: RunFolders) throws -> EarlierRuns {
        guard let registry else {
            throw PlanError(
                description:
                    "there is no registry, so no run of this job is published: there is nothing to add to",
                hints: ["name it with --registry DIR or TIRAGE_REGISTRY"])
        }
        return try EarlierRuns(of: loaded, in: folders, registry: registry)
    }

    /// - Throws: `RegistryError` as `run` would: tokens of another length, a lost key.
    package func assign(to base: ContactBase) throws {
        guard let registry else { return }
        try registry.checkProfile(loaded.profile, ofCampaign: loaded.job.campaign)
        try base.assignTokens { key in
            let known = try registry.lookup(campaign: loaded.job.campaign, contactKey: key)
            return (known?.rid ?? "", known?.token.text ?? "")
        }
    }
}
