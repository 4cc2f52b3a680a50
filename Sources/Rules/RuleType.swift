/// What an expression gives. There is no NULL: every value is one of these.
public enum RuleType: String, Hashable, Sendable, CaseIterable {
    case text
    /// A decimal number of 15 significant digits, as in a spreadsheet.
    case number
    /// A day; in SQL its ISO form, `YYYY-MM-DD`.
    case date
    /// Holds or does not; in SQL 1 or 0.
    case condition

    /// For messages: "text", "a number".
    var article: String { self == .text ? "text" : "a \(rawValue)" }

    /// The type of a column that keeps it.
    public var columnType: String {
        switch self {
        case .text, .date: "TEXT"
        case .number: "REAL"
        case .condition: "INTEGER"
        }
    }
}

/// Something an expression may name: a column of the list, or a field.
public struct RuleColumn: Hashable, Sendable {
    /// As it is written in an expression.
    public var name: String
    public var type: RuleType
    /// How it is written in SQL: an identifier of the caller's making, such as `c0`, never the name. Must never be NULL.
    public var sql: String
    /// Made by an expression of the job, not read from the list.
    public var isField: Bool

    public init(name: String, type: RuleType, sql: String, isField: Bool = false) {
        self.name = name
        self.type = type
        self.sql = sql
        self.isField = isField
    }
}

/// What the expressions of one place may name.
public struct RuleScope: Hashable, Sendable {
    /// Names are unique.
    public var columns: [RuleColumn]
    /// Fields that exist, but come too late to be named here.
    public var laterFields: [String]
    /// Names for `lookup`.
    public var tables: [String]
    /// The contact's key in SQL, for `bucket`; nil where no key is known.
    public var keySQL: String?

    public init(
        columns: [RuleColumn], laterFields: [String] = [], tables: [String] = [], keySQL: String? = nil
    ) {
        self.columns = columns
        self.laterFields = laterFields
        self.tables = tables
        self.keySQL = keySQL
    }
}
