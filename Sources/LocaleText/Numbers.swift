import CICU
import Foundation

extension LocaleText {
    /// A number as people of the locale write it; nil rather than a guess.
    ///
    /// Digits, whole or in groups of three, the locale's decimal separator, a sign before all. A dot is a decimal
    /// separator too, wherever it cannot stand between groups: programs write `12.50` in every country, but `1.234`
    /// is one thousand and more in some. No exponent, no currency sign, at most 15 significant digits.
    public func number(_ text: String) -> Double? {
        var scalars = Array(text.unicodeScalars)[...]
        var result = ""
        if let sign = scalars.first, "+-\u{2212}".unicodeScalars.contains(sign) {
            if sign != "+" { result = "-" }
            scalars = scalars.dropFirst()
        }
        guard let (whole, fraction) = parts(scalars) else { return nil }
        guard let digits = LocaleText.digits(whole), let decimals = LocaleText.digits(fraction) else {
            return nil
        }
        let significant = (digits + decimals).drop { $0 == "0" }
        guard significant.count <= 15, digits.count <= 15 else { return nil }
        return Double(result + digits + "." + (decimals.isEmpty ? "0" : decimals))
    }

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

    /// Digits alone, or in groups of three with one kind of separator.
    private func ungrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard !scalars.isEmpty else { return nil }
        guard let separator = scalars.first(where: decimal.groupingSeparators.contains) else {
            return Array(scalars)
        }
        let groups = scalars.split(separator: separator, omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            return nil
        }
        return Array(groups.joined())
    }

    /// ASCII digits of decimal digits of any script; nil for anything else.
    private static func digits(_ scalars: [Unicode.Scalar]) -> String? {
        var text = ""
        for scalar in scalars {
            guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                return nil
            }
            text += String(Int(value))
        }
        return text
    }

    /// A number with the locale's separators.
    ///
    /// - Parameter decimals: 0 to 15, rounded half up, thousands in groups; nil: as many as it has, to 15
    ///   significant digits, without groups, so that a year stays a year.
    public func numberText(_ number: Double, decimals: Int?) -> String {
        decimal.text(LocaleText.decimalText(number), decimals: decimals.map { min(15, max(0, $0)) })
    }

    /// To 15 significant digits: 0.1 + 0.2 is 0.3.
    private static func decimalText(_ number: Double) -> String {
        // A locale given, or the C library's own would decide between dot and comma.
        String(format: "%.15g", locale: Locale(identifier: "en_US_POSIX"), number == 0 ? 0 : number)
    }

    /// An amount of money. Its spaces are the locale's: in French a narrow no-break space between thousands and a
    /// no-break space before the sign.
    ///
    /// - Parameter currency: ISO 4217, such as `EUR`; nil: that of the locale's country.
    /// - Throws: ``LocaleError`` for a currency that there is none of, or a locale without a country.
    public func money(_ number: Double, currency: String? = nil) throws(LocaleError) -> String {
        guard let code = currency ?? decimal.currency else {
            throw LocaleError(
                description: "the locale `\(tag)` has no country, so money() does not know the currency",
                hints: ["name it: money(amount, 'EUR'), or give `locale` a country: fr-FR"])
        }
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }),
            cicu_currency_exists(Array(code.utf16) + [0]) != 0,
            let text = decimal.money(Double(LocaleText.decimalText(number)) ?? number, currency: code)
        else {
            throw LocaleError(
                description: "there is no currency `\(code)`",
                hints: ["write it as ISO 4217 does: EUR, CHF, USD"])
        }
        return text
    }
}
