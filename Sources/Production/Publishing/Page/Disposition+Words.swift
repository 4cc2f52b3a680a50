import ContactBase

extension Disposition {
    /// For people.
    var title: String {
        switch self {
        case .printed: "printed"
        case .rejected: "rejected"
        case .unselected: "not selected"
        case .suppressed: "suppressed"
        case .duplicate: "duplicates"
        case .alreadyPrinted: "already printed"
        case .heldout: "held out"
        case .quarantined: "quarantined"
        }
    }

    /// What it says of a row.
    var meaning: String {
        switch self {
        case .printed: "a piece each"
        case .rejected: "the row cannot be used as it is"
        case .unselected: "the job’s <code>select</code> leaves it out"
        case .suppressed: "not to be written to"
        case .duplicate: "another row is of the same contact"
        case .alreadyPrinted: "in an earlier run, to which this one adds"
        case .heldout: "kept out to measure the campaign"
        case .quarantined: "something of its piece does not fit or is missing"
        }
    }

    /// Someone should look at it.
    var isHeldBack: Bool { self == .rejected || self == .quarantined }

    /// In the order in which people ask: what is printed, what went wrong, what is left out on purpose.
    static let told: [Disposition] = [
        .printed, .quarantined, .rejected, .duplicate, .suppressed, .unselected, .heldout,
        .alreadyPrinted,
    ]
}
