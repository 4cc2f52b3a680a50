public import GRDB
import GRDBSQLite
public import JobModel
public import LocaleText

/// What functions look at beside their arguments: the same for every row of a job.
public struct RuleContext {
    /// How numbers, dates and money are read and written, and texts sorted.
    public var locale: LocaleText
    public var jobDate: CalendarDate
    /// For `lookup`.
    public var tables: [LookupTable]

    public init(locale: LocaleText, jobDate: CalendarDate, tables: [LookupTable] = []) {
        self.locale = locale
        self.jobDate = jobDate
        self.tables = tables
    }
}

/// The SQL functions that compiled rules call.
public enum RuleFunctions {
    /// Bytes of a text, and of a row: fields that double a text one after the other end there.
    public static let lengthLimit = 50_000_000

    /// Makes them callable on a connection. Their names begin with `rule_`: none of SQLite's is replaced. Sets the
    /// connection's limit to ``lengthLimit``.
    ///
    /// - Throws: `RuleMachineryError`.
    public static func install(on database: Database, context: RuleContext) throws {
        guard let connection = database.sqliteConnection else {
            throw RuleMachineryError(reason: "the database is closed")
        }
        try RuleMachineryError.translating { try install(on: connection, context: context) }
    }

    static func install(on connection: OpaquePointer, context: RuleContext) throws {
        for function in all(context) { try function.install(on: connection) }
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Int32(lengthLimit))
    }

    static func all(_ context: RuleContext) -> [SQLFunction] {
        TextFunctions.all(context) + NumberFunctions.all(context) + DateFunctions.all(context)
    }

    /// What the SQL of a rule may call: ours, and two of SQLite's that need no locale.
    static let allowed: Set<String> = Set(
        Signature.all.map(\.sql) + InnerFunction.allCases.map(\.sql) + ["min", "max"])
}

extension SQLFunction {
    /// A function that expressions call. Must be in ``Signature/all``, which says with how many arguments.
    init(named name: String, _ body: @escaping (SQLArguments) throws(RuleFailure) -> Result) {
        self.init(
            name: Signature.prefix + name, counts: Signature.named(name)?.counts ?? 0...0, body: body)
    }

    /// A function that operators are made of.
    init(
        _ inner: InnerFunction, counts: ClosedRange<Int>,
        _ body: @escaping (SQLArguments) throws(RuleFailure) -> Result
    ) {
        self.init(name: inner.sql, counts: counts, body: body)
    }
}

/// SQLite failed where no expression is to blame, or refused what the compiler made.
public struct RuleMachineryError: Error, Hashable, Sendable, CustomStringConvertible {
    public var reason: String

    public var description: String { "rules cannot be worked out: \(reason)" }

    static func translating<R>(_ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let refusal as SQLiteRefusal {
            throw RuleMachineryError(reason: refusal.message)
        }
    }
}
