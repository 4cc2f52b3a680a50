/// What became of a row of the list. Each row has exactly one.
public enum Disposition: String, Codable, Hashable, Sendable, CaseIterable {
    case printed
    /// Unusable: ragged, unreadable, without a key, or a rule cannot be worked out for it.
    case rejected
    /// A `select` of the job does not hold.
    case unselected
    /// The contact is not to be written to.
    case suppressed
    /// Another row is of the same contact.
    case duplicate
    /// Printed in an earlier run of the job, to which this one is a supplement.
    case alreadyPrinted = "already-printed"
    /// Kept out to measure what the campaign does.
    case heldout
    /// Usable, but a text of its piece cannot be printed as it is.
    case quarantined

    /// As an account of a run tells it.
    public var words: String { self == .alreadyPrinted ? "already printed" : rawValue }
}
