import JobModel
import LocaleText
import TestSupport
import Testing

struct DateTests {
    @Test(
        "days are read as people of the locale write them",
        arguments: [
            ("fr-FR", "2026-10-01"), ("fr-FR", "01/10/2026"), ("fr-FR", "1/10/2026"), ("fr-FR", "1.10.2026"),
            ("fr-FR", "1-10-2026"), ("fr-FR", "1er octobre 2026"), ("fr-FR", "1 octobre 2026"),
            ("fr-FR", "01 octobre 2026"), ("fr-FR", "1 OCTOBRE 2026"),
            ("fr-FR", "1\u{A0}octobre\u{202F}2026"),
            ("fr-FR", "jeudi 1er octobre 2026"), ("fr-FR", "1 oct. 2026"), ("de-DE", "1.10.2026"),
            ("de-DE", "1. Oktober 2026"), ("de-DE", "Donnerstag, 1. Oktober 2026"), ("en-US", "10/1/2026"),
            ("en-US", "October 1, 2026"), ("en-US", "Oct 1, 2026"), ("en-GB", "1/10/2026"),
            ("en-GB", "1 October 2026"),
            ("es-ES", "1/10/2026"), ("es-ES", "1 de octubre de 2026"), ("it-IT", "1 ottobre 2026"),
            ("nl-NL", "1-10-2026"),
            ("pt-BR", "1 de outubro de 2026"), ("pl-PL", "1 października 2026"), ("tr-TR", "1.10.2026"),
            ("tr-TR", "1 Ekim 2026"), ("ar-EG", "1/10/2026"), ("ar-EG", "١ أكتوبر ٢٠٢٦"),
            ("ja-JP", "2026/10/1"),
            ("ja-JP", "2026年10月1日"), ("hu-HU", "2026. 10. 01."), ("cs-CZ", "1. 10. 2026"),
            ("und", "2026-10-1"),
            ("und", "2026/10/01"),
        ])
    func read(tag: String, text: String) throws {
        #expect(try LocaleText(locale: tag).date(text) == october)
    }

    @Test(
        "what is no day of the locale, or could be two, is refused",
        arguments: [
            // Two digits are no year: ICU would look for the century on the clock.
            ("fr-FR", "01/10/26"), ("fr-FR", "1 octobre 26"), ("cs-CZ", "01. 10. 26"), ("cs-CZ", "1. 10. 26"),
            ("ko-KR", "26. 10. 1."), ("en-US", "10/1/26"), ("ja-JP", "26年10月1日"), ("ar-EG", "١ أكتوبر ٢٦"),
            ("fr-FR", "1 octobre 226"), ("fr-FR", "1 octobre 02026"), ("und", "26-10-01"),
            // Another day of the week.
            ("fr-FR", "lundi 1 octobre 2026"), ("ja-JP", "2026年10月1日月曜日"),
            ("en-US", "Monday, October 1, 2026"),
            // Another order than the locale's, or no day at all.
            ("fr-FR", "10/13/2026"), ("en-US", "13/10/2026"), ("fr-FR", "2026/10/01"),
            ("fr-FR", "31/04/2026"),
            ("fr-FR", "29/02/2026"), ("fr-FR", "31 février 2026"), ("fr-FR", "32 octobre 2026"),
            ("fr-FR", "0/10/2026"),
            ("fr-FR", "2026-13-01"), ("fr-FR", "01/10/1899"), ("fr-FR", "1 octobre 1899"),
            // Trailing rubbish, gaps and what is no date.
            ("fr-FR", ""), ("fr-FR", "/"), ("fr-FR", "01/10"), ("fr-FR", "01/10/2026/"),
            ("fr-FR", "01//2026"),
            ("fr-FR", "01/10-2026"), ("fr-FR", "001/10/2026"), ("fr-FR", "1 octobre 2026 x"),
            ("fr-FR", "11er octobre 2026"),
            ("fr-FR", "1er er octobre 2026"), ("fr-FR", "octobre 2026"), ("fr-FR", "2026"),
            ("fr-FR", "1 october 2026"),
            ("fr-FR", "46296"), ("fr-FR", "2026-10-01T00:00:00"), ("fr-FR", "01/10/2026 12:00"),
            ("en-US", "tomorrow"),
        ])
    func refused(tag: String, text: String) throws {
        #expect(try LocaleText(locale: tag).date(text) == nil)
    }

    @Test(
        "days are written in four lengths",
        arguments: [
            ("fr-FR", "01/10/2026", "1er oct. 2026", "1er octobre 2026", "jeudi 1er octobre 2026"),
            ("de-DE", "01.10.26", "01.10.2026", "1. Oktober 2026", "Donnerstag, 1. Oktober 2026"),
            ("en-US", "10/1/26", "Oct 1, 2026", "October 1, 2026", "Thursday, October 1, 2026"),
            ("en-GB", "01/10/2026", "1 Oct 2026", "1 October 2026", "Thursday, 1 October 2026"),
            ("es-ES", "1/10/26", "1 oct 2026", "1 de octubre de 2026", "jueves, 1 de octubre de 2026"),
            ("ja-JP", "2026/10/01", "2026/10/01", "2026年10月1日", "2026年10月1日木曜日"),
            ("tr-TR", "1.10.2026", "1 Eki 2026", "1 Ekim 2026", "1 Ekim 2026 Perşembe"),
        ])
    func lengths(tag: String, short: String, medium: String, long: String, full: String) throws {
        let locale = try LocaleText(locale: tag)
        #expect(try locale.dateText(october, style: "short") == short)
        #expect(try locale.dateText(october, style: "medium") == medium)
        #expect(try locale.dateText(october, style: "long") == long)
        #expect(try locale.dateText(october) == long)
        #expect(try locale.dateText(october, style: "full") == full)
    }

    @Test(
        "days are written by pattern",
        arguments: [
            ("fr-FR", "d MMMM", "1er octobre"), ("fr-FR", "EEEE d MMMM", "jeudi 1er octobre"),
            ("fr-FR", "dd/MM/yyyy", "01/10/2026"),
            ("fr-FR", "dd MMM", "01 oct."), ("en-US", "MMM d, y", "Oct 1, 2026"), ("en-US", "yy", "26"),
            ("en-US", "'on' d MMMM", "on 1 October"),
            ("fr-FR", "'le' d MMMM 'à l''aube'", "le 1er octobre à l’aube"),
            ("en-US", "QQQQ", "4th quarter"), ("en-US", "w", "40"), ("de-DE", "d. MMMM", "1. Oktober"),
            ("und", "y/M/d", "2026/10/1"),
        ])
    func patterns(tag: String, pattern: String, text: String) throws {
        let written = try LocaleText(locale: tag).dateText(october, style: pattern)
        #expect(written == text.replacing("’", with: "'"))
    }

    @Test("only the first of a month has an ordinal in French")
    func ordinals() throws {
        let locale = try LocaleText(locale: "fr-CA")
        #expect(try locale.dateText(day(2026, 10, 1)) == "1er octobre 2026")
        #expect(try locale.dateText(day(2026, 10, 11)) == "11 octobre 2026")
        #expect(try locale.dateText(day(2026, 10, 21)) == "21 octobre 2026")
    }

    @Test(
        "what is neither a style nor a pattern of days is told",
        arguments: [
            "", "LONG", "longest", "HH:mm", "d MMMM HH", "DD/MM/YYYY", "YYYY", "'d'", "'d", "d 'x", "/",
            "jj/mm/aaaa", "a",
        ])
    func mistakes(style: String) throws {
        let locale = try LocaleText(locale: "fr-FR")
        do {
            _ = try locale.dateText(october, style: style)
            Issue.record("no error")
        } catch let error as LocaleError {
            #expect(
                error.text
                    == "`\(style)` is no style of dates | write full, long, medium or short, or a pattern such as 'd MMMM y'"
            )
        }
    }

    @Test("a day that is written reads back as it was", arguments: tags)
    func roundTrip(tag: String) throws {
        let locale = try LocaleText(locale: tag)
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            // 1900-01-01 to 2099-12-31.
            let date = try #require(DayCount.date(-25_567 + random.below(73_049)))
            for style in ["short", "medium", "long", "full"] {
                let text = try locale.dateText(date, style: style)
                // Of a year in two digits there is no way back.
                let read = locale.date(text)
                let isShort = !(try locale.dateText(day(2026, 10, 1), style: style)).unicodeScalars.split {
                    $0.properties.numericType != .decimal
                }.contains { $0.count == 4 }
                #expect(read == (isShort ? nil : date), "\(tag) \(style): \(text)")
            }
        }
    }

    @Test("days are counted from 1970, forth and back")
    func dayCount() throws {
        #expect(DayCount.days(try day(1970, 1, 1)) == 0)
        #expect(DayCount.days(try day(2000, 3, 1)) == 11_017)
        #expect(DayCount.days(try day(1900, 1, 1)) == -25_567)
        #expect(DayCount.date(-25_568) == nil)
        let last = DayCount.days(try day(9999, 12, 31))
        #expect(DayCount.date(last + 1) == nil)
        var before = try day(1900, 1, 1)
        for days in -25_566...100_000 {
            let date = try #require(DayCount.date(days))
            #expect(before < date && DayCount.days(date) == days)
            before = date
        }
    }
}
