import Diagnostics
import JobModel
import LocaleText

extension SQLWriter {
    func call(_ name: String, _ arguments: [Node], _ node: Node) -> Value? {
        switch name.lowercased() {
        case "iif": return iif(arguments, node)
        case "min", "max": return extreme(name.lowercased(), arguments, node)
        default: break
        }
        guard let signature = Signature.named(name) else {
            for argument in arguments { _ = write(argument) }
            return refuse(
                .unknownFunction, "there is no function `\(name)`", at: node,
                Suggestion.hint(for: name, among: Signature.names))
        }
        guard signature.counts.contains(arguments.count) else {
            return refuseCount(
                signature.name, signature.usage, takes: SQLWriter.number(signature.counts), arguments, node)
        }
        var sql: [String] = []
        for (index, (argument, parameter)) in zip(arguments, signature.parameters).enumerated() {
            if let value = self.argument(argument, parameter, index + 1, of: signature) { sql.append(value) }
        }
        guard sql.count == arguments.count, isSound(signature, arguments) else { return nil }
        if signature.name == "bucket" {
            guard let key = scope.keySQL else {
                return refuse(
                    .notAllowed, "bucket() goes by the contact's key, which is not known here", at: node,
                    ["name the key's columns: `key` under `contacts`"])
            }
            usesContactKey = true
            sql.append(key)
        }
        return Value(sql: "\(signature.sql)(\(sql.joined(separator: ", ")))", type: signature.result)
    }

    private func argument(
        _ node: Node, _ parameter: Signature.Parameter, _ position: Int, of signature: Signature
    ) -> String? {
        switch parameter {
        case .name:
            if let name = node.literalText { return SQLWriter.literal(name) }
            return refuse(
                .wrongArguments,
                "argument \(position) of \(signature.name)() must be a name in single quotes", at: node,
                ["write \(signature.usage)"])?.sql
        case .count:
            if let count = node.literalNumber, count == count.rounded(), (2...10_000).contains(count) {
                return SQLWriter.literal(count)
            }
            return refuse(
                .wrongArguments,
                "argument \(position) of \(signature.name)() must be a whole number from 2 to 10000, written out",
                at: node, ["write \(signature.usage)"])?.sql
        default: break
        }
        guard let value = write(node) else { return nil }
        if value.type == parameter.type { return value.sql }
        if parameter.type == .date, let literal = node.literalText { return date(literal, node)?.sql }
        return refuse(
            .wrongType,
            "argument \(position) of \(signature.name)() must be \(parameter.type.article), and \(shown(node)) is \(value.type.article)",
            at: node, hints(signature, position, node, value.type, parameter.type))?.sql
    }

    private func hints(
        _ signature: Signature, _ position: Int, _ node: Node, _ type: RuleType, _ wanted: RuleType
    ) -> [String] {
        switch (signature.name, type) {
        case ("number", .number), ("date", .date), ("is_number", .number), ("is_date", .date):
            ["it is \(type.article) already"]
        case ("date", _), ("is_date", _): []
        case ("blank", .number) where position == 1, ("default", .number) where position == 1:
            [SQLWriter.neverEmpty("a number")]
        case ("blank", .date) where position == 1, ("default", .date) where position == 1:
            [SQLWriter.neverEmpty("a date")]
        default: conversion(of: node, from: type, to: wanted)
        }
    }

    private func iif(_ arguments: [Node], _ node: Node) -> Value? {
        guard arguments.count == 3 else {
            return refuseCount("iif", "iif(condition, this, that)", takes: "3 arguments", arguments, node)
        }
        let test = condition(arguments[0], of: "iif()")
        let results = alike(Array(arguments[1...]), "the branches of iif()")
        guard let test, let results else { return nil }
        return Value(
            sql: SQLWriter.cases("CASE", "WHEN \(test) THEN \(results.sql[0])", otherwise: results.sql[1]),
            type: results.type)
    }

    private func extreme(_ name: String, _ arguments: [Node], _ node: Node) -> Value? {
        guard (2...100).contains(arguments.count) else {
            return refuseCount(
                name, "\(name)(a, b, …)", takes: "2 to 100 arguments, all of one row", arguments, node)
        }
        guard let (sql, type) = alike(arguments, "the arguments of \(name)()") else { return nil }
        if type == .condition {
            return refuse(
                .wrongType, "\(name)() cannot compare conditions", at: node, ["join them with AND or OR"])
        }
        let texts: InnerFunction = name == "min" ? .lowestText : .highestText
        return Value(sql: "\(type == .text ? texts.sql : name)(\(sql.joined(separator: ", ")))", type: type)
    }

    private func refuseCount(
        _ name: String, _ usage: String, takes: String, _ arguments: [Node], _ node: Node
    ) -> Value? {
        var hints = ["write \(usage)"]
        let looksLikeDecimals = zip(arguments, arguments.dropFirst()).contains { first, second in
            guard case .number = first.kind, case .number = second.kind else { return false }
            return second.range.lowerBound == first.range.upperBound + 1
        }
        if looksLikeDecimals { hints.append("a decimal comma is written as a point: 12.5") }
        return refuse(.wrongArguments, "\(name)() takes \(takes), not \(arguments.count)", at: node, hints)
    }

    private static func number(_ counts: ClosedRange<Int>) -> String {
        if counts == 0...0 { return "no arguments" }
        if counts.count > 1 { return "\(counts.lowerBound) or \(counts.upperBound) arguments" }
        return "\(counts.lowerBound) argument\(counts.lowerBound == 1 ? "" : "s")"
    }

    /// What is written out in the expression and would fail for every row.
    private func isSound(_ signature: Signature, _ arguments: [Node]) -> Bool {
        let texts = arguments.map(\.literalText)
        switch (signature.name, texts.first ?? nil) {
        case ("lookup", let table?) where !scope.tables.contains(table):
            refuse(
                .unknownName, "there is no table \(shown(arguments[0]))", at: arguments[0],
                scope.tables.isEmpty
                    ? ["write it under `tables`"] : Suggestion.hint(for: table, among: scope.tables.sorted()))
        case ("date", let text?)
        where CalendarDate(text) == nil && (locale == nil || locale?.date(text) == nil):
            return date(text, arguments[0]) != nil
        case ("number", let text?) where locale != nil && locale?.number(text) == nil:
            refuse(.badValue, "\(shown(arguments[0])) is no number", at: arguments[0])
        case ("money", _) where arguments.count == 2:
            guard let currency = texts[1], let locale else { return true }
            return (try? locale.money(0, currency: currency)) != nil
                || refusesValue(arguments[1], "no currency", "write its code of three letters, such as 'EUR'")
        case ("money", _) where locale.map({ (try? $0.money(0)) == nil }) ?? false:
            refuse(
                .wrongArguments, "money() needs a currency: the locale belongs to no country",
                at: arguments[0],
                ["write money(x, 'EUR'), or give `locale` under `contacts` a country: fr-FR"])
        case ("date_text", _) where arguments.count == 1 && locale?.namesMonths == false:
            refuse(
                .wrongArguments, "date_text() needs a language: the locale has none", at: arguments[0],
                ["give `locale` under `contacts` a language: fr-FR, or write date_text(x, 'y-MM-dd')"])
        case ("date_text", _) where arguments.count == 2:
            guard let style = texts[1], let locale, let day = CalendarDate(year: 2000, month: 1, day: 1)
            else { return true }
            return (try? locale.dateText(day, style: style)) != nil
                || refusesValue(
                    arguments[1], "no style of dates",
                    "write 'full', 'long', 'medium', 'short', or a pattern such as 'd MMMM y'")
        default: return true
        }
        return false
    }

    private func refusesValue(_ node: Node, _ what: String, _ hint: String) -> Bool {
        refuse(.badValue, "\(shown(node)) is \(what)", at: node, [hint])
        return false
    }
}
