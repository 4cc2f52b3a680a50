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

    /// - Parameter isPlain: whether the list writes numbers with a point, whatever the locale: see `RowReader`.
    /// - Returns: nil when the cell is none.
    func value(of cell: String, locale: LocaleText, isPlain: Bool) -> RuleValue? {
        switch self {
        case .text: return .text(cell)
        case .number(let empty):
            if cell.isEmpty { return empty.map(RuleValue.number) }
            let plain = isPlain ? CellType.plainNumber(cell) : nil
            return (plain ?? locale.number(cell)).map(RuleValue.number)
        case .date(let empty):
            if cell.isEmpty { return empty.map { .text($0.description) } }
            return locale.date(cell).map { .text($0.description) }
        }
    }

    /// `-1234.5`: digits and a point, at most 15 significant ones.
    private static func plainNumber(_ cell: String) -> Double? {
        let digits = cell.utf8.first == UInt8(ascii: "-") ? cell.utf8.dropFirst() : cell.utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), digits.count <= 16,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        return Double(cell)
    }

    /// Why a cell is refused; without its value.
    func refusal(column: String, isEmpty: Bool) -> String {
        let kind = if case .date = self { "a date" } else { "a number" }
        return isEmpty
            ? "column `\(column)` is empty, but must be \(kind)" : "column `\(column)` is not \(kind)"
    }
}
