import Diagnostics

/// What YAML makes of expressions that stand without quotes of their own.
extension YAMLSyntaxMistake {
    static func bracedColumn(at place: SourceLocation) -> Diagnostic {
        expressionMistake(
            "an expression names columns without braces", at: place,
            "write first_name, or \"first name\" where the name holds a blank")
    }

    static func commentInExpression(at place: SourceLocation) -> Diagnostic {
        expressionMistake(
            "a `#` behind a blank begins a comment here, which cuts the expression off", at: place,
            wholeInQuotes)
    }

    static func commaInExpression(at place: SourceLocation) -> Diagnostic {
        expressionMistake(
            "in brackets or braces a `,` ends the value, which cuts the expression off", at: place,
            "put the whole expression in double quotes, or write lines without brackets and braces")
    }

    private static let wholeInQuotes =
        "put the whole expression in double quotes, or in the lines below after `|`"

    private static func expressionMistake(_ message: String, at place: SourceLocation, _ hint: String)
        -> Diagnostic
    {
        Diagnostic("bad-expression", message, at: place, hints: [hint])
    }

    /// What is wrong with an expression in the line where the parser gave up.
    ///
    /// - Parameter column: 1-based; where it gave up, or where the quote that it did not see closed began.
    static func expressionSlip(line: Int, column: Int, isColon: Bool, in source: SourceText) -> Diagnostic? {
        let scalars = source.rest(line: line, column: 1)
        // The search below takes the square of a line's length.
        guard scalars.count <= 2000 else { return nil }
        func place(_ index: Int) -> SourceLocation { source.location(line: line, column: index + 1) }
        for start in ExpressionText.valueStarts(in: scalars) {
            if let after = ExpressionText.endOfQuoted(scalars[start...]),
                case let rest = scalars[after...].drop(while: \.isBlank),
                ExpressionText.beginsWithOperator(rest)
            {
                return quotedStart(scalars[start...], at: place(start))
            }
            // `{{a}} || b`
            if scalars[start...].starts(with: "{{".unicodeScalars),
                let end = scalars[start...].indices.dropLast().first(where: {
                    scalars[$0] == "}" && scalars[$0 + 1] == "}"
                }), ExpressionText.beginsWithOperator(scalars[(end + 2)...].drop(while: \.isBlank))
            {
                return bracedColumn(at: place(start))
            }
            let before = scalars[start...].prefix(max(0, column - 1 - start))
            if isColon, ExpressionText.scan(before).quote != nil {
                return expressionMistake(
                    "a `:` before a blank cannot stand in an expression without quotes",
                    at: place(column - 1),
                    wholeInQuotes)
            }
            if let comma = ExpressionText.scan(before).comma,
                scalars[..<start].contains(where: { $0 == "[" || $0 == "{" })
            {
                return commaInExpression(at: place(comma))
            }
        }
        return nil
    }

    private static func quotedStart(_ rest: ArraySlice<Unicode.Scalar>, at place: SourceLocation)
        -> Diagnostic
    {
        let whole = String(String.UnicodeScalarView(rest))
        let isShort = rest.count <= 60 && !rest.contains { "\"\\#,]}".unicodeScalars.contains($0) }
        return expressionMistake(
            "YAML takes what is in quotes here for the whole value, and more follows", at: place,
            rest.first == "\""
                ? "write the expression on the line below, after `|`"
                : isShort
                    ? "write the expression in double quotes: \"\(ColumnName.trimmed(whole))\""
                    : wholeInQuotes)
    }
}

/// As much of an expression's grammar as tells YAML's slips: quotes, parentheses and operators.
enum ExpressionText {
    /// Whether a quote or a parenthesis is open at the end.
    static func isOpen(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let found = scan(text)
        return found.quote != nil || found.depth > 0
    }

    /// The quote and the number of parentheses that are open at the end, and the index of the first comma inside
    /// any. An apostrophe behind a letter is no quote.
    static func scan(_ text: ArraySlice<Unicode.Scalar>) -> (
        quote: Unicode.Scalar?, depth: Int, comma: Int?
    ) {
        var comma: Int?
        var quote: Unicode.Scalar?
        var depth = 0
        var previous: Unicode.Scalar = " "
        for (index, scalar) in zip(text.indices, text) {
            defer { previous = scalar }
            if scalar == ",", comma == nil, quote != nil || depth > 0 { comma = index }
            if let open = quote {
                // A doubled quote closes and opens again.
                if scalar == open { quote = nil }
            } else if scalar == "'" || scalar == "\"" {
                if !previous.properties.isAlphabetic { quote = scalar }
            } else if scalar == "(" {
                depth += 1
            } else if scalar == ")" {
                depth -= 1
            }
        }
        return (quote, depth, comma)
    }

    /// Whether a text goes on as an expression does behind a value.
    static func beginsWithOperator(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        if let first = text.first, "|=<>!+-*/%".unicodeScalars.contains(first) { return true }
        let word = String(String.UnicodeScalarView(text.prefix { $0.properties.isAlphabetic }))
        return ["and", "or", "not", "in", "like", "between"].contains(word.lowercased())
    }

    /// Where YAML may begin a value in a line: behind `: `, `- `, `[`, `{`, `,` and the indentation.
    static func valueStarts(in line: ArraySlice<Unicode.Scalar>) -> [Int] {
        line.indices.filter { index in
            guard !line[index].isBlank, let before = line[..<index].lastIndex(where: { !$0.isBlank }) else {
                return !line[index].isBlank
            }
            if "[{,".unicodeScalars.contains(line[before]) { return true }
            return before + 1 < index && (line[before] == ":" || line[before] == "-")
        }
    }

    /// The index behind the closing quote of a text that begins with one; nil if it does not, or is not closed.
    static func endOfQuoted(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let quote = text.first, quote == "'" || quote == "\"" else { return nil }
        var index = text.startIndex + 1
        while index < text.endIndex {
            if text[index] == "\\", quote == "\"" {
                index += 2
            } else if text[index] != quote {
                index += 1
            } else if quote == "'", index + 1 < text.endIndex, text[index + 1] == "'" {
                index += 2
            } else {
                return index + 1
            }
        }
        return nil
    }
}
