/// One PURL for the web tier: the manifest row, version 1; its contract is `RowSchema`. Holds no personal data
/// but the pseudonym and the token.
public struct ManifestRow: Hashable, Sendable {
    public static let version = 1

    public enum Operation: String, Hashable, Sendable, CaseIterable {
        case upsert, revoke

        /// The word in `purl.csv`.
        public var status: String {
            switch self {
            case .upsert: "live"
            case .revoke: "revoked"
            }
        }
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case contact
        /// An address of the shop's own among the recipients.
        case seed
        /// The unprinted row of a run, by which the web tier is tested before the post.
        case probe
    }

    /// What the printed QR code says and is.
    public struct Symbol: Hashable, Sendable {
        public enum Level: String, Hashable, Sendable, CaseIterable {
            case low = "L", medium = "M", quartile = "Q", high = "H"
        }

        public var payload: String
        /// 1 to 40 (ISO/IEC 18004).
        public var version: Int
        public var level: Level

        public init(payload: String, version: Int, level: Level) {
            self.payload = payload
            self.version = version
            self.level = level
        }
    }

    /// Where the piece stands in the press files.
    public struct Print: Hashable, Sendable {
        public var file: String
        /// From 1, both included.
        public var firstPage, lastPage: Int
        /// From 1.
        public var piece: Int

        public init(file: String, firstPage: Int, lastPage: Int, piece: Int) {
            self.file = file
            self.firstPage = firstPage
            self.lastPage = lastPage
            self.piece = piece
        }
    }

    public var operation: Operation
    /// The manifest's number in its campaign; a row with a greater one replaces a row with the same token.
    public var sequence: Int
    public var campaign: String
    public var job: String
    public var run: Int
    public var rid: String
    /// Canonical: lower case, no hyphens.
    public var token: String
    public var purl: String
    /// Where the web tier sends a visitor; nil: it knows by itself.
    public var target: String?
    public var symbol: Symbol
    /// Nil for the probe only.
    public var print: Print?
    /// Days, `YYYY-MM-DD`, both included, in the web tier's time zone; nil: no limit.
    public var validFrom, validUntil: String?
    public var kind: Kind

    public init(
        operation: Operation = .upsert, sequence: Int, campaign: String, job: String, run: Int, rid: String,
        token: String, purl: String, target: String?, symbol: Symbol, print: Print?, validFrom: String? = nil,
        validUntil: String? = nil, kind: Kind
    ) {
        self.operation = operation
        self.sequence = sequence
        self.campaign = campaign
        self.job = job
        self.run = run
        self.rid = rid
        self.token = token
        self.purl = purl
        self.target = target
        self.symbol = symbol
        self.print = print
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.kind = kind
    }
}
