import Diagnostics
import JobModel
import LocaleText

/// Checks the types of a syntax tree and writes its SQL. Goes on after a mistake, so that all are told at once.
final class SQLWriter {
    struct Value {
        var sql: String
        var type: RuleType
    }

    private let scalars: [Unicode.Scalar]
    let scope: RuleScope
    let locale: LocaleText?
    private(set) var mistakes: [Mistake] = []
    /// Columns and fields by name.
    private(set) var used: [String] = []
    var usesContactKey = false

    init(_ scalars: [Unicode.Scalar], scope: RuleScope, locale: LocaleText?) {
        self.scalars = scalars
        self.scope = scope
        self.locale = locale
    }

    func add(_ mistake: Mistake) { mistakes.append(mistake) }

    @discardableResult
    func refuse(
        _ code: Diagnostic.Code, _ message: String, at node: Node, _ hints: [String] = []
    ) -> Value? {
        add(Mistake(code, message, at: node.start, hints))
        return nil
    }

    /// As it is written in the expression, for messages.
    func shown(_ node: Node) -> String { Rules.shown(scalars[node.inner.range]) }

    /// As it is written in the expression, for hints that say what to write instead.
    func source(_ node: Node) -> String {
        let range = node.inner.range
        return range.count <= 40 ? String(String.UnicodeScalarView(scalars[range])) : "…"
    }

    /// Nil after a mistake, which is in `mistakes`.
    func write(_ node: Node) -> Value? {
        switch node.kind {
        case .number(let number): return Value(sql: SQLWriter.literal(number), type: .number)
        case .text(let text): return Value(sql: SQLWriter.literal(text), type: .text)
        case .boolean(let holds): return Value(sql: holds ? "1" : "0", type: .condition)
        case .name(let name, let isQuoted): return column(name, isQuoted: isQuoted, node)
        case .parenthesised(let inside): return write(inside)
        case .not(let operand):
            guard let value = condition(operand, of: "NOT") else { return nil }
            return Value(sql: "(NOT \(value))", type: .condition)
        case .negative, .positive: return arithmetic(node)
        case .binary(let sign, let left, let right):
            return sign.isComparison ? comparison(sign, left, right) : arithmetic(node)
        case .chain(let sign, let links): return sign == .joined ? joined(links) : conditions(sign, links)
        case .like(let text, let pattern, let isNegated): return like(text, pattern, isNegated: isNegated)
        case .between(let value, let low, let high, let isNegated):
            return between(value, low, high, isNegated: isNegated)
        case .among(let value, let list, let isNegated): return among(value, list, isNegated: isNegated)
        case .choice(let operand, let branches, let otherwise): return choice(operand, branches, otherwise)
        case .call(let name, let arguments): return call(name, arguments, node)
        }
    }

    /// With a point or an exponent: 7/2 of SQL's whole numbers is 3.
    static func literal(_ number: Double) -> String { "\(number)" }

    static func literal(_ text: String) -> String { quoted(text, by: "'") }

    private func column(_ name: String, isQuoted: Bool, _ node: Node) -> Value? {
        if let column = scope.columns.first(where: { $0.name == name }) {
            if !used.contains(column.name) { used.append(column.name) }
            return Value(sql: column.sql, type: column.type)
        }
        if scope.laterFields.contains(name) {
            return refuse(
                .unknownName, "the field `\(name)` is not made yet here", at: node,
                ["a field may use those that stand above it"])
        }
        if name.isEmpty {
            return refuse(
                .unknownName, "two double quotes name no column", at: node,
                ["an empty text is '', and NOT blank(name) says that a column holds something"])
        }
        let message = "there is no column or field `\(name)`"
        if !isQuoted, let hints = Foreign.name(name) { return refuse(.unknownName, message, at: node, hints) }
        var hints = Suggestion.hint(for: name, among: scope.columns.map(\.name).sorted())
        if isQuoted {
            hints =
                ["text stands in single quotes: \(SQLWriter.literal(name))"]
                + hints.filter { $0.hasPrefix("did you") }
        }
        if !isQuoted, let whole = nameThatGoesOn(from: node, name) {
            hints = ["write \(Keyword.written(whole))"]
        }
        // Behind an operator a word is more often a text without its quotes than a column.
        let before = scalars[..<node.start].last { !$0.properties.isWhitespace }
        if !isQuoted, let before, "=<>".unicodeScalars.contains(before),
            hints.allSatisfy({ $0.hasPrefix("known") })
        {
            hints.append("a text stands in single quotes: \(SQLWriter.literal(name))")
        }
        return refuse(.unknownName, message, at: node, hints)
    }

    /// `first-name` is read as a subtraction, though there may be a column of that name.
    private func nameThatGoesOn(from node: Node, _ name: String) -> String? {
        let rest = Array(scalars[node.start...])
        return scope.columns.map(\.name).first {
            $0.unicodeScalars.count > name.unicodeScalars.count && rest.starts(with: $0.unicodeScalars)
        }
    }

    // MARK: Conditions

    /// AND and OR stop where the answer is known, as people expect: SQLite would work out all, and refuse
    /// `n <> 0 AND total / n > 5` for a row where n is 0.
    private func conditions(_ sign: Node.Operator, _ links: [Node]) -> Value? {
        let parts = links.indices.map { index in
            condition(links[index], of: sign.rawValue, after: index > 0 ? links[index - 1] : nil)
        }
        guard !parts.contains(nil) else { return nil }
        var sql = parts.compactMap(\.self)
        let last = sql.removeLast()
        let earlier = sql.map { sign == .and ? "WHEN NOT \($0) THEN 0" : "WHEN \($0) THEN 1" }
        return Value(
            sql: "(CASE \(earlier.joined(separator: " ")) ELSE \(last) END)", type: .condition)
    }

    /// The SQL of an operand that must be a condition.
    func condition(_ node: Node, of what: String, after left: Node? = nil) -> String? {
        guard let value = write(node) else { return nil }
        if value.type == .condition { return value.sql }
        var hints = hintsForCondition(node, value.type)
        if let left, node.literalText != nil || node.literalNumber != nil, let list = compared(left) {
            hints = ["write \(list), \(source(node)))"]
        }
        refuse(
            .wrongType, "\(what) takes conditions, and \(shown(node)) is \(value.type.article)", at: node,
            hints)
        return nil
    }

    /// What `country = 'FR' OR 'BE'` compares.
    private func compared(_ node: Node) -> String? {
        switch node.inner.kind {
        case .binary(.equal, let subject, let value): "\(source(subject)) IN (\(source(value))"
        case .among(let subject, _, _): "\(source(subject)) IN (…"
        default: nil
        }
    }

    func hintsForCondition(_ node: Node, _ type: RuleType) -> [String] {
        switch type {
        case .text:
            ["compare it with something: \(source(node)) = 'yes', or write NOT blank(\(source(node)))"]
        case .number: ["compare it with something: \(source(node)) <> 0"]
        case .date: ["compare it with something: \(source(node)) < job_date()"]
        case .condition: []
        }
    }

    // MARK: Texts

    private func joined(_ links: [Node]) -> Value? {
        let parts = texts(links, "`||` joins")
        guard let parts else { return nil }
        return Value(sql: "(\(parts.joined(separator: " || ")))", type: .text)
    }

    private func texts(_ nodes: [Node], _ what: String) -> [String]? {
        let parts = nodes.map { node -> String? in
            guard let value = write(node) else { return nil }
            if value.type == .text { return value.sql }
            refuse(
                .wrongType, "\(what) texts, and \(shown(node)) is \(value.type.article)", at: node,
                conversion(of: node, from: value.type, to: .text))
            return nil
        }
        return parts.contains(nil) ? nil : parts.compactMap(\.self)
    }

    private func like(_ text: Node, _ pattern: Node, isNegated: Bool) -> Value? {
        if case .name(let name, _) = text.inner.kind,
            scope.columns.contains(where: { $0.name == name && $0.type == .date })
        {
            return refuse(
                .wrongType, "LIKE compares texts, and \(shown(text)) is a date", at: text,
                ["write year(\(source(text))), or compare with dates: BETWEEN '2026-01-01' AND '2026-12-31'"])
        }
        guard let sides = texts([text, pattern], "LIKE compares") else { return nil }
        let sql = "\(InnerFunction.like.sql)(\(sides[0]), \(sides[1]))"
        return Value(sql: isNegated ? "(NOT \(sql))" : sql, type: .condition)
    }

    /// Texts are ordered as the job's locale sorts them, so that É does not come after Z.
    func ordered(_ sql: String, _ type: RuleType) -> String {
        type == .text ? "\(InnerFunction.sortKey.sql)(\(sql))" : sql
    }
}
