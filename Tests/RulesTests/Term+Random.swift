import JobModel
import Rules
import TestSupport

extension Term {
    /// A tree of a type, at most so many levels deep.
    static func random(_ type: RuleType, _ depth: Int, using generator: inout SplitMix64) -> Term {
        if depth == 0 { return Term.leaf(type, using: &generator) }
        func some(_ type: RuleType) -> Term { Term.random(type, depth - 1, using: &generator) }
        func leaf(_ type: RuleType) -> Term { Term.leaf(type, using: &generator) }
        switch generator.below(type == .condition ? 5 : 6) {
        case 0: return leaf(type)
        case 1: return .call("iif", [some(.condition), some(type), some(type)])
        case 2:
            return .choice((0...generator.below(2)).map { _ in (some(.condition), some(type)) }, some(type))
        case 3:
            let key = generator.pick(comparable)
            return .matched(
                some(key), (0...generator.below(2)).map { _ in (leaf(key), some(type)) }, some(type))
        case 4 where type != .condition:
            return .call(generator.pick(["min", "max"]), [some(type), some(type)])
        default: break
        }
        switch type {
        case .number: return number(depth - 1, using: &generator)
        case .text: return text(depth - 1, using: &generator)
        case .date: return leaf(.date)
        case .condition: return condition(depth - 1, using: &generator)
        }
    }

    private static let comparable: [RuleType] = [.number, .text, .date]

    private static func number(_ depth: Int, using generator: inout SplitMix64) -> Term {
        func some(_ type: RuleType) -> Term { random(type, depth, using: &generator) }
        switch generator.below(9) {
        case 0: return .negative(some(.number))
        case 1: return .call(generator.pick(["abs", "floor", "ceil"]), [some(.number)])
        case 2: return .call("length", [some(.text)])
        case 3: return .call(generator.pick(["year", "weekday"]), [some(.date)])
        case 4: return .call("days_between", [some(.date), some(.date)])
        default: return .binary(generator.pick(["+", "-", "*", "/", "%"]), some(.number), some(.number))
        }
    }

    private static func text(_ depth: Int, using generator: inout SplitMix64) -> Term {
        func some(_ type: RuleType) -> Term { random(type, depth, using: &generator) }
        switch generator.below(4) {
        case 0: return .call(generator.pick(["upper", "lower", "trim"]), [some(.text)])
        case 1: return .call("default", [some(.text), some(.text)])
        case 2: return .call("replace", [some(.text), leaf(.text, using: &generator), some(.text)])
        default: return .binary("||", some(.text), some(.text))
        }
    }

    private static func condition(_ depth: Int, using generator: inout SplitMix64) -> Term {
        func some(_ type: RuleType) -> Term { random(type, depth, using: &generator) }
        let type = generator.pick(comparable)
        func plain() -> Term { leaf(type, using: &generator) }
        let negated = generator.below(2) == 0
        switch generator.below(12) {
        case 0: return .not(some(.condition))
        case 1, 8, 9, 10: return .binary(generator.pick(["AND", "OR"]), some(.condition), some(.condition))
        case 2: return .between(some(type), plain(), plain(), negated: negated)
        case 3: return .among(some(type), (0...generator.below(3)).map { _ in plain() }, negated: negated)
        case 4:
            let pattern = (0..<generator.below(5)).map { _ in generator.pick(["%", "_", "a", "É", "x"]) }
            return .like(some(.text), pattern.joined(), negated: negated)
        case 5: return .call("contains", [some(.text), some(.text)])
        case 6: return .call("blank", [some(.text)])
        default:
            return .binary(generator.pick(["=", "<>", "<", "<=", ">", ">="]), some(type), some(type))
        }
    }

    private static func leaf(_ type: RuleType, using generator: inout SplitMix64) -> Term {
        if generator.below(2) == 0 {
            let fitting = Desk.columns.indices.filter { Desk.columns[$0].column.type == type }
            return .column(generator.pick(fitting))
        }
        switch type {
        case .number: return .number(generator.pick([0, 1, 2, 3, 0.1, 0.25, 7.5, 19.99, -1, -0.5, 1000]))
        case .text: return .text(generator.pick(["", " ", "a", "É", "axe", "x'x", " a ", "Zoé", "lod", "%"]))
        case .date:
            let day = CalendarDate(
                year: 1950 + generator.below(100), month: 1 + generator.below(12),
                day: 1 + generator.below(28))
            return day.map(Term.date) ?? .column(6)
        case .condition: return .truth(generator.below(2) == 0)
        }
    }
}
