import JobModel

/// What Tirage itself says about a piece, for `{{@placeholders}}` and the control mark.
public struct OwnValues: Hashable, Sendable, Codable {
    public var piece: Int
    /// The number as it is printed. Before numbers are given: as many of the widest digit as it may have.
    public var number: String
    /// Of this piece, without those its conditions leave out.
    public internal(set) var pages = 0
    public var job: String
    public var run: Int
    public var purl: String
    public var purlShort: String
    public var token: String
    /// What the QR code says: the PURL in the job's letter case.
    public var payload: String
    /// Eight hexadecimal digits over the whole contact record: tells two pieces apart that show the same number.
    public var check: String

    public init(
        piece: Int, shownAs number: String? = nil, job: String, run: Int, purl: String,
        purlShort: String,
        token: String, payload: String, check: String
    ) {
        self.piece = piece
        self.number = number ?? String(piece)
        self.job = job
        self.run = run
        self.purl = purl
        self.purlShort = purlShort
        self.token = token
        self.payload = payload
        self.check = check
    }

    func text(_ placeholder: OwnPlaceholder, page: Int) -> String {
        switch placeholder {
        case .piece: number
        case .page: String(page)
        case .pages: String(pages)
        case .job: job
        case .run: String(run)
        case .purl: purl
        case .purlShort: purlShort
        case .token: token
        }
    }

    /// `postcard r1 000042 1/2 9F3A21C7`: fixed order and widths, so that a camera and a person read it alike.
    func controlMark(page: Int) -> String {
        let padded = String(repeating: "0", count: max(0, 6 - number.count)) + number
        return "\(job) r\(run) \(padded) \(page)/\(pages) \(check)"
    }
}
