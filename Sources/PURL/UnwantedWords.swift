/// Words that no brochure should spell by chance: a short list of our own, English and French.
///
/// A token is compared as people read it: digits as the letters they look like (leet), V as U, which the alphabet
/// lacks. The list is part of how a token is made: a change only touches tokens not yet issued, because the registry
/// keeps the others.
enum UnwantedWords {
    static let list = [
        // English
        "anus", "arse", "ass", "bitch", "cock", "cunt", "dick", "fag", "fuck", "kill", "kkk", "nazi", "nigga",
        "nigger", "penis", "piss", "porn", "pussy", "rape", "sex", "shit", "slut", "tits", "twat", "wank",
        "whore",
        // French
        "baise", "bite", "branle", "chier", "con", "couille", "cretin", "cul", "debile", "encule", "gouine",
        "merde", "mort", "negre", "nique", "pede", "petasse", "pute", "salaud", "salope", "suce", "viol",
        "zob",
    ]

    static func areSpelled(in token: Token) -> Bool {
        let letters = token.text.utf8.map { looks[Int($0)] }
        return letters.indices.contains { start in
            byFirstLetter[Int(letters[start])].contains { letters[start...].starts(with: $0) }
        }
    }

    /// One letter for all symbols that are read alike; indexed by ASCII code in lower case.
    private static let looks: [UInt8] = {
        var table = (0..<128).map { UInt8($0) }
        for (symbol, letter) in zip("0123456789lv".utf8, "oizeasgtbgiu".utf8) { table[Int(symbol)] = letter }
        return table
    }()

    private static let byFirstLetter: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 128)
        for word in list {
            let letters = word.utf8.map { looks[Int($0)] }
            table[Int(letters[0])].append(letters)
        }
        return table
    }()
}

extension Token {
    /// True if it reads like a word of our short list; such a token is never issued.
    public var spellsUnwantedWord: Bool { UnwantedWords.areSpelled(in: self) }
}
