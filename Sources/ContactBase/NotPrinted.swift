/// A row that is not printed, and why: a line of `not-printed.csv`.
public struct NotPrinted: Hashable, Sendable {
    /// The list: an index into ``ContactBase/listNames``.
    public var list: Int
    public var line: Int
    public var disposition: Disposition
    /// Names columns and lines, never values.
    public var reason: String
    /// For quarantined rows: the frame, what its text needs and what the frame gives, such as `62.0 × 14.1 mm`.
    public var frame: String
    public var needed: String
    public var given: String

    public init(
        list: Int = 0, line: Int, disposition: Disposition, reason: String, frame: String = "",
        needed: String = "", given: String = ""
    ) {
        self.list = list
        self.line = line
        self.disposition = disposition
        self.reason = reason
        self.frame = frame
        self.needed = needed
        self.given = given
    }
}
