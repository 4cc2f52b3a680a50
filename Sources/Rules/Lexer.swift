import Diagnostics
import Foundation

/// Cuts an expression into tokens. What cannot be read becomes a `bad` token, so that a mistake before it is told first.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// Ends with an `end` or a `bad` token.
    static func tokens(_ scalars: [Unicode.Scalar]) -> [Token] {
        var lexer = Lexer(scalars)
        var tokens: [Token] = []
        while true {
            lexer.skipBlanks()
            let start = lexer.index
            do {
                let kind = try lexer.next()
                tokens.append(Token(kind: kind, range: start..<lexer.index))
                if case .end = kind { return tokens }
            } catch {
                tokens.append(Token(kind: .bad(error), range: start..<scalars.count))
                return tokens
            }
        }
    }

    private func scalar(_ ahead: Int = 0) -> Unicode.Scalar? {
        index + ahead < scalars.count ? scalars[index + ahead] : nil
    }

    private mutating func skipBlanks() {
        while let next = scalar(), next.properties.isWhitespace { index += 1 }
    }

    private mutating func next() throws(Mistake) -> Token.Kind {
        guard let first = scalar() else { return .end }
        if first.isDigit || (first == "." && scalar(1)?.isDigit == true) { return .number(try number()) }
        if first.startsName {
            let start = index
            while scalar()?.continuesName == true { index += 1 }
            return .word(String(String.UnicodeScalarView(scalars[start..<index])))
        }
        switch first {
        case "'": return .text(try quoted("'").precomposedStringWithCanonicalMapping)
        case "\"": return .quotedName(try quoted("\""))
        default: return .symbol(try symbol())
        }
    }

    private mutating func quoted(_ quote: Unicode.Scalar) throws(Mistake) -> String {
        let start = index
        var content = String.UnicodeScalarView()
        index += 1
        while let next = scalar() {
            // SQL ends there.
            if next == "\0" {
                throw Mistake(.syntax, "the character U+0000 cannot stand in an expression", at: index)
            }
            index += 1
            if next != quote {
                content.append(next)
            } else if scalar() == quote {
                content.append(quote)
                index += 1
            } else {
                return String(content)
            }
        }
        throw quote == "'"
            ? Mistake(
                .syntax, "the text that begins here has no closing quote", at: start,
                ["an apostrophe within a text is doubled: 'L''Isle'"])
            : Mistake(.syntax, "the name that begins here has no closing quote", at: start)
    }

    private mutating func number() throws(Mistake) -> Double {
        let start = index
        func skipDigits() { while scalar()?.isDigit == true { index += 1 } }
        skipDigits()
        if scalar() == "." {
            index += 1
            skipDigits()
        }
        let digits = scalars[start..<index].filter { $0 != "." }.drop { $0 == "0" }
        if let e = scalar(), e == "e" || e == "E" {
            let sign = scalar(1) == "+" || scalar(1) == "-" ? 1 : 0
            if scalar(1 + sign)?.isDigit == true {
                index += 1 + sign
                skipDigits()
            }
        }
        if scalar()?.continuesName == true {
            while scalar()?.continuesName == true { index += 1 }
            let whole = shown(scalars[start..<index])
            throw Mistake(
                .syntax, "\(whole) is neither a number nor a name", at: start,
                ["a column whose name begins with a digit stands in double quotes"])
        }
        let written = String(String.UnicodeScalarView(scalars[start..<index]))
        guard digits.count <= 15 else {
            throw Mistake(
                .syntax, "the number has more than 15 digits", at: start,
                ["a code or a telephone number is text, in single quotes: '…'"])
        }
        guard let value = Double(written), value.isFinite else {
            throw Mistake(.syntax, "the number is too large", at: start)
        }
        return value
    }

    private mutating func symbol() throws(Mistake) -> String {
        if let mistake = Lexer.foreign(scalars[index...], at: index) { throw mistake }
        for pair in ["||", "==", "<>", "!=", "<=", ">="]
        where scalars[index...].starts(with: pair.unicodeScalars) {
            index += 2
            return pair
        }
        index += 1
        return String(scalars[index - 1])
    }
}

extension Lexer {
    /// Signs that mean something elsewhere: what to write here instead.
    private static func foreign(_ rest: ArraySlice<Unicode.Scalar>, at offset: Int) -> Mistake? {
        func starts(_ text: String) -> Bool { rest.starts(with: text.unicodeScalars) }
        func mistake(_ what: String, _ hint: String, _ code: Diagnostic.Code = .syntax) -> Mistake {
            Mistake(code, what, at: offset, [hint])
        }
        for (sign, instead) in signs where starts(sign) {
            return mistake("`\(sign)` cannot stand in an expression", instead)
        }
        if let first = rest.first, "‘’‚‛“”„‟«»‹›´`".unicodeScalars.contains(first) {
            return mistake(
                "an expression knows no such quote",
                "text stands in straight single quotes: 'text'; a column's name, where it needs any, in double ones"
            )
        }
        if starts("--") || starts("/*") {
            return mistake(
                "a comment cannot stand in an expression",
                "put it into the YAML, behind ` # `; to subtract a negative number write a - (-b)")
        }
        guard let first = rest.first, !"()+-*/%=<>|!,;.".unicodeScalars.contains(first) else {
            if starts("|"), !starts("||") {
                return mistake(
                    "`|` cannot stand in an expression", "join texts with `||`, conditions with OR")
            }
            if starts("!"), !starts("!=") {
                return mistake("`!` cannot stand in an expression", "write NOT")
            }
            return nil
        }
        return Mistake(.syntax, "\(shown([first])) cannot stand in an expression", at: offset)
    }

    /// Longer ones before their beginnings.
    private static let signs: [(String, String)] = [
        ("{{", "an expression names a column without braces: first_name"),
        ("{", "an expression names a column without braces: first_name"),
        (
            "@",
            "what Tirage knows of a piece is not known yet when rules are applied; name columns and fields"
        ),
        ("&&", "write AND"), ("&", "join texts with `||`"), ("|||", "join texts with `||`"),
        ("[", "a column's name stands in double quotes: \"first name\""),
        ("?", "write the value itself: a text in single quotes, or a number"),
        (":", "write the value itself, or the column's name alone"),
        ("$", "write the number, or the column's name, alone"),
        ("€", "write the number alone; money(x, 'EUR') writes the currency"),
        ("£", "write the number alone; money(x, 'GBP') writes the currency"),
        ("^", "there are no powers: multiply, x * x"), ("**", "there are no powers: multiply, x * x"),
        ("=>", "write >="), ("=<", "write <="), ("<<", "write <"), (">>", "write >"),
        ("===", "write ="), ("≠", "write <>"), ("≤", "write <="), ("≥", "write >="),
        ("×", "write *"), ("·", "write *"), ("÷", "write /"),
        ("−", "write the minus sign of the keyboard: -"), ("–", "write the minus sign of the keyboard: -"),
        ("—", "write the minus sign of the keyboard: -"),
    ]
}
