/// The unguessable code in a PURL: Crockford symbols in lower case, the last one a check symbol.
///
/// A token is a bearer secret: who holds it is taken for the contact. Never put one into a message or a log.
public struct Token: Hashable, Sendable, Comparable {
    /// Canonical: lower case, no hyphens.
    public let text: String
    public let profile: TokenProfile

    /// Of values 0 to 31 without the check symbol, as many as the profile has.
    init(groups: [UInt8], profile: TokenProfile) {
        precondition(groups.count == profile.randomSymbols)
        text = Crockford.text(ofGroups: groups + [CheckSymbol.value(of: groups)])
        self.profile = profile
    }

    private init(text: String, profile: TokenProfile) {
        self.text = text
        self.profile = profile
    }

    /// Reads what a person typed or a code said: any case, hyphens anywhere, I and L as 1, O as 0.
    ///
    /// - Parameter profile: The campaign's; nil: known by the length.
    public init(parsing input: String, profile: TokenProfile? = nil) throws(TokenError) {
        // By scalars: "\r\n" and a letter with its accents are one Character but not one symbol.
        let symbols = input.unicodeScalars.filter { $0 != "-" }
        guard let found = TokenProfile.allCases.first(where: { $0.symbols == symbols.count }),
            profile == nil || profile == found
        else {
            throw TokenError(wrongLength: symbols.count, expected: profile)
        }
        var groups: [UInt8] = []
        for (index, scalar) in symbols.enumerated() {
            guard let byte = UInt8(exactly: scalar.value), let value = Crockford.value(of: byte) else {
                throw TokenError(badSymbolAt: index + 1)
            }
            groups.append(value)
        }
        guard CheckSymbol.value(of: groups.dropLast()) == groups.last else { throw TokenError.checkFails }
        text = Crockford.text(ofGroups: groups)
        self.profile = found
    }

    /// A stand-in for proofs: the word "specimen" over and over. It never parses: its check symbol is wrong in
    /// every profile, and a test holds that.
    public static func specimen(_ profile: TokenProfile) -> Token {
        let endless = String(repeating: "specimen", count: profile.symbols / 8 + 1)
        return Token(text: String(endless.prefix(profile.symbols)), profile: profile)
    }

    public var isSpecimen: Bool { self == Token.specimen(profile) }

    /// In groups of four, as printed for people: `k7qm-2x9t-4rwb-cx`.
    public var grouped: String {
        var result = ""
        for (index, symbol) in text.unicodeScalars.enumerated() {
            if index > 0, index % 4 == 0 { result += "-" }
            result.unicodeScalars.append(symbol)
        }
        return result
    }

    public static func < (a: Token, b: Token) -> Bool { a.text < b.text }
}

/// Why a text is no token. The message never repeats the text.
public struct TokenError: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Code: Hashable, Sendable {
        let name: String
        public static let wrongLength = Code(name: "wrong-length")
        public static let badSymbol = Code(name: "bad-symbol")
        public static let checkFails = Code(name: "check-fails")
    }

    public let code: Code
    public let description: String

    init(wrongLength count: Int, expected: TokenProfile?) {
        code = .wrongLength
        let known = expected.map { "\($0.symbols)" } ?? "9, 14 or 27"
        description = "a token has \(known) symbols, this has \(count)"
    }

    init(badSymbolAt position: Int) {
        code = .badSymbol
        description = "symbol \(position) is none that a token uses"
    }

    private init(code: Code, description: String) {
        self.code = code
        self.description = description
    }

    static let checkFails = TokenError(
        code: .checkFails,
        description: "the check symbol does not fit: one symbol is wrong, or two are swapped")
}
