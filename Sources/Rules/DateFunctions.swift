import JobModel
import LocaleText

/// Functions of dates. They know the job's date and no clock.
enum DateFunctions {
    static func all(_ context: RuleContext) -> [SQLFunction] {
        read(context.locale) + parts + moved + reckoned(context.jobDate) + [written(context.locale)]
    }

    private static func read(_ locale: LocaleText) -> [SQLFunction] {
        [
            SQLFunction(named: "date") { arguments throws(RuleFailure) in
                guard let date = locale.date(try arguments.text(0)) else {
                    throw RuleFailure("date() got a text that is not a date")
                }
                return .date(date)
            },
            SQLFunction(named: "is_date") { arguments throws(RuleFailure) in
                .condition(locale.date(try arguments.text(0)) != nil)
            },
        ]
    }

    private static var parts: [SQLFunction] {
        func part(_ name: String, _ value: @escaping (CalendarDate) -> Int) -> SQLFunction {
            SQLFunction(named: name) { arguments throws(RuleFailure) in
                .number(Double(value(try arguments.date(0, name))))
            }
        }
        return [
            part("year", \.year), part("month", \.month), part("day", \.day), part("weekday", \.weekday),
        ]
    }

    private static var moved: [SQLFunction] {
        func mover(_ name: String, _ move: @escaping (CalendarDate, Int) -> CalendarDate?) -> SQLFunction {
            SQLFunction(named: name) { arguments throws(RuleFailure) in
                let count = try arguments.whole(1, name, in: -1_000_000...1_000_000)
                guard let date = move(try arguments.date(0, name), count) else {
                    throw RuleFailure("\(name)() leaves the years 1900 to 9999")
                }
                return .date(date)
            }
        }
        return [
            mover("add_days") { DayCount.date(DayCount.days($0) + $1) },
            mover("add_months") { $0.adding(months: $1) },
            mover("add_years") { $0.adding(months: $1 * 12) },
        ]
    }

    private static func reckoned(_ jobDate: CalendarDate) -> [SQLFunction] {
        [
            SQLFunction(named: "days_between") { arguments throws(RuleFailure) in
                let from = DayCount.days(try arguments.date(0, "days_between"))
                return .number(Double(DayCount.days(try arguments.date(1, "days_between")) - from))
            },
            SQLFunction(named: "age") { arguments throws(RuleFailure) in
                let born = try arguments.date(0, "age")
                if born > jobDate { throw RuleFailure("age() got a date after the job's") }
                return .number(Double(born.years(to: jobDate)))
            },
            SQLFunction(named: "job_date") { _ in .date(jobDate) },
        ]
    }

    private static func written(_ locale: LocaleText) -> SQLFunction {
        SQLFunction(named: "date_text") { arguments throws(RuleFailure) in
            let date = try arguments.date(0, "date_text")
            let style = arguments.count > 1 ? try arguments.text(1) : "long"
            do {
                return .text(try locale.dateText(date, style: style))
            } catch {
                throw RuleFailure("date_text() got a style that does not exist")
            }
        }
    }
}
