import JobModel
import LocaleText
import TestSupport
import Testing

/// The locales that every property is tried on.
let tags = [
    "fr-FR", "fr-CA", "fr-CH", "de-DE", "de-CH", "de-AT", "en-US", "en-GB", "en-IN", "es-ES", "it-IT",
    "nl-NL", "pt-BR",
    "pl-PL", "tr-TR", "ar-EG", "fa-IR", "ja-JP", "sv-SE", "cs-CZ", "hu-HU", "ko-KR", "und",
]

/// One case of a table: what goes in, and what is to come out.
struct Pair: Sendable, CustomTestStringConvertible {
    let input: String
    let output: String

    init(_ input: String, _ output: String) {
        self.input = input
        self.output = output
    }

    var testDescription: String { input }
}

extension LocaleError {
    /// As people see it.
    var text: String { ([description] + hints).joined(separator: " | ") }
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}

/// A Thursday.
var october: CalendarDate { get throws { try day(2026, 10, 1) } }
