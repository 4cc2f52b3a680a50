/// A value worked out for each record; used like a column from then on.
public struct Field: Hashable, Sendable {
    /// A legal column name, not that of another field.
    public var name: Located<String>
    public var expression: Expression

    public static let countLimit = 200

    public init(name: Located<String>, expression: Expression) {
        self.name = name
        self.expression = expression
    }
}

/// Data for `lookup('name', x)`.
public struct LookupTable: Hashable, Sendable {
    public var name: Located<String>
    /// In the order of the file, each key once. Looked up among a cell's characters as they are, letter case counts.
    public var entries: [Entry]
    /// For every key not among them; nil: such a key is a mistake of the row.
    public var otherwise: String?

    public static let countLimit = 200
    public static let entryLimit = 5000

    /// The key in the file that gives `otherwise`.
    public static let fallbackKey = "else"

    public init(name: Located<String>, entries: [Entry], otherwise: String? = nil) {
        self.name = name
        self.entries = entries
        self.otherwise = otherwise
    }

    public struct Entry: Hashable, Sendable {
        /// Trimmed; may be empty, for empty cells.
        public var key: String
        public var value: String

        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}
