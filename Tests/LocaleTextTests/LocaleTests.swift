import Foundation
import JobModel
import LocaleText
import Testing

struct LocaleTests {
    private static let hint = "write language and country: fr-FR, en-GB, de-CH"

    private func failure(_ tag: String) -> String {
        do {
            _ = try LocaleText(locale: tag)
            return "no error"
        } catch {
            return error.text
        }
    }

    @Test(
        "what is no tag is refused",
        arguments: [
            "", "fr_", "fr_FR", "fr-", "f", "fr-FR-", "fr FR", "fr\0FR", "-", "français", "fr-FR-x",
            "123456789",
        ])
    func malformed(tag: String) {
        #expect(failure(tag) == "`\(tag)` is not a locale | \(LocaleTests.hint)")
    }

    @Test(
        "a tag that ICU has no data for is refused, never answered by another locale",
        arguments: ["xx-YY", "french", "fr-JP", "und-FR", "en-ZZ", "root", "tlh", "fr-FR-u-co-phonebk"])
    func unknown(tag: String) {
        #expect(failure(tag) == "there is no locale `\(tag)` | \(LocaleTests.hint)")
    }

    @Test(
        "languages, countries and scripts are known, in any case and under older names",
        arguments: [
            "und", "UND", "fr", "fr-FR", "FR-fr", "en-GB", "de-CH", "zh-Hant-TW", "zh-TW", "zh-CN",
            "no-NO",
            "sr-RS", "sr-Latn-RS", "ar-EG", "pt-BR",
        ])
    func known(tag: String) throws {
        let locale = try LocaleText(locale: tag)
        #expect(locale.tag == tag)
    }

    @Test("an older name is the locale that it now stands for")
    func aliases() throws {
        #expect(
            try LocaleText(locale: "zh-TW").dateText(october, style: "full")
                == LocaleText(locale: "zh-Hant-TW").dateText(october, style: "full"))
        #expect(try LocaleText(locale: "zh-CN").money(5) == "¥5.00")
        #expect(try LocaleText(locale: "zh-TW").money(5) == "$5.00")
    }

    @Test("ICU tells its version")
    func version() {
        let parts = LocaleText.version.split(separator: ".")
        #expect(parts.count == 2 && parts.allSatisfy { Int($0) != nil })
        // Before it, ICU knows no older names of locales.
        #expect(parts.first.flatMap { Int($0) } ?? 0 >= 65)
    }

    @Test("neither the machine's language nor its time zone changes anything")
    func machine() async {
        await #expect(processExitsWith: .success) {
            for (name, value) in [
                ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "ar_EG.UTF-8"), ("TZ", "Pacific/Kiritimati"),
            ] {
                setenv(name, value, 1)
            }
            let root = try LocaleText(locale: "und")
            #expect(root.upper("i") == "I" && root.numberText(1234.5, decimals: 1) == "1234.5")
            for day in [try day(2026, 10, 1), try day(2026, 12, 31)] {
                #expect(try root.dateText(day, style: "y-MM-dd") == day.description)
                let french = try LocaleText(locale: "fr-FR")
                #expect(french.date(try french.dateText(day, style: "full")) == day)
            }
        }
    }

    @Test("many locales can be open at once, and close")
    func many() throws {
        var open: [LocaleText] = []
        for round in 0..<200 {
            open.append(try LocaleText(locale: ["fr-FR", "tr", "ar-EG", "und"][round % 4]))
            #expect(try open[round].dateText(october, style: "y") == (round % 4 == 2 ? "٢٠٢٦" : "2026"))
        }
    }
}
