/// What became of a row of the list. Each row has exactly one.
public enum Disposition: String, Hashable, Sendable, CaseIterable {
    case printed
    /// Unusable: ragged, unreadable, without a key.
    case rejected
    case unselected, suppressed
    /// Another row has the same contact key.
    case duplicate
    case heldout
    /// Usable, but a text of its piece cannot be printed as it is.
    case quarantined
}

/// A row that is not printed, and why: a line of `not-printed.csv`.
public struct NotPrinted: Hashable, Sendable {
    public var line: Int
    public var disposition: Disposition
    /// Names columns and lines, never values.
    public var reason: String
    /// For quarantined rows: the frame, what its text needs and what the frame gives, such as `62.0 × 14.1 mm`.
    public var frame: String
    public var needed: String
    public var given: String

    public init(
        line: Int, disposition: Disposition, reason: String, frame: String = "", needed: String = "",
        given: String = ""
    ) {
        self.line = line
        self.disposition = disposition
        self.reason = reason
        self.frame = frame
        self.needed = needed
        self.given = given
    }
}
