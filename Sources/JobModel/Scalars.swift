import Diagnostics

/// Single values: each function returns nil after it has said what is wrong.
extension Reading {
    /// The text of a scalar as it stands in the file; never what YAML makes of it.
    func text(_ node: YAMLNode, _ name: String) -> String? {
        guard case .scalar(let text, _) = node.content, !node.isEmptyValue else {
            if let mistake = slip(node) {
                error(mistake.code, mistake.message, at: mistake.location ?? node.location, mistake.hints)
            } else if node.isEmptyValue {
                error("wrong-kind", "`\(name)` has no value", at: node.location)
            } else {
                error("wrong-kind", "`\(name)` takes a single value, not \(node.kind)", at: node.location)
            }
            return nil
        }
        return text
    }

    /// A text without line breaks and tabs, not blank.
    func line(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = text(node, name) else { return nil }
        if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\t" }) {
            error("bad-value", "`\(name)` must be one line, without tabs", at: node.location)
            return nil
        }
        if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            error("bad-value", "`\(name)` is blank", at: node.location)
            return nil
        }
        return text
    }

    /// One of a few words, which are the enumeration's raw values.
    ///
    /// - Parameter listsAll: all words are named for an unknown one, not the nearest.
    func word<Word>(
        _ node: YAMLNode, _ name: String, _: Word.Type = Word.self, listsAll: Bool = false
    ) -> Word?
    where Word: CaseIterable & RawRepresentable<String> {
        guard let text = line(node, name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        error(
            "unknown-value", "\(text.quoted) is no value of `\(name)`", at: node.location,
            oneOf(known, like: listsAll ? "" : text))
        return nil
    }

    func oneOf(_ known: [String], like text: String) -> [String] {
        let hint = Suggestion.hint(for: text, among: known)
        return hint.first?.hasPrefix("did") == true
            ? hint : ["write one of: \(known.joined(separator: " "))"]
    }

    /// Decimal digits without sign or leading zero.
    func integer(_ node: YAMLNode, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = line(node, name) else { return nil }
        let digits = text.utf8.allSatisfy { (48...57).contains($0) }
        guard digits, text.utf8.count <= 9, text == "0" || !text.hasPrefix("0"), let value = Int(text),
            range.contains(value)
        else {
            error(
                "bad-number",
                "`\(name)` takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(text.quoted)",
                at: node.location)
            return nil
        }
        return value
    }

    func date(_ node: YAMLNode, _ name: String) -> CalendarDate? {
        guard let text = line(node, name) else { return nil }
        if let date = CalendarDate(text) { return date }
        error(
            "bad-date", "`\(name)` is not a day of the calendar: \(text.quoted)", at: node.location,
            ["write year, month and day: 2026-10-01"])
        return nil
    }

    /// What a person most likely meant by a value that YAML took for something else.
    private func slip(_ node: YAMLNode) -> Diagnostic? {
        guard let line = node.location.line, let column = node.location.column else { return nil }
        let rest = source.rest(line: line, column: column)
        switch node.content {
        case .mapping where rest.starts(with: "{{".unicodeScalars):
            return YAMLSyntaxMistake.unquotedPlaceholder(at: node.location)
        case .scalar where node.isEmptyValue:
            // The place of a value that is not there lies behind its key or further on, behind blanks and comments.
            guard let comment = commentAfterKey(before: line, column) else { return nil }
            let digits = comment.text.dropFirst().prefix { $0.properties.isASCIIHexDigit }
            guard [3, 6, 8].contains(digits.count) else { return nil }
            return YAMLSyntaxMistake.commentedColour(digits, at: comment.place)
        default: return nil
        }
    }

    private func commentAfterKey(before line: Int, _ column: Int) -> (
        text: ArraySlice<Unicode.Scalar>, place: SourceLocation
    )? {
        for (number, from) in [(line, column), (line - 1, 1)] where number >= 1 {
            let rest = source.rest(line: number, column: from)
            if let hash = rest.indices.first(where: {
                rest[$0] == "#" && $0 > 0 && source.lines[number - 1][$0 - 1].isBlank
            }) {
                return (rest[hash...], source.location(line: number, column: hash + 1))
            }
        }
        return nil
    }
}
