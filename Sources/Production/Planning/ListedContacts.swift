public import ContactBase
import ContactRecords
public import Diagnostics
public import PURL

/// What was read for a job, row by row, with what would become of it.
public struct ListedContacts {
    private let base: ContactBase
    public let rows: Int
    public let seeds: Int
    public let counts: [Disposition: Int]
    public let columns: [String]
    /// Of the job.
    public let fields: [String]
    public let warnings: DiagnosticList

    /// Reads all lists, applies the rules and fits every text. Issues no token.
    ///
    /// - Parameters:
    ///   - registry: tells who is held out, if the campaign is known there.
    ///   - supplement: the job's runs, to which a supplement would add; nil: the whole list is looked at.
    ///   - fits: false: texts are left alone, and nothing is quarantined.
    /// - Throws: as ``Check/run()``.
    public static func of(
        _ loaded: LoadedJob, registry: Registry?, supplement: RunFolders? = nil, fits: Bool = true,
        session: Session
    ) throws -> ListedContacts {
        var survey = Survey(loaded: loaded, run: 1, session: session)
        let base = try survey.stage()
        let known = KnownTokens(registry: registry, loaded: loaded)
        let earlier = try supplement.map { try known.earlierRuns(in: $0) }
        try survey.decide(base, sample: try known.holdoutSample(), earlier: earlier)
        try known.assign(to: base)
        var counts = base.counts
        var quarantined: [(id: Int, reason: String)] = []
        if fits {
            try survey.measureFixedPictures()
            try survey.measurePictures(of: base)
            try survey.fitAll(base) { outcome in
                if let row = outcome.notPrinted {
                    counts[.quarantined, default: 0] += 1
                    quarantined.append((outcome.record.id, row.reason))
                } else {
                    counts[.printed, default: 0] += 1
                }
            }
        } else {
            counts[.printed] = base.accepted
        }
        try base.quarantine(quarantined)
        return ListedContacts(
            base: base, rows: base.rows, seeds: base.seeds, counts: counts, columns: base.header,
            fields: loaded.rules.fields.map(\.name),
            warnings: DiagnosticList((earlier?.warnings ?? []) + base.ruleCounts.compactMap(\.warning)))
    }

    /// By list and line.
    ///
    /// - Parameter body: given the list as the job names it, too.
    public func forEachRow(_ body: (_ row: ListedRow, _ file: String) throws -> Void) throws {
        try base.forEachRow { try body($0, base.listNames[$0.list]) }
    }
}
