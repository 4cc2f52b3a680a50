/// How long a campaign's tokens are: the strength against guessing.
///
/// Each symbol carries 5 bits. With a million live tokens and a thousand guesses a second, a `standard` token is hit
/// once in some 600 years (OWASP's formula for session identifiers).
public enum TokenProfile: String, Hashable, Sendable, CaseIterable {
    /// 40 bits, short enough to type: the page behind it shows nothing personal before a second factor.
    case typed
    /// 65 bits, above the 64 that OWASP asks of session identifiers.
    case standard
    /// 130 bits, for pages that show personal data at once.
    case strong

    /// Symbols taken from the keyed hash.
    public var randomSymbols: Int {
        switch self {
        case .typed: 8
        case .standard: 13
        case .strong: 26
        }
    }

    /// Symbols of a whole token: the check symbol is the last.
    public var symbols: Int { randomSymbols + 1 }
}
