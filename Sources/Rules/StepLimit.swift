public import GRDB
import GRDBSQLite

/// Stops a statement that takes too long: counted in steps of SQLite's machine, so that it is the same on every
/// computer. What our functions do within a step is bounded by the length of a text.
public final class StepLimit {
    private final class Count {
        var used = 0
        let allowed: Int

        init(allowed: Int) { self.allowed = allowed }
    }

    private let count: Count
    /// Steps between two looks at the count.
    private static let stride = 100

    /// Enough for the longest expressions a job may have.
    public static let defaultSteps = 1_000_000

    /// Watches a connection from now on, as long as it lives. It can have one limit.
    ///
    /// - Throws: `RuleMachineryError`.
    public init(on database: Database, steps: Int = StepLimit.defaultSteps) throws {
        guard let connection = database.sqliteConnection else {
            throw RuleMachineryError(reason: "the database is closed")
        }
        count = Count(allowed: steps)
        let kept = Unmanaged.passRetained(count).toOpaque()
        // The handler has no destructor of its own. A function has one, called when the connection closes, and so
        // keeps the count for as long as the handler may be called.
        let code = sqlite3_create_function_v2(
            connection, "rule__steps", 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, kept,
            { context, _, _ in sqlite3_result_null(context) }, nil, nil,
            { Unmanaged<Count>.fromOpaque($0.unsafelyUnwrapped).release() })
        guard code == SQLITE_OK else { throw RuleMachineryError(reason: "steps cannot be counted") }
        sqlite3_progress_handler(
            connection, Int32(StepLimit.stride),
            {
                let count = Unmanaged<Count>.fromOpaque($0.unsafelyUnwrapped).takeUnretainedValue()
                count.used += StepLimit.stride
                return count.used > count.allowed ? 1 : 0
            }, kept)
    }

    /// Before each row.
    public func reset() { count.used = 0 }

    /// Whether the statement that failed with `SQLITE_INTERRUPT` was stopped by this limit.
    public var isExceeded: Bool { count.used > count.allowed }

    /// For the row's rejection.
    public var message: String { "its rules take more than \(count.allowed) steps" }
}
