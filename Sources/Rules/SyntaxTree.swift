/// A part of an expression, with its place in the text.
struct Node {
    let kind: Kind
    /// In Unicode scalars.
    let range: Range<Int>
    /// Levels of nodes, itself included.
    let height: Int

    indirect enum Kind {
        case number(Double)
        case text(String)
        case boolean(Bool)
        /// A column or a field.
        case name(String, isQuoted: Bool)
        case parenthesised(Node)
        case negative(Node)
        case positive(Node)
        case not(Node)
        /// A comparison, or arithmetic.
        case binary(Operator, Node, Node)
        /// AND, OR or `||`: two values or more, so that long chains do not nest.
        case chain(Operator, [Node])
        case like(Node, Node, isNegated: Bool)
        case between(Node, Node, Node, isNegated: Bool)
        case among(Node, [Node], isNegated: Bool)
        case choice(operand: Node?, branches: [Branch], otherwise: Node)
        case call(String, [Node])
    }

    struct Branch {
        var when: Node
        var then: Node
    }

    enum Operator: String {
        case or = "OR"
        case and = "AND"
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case modulo = "%"
        case joined = "||"

        /// Of SQL as SQLite has it, the loosest first.
        var precedence: Int {
            switch self {
            case .or: 10
            case .and: 20
            case .equal, .unequal: Node.Operator.equality
            case .less, .lessOrEqual, .greater, .greaterOrEqual: 50
            case .plus, .minus: 60
            case .times, .divided, .modulo: 70
            case .joined: 80
            }
        }

        /// Also of LIKE, IN and BETWEEN.
        static let equality = 40
        /// Of NOT before a condition.
        static let not = 30
        /// Of a sign before a number.
        static let sign = 90

        var isComparison: Bool { (Node.Operator.equality...50).contains(precedence) }
        var isChain: Bool { self == .and || self == .or || self == .joined }
        var isArithmetic: Bool { (60...70).contains(precedence) }
    }

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
        let below: [Node] =
            switch kind {
            case .number, .text, .boolean, .name: []
            case .parenthesised(let a), .negative(let a), .positive(let a), .not(let a): [a]
            case .binary(_, let a, let b), .like(let a, let b, _): [a, b]
            case .between(let a, let b, let c, _): [a, b, c]
            case .chain(_, let links): links
            case .among(let a, let list, _): [a] + list
            case .choice(let operand, let branches, let otherwise):
                (operand.map { [$0] } ?? []) + branches.flatMap { [$0.when, $0.then] } + [otherwise]
            case .call(_, let arguments): arguments
            }
        height = (below.map(\.height).max() ?? 0) + 1
    }

    var start: Int { range.lowerBound }

    /// Without the parentheses around it.
    var inner: Node {
        if case .parenthesised(let node) = kind { return node.inner }
        return self
    }

    /// Written as a comparison, without parentheses around it.
    var isBareComparison: Bool {
        switch kind {
        case .binary(let sign, _, _): sign.isComparison
        case .like, .between, .among: true
        default: false
        }
    }

    /// `'…'`, in parentheses or not.
    var literalText: String? {
        if case .text(let text) = inner.kind { return text }
        return nil
    }

    var literalNumber: Double? {
        if case .number(let number) = inner.kind { return number }
        return nil
    }
}
