import CICU
public import JobModel

/// How a locale writes days: the order of a numeric date, and ICU's formatters by style.
final class DateForms {
    /// Of a numeric date: `d`, `M` and `y`, each once.
    let order: [Character]
    /// ICU's name, with the calendar that people date letters by, whatever the country's own.
    private let id: String
    private var formatters: [String: UnsafeMutableRawPointer] = [:]
    private let patterns: [String: String]
    private let isFrench: Bool

    /// As ICU counts them.
    static let styles = ["full", "long", "medium", "short"]

    init(id: String, tag: String) throws(LocaleError) {
        let gregorian = id + "@calendar=gregorian"
        self.id = gregorian
        isFrench = id == "fr" || id.hasPrefix("fr_")
        var patterns: [String: String] = [:]
        for (style, name) in DateForms.styles.enumerated() {
            var status: Int32 = 0
            guard let format = cicu_date_open_style(gregorian, Int32(style), &status), status <= 0 else {
                throw LocaleError.library(status, tag)
            }
            patterns[name] = utf16 { cicu_date_pattern(format, $0, $1, $2) }
            cicu_date_close(format)
        }
        self.patterns = patterns
        var order: [Character] = []
        for letter in patterns["short"] ?? "" {
            let field: Character? =
                switch letter {
                case "d": "d"
                case "M", "L": "M"
                case "y", "u": "y"
                default: nil
                }
            if let field, !order.contains(field) { order.append(field) }
        }
        self.order = order.count == 3 ? order : ["y", "M", "d"]
    }

    deinit { for format in formatters.values { cicu_date_close(format) } }

    /// The pattern of a style's name, else the text itself.
    func pattern(_ style: String) -> String { patterns[style] ?? style }

    /// Those by which dates in words are read: with a year that may have four digits.
    var wordPatterns: [String] {
        ["long", "medium", "full", "short"].map(pattern).filter { !$0.contains("yy") || $0.contains("yyyy") }
    }

    func text(_ date: CalendarDate, pattern: String) -> String? {
        // French counts the first of a month, which no pattern says: 1er octobre.
        let isFirst = isFrench && date.day == 1
        let used = isFirst ? DateForms.withOrdinal(pattern) : pattern
        guard let format = formatter(used) else { return nil }
        return utf16 { cicu_format_date(format, DateForms.milliseconds(date), $0, $1, $2) }
    }

    func date(_ text: String, pattern: String) -> CalendarDate? {
        guard let format = formatter(pattern) else { return nil }
        let units = Array(text.utf16)
        var end: Int32 = 0
        var status: Int32 = 0
        let found = cicu_parse_date(format, units, Int32(units.count), &end, &status)
        guard status <= 0, Int(end) == units.count else { return nil }
        return DateForms.date(ofMilliseconds: found)
    }

    private func formatter(_ pattern: String) -> UnsafeMutableRawPointer? {
        if let known = formatters[pattern] { return known }
        let units = Array(pattern.utf16)
        var status: Int32 = 0
        guard let format = cicu_date_open_pattern(id, units, Int32(units.count), &status), status <= 0
        else { return nil }
        formatters[pattern] = format
        return format
    }

    private static func withOrdinal(_ pattern: String) -> String {
        let parts = pattern.split(separator: "d MMM", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].last != "d" else { return pattern }
        return "\(parts[0])d'er' MMM\(parts[1])"
    }

    /// Of noon in UTC.
    static func milliseconds(_ date: CalendarDate) -> Double {
        (Double(DayCount.days(date)) + 0.5) * 86_400_000
    }

    static func date(ofMilliseconds value: Double) -> CalendarDate? {
        DayCount.date(Int((value / 86_400_000).rounded(.down)))
    }
}

/// Days since 1970-01-01 in the Gregorian calendar.
public enum DayCount {
    public static func days(_ date: CalendarDate) -> Int {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let monthFromMarch = (date.month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Nil outside the years that a `CalendarDate` has.
    public static func date(_ days: Int) -> CalendarDate? {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return CalendarDate(year: year, month: month, day: day)
    }
}
