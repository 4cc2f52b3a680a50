/// Reads an expression by the precedence of its operators (Pratt 1973). Knows no columns and no types.
struct Parser {
    private let scalars: [Unicode.Scalar]
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    /// Names that may be meant where a word does not fit.
    private let columns: [String]

    /// Levels of brackets and operators. SQLite and our own recursion go much deeper.
    static let depthLimit = 100

    private init(_ scalars: [Unicode.Scalar], columns: [String]) {
        self.scalars = scalars
        self.columns = columns
        tokens = Lexer.tokens(scalars)
    }

    static func expression(_ scalars: [Unicode.Scalar], columns: [String]) throws(Mistake) -> Node {
        var parser = Parser(scalars, columns: columns)
        let node = try parser.whole()
        guard case .end = parser.token.kind else { throw parser.unexpected(after: node) }
        return node
    }

    /// An expression that ASC or DESC may follow.
    static func order(
        _ scalars: [Unicode.Scalar], columns: [String]
    ) throws(Mistake) -> (node: Node, descending: Bool) {
        var parser = Parser(scalars, columns: columns)
        let node = try parser.whole()
        let direction = parser.token.keyword
        if direction == "ASC" || direction == "DESC" { parser.index += 1 }
        if parser.token.keyword == "NULLS" {
            throw Mistake(
                .notAllowed, "there is no NULL to be sorted", at: parser.token.range.lowerBound,
                ["sort by blank(x) first to have the empty ones together"])
        }
        if parser.token.isSymbol(",") {
            throw Mistake(
                .syntax, "one expression can sort by one thing only", at: parser.token.range.lowerBound,
                ["write a list: [country, city DESC]"])
        }
        guard case .end = parser.token.kind else { throw parser.unexpected(after: node) }
        return (node, direction == "DESC")
    }

    // MARK: Tokens

    private var token: Token { tokens[index] }
    private var next: Token { tokens[min(index + 1, tokens.count - 1)] }
    private var previous: Token? { index > 0 ? tokens[index - 1] : nil }

    private mutating func take(_ symbol: String) -> Bool {
        if token.isSymbol(symbol) {
            index += 1
            return true
        }
        return false
    }

    private mutating func takeWord(_ word: String) -> Bool {
        if token.keyword == word {
            index += 1
            return true
        }
        return false
    }

    // MARK: Expressions

    private mutating func whole() throws(Mistake) -> Node {
        if case .end = token.kind { throw Mistake(.syntax, "the expression is empty", at: 0) }
        if token.isSymbol("=") {
            throw Mistake(
                .syntax, "an expression does not begin with `=`", at: token.range.lowerBound, ["leave it out"]
            )
        }
        if ["WHERE", "SELECT"].contains(token.keyword), !columns.contains(text(of: token)) {
            throw Foreign.query(token.keyword, at: token.range.lowerBound)
        }
        return try expression(0)
    }

    private mutating func expression(_ minimum: Int) throws(Mistake) -> Node {
        depth += 1
        defer { depth -= 1 }
        if depth > Parser.depthLimit { throw Parser.tooDeep(at: token.range.lowerBound) }
        var left = try primary()
        while let (precedence, isNegated) = infix(), precedence > minimum {
            left = try combined(left, precedence, isNegated: isNegated)
            if left.height > Parser.depthLimit { throw Parser.tooDeep(at: left.start) }
        }
        return left
    }

    static func tooDeep(at offset: Int) -> Mistake {
        Mistake(
            .syntax, "the expression has too many levels within one another", at: offset,
            ["name parts of it under `fields`; write many alternatives as x IN (…)"])
    }

    /// The precedence of what stands between two values here; nil at the end of a value.
    private func infix() -> (precedence: Int, isNegated: Bool)? {
        if let sign { return (sign.precedence, false) }
        switch token.keyword {
        case "LIKE", "IN", "BETWEEN": return (Node.Operator.equality, false)
        case "NOT" where ["LIKE", "IN", "BETWEEN"].contains(next.keyword):
            return (Node.Operator.equality, true)
        default: return nil
        }
    }

    private var sign: Node.Operator? {
        switch token.kind {
        case .symbol("=="): .equal
        case .symbol("!="): .unequal
        case .symbol(let symbol): Node.Operator(rawValue: symbol)
        case .word: token.keyword == "AND" ? .and : token.keyword == "OR" ? .or : nil
        default: nil
        }
    }

    private mutating func combined(
        _ left: Node, _ precedence: Int, isNegated: Bool
    ) throws(Mistake) -> Node {
        let place = token.range.lowerBound
        if let sign {
            index += 1
            if sign.isComparison { try refuseNull(after: sign.rawValue) }
            if sign == .modulo, endsValue(token) { throw Foreign.percent(at: place) }
            let right = try expression(sign.precedence)
            if sign.isChain {
                var links = [left]
                if case .chain(sign, let earlier) = left.kind { links = earlier }
                return Node(.chain(sign, links + [right]), left.start..<right.range.upperBound)
            }
            if sign.isComparison { try refuseChain(left, right, at: place) }
            return Node(.binary(sign, left, right), left.start..<right.range.upperBound)
        }
        if isNegated { index += 1 }
        let word = token.keyword
        index += 1
        try refuseChain(left, nil, at: place)
        switch word {
        case "LIKE":
            let right = try expression(precedence)
            return Node(.like(left, right, isNegated: isNegated), left.start..<right.range.upperBound)
        case "BETWEEN":
            let low = try expression(precedence)
            guard takeWord("AND") else {
                throw Mistake(
                    .syntax, "BETWEEN lacks its AND", at: place, ["write x BETWEEN 1 AND 5"])
            }
            let high = try expression(precedence)
            return Node(
                .between(left, low, high, isNegated: isNegated), left.start..<high.range.upperBound)
        default:
            guard token.isSymbol("("), !["SELECT", "WITH", "VALUES"].contains(next.keyword) else {
                if token.isSymbol("(") { throw Foreign.query("SELECT", at: next.range.lowerBound) }
                throw Mistake(
                    .syntax, "IN lacks its list in parentheses", at: token.range.lowerBound,
                    ["write x IN ('A', 'B')"])
            }
            index += 1
            let (list, end) = try arguments(of: "IN")
            guard !list.isEmpty else {
                throw Mistake(.syntax, "the list of IN is empty", at: place)
            }
            return Node(.among(left, list, isNegated: isNegated), left.start..<end)
        }
    }

    private func refuseChain(_ left: Node, _ right: Node?, at place: Int) throws(Mistake) {
        if left.isBareComparison || right?.isBareComparison == true {
            var hint = "write x BETWEEN 1 AND 5, or join two comparisons with AND"
            if case .binary(_, _, let middle) = left.kind, case .chain(.joined, _) = middle.kind {
                hint = "`||` joins texts; between conditions write OR"
            }
            throw Mistake(.syntax, "comparisons cannot be chained", at: place, [hint])
        }
    }

    private func refuseNull(after sign: String) throws(Mistake) {
        if token.keyword == "NULL" { throw Foreign.null(at: token.range.lowerBound) }
    }

    /// A `%` with nothing behind it: a percentage.
    private func endsValue(_ token: Token) -> Bool {
        switch token.kind {
        case .end: true
        case .symbol(let symbol): !["(", "-", "+", "*"].contains(symbol)
        case .word: ["AND", "OR", "THEN", "ELSE", "WHEN", "END"].contains(token.keyword)
        default: false
        }
    }

    // MARK: Values

    private mutating func primary() throws(Mistake) -> Node {
        let start = token
        let range = start.range
        index += 1
        func back() { index -= 1 }
        switch start.kind {
        case .number(let value): return Node(.number(value), range)
        case .text(let value): return Node(.text(value), range)
        case .quotedName(let name): return Node(.name(name, isQuoted: true), range)
        case .word(let word): return try named(word, range)
        case .symbol("("):
            if ["SELECT", "WITH", "VALUES"].contains(token.keyword) {
                throw Foreign.query(token.keyword, at: token.range.lowerBound)
            }
            let inside = try expression(0)
            if token.isSymbol(",") {
                throw Mistake(
                    .syntax, "a list stands only after IN", at: range.lowerBound, ["write x IN ('A', 'B')"])
            }
            guard take(")") else { throw unclosed(range.lowerBound, after: inside) }
            return Node(.parenthesised(inside), range.lowerBound..<tokens[index - 1].range.upperBound)
        case .symbol("-"):
            let value = try expression(Node.Operator.sign)
            return Node(.negative(value), range.lowerBound..<value.range.upperBound)
        case .symbol("+"):
            let value = try expression(Node.Operator.sign)
            return Node(.positive(value), range.lowerBound..<value.range.upperBound)
        default:
            back()
            throw unexpected(after: nil)
        }
    }

    private mutating func named(_ word: String, _ range: Range<Int>) throws(Mistake) -> Node {
        let upper = word.uppercased()
        switch upper {
        case "TRUE": return Node(.boolean(true), range)
        case "FALSE": return Node(.boolean(false), range)
        case "NULL": throw Foreign.null(at: range.lowerBound)
        case "NOT":
            if token.keyword == "EXISTS" { throw Foreign.query("EXISTS", at: token.range.lowerBound) }
            if token.keyword == "NULL" { throw Foreign.null(at: token.range.lowerBound) }
            let value = try expression(Node.Operator.not)
            return Node(.not(value), range.lowerBound..<value.range.upperBound)
        case "CASE": return try choice(range)
        default: break
        }
        if token.isSymbol("("), !Keyword.reserved.contains(upper) || Foreign.isFunction(word) {
            if let mistake = Foreign.function(word, at: range.lowerBound) { throw mistake }
            index += 1
            let (list, end) = try arguments(of: "\(word)()")
            return Node(.call(word, list), range.lowerBound..<end)
        }
        guard !Keyword.reserved.contains(upper), upper != "IF" || columns.contains(word) else {
            index -= 1
            throw unexpected(after: nil)
        }
        return Node(.name(word, isQuoted: false), range)
    }

    /// Up to the closing parenthesis; the end is the place behind it.
    private mutating func arguments(of what: String) throws(Mistake) -> (list: [Node], end: Int) {
        let open = tokens[index - 1].range.lowerBound
        var list: [Node] = []
        if take(")") { return (list, tokens[index - 1].range.upperBound) }
        repeat {
            list.append(try expression(0))
        } while take(",")
        if token.isSymbol(";") {
            throw Mistake(
                .syntax, "`;` cannot stand in an expression", at: token.range.lowerBound,
                ["what stands in the parentheses is parted by commas"])
        }
        guard take(")") else { throw unclosed(open, after: list.last) }
        return (list, tokens[index - 1].range.upperBound)
    }

    private func unclosed(_ open: Int, after node: Node?) -> Mistake {
        if case .end = token.kind {
            return Mistake(.syntax, "the parenthesis that opens here is not closed", at: open)
        }
        return unexpected(after: node)
    }

    /// Behind CASE.
    private mutating func choice(_ range: Range<Int>) throws(Mistake) -> Node {
        let operand = token.keyword == "WHEN" ? nil : try expression(0)
        var branches: [Node.Branch] = []
        while takeWord("WHEN") {
            let when = try expression(0)
            guard takeWord("THEN") else { throw incomplete("WHEN lacks its THEN", after: when) }
            branches.append(Node.Branch(when: when, then: try expression(0)))
        }
        guard let last = branches.last else { throw incomplete("CASE lacks its WHEN", after: operand) }
        guard takeWord("ELSE") else {
            let mistake = Mistake(
                .syntax, "CASE has no ELSE", at: range.lowerBound,
                ["say what holds in all other cases, before END: ELSE ''"])
            if token.keyword == "END" { throw mistake }
            throw incomplete("CASE has no ELSE", after: last.then)
        }
        let otherwise = try expression(0)
        guard takeWord("END") else { throw incomplete("CASE lacks its END", after: otherwise) }
        return Node(
            .choice(operand: operand, branches: branches, otherwise: otherwise),
            range.lowerBound..<tokens[index - 1].range.upperBound)
    }

    /// At the end of the text the given message; else what does not fit here.
    private func incomplete(_ message: String, after node: Node?) -> Mistake {
        if case .end = token.kind {
            return Mistake(
                .syntax, message, at: token.range.lowerBound, ["write CASE WHEN … THEN … ELSE … END"])
        }
        if Keyword.reserved.contains(token.keyword) {
            return Mistake(
                .syntax, message, at: token.range.lowerBound, ["write CASE WHEN … THEN … ELSE … END"])
        }
        return unexpected(after: node)
    }
}

extension Parser {
    private func text(of token: Token) -> String {
        String(String.UnicodeScalarView(scalars[token.range]))
    }

    /// What to say of a token that does not fit: after a value where an operator should stand, or where a value should.
    private func unexpected(after node: Node?) -> Mistake {
        let place = token.range.lowerBound
        let isAfterValue = node != nil
        switch token.kind {
        case .bad(let mistake): return mistake
        case .end:
            return Mistake(.syntax, "the expression ends where a value should stand", at: place)
        case .symbol(let symbol):
            return unexpected(symbol, isAfterValue: isAfterValue, at: place)
        case .word(let word):
            if !isAfterValue, columns.contains(word) { return mustBeQuoted(word, at: place) }
            if token.keyword == "IS", next.keyword == "NULL" || next.keyword == "NOT" {
                return Foreign.null(at: place)
            }
            if let mistake = Foreign.word(word, isAfterValue: isAfterValue, at: place) { return mistake }
            if let mistake = severalWords(endingAt: token) { return mistake }
            if !isAfterValue {
                return Mistake(
                    .syntax, "\(shown(scalars[token.range])) stands where a value should", at: place)
            }
            return sideBySide(at: place)
        case .number where previous?.isNumber == true:
            return Mistake(
                .syntax, "there is a blank within the number", at: place, ["write 12500, without blanks"])
        case .number, .text, .quotedName: return sideBySide(at: place)
        }
    }

    private func sideBySide(at place: Int) -> Mistake {
        var hints = ["join texts with `||`, conditions with AND or OR"]
        if let previous, case .text = previous.kind, previous.range.upperBound == place {
            hints = ["an apostrophe within a text is doubled: 'L''Isle'"]
        }
        return Mistake(
            .syntax, "nothing joins \(shown(scalars[token.range])) to what stands before it", at: place, hints
        )
    }

    private func unexpected(_ symbol: String, isAfterValue: Bool, at place: Int) -> Mistake {
        var hints: [String] = []
        switch symbol {
        case "," where previous?.isNumber == true && next.isNumber:
            hints = ["a decimal comma is written as a point: 12.5"]
        case ";": hints = ["an expression ends without a mark"]
        case ")" where isAfterValue:
            return Mistake(.syntax, "this parenthesis closes nothing", at: place)
        case "*" where !isAfterValue && previous?.isSymbol("*") == true:
            hints = ["there are no powers: multiply, x * x"]
        case "=" where !isAfterValue, "==" where !isAfterValue:
            hints = ["one `=` compares"]
        case ".":
            if let mistake = severalWords(endingAt: token) { return mistake }
        default: break
        }
        return Mistake(.syntax, "`\(symbol)` does not fit here", at: place, hints)
    }

    /// A column whose name is written without quotes, though it holds more than letters: `first name`.
    private func severalWords(endingAt token: Token) -> Mistake? {
        guard let previous, case .word = previous.kind else { return nil }
        let rest = Array(scalars[previous.range.lowerBound...])
        guard
            let name = columns.first(where: {
                $0.unicodeScalars.count > previous.range.count && rest.starts(with: $0.unicodeScalars)
            })
        else { return nil }
        return mustBeQuoted(name, at: previous.range.lowerBound)
    }

    private func mustBeQuoted(_ name: String, at place: Int) -> Mistake {
        let written = Keyword.written(name)
        let before = scalars[..<place].allSatisfy(\.properties.isWhitespace)
        let rest = scalars[place...].reversed().drop(while: \.properties.isWhitespace)
        let hint =
            if !before {
                "write \(written)"
            } else if rest.count <= name.unicodeScalars.count {
                // YAML would take the quotes for its own.
                "write '\(written)'"
            } else {
                "write it on the line below, after `|`, beginning with \(written)"
            }
        return Mistake(
            .unknownName, "the column's name must stand in double quotes", at: place, [hint])
    }
}
