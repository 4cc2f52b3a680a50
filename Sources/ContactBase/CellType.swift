import JobModel
import LocaleText
import Rules

/// How rules see a column of the list: `contacts.types` of the job.
enum CellType: Hashable, Sendable {
    case text
    /// `empty`: what an empty cell counts as; nil: such a row is rejected.
    case number(empty: Double?)
    case date(empty: CalendarDate?)

    var ruleType: RuleType {
        switch self {
        case .text: .text
        case .number: .number
        case .date: .date
        }
    }

    /// - Returns: nil when the cell is none.
    func value(of cell: String, locale: LocaleText) -> RuleValue? {
        switch self {
        case .text: return .text(cell)
        case .number(let empty):
            if cell.isEmpty { return empty.map(RuleValue.number) }
            return locale.number(cell).map(RuleValue.number)
        case .date(let empty):
            if cell.isEmpty { return empty.map { .text($0.description) } }
            return locale.date(cell).map { .text($0.description) }
        }
    }

    /// Why a cell is refused; without its value.
    func refusal(column: String, isEmpty: Bool) -> String {
        let kind = if case .date = self { "a date" } else { "a number" }
        return isEmpty
            ? "column `\(column)` is empty, but must be \(kind)" : "column `\(column)` is not \(kind)"
    }
}
