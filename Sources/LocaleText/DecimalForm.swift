import CICU

/// How a locale writes numbers: signs between digits, and ICU's formatters.
final class DecimalForm {
    let decimalSeparator: Unicode.Scalar
    /// Of thousands: the locale's, and what people type in its stead.
    let groupingSeparators: Set<Unicode.Scalar>
    private let plain: UnsafeMutableRawPointer
    private let money: UnsafeMutableRawPointer
    private let id: String

    init(id: String, tag: String) throws(LocaleError) {
        self.id = id
        var status: Int32 = 0
        guard let plain = cicu_decimal_open(id, &status), status <= 0 else {
            throw LocaleError.library(status, tag)
        }
        guard let money = cicu_money_open(id, &status), status <= 0 else {
            cicu_number_close(plain)
            throw LocaleError.library(status, tag)
        }
        self.plain = plain
        self.money = money
        let separator = utf16 { cicu_decimal_separator(plain, $0, $1, $2) }
        decimalSeparator = separator?.unicodeScalars.first ?? "."
        let own = utf16 { cicu_grouping_separator(plain, $0, $1, $2) }?.unicodeScalars.first ?? ","
        let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
        let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}"]
        groupingSeparators =
            spaces.contains(own) ? spaces : apostrophes.contains(own) ? apostrophes : [own]
    }

    deinit {
        cicu_number_close(plain)
        cicu_number_close(money)
    }

    /// - Parameter number: in ASCII digits.
    func text(_ number: String, decimals: Int?) -> String {
        utf16 {
            cicu_format_decimal(
                plain, number, decimals == nil ? 0 : 1, Int32(decimals ?? 0), Int32(decimals ?? 20), $0, $1,
                $2)
        } ?? number
    }

    /// - Parameter currency: three letters.
    func money(_ number: Double, currency: String) -> String? {
        let code = Array(currency.utf16) + [0]
        return utf16 { cicu_format_money(money, number, code, $0, $1, $2) }
    }

    /// Of the locale's country; nil for a locale without one.
    var currency: String? {
        utf16 { cicu_currency_of_locale(id, $0, $1, $2) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
