public import PURL

/// What one manifest package is about: the same for all its rows.
public struct ManifestPackage: Hashable, Sendable {
    public var campaign: String
    public var job: String
    public var run: Int
    /// The hash of the run's plan.
    public var runID: String
    public var registryID: String
    /// From the registry: belongs to the run id once and for all.
    public var sequence: Int
    /// What all PURLs begin with.
    public var base: String
    public var tokenProfile: TokenProfile
    /// Earlier runs of the job, which this one prints only the rest of; empty for a run that stands for itself.
    public var addsTo: [EarlierRun]
    /// The run's date, `YYYY-MM-DD`; never the clock, so that publishing again gives the same bytes.
    public var created: String

    public init(
        campaign: String, job: String, run: Int, runID: String, registryID: String, sequence: Int,
        base: String,
        tokenProfile: TokenProfile, addsTo: [EarlierRun] = [], created: String
    ) {
        self.campaign = campaign
        self.job = job
        self.run = run
        self.runID = runID
        self.registryID = registryID
        self.sequence = sequence
        self.base = base
        self.tokenProfile = tokenProfile
        self.addsTo = addsTo
        self.created = created
    }

    /// A run that was published before.
    public struct EarlierRun: Codable, Hashable, Sendable {
        public var run: Int
        /// The hash of its plan.
        public var runID: String
        /// Its manifest's number in the campaign.
        public var sequence: Int

        public init(run: Int, runID: String, sequence: Int) {
            self.run = run
            self.runID = runID
            self.sequence = sequence
        }
    }

    /// Why a row cannot be of this package, or nil.
    func fault(of row: ManifestRow) -> String? {
        if row.sequence != sequence { return "`seq` is not the package's" }
        if row.campaign != campaign { return "`campaign` is not the package's" }
        if row.job != job { return "`job` is not the package's" }
        if row.run != run { return "`run` is not the package's" }
        if row.purl != base + row.token { return "`purl` is not the package's base and the token" }
        if row.token.utf8.count != tokenProfile.symbols { return "`token` has not the package's length" }
        return nil
    }
}

/// A finished file of a package.
public struct ManifestFile: Hashable, Sendable {
    /// Relative to the package's folder.
    public let path: String
    public let bytes: Int
    /// SHA-256 in hexadecimal, lower case.
    public let sha256: String
}

/// The names in a package's folder.
enum PackagePath {
    static let rows = "purl.jsonl"
    static let table = "purl.csv"
    static let schema = "schema/purl-row.v1.json"
    static let readMe = "README.txt"
    static let descriptor = "datapackage.json"

    /// Only where a job holds contacts out.
    static let holdout = "holdout.csv"

    /// Those the descriptor lists with their hashes, in its order; the held out after them.
    static let listed = [rows, table, schema, readMe]
}
