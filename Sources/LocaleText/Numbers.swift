import CICU
import Foundation

extension LocaleText {
    /// A number as people of the locale write it; nil rather than a guess.
    ///
    /// Digits, whole or in groups of three (of two and three in India), the locale's decimal separator, a sign before
    /// all. A dot is a decimal separator too, wherever it cannot stand between groups: programs write `12.50` in every
    /// country, but `1.234` is one thousand and more in some, and is nil where it is neither. No exponent, no currency
    /// sign, at most 15 significant digits.
    public func number(_ text: String) -> Double? {
        var scalars = Array(text.unicodeScalars)[...]
        // Arabic and Persian keep their minus in place by a mark of direction.
        while let mark = scalars.first, LocaleText.directionMarks.contains(mark) { scalars.removeFirst() }
        var isNegative = false
        if let sign = scalars.first, "+-\u{2212}".unicodeScalars.contains(sign) {
            isNegative = sign != "+"
            scalars.removeFirst()
        }
        guard let (whole, fraction) = parts(scalars), let digits = LocaleText.digits(whole),
            let decimals = LocaleText.digits(fraction)
        else { return nil }
        let significant = (digits + decimals).drop { $0 == "0" }
        guard significant.count <= 15, digits.count <= 15,
            let value = Double(digits + "." + (decimals.isEmpty ? "0" : decimals))
        else { return nil }
        // There is one zero, without a sign.
        return isNegative && value != 0 ? -value : value
    }

    private static let directionMarks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{61C}"]

    /// The digits before and after the decimal separator, without groups.
    private func parts(_ scalars: ArraySlice<Unicode.Scalar>) -> (
        [Unicode.Scalar], [Unicode.Scalar]
    )? {
        let separator = decimal.decimalSeparator
        if let (whole, fraction) = split(scalars, at: separator) {
            return ungrouped(whole).map { ($0, fraction) }
        }
        if let whole = ungrouped(scalars), !whole.contains(".") { return (whole, []) }
        guard separator != ".", let (whole, fraction) = split(scalars, at: "."), fraction.count != 3,
            !whole.isEmpty
        else { return nil }
        return (Array(whole), fraction)
    }

    /// At its only separator, with something after it.
    private func split(_ scalars: ArraySlice<Unicode.Scalar>, at separator: Unicode.Scalar) -> (
        ArraySlice<Unicode.Scalar>, [Unicode.Scalar]
    )? {
        guard let index = scalars.firstIndex(of: separator), index + 1 < scalars.endIndex else { return nil }
        let fraction = scalars[(index + 1)...]
        guard !fraction.contains(separator) else { return nil }
        return (scalars[..<index], Array(fraction))
    }

    /// Digits alone, or in groups with one kind of separator.
    private func ungrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard !scalars.isEmpty else { return nil }
        guard let separator = scalars.first(where: decimal.groupingSeparators.contains) else {
            return Array(scalars)
        }
        let groups = scalars.split(separator: separator, omittingEmptySubsequences: false)
        guard (1...decimal.groupSize).contains(groups[0].count), groups[groups.count - 1].count == 3,
            groups.dropFirst().dropLast().allSatisfy({ $0.count == decimal.groupSize })
        else { return nil }
        return Array(groups.joined())
    }

    /// ASCII digits of decimal digits of any script; nil for anything else.
    private static func digits(_ scalars: [Unicode.Scalar]) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        for scalar in scalars {
            guard let value = LocaleText.digit(scalar) else { return nil }
            bytes.append(UInt8(ascii: "0") + value)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of a decimal digit of any script.
    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? UInt8(scalar.value - 0x30) : nil }
        guard scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.flatMap { UInt8(exactly: $0) }
    }

    /// A number with the locale's separators.
    ///
    /// - Parameters:
    ///   - number: finite.
    ///   - decimals: 0 to 15, rounded half up, thousands in groups; nil: as many as it has, to 15 significant digits,
    ///     without groups, so that a year stays a year.
    public func numberText(_ number: Double, decimals: Int?) -> String {
        decimal.text(LocaleText.decimalText(number), decimals: decimals.map { min(15, max(0, $0)) })
    }

    /// To 15 significant digits: 0.1 + 0.2 is 0.3.
    private static func decimalText(_ number: Double) -> String {
        let shortest = number.description
        let digits = shortest.utf8.prefix { $0 != UInt8(ascii: "e") }.filter { (48...57).contains($0) }
        if digits.drop(while: { $0 == 48 }).count <= 15 { return shortest }
        // The C library's own locale is never set, so this has a point.
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            guard let start = buffer.baseAddress else { return shortest }
            let count = withVaList([number]) { vsnprintf(start, buffer.count, "%.14e", $0) }
            return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// An amount of money, rounded half up to the currency's decimals. Its spaces are the locale's: in French a narrow
    /// no-break space (U+202F) between thousands and a no-break space (U+00A0) before the sign.
    ///
    /// - Parameters:
    ///   - number: finite.
    ///   - currency: ISO 4217, such as `EUR`; nil: that of the locale's country.
    /// - Throws: ``LocaleError`` for a currency that there is none of, or a locale without a country.
    public func money(_ number: Double, currency: String? = nil) throws(LocaleError) -> String {
        guard let code = currency ?? decimal.currency else {
            throw LocaleError(
                description: "the locale `\(tag)` has no country, so money() does not know the currency",
                hints: ["name it: money(amount, 'EUR'), or give `locale` a country: fr-FR"])
        }
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }),
            cicu_currency_exists(Array(code.utf16) + [0]) != 0,
            let text = decimal.money(LocaleText.decimalText(number), currency: code)
        else {
            throw LocaleError(
                description: "there is no currency `\(code)`",
                hints: ["write it as ISO 4217 does: EUR, CHF, USD"])
        }
        return text
    }
}
