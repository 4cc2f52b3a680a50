/// The smallest part of an expression.
struct Token {
    enum Kind {
        case number(Double)
        /// `'…'`, without its quotes, in Unicode normal form C.
        case text(String)
        /// A bare name or keyword.
        case word(String)
        /// A name in double quotes.
        case quotedName(String)
        case symbol(String)
        /// The text cannot be read on from here.
        case bad(Mistake)
        case end
    }

    var kind: Kind
    /// In Unicode scalars.
    var range: Range<Int>

    func isSymbol(_ symbol: String) -> Bool {
        if case .symbol(symbol) = kind { return true }
        return false
    }

    /// The word in capitals, to be compared with keywords; empty for anything else.
    var keyword: String {
        if case .word(let word) = kind { return word.uppercased() }
        return ""
    }

    var isNumber: Bool {
        if case .number = kind { return true }
        return false
    }
}

/// Words that name no column unless they stand in double quotes.
enum Keyword {
    static let reserved: Set<String> = [
        "AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "ISNULL", "NOTNULL", "NULL", "CASE", "WHEN",
        "THEN",
        "ELSE", "END", "TRUE", "FALSE", "SELECT", "EXISTS", "CAST", "GLOB", "REGEXP", "MATCH", "COLLATE",
        "ESCAPE",
    ]

    /// A column's name as it must be written.
    static func written(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let isBare =
            scalars.first?.startsName == true && scalars.allSatisfy(\.continuesName)
            && !reserved.contains(name.uppercased())
        return isBare ? name : quoted(name, by: "\"")
    }
}

/// A text in quotes, those within it doubled. Goes by Unicode scalars: a quote and a combining mark behind it are one
/// Character, which equals no quote, and would end the text in SQL.
func quoted(_ text: String, by quote: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars {
        result.append(scalar)
        if scalar == quote { result.append(quote) }
    }
    result.append(quote)
    return String(result)
}

extension Unicode.Scalar {
    var startsName: Bool { self == "_" || properties.isXIDStart }
    var continuesName: Bool { self == "_" || properties.isXIDContinue }
    var isDigit: Bool { ("0"..."9").contains(self) }
}
