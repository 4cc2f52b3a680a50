import JobModel
import LocaleText
import Testing

struct LocaleTextTests {
    @Test("a locale that there is none of is refused, never replaced by another")
    func unknown() throws {
        func failure(_ tag: String) -> String {
            do {
                _ = try LocaleText(locale: tag)
                return "no error"
            } catch {
                return ([error.description] + error.hints).joined(separator: " | ")
            }
        }
        let hint = "write language and country: fr-FR, en-GB, de-CH"
        #expect(failure("xx-YY") == "there is no locale `xx-YY` | \(hint)")
        #expect(failure("fr_") == "`fr_` is not a locale | \(hint)")
        #expect(failure("") == "`` is not a locale | \(hint)")
        #expect(failure("french") == "there is no locale `french` | \(hint)")
        for tag in ["und", "fr", "fr-FR", "en-GB", "zh-Hant-TW", "ar-EG"] {
            #expect(failure(tag) == "no error", "\(tag)")
        }
    }
}
