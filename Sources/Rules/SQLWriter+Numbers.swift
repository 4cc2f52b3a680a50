import JobModel

extension SQLWriter {
    /// Rounds the outcome to the 15 digits that numbers have, so that 0.1 + 0.2 is 0.3. Within, nothing is rounded.
    func arithmetic(_ node: Node) -> Value? {
        guard let value = term(node), value.type == .number else { return nil }
        let isLiteral: Bool
        if case .negative(let operand) = node.kind, operand.literalNumber != nil {
            isLiteral = true
        } else {
            isLiteral = false
        }
        return isLiteral ? value : Value(sql: "\(InnerFunction.decimal.sql)(\(value.sql))", type: .number)
    }

    /// A number not yet rounded, or another value as it is.
    private func term(_ node: Node) -> Value? {
        switch node.kind {
        case .parenthesised(let inside): return term(inside)
        case .positive(let operand): return signed("+", operand)
        case .negative(let operand):
            if let number = operand.literalNumber {
                return Value(sql: "(\(SQLWriter.literal(-number)))", type: .number)
            }
            // From 0, because the negative of 0 would be -0.
            return signed("-", operand).map { Value(sql: "(0.0 - \($0.sql))", type: .number) }
        case .binary(let sign, let left, let right) where sign.isArithmetic: return term(sign, left, right)
        default: return write(node)
        }
    }

    private func signed(_ sign: String, _ operand: Node) -> Value? {
        guard let value = term(operand) else { return nil }
        if value.type == .number { return value }
        return refuse(
            .wrongType, "`\(sign)` takes a number, and \(shown(operand)) is \(value.type.article)",
            at: operand,
            conversion(of: operand, from: value.type, to: .number))
    }

    private func term(_ sign: Node.Operator, _ left: Node, _ right: Node) -> Value? {
        let first = term(left)
        let second = term(right)
        guard let first, let second else { return nil }
        if first.type == .number, second.type == .number {
            let sql =
                switch sign {
                case .divided: "\(InnerFunction.divide.sql)(\(first.sql), \(second.sql))"
                case .modulo: "\(InnerFunction.modulo.sql)(\(first.sql), \(second.sql))"
                default: "(\(first.sql) \(sign.rawValue) \(second.sql))"
                }
            return Value(sql: sql, type: .number)
        }
        let (node, type) = first.type == .number ? (right, second.type) : (left, first.type)
        var hints: [String]
        switch (sign, first.type, second.type) {
        case (.minus, .date, .date), (.plus, .date, .date):
            hints = ["write days_between(\(source(right)), \(source(left)))"]
        case (.plus, .date, .number), (.plus, .number, .date):
            let (date, days) = first.type == .date ? (left, right) : (right, left)
            hints = ["write add_days(\(source(date)), \(source(days)))"]
        case (.minus, .date, .number): hints = ["write add_days(\(source(left)), -\(source(right)))"]
        case (.plus, .text, .text): hints = ["join texts with `||`"]
        case (.plus, .text, _) where left.literalText != nil,
            (.plus, _, .text) where right.literalText != nil:
            let (other, type) = left.literalText != nil ? (right, second.type) : (left, first.type)
            hints = ["join texts with `||`"] + conversion(of: other, from: type, to: .text)
        default: hints = conversion(of: node, from: type, to: .number)
        }
        return refuse(
            .wrongType, "`\(sign.rawValue)` takes numbers, and \(shown(node)) is \(type.article)", at: node,
            hints)
    }
}
