import Diagnostics
import GRDBSQLite

/// A statement that reads a list's rows.
final class ListStatement {
    enum Mistake: Error, Hashable {
        case blob, notUTF8, tooLong

        func reason(column: String) -> Rejection.Reason {
            switch self {
            case .blob: .init(code: "blob-cell", message: "column `\(column)` holds a blob, not text")
            case .notUTF8: .init(code: "not-utf-8", message: "column `\(column)` is not UTF-8")
            case .tooLong:
                .init(
                    code: "cell-too-long",
                    message: "column `\(column)`: the cell has more than \(RowScanner.cellLimit) bytes")
            }
        }
    }

    /// Kept, because a statement must be finalised before its database is closed.
    private let database: ListDatabase
    private let handle: OpaquePointer
    /// For messages: `the query`.
    private let what: String
    private var isAtEnd = false
    private var failure: DiagnosticList?

    let columns: [String]

    /// - Parameter handle: owned from here on.
    init(_ database: ListDatabase, _ handle: OpaquePointer, what: String) {
        self.database = database
        self.handle = handle
        self.what = what
        columns = (0..<sqlite3_column_count(handle)).map { index in
            sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
        }
    }

    deinit { sqlite3_finalize(handle) }

    /// Goes to the next row; false at the end.
    func step(after line: Int) throws(DiagnosticList) -> Bool {
        // Stepping on would begin anew.
        if isAtEnd { return false }
        if let failure { throw failure }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            isAtEnd = true
            sqlite3_reset(handle)
            return false
        default:
            let failure = database.failure(reading: what, after: line)
            self.failure = failure
            throw failure
        }
    }

    func text(_ column: Int) -> Result<String, Mistake> {
        let column = CInt(column)
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return .success("")
        case SQLITE_BLOB: return .failure(.blob)
        case SQLITE_INTEGER: return .success(String(sqlite3_column_int64(handle, column)))
        case SQLITE_FLOAT:
            let value = sqlite3_column_double(handle, column)
            let number = try? DecimalNumber(value.description.utf8)
            // Only the infinite ones are no decimal numbers.
            return .success(number?.general ?? value.description)
        default:
            guard let text = sqlite3_column_text(handle, column) else { return .success("") }
            let count = Int(sqlite3_column_bytes(handle, column))
            guard count <= RowScanner.cellLimit else { return .failure(.tooLong) }
            let bytes = UnsafeBufferPointer(start: text, count: count)
            guard let span = try? UTF8Span(validating: bytes.span) else { return .failure(.notUTF8) }
            return .success(String(copying: span))
        }
    }
}
