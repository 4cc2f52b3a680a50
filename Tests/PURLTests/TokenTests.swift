import PURL
import TestSupport
import Testing

@Suite("Tokens")
struct TokenTests {
    static let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func key(seed: UInt64) throws -> CampaignKey {
        var generator = SplitMix64(seed: seed)
        return try #require(CampaignKey(generator.bytes(32)))
    }

    @Test("the documented example has its check symbol")
    func documentedExample() throws {
        let token = try Token(parsing: "K7QM2X9T4RWBCX")
        #expect(token.text == "k7qm2x9t4rwbcx")
        #expect(token.grouped == "k7qm-2x9t-4rwb-cx")
        #expect(token.profile == .standard)
    }

    @Test("people's spellings are read: case, hyphens, I and L as 1, O as 0", arguments: UInt64(0)..<50)
    func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let key = try Self.key(seed: seed)
        for profile in TokenProfile.allCases {
            let token = key.token(rid: "r_\(seed)", attempt: 0, profile: profile)
            let typed = token.grouped.map { symbol in
                switch symbol {
                case "1": ["1", "I", "i", "L", "l"].randomElement(using: &generator) ?? "1"
                case "0": ["0", "O", "o"].randomElement(using: &generator) ?? "0"
                default: Bool.random(using: &generator) ? symbol.uppercased() : String(symbol)
                }
            }.joined()
            #expect(try Token(parsing: typed) == token, "seed \(seed)")
            #expect(try Token(parsing: token.text, profile: profile) == token)
        }
    }

    @Test("every wrong symbol and every swap of two symbols is found", arguments: TokenProfile.allCases)
    func singleErrors(profile: TokenProfile) throws {
        for seed in UInt64(0)..<20 {
            let token = try Self.key(seed: seed).token(rid: "r", attempt: 0, profile: profile)
            let symbols = Array(token.text.uppercased())
            for place in symbols.indices {
                for other in Self.crockford where other != symbols[place] {
                    var wrong = symbols
                    wrong[place] = other
                    #expect(throws: TokenError.self) { try Token(parsing: String(wrong)) }
                }
                for other in symbols.indices where symbols[other] != symbols[place] {
                    var wrong = symbols
                    wrong.swapAt(place, other)
                    #expect(throws: TokenError.self) { try Token(parsing: String(wrong)) }
                }
            }
        }
    }

    @Test(
        "what is no token says why, without repeating it",
        arguments: [
            ("k7qm2x9t4rwbc", TokenError.Code.wrongLength, "a token has 9, 14 or 27 symbols, this has 13"),
            ("", .wrongLength, "a token has 9, 14 or 27 symbols, this has 0"),
            ("k7qm2x9t4rwbcu", .badSymbol, "symbol 14 is none that a token uses"),
            ("\u{212A}7qm2x9t4rwbcx", .badSymbol, "symbol 1 is none that a token uses"),
            ("k7qm2x9t4rwbc\u{301}", .badSymbol, "symbol 14 is none that a token uses"),
            ("k7qm 2x9t 4rwb", .badSymbol, "symbol 5 is none that a token uses"),
            (
                "k7qm2x9t4rwbcy", .checkFails,
                "the check symbol does not fit: one symbol is wrong, or two are swapped"
            ),
        ])
    func faults(input: String, code: TokenError.Code, message: String) throws {
        let error = try #require(throws: TokenError.self) { try Token(parsing: input) }
        #expect(error.code == code)
        #expect(error.description == message)
    }

    @Test("a campaign takes tokens of its own length only")
    func otherProfile() throws {
        let error = try #require(throws: TokenError.self) {
            try Token(parsing: "k7qm2x9t4rwbcx", profile: .typed)
        }
        #expect(error.description == "a token has 9 symbols, this has 14")
    }

    @Test("a specimen never parses, as printed, grouped or in capitals", arguments: TokenProfile.allCases)
    func specimen(profile: TokenProfile) throws {
        let specimen = Token.specimen(profile)
        #expect(specimen.text.utf8.count == profile.symbols)
        #expect(specimen.text.hasPrefix("specimen"))
        #expect(specimen.isSpecimen)
        for text in [specimen.text, specimen.grouped, specimen.text.uppercased()] {
            let error = try #require(throws: TokenError.self) { try Token(parsing: text) }
            #expect(error.code == .checkFails)
        }
        #expect(try Self.key(seed: 1).token(rid: "r", attempt: 0, profile: profile).isSpecimen == false)
    }

    @Test(
        "tokens that read like an unwanted word are known",
        arguments: [
            ("k7fvck9t4rwbc", true), ("00sh1t0000000", true), ("000000005a10p", false),
            ("00005410pe000", true),
            ("c0v111e000000", true), ("k7qm2x9t4rwbc", false), ("merde00000000", true),
            ("m3rd300000000", true),
            ("0000000000kkk", true), ("2222222222222", false),
        ])
    func unwanted(symbols: String, expected: Bool) throws {
        let tokens = Self.crockford.compactMap { try? Token(parsing: symbols + String($0)) }
        try #require(tokens.count == 1)
        #expect(tokens[0].spellsUnwantedWord == expected)
    }
}
