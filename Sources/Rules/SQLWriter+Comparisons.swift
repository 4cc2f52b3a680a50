import JobModel

extension SQLWriter {
    func comparison(_ sign: Node.Operator, _ left: Node, _ right: Node) -> Value? {
        let isEquality = sign.precedence == Node.Operator.equality
        let first = write(left)
        let second = write(right)
        guard var first, var second else { return nil }
        if first.type != second.type {
            if first.type == .date, let literal = right.literalText {
                guard let date = date(literal, right) else { return nil }
                second = date
            } else if second.type == .date, let literal = left.literalText {
                guard let date = date(literal, left) else { return nil }
                first = date
            } else {
                return refuseComparison(left, first.type, right, second.type, isEquality: isEquality)
            }
        }
        if first.type == .condition, !isEquality {
            return refuse(
                .wrongType, "`\(sign.rawValue)` cannot compare conditions", at: left,
                ["compare with `=`, or join with AND"])
        }
        if isEquality { return Value(sql: "(\(first.sql) \(sign.rawValue) \(second.sql))", type: .condition) }
        let sides = [first, second].map { ordered($0.sql, $0.type) }
        return Value(sql: "(\(sides[0]) \(sign.rawValue) \(sides[1]))", type: .condition)
    }

    /// A text written out where a date is wanted.
    func date(_ text: String, _ node: Node) -> Value? {
        if let day = CalendarDate(text) { return Value(sql: SQLWriter.literal(day.description), type: .date) }
        return refuse(
            .badValue, "\(shown(node)) is no date", at: node,
            [
                ["now", "today"].contains(text.lowercased())
                    ? "the job's date is job_date()"
                    : text.isEmpty ? SQLWriter.neverEmpty("a date") : "write the year first: '2026-12-31'"
            ])
    }

    /// For a date compared with a number: `2026-01-01` is a subtraction.
    private func dateHints(_ date: Node, _ number: Node) -> [String] {
        let text = source(number).split(separator: " ").joined()
        return CalendarDate(text) != nil
            ? ["a date stands in single quotes: '\(text)'"] : ["write year(\(source(date)))"]
    }

    /// Also of BETWEEN, IN and CASE, whose values are compared with the first.
    @discardableResult
    private func refuseComparison(
        _ left: Node, _ leftType: RuleType, _ right: Node, _ rightType: RuleType, isEquality: Bool
    ) -> Value? {
        // A condition is never meant to be compared, and a text is what is mostly meant to be something else.
        let isLeft = leftType == .condition || (leftType == .text && rightType != .condition)
        let (node, type, other, otherType) =
            isLeft ? (left, leftType, right, rightType) : (right, rightType, left, leftType)
        var hints: [String]
        switch (type, otherType) {
        case (.condition, _):
            hints = ["a condition stands alone: \(source(node)), or NOT \(source(node))"]
        case (.text, _):
            hints = conversion(of: node, from: .text, to: otherType)
            if isEquality, node.literalText == nil, other.literalNumber != nil {
                hints.append("to compare texts write '\(source(other))'")
            }
        case (.date, _): hints = dateHints(node, other)
        default: hints = dateHints(other, node)
        }
        return refuse(
            .wrongType, "\(shown(node)) is \(type.article) and cannot be compared with \(otherType.article)",
            at: node, hints)
    }

    /// What is compared, and what with.
    private func compared(_ value: Node, _ others: [Node], isEquality: Bool) -> (
        sql: [String], type: RuleType
    )? {
        let values = ([value] + others).map(write)
        guard !values.contains(where: { $0 == nil }) else { return nil }
        let known = values.compactMap(\.self)
        var sql = [known[0].sql]
        for (node, other) in zip(others, known.dropFirst()) {
            if other.type == known[0].type {
                sql.append(other.sql)
            } else if known[0].type == .date, let literal = node.literalText {
                guard let date = date(literal, node) else { return nil }
                sql.append(date.sql)
            } else {
                refuseComparison(value, known[0].type, node, other.type, isEquality: isEquality)
                return nil
            }
        }
        return (sql, known[0].type)
    }

    func between(_ value: Node, _ low: Node, _ high: Node, isNegated: Bool) -> Value? {
        guard let (sql, type) = compared(value, [low, high], isEquality: false) else { return nil }
        if type == .condition { return refuse(.wrongType, "BETWEEN cannot compare conditions", at: value) }
        let parts = sql.map { ordered($0, type) }
        let not = isNegated ? "NOT " : ""
        return Value(sql: "(\(parts[0]) \(not)BETWEEN \(parts[1]) AND \(parts[2]))", type: .condition)
    }

    func among(_ value: Node, _ list: [Node], isNegated: Bool) -> Value? {
        guard let (sql, _) = compared(value, list, isEquality: true) else { return nil }
        let choices = sql.dropFirst().joined(separator: ", ")
        return Value(sql: "(\(sql[0]) \(isNegated ? "NOT " : "")IN (\(choices)))", type: .condition)
    }

    func choice(_ operand: Node?, _ branches: [Node.Branch], _ otherwise: Node) -> Value? {
        let whens: [String]?
        var head = "CASE"
        if let operand {
            let parts = compared(operand, branches.map(\.when), isEquality: true)?.sql
            if let parts { head += " \(parts[0])" }
            whens = parts.map { Array($0.dropFirst()) }
        } else {
            let parts = branches.map { condition($0.when, of: "WHEN") }
            whens = parts.contains(nil) ? nil : parts.compactMap(\.self)
        }
        let results = alike(branches.map(\.then) + [otherwise], "the branches of CASE")
        guard let whens, let results else { return nil }
        let cases = zip(whens, results.sql).map { "WHEN \($0) THEN \($1)" }.joined(separator: " ")
        return Value(
            sql: SQLWriter.cases(head, cases, otherwise: results.sql[whens.count]), type: results.type)
    }

    /// An ELSE that is nothing but another CASE joins the first: SQLite's parser holds few levels, and people nest many
    /// `iif`.
    static func cases(_ head: String, _ cases: String, otherwise: String) -> String {
        let (opening, closing) = ("(CASE WHEN ", " END)")
        guard head == "CASE", otherwise.hasPrefix(opening) else {
            return "(\(head) \(cases) ELSE \(otherwise)\(closing)"
        }
        return "(CASE \(cases) \(otherwise.dropFirst("(CASE ".count))"
    }

    /// Values that must be of one type. Texts written out among dates are taken as dates.
    func alike(_ nodes: [Node], _ what: String) -> (sql: [String], type: RuleType)? {
        let values = nodes.map(write)
        guard !values.contains(where: { $0 == nil }) else { return nil }
        let known = values.compactMap(\.self)
        let type = known.contains { $0.type == .date } ? RuleType.date : known[0].type
        var sql: [String] = []
        for (node, value) in zip(nodes, known) {
            if value.type == type {
                sql.append(value.sql)
            } else if type == .date, let literal = node.literalText {
                guard let date = date(literal, node) else { return nil }
                sql.append(date.sql)
            } else {
                let from = type == .date ? known.first { $0.type != .date }?.type ?? .date : type
                let other = from == value.type ? type : from
                refuse(
                    .wrongType,
                    "\(what) must be of one type: \(shown(node)) is \(value.type.article), others are \(other == .text ? "text" : other.rawValue + "s")",
                    at: node, conversion(of: node, from: value.type, to: other))
                return nil
            }
        }
        return (sql, type)
    }

    static func neverEmpty(_ what: String) -> String {
        "\(what) is never empty: `empty` under contacts.types says what an empty cell counts as"
    }

    /// How a value of one type is made one of another.
    func conversion(of node: Node, from: RuleType, to: RuleType) -> [String] {
        let written = source(node)
        let type = to == .number ? "number" : "date"
        switch (from, to) {
        case (.text, .number) where node.literalText != nil:
            guard let text = node.literalText, !text.isEmpty else {
                return [SQLWriter.neverEmpty("a number")]
            }
            return Double(text) == nil ? [] : ["write the number without quotes"]
        case (.text, .number), (.text, .date):
            if case .name(let name, _) = node.inner.kind,
                scope.columns.contains(where: { $0.name == name && !$0.isField })
            {
                return ["give `\(name)` the type \(type) under contacts.types, or write \(type)(\(written))"]
            }
            return ["write \(type)(\(written))"]
        case (.number, .text) where node.literalNumber != nil:
            return ["a text stands in single quotes: '\(written)'"]
        case (.number, .text): return ["write number_text(\(written)) or money(\(written))"]
        case (.date, .text): return ["write date_text(\(written))"]
        case (.condition, .text): return ["write iif(\(written), 'yes', 'no')"]
        case (.condition, .number): return ["write iif(\(written), 1, 0)"]
        case (.date, .number): return ["write year(\(written)), or days_between(\(written), job_date())"]
        default: return []
        }
    }
}
