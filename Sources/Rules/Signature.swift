/// A function that expressions may call: how it is called, and by which SQL function it is answered.
struct Signature {
    enum Parameter {
        case text, number, date, condition
        /// A text written out in the expression.
        case name
        /// A whole number written out in the expression, at least 2.
        case count

        var type: RuleType {
            switch self {
            case .text, .name: .text
            case .number, .count: .number
            case .date: .date
            case .condition: .condition
            }
        }
    }

    var name: String
    /// As in the documentation: `substr(text, start[, length])`.
    var usage: String
    var parameters: [Parameter]
    var optional: Int
    var result: RuleType

    /// In SQL our functions have names of their own, so that none of SQLite's is replaced or reached by mistake.
    var sql: String { Signature.prefix + name }

    static let prefix = "rule_"

    var counts: ClosedRange<Int> { parameters.count - optional...parameters.count }

    private init(_ usage: String, _ parameters: [Parameter], optional: Int = 0, _ result: RuleType) {
        name = String(usage.prefix { $0 != "(" })
        self.usage = usage
        self.parameters = parameters
        self.optional = optional
        self.result = result
    }

    /// All but `iif`, `min` and `max`, which take any type.
    static let all: [Signature] = [
        Signature("upper(text)", [.text], .text),
        Signature("lower(text)", [.text], .text),
        Signature("title(text)", [.text], .text),
        Signature("initials(text)", [.text], .text),
        Signature("trim(text)", [.text], .text),
        Signature("ltrim(text)", [.text], .text),
        Signature("rtrim(text)", [.text], .text),
        Signature("length(text)", [.text], .number),
        Signature("substr(text, start[, length])", [.text, .number, .number], optional: 1, .text),
        Signature("replace(text, from, to)", [.text, .text, .text], .text),
        Signature("instr(text, part)", [.text, .text], .number),
        Signature("contains(text, part)", [.text, .text], .condition),
        Signature("starts_with(text, part)", [.text, .text], .condition),
        Signature("ends_with(text, part)", [.text, .text], .condition),
        Signature("blank(text)", [.text], .condition),
        Signature("default(text, instead)", [.text, .text], .text),
        Signature("lookup('table', text)", [.name, .text], .text),
        Signature("number(text)", [.text], .number),
        Signature("is_number(text)", [.text], .condition),
        Signature("abs(number)", [.number], .number),
        Signature("round(number[, decimals])", [.number, .number], optional: 1, .number),
        Signature("floor(number)", [.number], .number),
        Signature("ceil(number)", [.number], .number),
        Signature("money(number[, 'EUR'])", [.number, .text], optional: 1, .text),
        Signature("number_text(number[, decimals])", [.number, .number], optional: 1, .text),
        Signature("date(text)", [.text], .date),
        Signature("is_date(text)", [.text], .condition),
        Signature("date_text(date[, style])", [.date, .text], optional: 1, .text),
        Signature("year(date)", [.date], .number),
        Signature("month(date)", [.date], .number),
        Signature("day(date)", [.date], .number),
        Signature("weekday(date)", [.date], .number),
        Signature("add_days(date, number)", [.date, .number], .date),
        Signature("add_months(date, number)", [.date, .number], .date),
        Signature("add_years(date, number)", [.date, .number], .date),
        Signature("days_between(from, to)", [.date, .date], .number),
        Signature("age(date)", [.date], .number),
        Signature("job_date()", [], .date),
        Signature("bucket('name', count)", [.name, .count], .number),
    ]

    static let ofAnyType: [(name: String, usage: String)] = [
        ("iif", "iif(condition, this, that)"), ("min", "min(a, b, …)"), ("max", "max(a, b, …)"),
    ]

    static func named(_ name: String) -> Signature? { byName[name.lowercased()] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    static let names = (all.map(\.name) + ofAnyType.map(\.name)).sorted()
}
