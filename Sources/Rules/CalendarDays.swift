import JobModel
import LocaleText

/// Reckoning in the Gregorian calendar.
extension CalendarDate {
    /// 1 = Monday … 7 = Sunday, as in ISO 8601. The first of 1900, the earliest day there is, was a Monday.
    var weekday: Int { (DayCount.days(self) + 25_567) % 7 + 1 }

    /// On the same day of another month; on its last day where it has no such day.
    func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + month - 1 + months
        guard count >= 0 else { return nil }
        return (min(day, 28)...day).reversed().lazy.compactMap {
            CalendarDate(year: count / 12, month: count % 12 + 1, day: $0)
        }.first
    }

    /// Whole years to another day: a birthday on 29 February is kept on 1 March in other years.
    func years(to other: CalendarDate) -> Int {
        other.year - year - ((other.month, other.day) < (month, day) ? 1 : 0)
    }
}
