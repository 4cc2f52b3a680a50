import Foundation
import JobModel
import LocaleText
import Rules

/// An expression as a tree, with a straightforward evaluation of its own: what SQLite is compared with.
indirect enum Term {
    case number(Double), text(String), date(CalendarDate), truth(Bool)
    /// A column of ``Desk``.
    case column(Int)
    case negative(Term)
    case not(Term)
    case binary(String, Term, Term)
    case between(Term, Term, Term, negated: Bool)
    case among(Term, [Term], negated: Bool)
    case like(Term, String, negated: Bool)
    case choice([(when: Term, then: Term)], Term)
    case matched(Term, [(when: Term, then: Term)], Term)
    case call(String, [Term])

    enum Value: Equatable {
        case number(Double), text(String), date(CalendarDate), truth(Bool)
    }

    struct Failure: Error {}
}

// MARK: Writing

extension Term {
    private static let precedences: [String: Int] = [
        "OR": 1, "AND": 2, "=": 4, "<>": 4, "<": 5, "<=": 5, ">": 5, ">=": 5, "+": 6, "-": 6, "*": 7, "/": 7,
        "%": 7, "||": 8,
    ]

    private var precedence: Int {
        switch self {
        case .binary(let sign, _, _): Term.precedences[sign] ?? 0
        case .between, .among, .like: 4
        case .not: 3
        case .negative: 9
        case .number(let number): number < 0 ? 9 : 10
        default: 10
        }
    }

    /// With as few parentheses as its precedences allow.
    var written: String {
        switch self {
        case .number(let number): number == number.rounded() ? String(Int(number)) : "\(number)"
        case .text(let text):
            "'\(String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "'" ? [$0, $0] : [$0] })))'"
        case .date(let date): "date('\(date)')"
        case .truth(let holds): holds ? "TRUE" : "false"
        case .column(let index): Term.name(index)
        case .negative(let operand): "- \(operand.written(above: 8))"
        case .not(let operand): "NOT \(operand.written(above: 2))"
        case .binary(let sign, let left, let right):
            "\(left.written(above: precedence - 1)) \(sign) \(right.written(above: precedence))"
        case .between(let value, let low, let high, let negated):
            "\(value.written(above: 4)) \(negated ? "NOT " : "")BETWEEN \(low.written(above: 4)) AND \(high.written(above: 4))"
        case .among(let value, let list, let negated):
            "\(value.written(above: 4)) \(negated ? "not " : "")in (\(list.map(\.written).joined(separator: ",")))"
        case .like(let value, let pattern, let negated):
            "\(value.written(above: 4))\(negated ? " NOT" : "") LIKE '\(pattern)'"
        case .choice(let branches, let otherwise):
            "CASE\(branches.map { " WHEN \($0.when.written) THEN \($0.then.written)" }.joined()) ELSE \(otherwise.written) END"
        case .matched(let value, let branches, let otherwise):
            "case \(value.written)\(branches.map { " when \($0.when.written) then \($0.then.written)" }.joined()) else \(otherwise.written) end"
        case .call(let name, let arguments): "\(name)(\(arguments.map(\.written).joined(separator: ", ")))"
        }
    }

    private func written(above minimum: Int) -> String { precedence > minimum ? written : "(\(written))" }

    private static func name(_ index: Int) -> String {
        let name = Desk.columns[index].column.name
        return name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" } && name != "select"
            ? name : "\"\(name.replacing("\"", with: "\"\""))\""
    }
}

// MARK: Working out

extension Term {
    func value(_ locale: LocaleText) throws -> Value {
        if isArithmetic { return .number(try Term.decimal(raw(locale))) }
        switch self {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .date(let date): return .date(date)
        case .truth(let holds): return .truth(holds)
        case .column(let index): return try Term.cell(index)
        case .not(let operand): return .truth(try !operand.holds(locale))
        case .binary(let sign, let left, let right): return try binary(sign, left, right, locale)
        case .between(let value, let low, let high, let negated):
            let value = try value.value(locale)
            let isWithin =
                try Term.isBefore(low.value(locale), value, locale, orEqual: true)
                && Term.isBefore(value, high.value(locale), locale, orEqual: true)
            return .truth(isWithin != negated)
        case .among(let value, let list, let negated):
            let value = try value.value(locale)
            return .truth(try list.contains { try $0.value(locale) == value } != negated)
        case .like(let value, let pattern, let negated):
            let text = Array(try value.text(locale).lowercased())
            return .truth(Term.isLike(text[...], Array(pattern.lowercased())[...]) != negated)
        case .choice(let branches, let otherwise):
            for branch in branches where try branch.when.holds(locale) {
                return try branch.then.value(locale)
            }
            return try otherwise.value(locale)
        case .matched(let value, let branches, let otherwise):
            let value = try value.value(locale)
            for branch in branches where try branch.when.value(locale) == value {
                return try branch.then.value(locale)
            }
            return try otherwise.value(locale)
        case .call(let name, let arguments): return try call(name, arguments, locale)
        case .negative: throw Failure()
        }
    }

    private var isArithmetic: Bool {
        switch self {
        case .negative: true
        case .binary(let sign, _, _): ["+", "-", "*", "/", "%"].contains(sign)
        default: false
        }
    }

    /// Not rounded.
    private func raw(_ locale: LocaleText) throws -> Double {
        switch self {
        case .negative(let operand): return try 0 - operand.raw(locale)
        case .binary(let sign, let left, let right) where isArithmetic:
            let (a, b) = (try left.raw(locale), try right.raw(locale))
            switch sign {
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            case "/":
                if b == 0 { throw Failure() }
                return a / b
            default:
                if b == 0 { throw Failure() }
                return fmod(a, b)
            }
        default: return try number(locale)
        }
    }

    private static func decimal(_ number: Double) throws -> Double {
        guard number.isFinite, let rounded = Double(String(format: "%.15g", number)) else { throw Failure() }
        return rounded
    }

    private func number(_ locale: LocaleText) throws -> Double {
        guard case .number(let number) = try value(locale) else { throw Failure() }
        return number
    }

    private func text(_ locale: LocaleText) throws -> String {
        guard case .text(let text) = try value(locale) else { throw Failure() }
        return text
    }

    private func date(_ locale: LocaleText) throws -> CalendarDate {
        guard case .date(let date) = try value(locale) else { throw Failure() }
        return date
    }

    private func holds(_ locale: LocaleText) throws -> Bool {
        guard case .truth(let holds) = try value(locale) else { throw Failure() }
        return holds
    }

    private static func cell(_ index: Int) throws -> Value {
        switch (Desk.columns[index].column.type, Desk.columns[index].cell) {
        case (.number, .number(let number)): return .number(number)
        case (.condition, .number(let number)): return .truth(number == 1)
        case (.text, .text(let text)): return .text(text)
        case (.date, .text(let text)): return .date(try date(text))
        default: throw Failure()
        }
    }

    private static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else { throw Failure() }
        return date
    }

    private func binary(_ sign: String, _ left: Term, _ right: Term, _ locale: LocaleText) throws -> Value {
        switch sign {
        case "AND": return .truth(try left.holds(locale) && right.holds(locale))
        case "OR": return .truth(try left.holds(locale) || right.holds(locale))
        case "||": return .text(try left.text(locale) + right.text(locale))
        default: break
        }
        let (a, b) = (try left.value(locale), try right.value(locale))
        switch sign {
        case "=": return .truth(a == b)
        case "<>": return .truth(a != b)
        case "<": return .truth(try Term.isBefore(a, b, locale, orEqual: false))
        case "<=": return .truth(try Term.isBefore(a, b, locale, orEqual: true))
        case ">": return .truth(try Term.isBefore(b, a, locale, orEqual: false))
        default: return .truth(try Term.isBefore(b, a, locale, orEqual: true))
        }
    }

    private static func isBefore(_ a: Value, _ b: Value, _ locale: LocaleText, orEqual: Bool) throws -> Bool {
        switch (a, b) {
        case (.number(let a), .number(let b)): return orEqual ? a <= b : a < b
        case (.date(let a), .date(let b)): return orEqual ? a <= b : a < b
        case (.text(let a), .text(let b)):
            let (a, b) = (locale.sortKey(a), locale.sortKey(b))
            return a.lexicographicallyPrecedes(b) || (orEqual && a == b)
        default: throw Failure()
        }
    }

    private static func isLike(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == "%" {
            return isLike(text, pattern.dropFirst()) || (!text.isEmpty && isLike(text.dropFirst(), pattern))
        }
        guard let character = text.first else { return false }
        return (first == "_" || first == character) && isLike(text.dropFirst(), pattern.dropFirst())
    }

    private func call(_ name: String, _ arguments: [Term], _ locale: LocaleText) throws -> Value {
        if name == "iif" { return try arguments[try arguments[0].holds(locale) ? 1 : 2].value(locale) }
        let values = try arguments.map { try $0.value(locale) }
        func number(_ index: Int) throws -> Double { try arguments[index].number(locale) }
        func text(_ index: Int) throws -> String { try arguments[index].text(locale) }
        func date(_ index: Int) throws -> CalendarDate { try arguments[index].date(locale) }
        func days(_ date: CalendarDate) -> Int {
            let components = DateComponents(
                calendar: Term.calendar, year: date.year, month: date.month, day: date.day)
            return Int(((components.date?.timeIntervalSince1970 ?? 0) / 86_400).rounded())
        }
        switch name {
        case "min":
            return try values.reduce(values[0]) {
                try Term.isBefore($1, $0, locale, orEqual: false) ? $1 : $0
            }
        case "max":
            return try values.reduce(values[0]) {
                try Term.isBefore($0, $1, locale, orEqual: false) ? $1 : $0
            }
        case "abs": return .number(abs(try number(0)))
        case "floor": return .number(Foundation.floor(try number(0)) + 0)
        case "ceil": return .number(Foundation.ceil(try number(0)) + 0)
        case "length": return .number(Double(try text(0).count))
        case "upper": return .text(try text(0).uppercased())
        case "lower": return .text(try text(0).lowercased())
        case "trim": return .text(try text(0).trimmingCharacters(in: .whitespaces))
        case "blank": return .truth(try text(0).allSatisfy(\.isWhitespace))
        case "default": return .text(try text(0).allSatisfy(\.isWhitespace) ? try text(1) : try text(0))
        case "contains": return .truth(try text(1).isEmpty || text(0).contains(try text(1)))
        case "replace":
            return .text(
                try text(1).isEmpty
                    ? text(0)
                    : text(0).split(separator: try text(1), omittingEmptySubsequences: false).joined(
                        separator: try text(2)))
        case "year": return .number(Double(try date(0).year))
        case "weekday": return .number(Double(((days(try date(0)) + 3) % 7 + 7) % 7 + 1))
        case "days_between": return .number(Double(days(try date(1)) - days(try date(0))))
        default: throw Failure()
        }
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
