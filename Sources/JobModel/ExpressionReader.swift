import Diagnostics

/// Expressions: their text and its places. What they say is `Rules`' matter.
extension Reading {
    /// An expression or a list of them.
    func expressions(_ node: YAMLNode, _ name: String) -> [Expression]? {
        switch node.content {
        case .list(let list):
            if list.isEmpty {
                error("bad-value", "`\(name)` holds no expression", at: node.location)
            } else if list.count > Reading.expressionLimit {
                error(
                    "bad-count",
                    "`\(name)` holds \(list.count) expressions; at most \(Reading.expressionLimit)",
                    at: node.location)
                return nil
            }
            return list.compactMap { oneExpression($0, name) }
        default: return oneExpression(node, name).map { [$0] }
        }
    }

    private func oneExpression(_ node: YAMLNode, _ name: String) -> Expression? {
        guard case .mapping = node.content, !isBraced(node) else { return expression(node, name) }
        error(
            "wrong-kind", "`\(name)` takes an expression or a list of them, not a mapping",
            at: node.location, ["write country = 'FR'"])
        return nil
    }

    /// Expressions of one key.
    static let expressionLimit = 50

    func expression(_ node: YAMLNode, _ name: String) -> Expression? {
        if isBraced(node) {
            sayBraces(at: node.location)
            return nil
        }
        guard let whole = text(node, name) else { return nil }
        let scalars = Array(whole.unicodeScalars)
        let positions = ScalarPositions(of: node, in: source)
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else {
            error(
                "bad-value", "`\(name)` is blank", at: node.location,
                scalars.isEmpty ? ["for an empty text write \"''\""] : [])
            return nil
        }
        let text = scalars[...last]
        if text.count > Expression.characterLimit {
            error(
                "too-long",
                "`\(name)` has \(text.count) characters; at most \(Expression.characterLimit)",
                at: node.location)
        } else if let brace = text.indices.dropLast().first(where: {
            text[$0] == "{" && text[$0 + 1] == "{"
        }) {
            sayBraces(at: positions.location(at: brace))
        } else if let cut = cut(of: node, text: text) {
            error(cut.code, cut.message, at: cut.location ?? node.location, cut.hints)
        } else {
            var isQuoted = false
            if case .scalar(_, let style) = node.content {
                isQuoted = style == .singleQuoted || style == .doubleQuoted
            }
            return Expression(
                text: String(String.UnicodeScalarView(text)), isQuotedInFile: isQuoted, positions: positions)
        }
        return nil
    }

    /// `when: {{status}} = 'gone'`, which YAML takes for a mapping.
    private func isBraced(_ node: YAMLNode) -> Bool {
        guard case .mapping = node.content, let line = node.location.line, let column = node.location.column
        else { return false }
        return source.rest(line: line, column: column).starts(with: "{{".unicodeScalars)
    }

    private func sayBraces(at place: SourceLocation) {
        let mistake = YAMLSyntaxMistake.bracedColumn(at: place)
        error(mistake.code, mistake.message, at: place, mistake.hints)
    }

    /// A comment or a comma of YAML that ended a plain expression too early, which its open quote or parenthesis tells.
    private func cut(of node: YAMLNode, text: ArraySlice<Unicode.Scalar>) -> Diagnostic? {
        guard case .scalar(_, .plain) = node.content, ExpressionText.isOpen(text),
            let line = node.location.line, let column = node.location.column
        else { return nil }
        let rest = source.rest(line: line, column: column)
        // In several lines the end is not looked for: then `Rules` says what is missing.
        guard rest.starts(with: text) else { return nil }
        let after = rest.dropFirst(text.count)
        guard let end = after.firstIndex(where: { !$0.isBlank }) else { return nil }
        let place = source.location(line: line, column: end + 1)
        switch after[end] {
        case "#" where end > after.startIndex: return YAMLSyntaxMistake.commentInExpression(at: place)
        case ",": return YAMLSyntaxMistake.commaInExpression(at: place)
        default: return nil
        }
    }
}
