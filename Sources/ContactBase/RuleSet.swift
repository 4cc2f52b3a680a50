public import Diagnostics
public import JobModel
import LocaleText
public import Rules

/// All rules of a job, checked against the columns of its list: what a list is staged by.
public struct RuleSet: Sendable {
    /// Of the (first) list.
    public let header: [String]
    /// Indices into `header`.
    public let key: [Int]
    /// BCP 47.
    public let locale: String
    public let tables: [LookupTable]
    public let duplicates: Duplicates.Keep
    public let holdout: Holdout?
    /// Columns and fields by whose values printed pieces are counted.
    public let reportBy: [String]
    /// In the job's order.
    public let fields: [RuledColumn]

    /// By index into `header`; the others are text.
    let cellTypes: [Int: CellType]
    let selects: [RuledColumn]
    let suppressions: [RuledColumn]
    /// In the job's order: which of `suppressions` or of the lists.
    let suppressedBy: [SuppressedBy]
    /// For each suppressing list, what is compared, as SQL.
    let suppressionKeys: [RuledColumn]
    /// Further identities of a contact.
    let identities: [RuledColumn]
    /// What of several rows of a contact comes first.
    let preference: [RuledColumn]
    let order: [RuledColumn]
    /// In the order of `Template.conditions`.
    let conditions: [RuledColumn]

    enum SuppressedBy: Hashable, Sendable {
        case condition(Int)
        case list(Int)
    }

    /// Every column that SQLite works out for each row, in the order they may use one another.
    var generated: [RuledColumn] {
        fields + selects + suppressions + suppressionKeys + identities + preference + order + conditions
    }

    /// The columns of the list that rules use, by index.
    var usedColumns: [Int] {
        let used = Set(generated.flatMap(\.rule.columns))
        return header.indices.filter { used.contains(header[$0]) || cellTypes[$0] != nil }
    }

    /// As rules and their proof see the columns of the table.
    var stagedColumns: [RuleColumn] {
        usedColumns.map { index in
            RuleColumn(
                name: header[index], type: (cellTypes[index] ?? .text).ruleType,
                sql: RuleSet.sql(ofColumn: index))
        }
    }

    /// What expressions of the job made; the others are ours.
    var proved: [RuledColumn] { fields + selects + suppressions + preference + order + conditions }

    /// Whether another day can change what prints.
    public var dependsOnDate: Bool {
        generated.contains { $0.rule.sql.contains("rule_job_date") || $0.rule.sql.contains("rule_age") }
    }

    /// How the values of a suppressing list's columns are read: as those of ours that they are compared with.
    func matchTypes(_ index: Int) -> [CellType] {
        suppressionKeys[index].rule.columns.map { name in
            if let field = fields.first(where: { $0.name == name }) {
                return switch field.type {
                case .number: .number(empty: nil)
                case .date: .date(empty: nil)
                case .text, .condition: .text
                }
            }
            return header.firstIndex(of: name).flatMap { cellTypes[$0] } ?? .text
        }
    }

    /// Where the values of ``suppressionKeys`` stand in a row; nil where one is a field.
    func matchColumns(_ index: Int) -> [Int]? {
        let columns = suppressionKeys[index].rule.columns.map { name in
            fields.contains { $0.name == name } ? nil : header.firstIndex(of: name)
        }
        return columns.contains(nil) ? nil : columns.compactMap(\.self)
    }

    static func sql(ofColumn index: Int) -> String { "c\(index)" }
}

/// Something that SQLite works out for each row: a column of the staging table.
public struct RuledColumn: Hashable, Sendable {
    /// Its name in SQL: `f0`.
    var sqlName: String
    var rule: CompiledRule
    public var location: SourceLocation
    /// A field's name; else empty.
    public var name = ""
    var isDescending = false

    public var type: RuleType { rule.type }
    /// What it is for, in words: ``field `total` ``.
    public var label: String { rule.name }
    /// For `CREATE TABLE`.
    var declaration: String { rule.columnDeclaration(named: sqlName) }
}

/// Where a placeholder's value comes from.
public enum ValueSource: Hashable, Sendable {
    case cell(Int)
    case field(Int)

    public func value(in record: StagedRecord) -> String {
        switch self {
        case .cell(let index): record.cells[index]
        case .field(let index): record.fields[index]
        }
    }
}

extension RuleSet {
    /// - Parameter name: of a field or a column.
    public func source(of name: String) -> ValueSource? {
        if let index = fields.firstIndex(where: { $0.name == name }) { return .field(index) }
        return header.firstIndex(of: name).map(ValueSource.cell)
    }
}
