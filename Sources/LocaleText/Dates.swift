public import JobModel

extension LocaleText {
    /// A day as people of the locale write it: ISO 8601 (`2026-10-01`) always; else day, month and year in the locale's
    /// order with `/`, `.` or `-` between them and a year of four digits; else in words (`1 October 2026`). Nil rather
    /// than a guess: two digits are no year.
    public func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let scalars = Array(text.unicodeScalars)
        if let separator = scalars.first(where: { "/.-".unicodeScalars.contains($0) }),
            scalars.allSatisfy({ $0 == separator || ("0"..."9").contains($0) })
        {
            return numeric(scalars.split(separator: separator, omittingEmptySubsequences: false))
        }
        return inWords(text)
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

    private func inWords(_ text: String) -> CalendarDate? {
        // No-break spaces come from word processors; `1er` from French.
        var plain = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }))
        if language == "fr" {
            let parts = plain.split(separator: "1er ", maxSplits: 1, omittingEmptySubsequences: false)
            plain = parts.joined(separator: "1 ")
        }
        for style in ["long", "medium", "full"] {
            let pattern = dates.pattern(style)
            guard let date = dates.date(plain, pattern: pattern),
                // A year of two digits would be a century of its own.
                plain.unicodeScalars.count(where: { ("0"..."9").contains($0) }) >= 5
            else { continue }
            return date
        }
        return nil
    }

    /// A day in words or figures.
    ///
    /// - Parameter style: `full`, `long`, `medium`, `short`, or a pattern of ICU's date fields (UTS #35, "Date Format
    ///   Patterns"), such as `d MMMM`.
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
    static func isDatePattern(_ text: String) -> Bool {
        var isQuoted = false
        var hasField = false
        for letter in text.unicodeScalars {
            if letter == "'" {
                isQuoted.toggle()
            } else if !isQuoted, letter.properties.isAlphabetic, letter.isASCII {
                guard "GyYuQqMLwWdDEec".unicodeScalars.contains(letter) else { return false }
                hasField = true
            }
        }
        return hasField && !isQuoted
    }
}
