import GRDB

/// The temporary file that holds a list while its rows are sorted out cannot be written, or not read again.
public struct StagingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// In SQLite's words.
    public let reason: String
    public let isNoSpace: Bool

    public var description: String { "the list cannot be kept in a temporary file: \(reason)" }

    private init(_ error: DatabaseError) {
        reason = error.message ?? "result code \(error.extendedResultCode.rawValue)"
        isNoSpace = error.resultCode == .SQLITE_FULL
    }

    /// Runs `body` and puts SQLite's errors into our words: theirs quote statements.
    static func translating<R>(_ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StagingError(error)
        }
    }
}
