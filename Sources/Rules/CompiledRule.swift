/// An expression that has been checked, as SQL.
public struct CompiledRule: Hashable, Sendable {
    /// For messages: "field `total`", "`select`".
    public var name: String
    /// Made from the syntax tree, never copied; never NULL.
    public var sql: String
    public var type: RuleType
    /// SQL's type for a column that keeps it.
    public var columnType: String
    /// Names of the columns and fields it uses, in the order of their first use.
    public var columns: [String]
    /// Needs ``RuleScope/keySQL``.
    public var usesContactKey: Bool

    /// - Parameter columnType: nil for the type's own.
    public init(
        name: String, sql: String, type: RuleType, columnType: String? = nil, columns: [String] = [],
        usesContactKey: Bool = false
    ) {
        self.name = name
        self.sql = sql
        self.type = type
        self.columnType = columnType ?? type.columnType
        self.columns = columns
        self.usesContactKey = usesContactKey
    }

    /// For CREATE TABLE: computed by every INSERT, which fails where a function fails or a NULL comes out.
    ///
    /// - Parameter column: an SQL identifier of the caller's making.
    public func columnDeclaration(named column: String) -> String {
        "\(column) \(columnType) NOT NULL GENERATED ALWAYS AS (\(sql)) STORED"
    }
}
