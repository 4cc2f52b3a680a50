import LocaleText
import TestSupport
import Testing

struct NumberTests {
    @Test(
        "numbers are read as people of the locale write them",
        arguments: [
            ("fr-FR", "1234,5", 1234.5), ("fr-FR", "1 234,5", 1234.5), ("fr-FR", "1\u{A0}234,5", 1234.5),
            ("fr-FR", "1\u{202F}234\u{202F}567", 1_234_567), ("fr-FR", "1234.5", 1234.5),
            ("fr-FR", "12.50", 12.5),
            ("fr-FR", "-0,5", -0.5), ("fr-FR", "+7", 7), ("fr-FR", "\u{2212}7", -7), ("fr-FR", "007", 7),
            ("de-DE", "1.234", 1234), ("de-DE", "1.234,50", 1234.5), ("de-DE", "1234,50", 1234.5),
            ("de-DE", "12.5", 12.5), ("de-DE", "1.234.567", 1_234_567), ("de-CH", "1'234.50", 1234.5),
            ("de-CH", "1\u{2019}234.50", 1234.5), ("de-AT", "1.234,50", 1234.5),
            ("de-AT", "1 234,50", 1234.5),
            ("en-US", "1,234.50", 1234.5), ("en-US", "1234.50", 1234.5), ("en-US", "1.234", 1.234),
            ("en-GB", "12,345,678", 12_345_678), ("en-IN", "12,34,567.5", 1_234_567.5),
            ("es-ES", "1.234,5", 1234.5),
            ("it-IT", "1.234,5", 1234.5), ("nl-NL", "1.234,5", 1234.5), ("pt-BR", "1.234,5", 1234.5),
            ("pl-PL", "1 234,5", 1234.5), ("tr-TR", "1.234,5", 1234.5), ("ja-JP", "1,234.5", 1234.5),
            ("ar-EG", "١٬٢٣٤٫٥", 1234.5), ("ar-EG", "1234.5", 1234.5), ("fa-IR", "\u{200E}\u{2212}۱۲", -12),
            ("und", "1234.5", 1234.5), ("und", "999999999999999", 999_999_999_999_999),
            ("und", "0.000000000000001", 1e-15),
        ] as [(String, String, Double)])
    func read(tag: String, text: String, value: Double) throws {
        #expect(try LocaleText(locale: tag).number(text) == value)
    }

    @Test(
        "what is no number of the locale, or could be two, is refused",
        arguments: [
            // Neither a group nor surely a decimal separator.
            ("fr-FR", "1.234"), ("fr-FR", "1234.567"), ("fr-FR", "1,234.5"), ("en-US", "1,23"),
            ("en-US", "1,2345"),
            ("en-US", "1234,567"), ("en-US", "12,34,567"), ("de-DE", "1.23.456"), ("de-DE", "1,234.5"),
            ("en-IN", "1,234,567"), ("und", "12,50"), ("und", "1,234"), ("und", "1,234.50"),
            // Mixed or misplaced separators.
            ("fr-FR", "1 234\u{A0}567"), ("fr-FR", "1  234"), ("fr-FR", " 1"), ("fr-FR", "1 "),
            ("fr-FR", "1,"),
            ("fr-FR", ",5"), ("fr-FR", "1,2,3"), ("fr-FR", "1,5 0"), ("en-US", ".5"), ("en-US", "1."),
            ("en-US", "1.2.3"),
            ("en-US", ",123"), ("en-US", "123,"),
            // No numbers.
            ("en-US", ""), ("en-US", "-"), ("en-US", "--1"), ("en-US", "1-"), ("en-US", "- 1"),
            ("en-US", "1e5"),
            ("en-US", "0x10"), ("en-US", "nan"), ("en-US", "inf"), ("en-US", "∞"), ("en-US", "$5"),
            ("en-US", "5 €"),
            ("en-US", "5%"), ("en-US", "½"), ("en-US", "²"), ("en-US", "Ⅳ"), ("en-US", "四"), ("en-US", "12a"),
            ("en-US", "1\n"), ("en-US", "1\u{301}"), ("en-US", "(5)"),
            // More digits than a number keeps.
            ("en-US", "1234567890123456"), ("en-US", "0.1234567890123456"), ("en-US", "1000000000000000.0"),
        ])
    func refused(tag: String, text: String) throws {
        #expect(try LocaleText(locale: tag).number(text) == nil)
    }

    @Test("there is one zero, without a sign")
    func zero() throws {
        let locale = try LocaleText(locale: "fr-FR")
        #expect(locale.number("-0,00")?.sign == .plus)
        #expect(locale.numberText(-0.001, decimals: 2) == "0,00")
        #expect(locale.numberText(-0.0, decimals: nil) == "0")
        #expect(try locale.money(-0.004) == "0,00\u{A0}€")
        #expect(locale.numberText(-0.005, decimals: 2) == "-0,01")
    }

    @Test(
        "numbers are written with the locale's signs, rounded half up",
        arguments: [
            ("fr-FR", 1234.5, 2, "1\u{202F}234,50"), ("de-DE", 1234.5, 2, "1.234,50"),
            ("de-CH", 1234.5, 2, "1\u{2019}234.50"),
            ("en-US", 1234.5, 0, "1,235"), ("en-US", 0.5, 0, "1"), ("en-US", 2.5, 0, "3"),
            ("en-US", -2.5, 0, "-3"),
            ("en-US", 2.675, 2, "2.68"), ("en-US", 1.005, 2, "1.01"), ("en-IN", 1_234_567, 0, "12,34,567"),
            ("es-ES", 1234.5, 1, "1234,5"), ("es-ES", 12345, 0, "12.345"), ("pl-PL", 1234, 0, "1234"),
            ("ar-EG", 1234.5, 1, "١٬٢٣٤٫٥"), ("und", 1234.5, 2, "1234.50"),
            ("und", 1e20, 0, "100000000000000000000"),
            ("en-US", 1, 99, "1.000000000000000"), ("en-US", 1.5, -1, "2"),
        ] as [(String, Double, Int, String)])
    func written(tag: String, number: Double, decimals: Int, text: String) throws {
        #expect(try LocaleText(locale: tag).numberText(number, decimals: decimals) == text)
    }

    @Test(
        "a number without decimals named has its own, and no groups",
        arguments: [
            (2026, "2026"), (1234567.25, "1234567,25"), (0.1 + 0.2, "0,3"), (19.99 * 3, "59,97"),
            (1e15, "1000000000000000"),
            (1e-7, "0,0000001"), (-0.5, "-0,5"), (1.2345678901234568e17, "123456789012346000"),
        ] as [(Double, String)])
    func plain(number: Double, text: String) throws {
        #expect(try LocaleText(locale: "fr-FR").numberText(number, decimals: nil) == text)
    }

    @Test("a number that is written reads back as it was", arguments: tags)
    func roundTrip(tag: String) throws {
        let locale = try LocaleText(locale: tag)
        var random = SplitMix64(seed: 3)
        for _ in 0..<2_000 {
            let digits = 1 + random.below(15)
            let whole = Double(random.next() % UInt64((0..<digits).reduce(1) { power, _ in power * 10 }))
            let decimals = random.below(min(digits, 7))
            let number =
                (random.below(2) == 0 ? 1 : -1) * whole / (0..<decimals).reduce(1) { power, _ in power * 10 }
            let grouped = locale.numberText(number, decimals: decimals)
            #expect(locale.number(grouped) == number, "\(tag): \(grouped)")
            // A point and three decimals are no number of a country that writes a comma, but its own comma is.
            let plain = locale.numberText(number, decimals: nil)
            #expect(locale.number(plain) == number, "\(tag): \(plain)")
        }
    }

    @Test(
        "money is written with the locale's spaces and the currency's decimals",
        arguments: [
            ("fr-FR", nil, 1234.5, "1\u{202F}234,50\u{A0}€"), ("fr-CH", nil, 5, "5.00\u{A0}CHF"),
            ("fr-CA", nil, 5, "5,00\u{A0}$"), ("de-DE", nil, -5, "-5,00\u{A0}€"),
            ("en-US", nil, 1234.5, "$1,234.50"),
            ("en-GB", nil, 1.005, "£1.01"), ("nl-NL", nil, 5, "€\u{A0}5,00"),
            ("ja-JP", nil, 1234.5, "￥1,235"),
            ("pl-PL", nil, 5, "5,00\u{A0}zł"), ("fr-FR", "JPY", 5, "5\u{A0}JPY"),
            ("en-US", "KWD", 5, "KWD\u{A0}5.000"),
            ("und", "EUR", 5, "€\u{A0}5.00"), ("fr", "EUR", 5, "5,00\u{A0}€"),
            ("en-IN", nil, 1_234_567, "₹12,34,567.00"),
        ] as [(String, String?, Double, String)])
    func money(tag: String, currency: String?, number: Double, text: String) throws {
        #expect(try LocaleText(locale: tag).money(number, currency: currency) == text)
    }

    @Test("a currency that is unknown, or that nobody named, is told")
    func moneyMistakes() throws {
        func failure(_ tag: String, _ currency: String?) throws -> String {
            let locale = try LocaleText(locale: tag)
            do {
                _ = try locale.money(5, currency: currency)
                return "no error"
            } catch { return error.text }
        }
        for tag in ["und", "fr", "en"] {
            #expect(
                try failure(tag, nil)
                    == "the locale `\(tag)` has no country, so money() does not know the currency | "
                    + "name it: money(amount, 'EUR'), or give `locale` a country: fr-FR")
        }
        for code in ["", "EU", "EURO", "eur", "ZZZ", "€", "EU\0"] {
            #expect(
                try failure("fr-FR", code)
                    == "there is no currency `\(code)` | write it as ISO 4217 does: EUR, CHF, USD")
        }
    }
}
