import Crypto
import Foundation
import JobModel
import LocaleText

/// Functions of numbers, and the arithmetic that operators are made of.
enum NumberFunctions {
    static func all(_ context: RuleContext) -> [SQLFunction] {
        read(context.locale) + rounding + written(context.locale) + arithmetic + [bucket]
    }

    private static func read(_ locale: LocaleText) -> [SQLFunction] {
        [
            SQLFunction(named: "number") { arguments throws(RuleFailure) in
                guard let number = locale.number(try arguments.text(0)) else {
                    throw RuleFailure("number() got a text that is not a number")
                }
                return .number(number)
            },
            SQLFunction(named: "is_number") { arguments throws(RuleFailure) in
                .condition(locale.number(try arguments.text(0)) != nil)
            },
        ]
    }

    private static var rounding: [SQLFunction] {
        [
            SQLFunction(named: "abs") { arguments throws(RuleFailure) in .number(abs(try arguments.number(0)))
            },
            SQLFunction(named: "round") { arguments throws(RuleFailure) in
                let places = arguments.count > 1 ? try arguments.whole(1, "round", in: -15...15) : 0
                return .number(Decimal15.rounded(try arguments.number(0), places: places) + 0)
            },
            SQLFunction(named: "floor") { arguments throws(RuleFailure) in
                .number(try arguments.number(0).rounded(.down) + 0)
            },
            SQLFunction(named: "ceil") { arguments throws(RuleFailure) in
                .number(try arguments.number(0).rounded(.up) + 0)
            },
        ]
    }

    private static func written(_ locale: LocaleText) -> [SQLFunction] {
        [
            SQLFunction(named: "number_text") { arguments throws(RuleFailure) in
                let decimals = arguments.count > 1 ? try arguments.whole(1, "number_text", in: 0...15) : nil
                return .text(locale.numberText(try arguments.number(0), decimals: decimals))
            },
            SQLFunction(named: "money") { arguments throws(RuleFailure) in
                let amount = try arguments.number(0)
                let currency = arguments.count > 1 ? try arguments.text(1) : nil
                do {
                    return .text(try locale.money(amount, currency: currency))
                } catch {
                    throw RuleFailure(
                        currency == nil
                            ? "money() needs a currency, such as money(x, 'EUR'): the locale has none"
                            : "money() got a currency that does not exist")
                }
            },
        ]
    }

    private static var arithmetic: [SQLFunction] {
        [
            SQLFunction(.decimal, counts: 1...1) { arguments throws(RuleFailure) in
                let number = try arguments.number(0)
                guard number.isFinite else { throw RuleFailure("a number is too large") }
                return .number(Decimal15.rounded(number))
            },
            SQLFunction(.divide, counts: 2...2) { arguments throws(RuleFailure) in
                let divisor = try arguments.number(1)
                if divisor == 0 { throw RuleFailure("a division by zero") }
                return .number(try arguments.number(0) / divisor)
            },
            SQLFunction(.modulo, counts: 2...2) { arguments throws(RuleFailure) in
                let divisor = try arguments.number(1)
                if divisor == 0 { throw RuleFailure("a division by zero") }
                return .number(try arguments.number(0).truncatingRemainder(dividingBy: divisor) + 0)
            },
        ]
    }

    /// 1…count by SHA-256 of the name and the key, so that a contact keeps its group on every run and in every list.
    private static var bucket: SQLFunction {
        SQLFunction(name: Signature.prefix + "bucket", counts: 3...3) { arguments throws(RuleFailure) in
            var hash = SHA256()
            hash.update(bufferPointer: UnsafeRawBufferPointer(try arguments.bytes(0)))
            hash.update(data: [0])
            hash.update(bufferPointer: UnsafeRawBufferPointer(try arguments.bytes(2)))
            let start = hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let count = try arguments.whole(1, "bucket", in: 2...10_000)
            return .number(Double(UInt64(count).multipliedFullWidth(by: start).high + 1))
        }
    }
}
