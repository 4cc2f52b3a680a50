import Composition
public import ContactBase
public import JobModel
public import PURL
public import QRSymbol
public import Typesetting

/// Everything that can be known without printing. Writes nothing and issues no token: contacts without one are
/// fitted with the specimen.
public struct Check {
    private let loaded: LoadedJob
    private let session: Session
    private let known: KnownTokens

    /// - Parameter registry: where known tokens are looked up, if there is one.
    public init(loaded: LoadedJob, registry: Registry?, session: Session) {
        self.loaded = loaded
        self.session = session
        known = KnownTokens(registry: registry, loaded: loaded)
    }

    /// - Throws: `DiagnosticList` for mistakes of the template's own texts, `Interrupted`.
    public func run() async throws -> CheckResult {
        let survey = Survey(loaded: loaded, run: 1, session: session)
        try survey.checkStaticTexts()
        let base = try survey.stage()
        try known.assign(to: base)
        var held: [NotPrinted] = []
        var counts = base.counts
        func count(_ row: NotPrinted) {
            if held.count < CheckResult.rowLimit { held.append(row) }
        }
        try base.forEachRefused(count)
        try await survey.fitAll(base) { outcome in
            if let row = outcome.notPrinted {
                counts[.quarantined, default: 0] += 1
                count(row)
            } else {
                counts[.printed, default: 0] += 1
            }
        }
        let codes = loaded.template.pages.flatMap(\.frames).filter { $0.content == .qr }
        let modules = codes.map { CodePlacement(box: $0.box, format: loaded.format).module }
        return CheckResult(
            rows: base.rows, counts: counts, notPrinted: held.sorted { $0.line < $1.line },
            format: loaded.format,
            smallestModule: modules.min(), faces: loaded.faces, pagesPerPiece: loaded.template.pages.count,
            partSize: loaded.job.print.part)
    }
}

public struct CheckResult: Hashable, Sendable {
    /// Rows kept for showing; the counts are of all.
    public static let rowLimit = 1_000

    public var rows: Int
    public var counts: [Disposition: Int]
    public var notPrinted: [NotPrinted]
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
    private let campaign: String
    private let profile: TokenProfile

    package init(registry: Registry?, loaded: LoadedJob) {
        self.registry = registry
        campaign = loaded.job.campaign
        profile = loaded.profile
    }

    /// - Throws: `RegistryError` as `run` would: tokens of another length, a lost key.
    package func assign(to base: ContactBase) throws {
        guard let registry else { return }
        try registry.checkProfile(profile, ofCampaign: campaign)
        try base.assignTokens { key in
            let known = try registry.lookup(campaign: campaign, contactKey: key)
            return (known?.rid ?? "", known?.token.text ?? "")
        }
    }
}
