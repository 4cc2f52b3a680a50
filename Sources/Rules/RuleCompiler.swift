import Diagnostics
public import JobModel
public import LocaleText

/// Checks expressions and turns them into SQL.
public struct RuleCompiler {
    public let scope: RuleScope
    private let locale: LocaleText?

    /// - Parameter locale: for what is written out in an expression (currencies, styles of dates); nil leaves that to
    ///   the evaluation.
    public init(scope: RuleScope, locale: LocaleText? = nil) {
        self.scope = scope
        self.locale = locale
    }

    /// - Parameters:
    ///   - name: for messages: "field `total`", "`select`".
    ///   - types: what the expression may give; empty: anything.
    /// - Throws: `DiagnosticList` with every mistake of types and names, or the first one of syntax.
    public func compile(
        _ expression: Expression, as name: String, expecting types: [RuleType] = []
    ) throws -> CompiledRule {
        let scalars = Array(expression.text.unicodeScalars)
        do {
            let node = try Parser.expression(scalars, columns: scope.columns.map(\.name))
            return try compile(node, scalars, expression, as: name, expecting: types)
        } catch let mistake as Mistake {
            throw DiagnosticList([withQuotes(mistake, of: expression).located(in: expression)])
        }
    }

    /// An expression of `order`, which may end with ASC or DESC. Texts become sort keys of the locale.
    ///
    /// - Throws: as ``compile(_:as:expecting:)``.
    public func compileOrder(
        _ expression: Expression, as name: String
    ) throws -> (rule: CompiledRule, descending: Bool) {
        let scalars = Array(expression.text.unicodeScalars)
        do {
            let (node, descending) = try Parser.order(scalars, columns: scope.columns.map(\.name))
            var rule = try compile(node, scalars, expression, as: name, expecting: [])
            if rule.type == .text {
                rule.sql = "\(InnerFunction.sortKey.sql)(\(rule.sql))"
                rule.columnType = "BLOB"
            }
            return (rule, descending)
        } catch let mistake as Mistake {
            throw DiagnosticList([withQuotes(mistake, of: expression).located(in: expression)])
        }
    }

    private func compile(
        _ node: Node, _ scalars: [Unicode.Scalar], _ expression: Expression, as name: String,
        expecting types: [RuleType]
    ) throws -> CompiledRule {
        let writer = SQLWriter(scalars, scope: scope, locale: locale)
        let value = writer.write(node)
        if let value, !types.isEmpty, !types.contains(value.type) {
            let wanted = types.map(\.article).joined(separator: " or ")
            writer.add(
                Mistake(
                    .wrongType, "\(name) must be \(wanted), and this is \(value.type.article)",
                    at: node.start,
                    types == [.condition]
                        ? writer.hintsForCondition(node, value.type)
                        : types.count == 1 ? writer.conversion(of: node, from: value.type, to: types[0]) : [])
            )
        }
        guard writer.mistakes.isEmpty, let value else {
            // In the order of the text; those at one place in the order they were found.
            let ordered = writer.mistakes.enumerated().sorted {
                ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
            }
            throw DiagnosticList(
                ordered.map { withQuotes($0.element, of: expression).located(in: expression) })
        }
        let rule = CompiledRule(
            name: name, sql: value.sql, type: value.type, columns: writer.used,
            usesContactKey: writer.usesContactKey)
        if try RuleMachineryError.translating({ try RuleGuard.isTooDeep(rule) }) {
            throw Parser.tooDeep(at: node.start)
        }
        return rule
    }

    /// `greeting: 'Hello'` reaches us as the name Hello: the quotes are YAML's.
    private func withQuotes(_ mistake: Mistake, of expression: Expression) -> Mistake {
        guard expression.isQuotedInFile,
            mistake.code == .unknownName
                ? !mistake.hints.contains(where: { $0.contains("\"") })
                : mistake.code == .syntax && mistake.hints.isEmpty
        else {
            return mistake
        }
        var mistake = mistake
        mistake.hints.append("the quotes around it are YAML's own; for a text write \"'Hello'\"")
        return mistake
    }
}
