import CICU

/// How a locale writes numbers: signs between digits, and ICU's formatters, made when first asked for.
final class DecimalForm {
    let decimalSeparator: Unicode.Scalar
    /// Of thousands: the locale's own, that of its money where it is another, and what people type in their stead.
    let groupingSeparators: Set<Unicode.Scalar>
    /// Digits of each group but the last, which has three: 2 in India.
    let groupSize: Int
    /// Of the locale's country; nil for a locale without one.
    let currency: String?
    private let id: String
    private let tag: String
    private var formats: [Kind: UnsafeMutableRawPointer] = [:]

    private enum Kind: Hashable {
        /// With thousands in groups.
        case decimals(Int)
        case plain
        case money(String)
    }

    init(id: String, tag: String) throws(LocaleError) {
        self.id = id
        self.tag = tag
        var status: Int32 = 0
        guard let format = cicu_decimal_open(id, 0, 0, DecimalForm.mostDecimals, &status), status <= 0 else {
            throw LocaleError.library(status, tag)
        }
        formats[.plain] = format
        func sign(
            _ read: (UnsafeRawPointer?, UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<Int32>?) ->
                Int32
        ) -> Unicode.Scalar? {
            utf16 { read(format, $0, $1, $2) }?.unicodeScalars.first
        }
        let decimal = sign(cicu_decimal_separator) ?? "."
        var grouping: Set<Unicode.Scalar> = []
        for own in [sign(cicu_grouping_separator), sign(cicu_money_grouping_separator)].compactMap(\.self)
        where own != decimal {
            // Nobody's keyboard has the sign that stands in ICU's data.
            grouping.formUnion(
                DecimalForm.alike.first { $0.contains(own) } ?? [own])
        }
        decimalSeparator = decimal
        // Who names no country names no sign for groups: `1,234` would be a thousand here and little more than one in a
        // list from Paris.
        groupingSeparators = id.isEmpty ? [] : grouping
        let secondary = Int(cicu_secondary_grouping(format))
        groupSize = secondary > 0 ? secondary : 3
        currency = utf16 { cicu_currency_of_locale(id, $0, $1, $2) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    deinit { for format in formats.values { cicu_number_close(format) } }

    private static var mostDecimals: Int32 { 20 }

    private static let alike: [Set<Unicode.Scalar>] = [
        [" ", "\u{A0}", "\u{202F}", "\u{2009}"], ["'", "\u{2019}"],
    ]

    /// - Parameters:
    ///   - number: in ASCII digits.
    ///   - decimals: nil: as many as it has, without groups.
    func text(_ number: String, decimals: Int?) -> String {
        written(number, by: decimals.map(Kind.decimals) ?? .plain) ?? number
    }

    /// - Parameter currency: three letters.
    func money(_ number: String, currency: String) -> String? { written(number, by: .money(currency)) }

    private func written(_ number: String, by kind: Kind) -> String? {
        guard let format = format(kind),
            let text = utf16({ cicu_format_number(format, number, $0, $1, $2) })
        else { return nil }
        // -0.001 to two places is nothing, which has no sign.
        let isNothing = !text.unicodeScalars.contains { ($0.properties.numericValue ?? 0) > 0 }
        guard isNothing, number.utf8.first == UInt8(ascii: "-") else { return text }
        return utf16 { cicu_format_number(format, "0", $0, $1, $2) }
    }

    private func format(_ kind: Kind) -> UnsafeMutableRawPointer? {
        if let known = formats[kind] { return known }
        var status: Int32 = 0
        let format: UnsafeMutableRawPointer?
        switch kind {
        case .plain: format = cicu_decimal_open(id, 0, 0, DecimalForm.mostDecimals, &status)
        case .decimals(let count):
            format = cicu_decimal_open(id, id.isEmpty ? 0 : 1, Int32(count), Int32(count), &status)
        case .money(let currency): format = cicu_money_open(id, Array(currency.utf16) + [0], &status)
        }
        guard let format, status <= 0 else {
            cicu_number_close(format)
            return nil
        }
        formats[kind] = format
        return format
    }
}
