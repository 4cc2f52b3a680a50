/// How much of a date and a time a format shows; each is written as ISO 8601 does.
struct DatePattern: Hashable {
    enum Clock: Hashable { case none, minutes, seconds }
    enum Elapsed: Hashable { case hours, minutes, seconds }

    var hasDate = false
    var clock = Clock.none
    /// The largest unit, when it goes beyond a day.
    var elapsed: Elapsed?

    static let day = DatePattern(hasDate: true)
    static let dayAndTime = DatePattern(hasDate: true, clock: .seconds)

    private init(hasDate: Bool, clock: Clock = .none) {
        self.hasDate = hasDate
        self.clock = clock
    }

    /// Nil when the section shows no part of a date or time.
    init?(_ section: FormatSection) {
        enum Unit { case date, month, hours, seconds }
        var units: [Unit] = []
        for token in section.tokens {
            switch token {
            case .date("h", _): units.append(.hours)
            case .date("s", _): units.append(.seconds)
            case .date("m", let count): units.append(count > 2 ? .date : .month)
            case .date("y", _), .date("d", _): units.append(.date)
            // Eras and weekdays of other calendars stand beside a day, if they mean one.
            case .date: continue
            case .elapsed("h"):
                elapsed = .hours
                units.append(.hours)
            case .elapsed("m"):
                elapsed = .minutes
                units.append(.hours)
            case .elapsed:
                elapsed = .seconds
                units.append(.seconds)
            case .literal, .digit, .point, .comma, .percent, .currency, .room, .general, .text: continue
            }
        }
        guard !units.isEmpty else { return nil }
        for (index, unit) in units.enumerated() {
            switch unit {
            case .date: hasDate = true
            case .month:
                // `m` means minutes right after hours or right before seconds.
                let isMinute =
                    (index > 0 && units[index - 1] == .hours)
                    || (index + 1 < units.count && units[index + 1] == .seconds)
                if !isMinute { hasDate = true } else if clock == .none { clock = .minutes }
            case .hours: if clock == .none, units.count > 1 || elapsed == nil { clock = .minutes }
            case .seconds: clock = .seconds
            }
        }
    }

    /// Nil for a number that is no date here.
    func text(_ number: DecimalNumber, in calendar: SheetCalendar) -> String? {
        // A double holds 15 digits; days of 86,400 seconds keep far below.
        guard let days = Double(number.general), calendar.range.contains(days) else { return nil }
        let seconds = Int((days * 86_400).rounded())
        // Time before the first day has no clock.
        guard hasDate || seconds >= 0 else { return nil }
        if let elapsed, !hasDate {
            let (hours, minutes) = (seconds / 3600, seconds / 60)
            switch (elapsed, clock) {
            case (.hours, .none): return String(hours)
            case (.hours, .minutes): return "\(two(hours)):\(two(minutes % 60))"
            case (.hours, .seconds): return "\(two(hours)):\(two(minutes % 60)):\(two(seconds % 60))"
            case (.minutes, .seconds): return "\(two(minutes)):\(two(seconds % 60))"
            case (.minutes, _): return String(minutes)
            case (.seconds, _): return String(seconds)
            }
        }
        let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
        let time = clockText(secondOfDay)
        guard hasDate else { return time }
        guard let day = calendar.day((seconds - secondOfDay) / 86_400) else { return nil }
        return time.isEmpty ? day : "\(day) \(time)"
    }

    private func clockText(_ seconds: Int) -> String {
        let text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
        return switch clock {
        case .none: ""
        case .minutes: text
        case .seconds: "\(text):\(two(seconds % 60))"
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// How a workbook counts days (ISO 29500-1, 18.17.4.1). All end with the year 9999.
enum SheetCalendar: Hashable {
    /// Day 1 is 1900-01-01, and 60 is 1900-02-29, which never was.
    case from1900
    /// Day 0 is 1904-01-01.
    case from1904
    /// Day 0 is 1899-12-30, and days before it are negative: workbooks without `dateCompatibility`, as LibreOffice
    /// writes them.
    case withoutLeapError

    /// Numbers that can be a day, a time on it included.
    var range: Range<Double> {
        switch self {
        case .from1900, .from1904: 0..<2_958_466
        // From the year 1 on.
        case .withoutLeapError: -693_593..<2_958_466
        }
    }

    /// `2026-10-01`; nil for what is no day.
    func day(_ number: Int) -> String? {
        let days: Int
        switch self {
        case .from1900:
            guard number >= 1 else { return nil }
            if number == 60 { return "1900-02-29" }
            days = number - (number < 60 ? 25_568 : 25_569)
        case .from1904: days = number - 24_107
        case .withoutLeapError: days = number - 25_569
        }
        guard days < 2_932_897 else { return nil }
        return SheetCalendar.text(daysSince1970: days)
    }

    /// Proleptic Gregorian, counted in eras of 400 years from the first of March.
    private static func text(daysSince1970 days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
