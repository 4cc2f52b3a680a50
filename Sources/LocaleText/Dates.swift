public import JobModel

extension LocaleText {
    /// A day as people of the locale write it: ISO 8601 (`2026-10-01`) always; else day, month and year in the locale's
    /// order with `/`, `.` or `-` between them; else in words (`1 October 2026`), with its own day of the week or none.
    /// Nil rather than a guess: a year has four digits.
    public func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let scalars = Array(text.unicodeScalars)
        if let separator = scalars.first(where: { "/.-".unicodeScalars.contains($0) }),
            scalars.allSatisfy({ $0 == separator || ("0"..."9").contains($0) })
        {
            return numeric(scalars.split(separator: separator, omittingEmptySubsequences: false))
        }
        // Without four digits together ICU would take two for a year, in a century that it finds by the clock.
        guard LocaleText.hasYear(scalars) else { return nil }
        return inWords(scalars)
    }

    private func numeric(_ parts: [ArraySlice<Unicode.Scalar>]) -> CalendarDate? {
        guard parts.count == 3 else { return nil }
        var values: [Character: Int] = [:]
        for (field, part) in zip(dates.order, parts) {
            guard field == "y" ? part.count == 4 : (1...2).contains(part.count),
                let value = Int(String(String.UnicodeScalarView(part)))
            else { return nil }
            values[field] = value
        }
        guard let year = values["y"], let month = values["M"], let day = values["d"] else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Whether one run of digits, and only one, is four long and none is longer.
    private static func hasYear(_ scalars: [Unicode.Scalar]) -> Bool {
        let runs = scalars.split { digit($0) == nil }.map(\.count)
        return runs.count { $0 == 4 } == 1 && !runs.contains { $0 > 4 }
    }

    private func inWords(_ scalars: [Unicode.Scalar]) -> CalendarDate? {
        // No-break spaces come from word processors.
        var plain = String(
            String.UnicodeScalarView(scalars.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }))
        if language == "fr" { plain = LocaleText.withoutOrdinal(plain) }
        for pattern in dates.wordPatterns {
            guard let date = dates.date(plain, pattern: pattern) else { continue }
            // ICU takes any day of the week for any date.
            if pattern.contains("E"), !hasWeekday(plain, of: date) { return nil }
            return date
        }
        return nil
    }

    /// `jeudi 1er octobre` as `jeudi 1 octobre`.
    private static func withoutOrdinal(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { $0.lowercased() == "1er" ? "1" : String($0) }.joined(separator: " ")
    }

    private func hasWeekday(_ text: String, of date: CalendarDate) -> Bool {
        guard let name = dates.text(date, pattern: "EEEE") else { return false }
        return folded(text).contains(folded(name))
    }

    /// A day in words or figures.
    ///
    /// - Parameter style: `full`, `long`, `medium`, `short`, or a pattern of ICU's date fields (UTS #35, "Date Format
    ///   Patterns"), such as `d MMMM`: `y` year, `M` month, `d` day, `E` day of the week, `Q` quarter, `w` week. `Y` and
    ///   `D` are none of these, for they are the year of a week and the day of a year, which nobody means by them.
    /// - Throws: ``LocaleError`` for what is neither.
    public func dateText(_ date: CalendarDate, style: String = "long") throws(LocaleError) -> String {
        guard DateForms.styles.contains(style) || LocaleText.isDatePattern(style),
            let text = dates.text(date, pattern: dates.pattern(style))
        else {
            throw LocaleError(
                description: "`\(style)` is no style of dates",
                hints: ["write full, long, medium or short, or a pattern such as 'd MMMM y'"])
        }
        return text
    }

    /// Only fields of a day; texts between apostrophes.
    private static func isDatePattern(_ text: String) -> Bool {
        var isQuoted = false
        var hasField = false
        for letter in text.unicodeScalars {
            if letter == "'" {
                isQuoted.toggle()
            } else if !isQuoted, letter.isASCII, letter.properties.isAlphabetic {
                guard "GyuQqMLwdEec".unicodeScalars.contains(letter) else { return false }
                hasField = true
            }
        }
        return hasField && !isQuoted
    }
}
