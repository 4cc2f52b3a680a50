public import Diagnostics

/// For how many rows a rule holds.
public struct RuleCount: Hashable, Sendable {
    /// What it is for: `select`, `suppress`, `when of frame \`offer\``.
    public var label: String
    /// In the job or template file.
    public var location: SourceLocation
    /// Usable rows of the list for which it holds.
    public var holds: Int
    /// Usable rows of the list.
    public var of: Int
    /// Whether a rule that always or never holds is likely a mistake.
    public var isTelling: Bool

    /// A rule that decides nothing is more often a slip than a wish.
    public var warning: Diagnostic? {
        guard isTelling, of > 0, holds == 0 || holds == of else { return nil }
        let rows = of == 1 ? "the only row" : holds == 0 ? "any of \(of) rows" : "all \(of) rows"
        return Diagnostic(
            .warning, holds == 0 ? "rule-never-holds" : "rule-always-holds",
            holds == 0 ? "\(label) does not hold for \(rows)" : "\(label) holds for \(rows)", at: location)
    }
}
