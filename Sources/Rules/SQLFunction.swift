import GRDBSQLite
import JobModel

/// An SQL function written in Swift. Pure: the same arguments always give the same; it never gives NULL.
struct SQLFunction {
    enum Result {
        case text(String)
        case number(Double)
        case condition(Bool)
        case bytes([UInt8])

        static func date(_ date: CalendarDate) -> Result { .text(date.description) }
    }

    var name: String
    var counts: ClosedRange<Int>
    var body: (SQLArguments) throws(RuleFailure) -> Result
}

/// Why a value cannot be worked out. Names functions, never values.
struct RuleFailure: Error {
    var message: String

    init(_ message: String) { self.message = message }
}

/// What an SQL function is called with. Valid during the call only.
struct SQLArguments {
    let count: Int
    fileprivate let values: UnsafeMutablePointer<OpaquePointer?>?

    private func value(_ index: Int) throws(RuleFailure) -> OpaquePointer {
        guard index < count, let value = values?[index], sqlite3_value_type(value) != SQLITE_NULL else {
            throw RuleFailure("a number is too large")
        }
        return value
    }

    func bytes(_ index: Int) throws(RuleFailure) -> UnsafeBufferPointer<UInt8> {
        let value = try value(index)
        let start = sqlite3_value_text(value)
        return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
    }

    func text(_ index: Int) throws(RuleFailure) -> String {
        String(decoding: try bytes(index), as: UTF8.self)
    }

    func number(_ index: Int) throws(RuleFailure) -> Double { sqlite3_value_double(try value(index)) }

    /// - Parameter function: for the message.
    func whole(_ index: Int, _ function: String, in range: ClosedRange<Int>) throws(RuleFailure) -> Int {
        let number = try number(index)
        guard number == number.rounded(), Double(range.lowerBound) <= number,
            number <= Double(range.upperBound)
        else {
            throw RuleFailure(
                "\(function)() takes a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    func date(_ index: Int, _ function: String) throws(RuleFailure) -> CalendarDate {
        let bytes = try bytes(index)
        func digits(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        guard bytes.count == 10,
            let date = CalendarDate(year: digits(0..<4), month: digits(5..<7), day: digits(8..<10))
        else { throw RuleFailure("\(function)() got a text that is not a date") }
        return date
    }
}

extension SQLFunction {
    /// Makes the function callable on a connection, which keeps it as long as it lives.
    func install(on connection: OpaquePointer) throws {
        let numbers: [Int32] = counts.count > 3 ? [-1] : counts.map(Int32.init)
        for number in numbers {
            let kept = Unmanaged.passRetained(Body(body)).toOpaque()
            // INNOCUOUS: it touches nothing, so that it may stand in a generated column whose schema is not trusted.
            // SQLite calls the last argument on failure too.
            let code = sqlite3_create_function_v2(
                connection, name, number, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, kept,
                { context, count, values in SQLFunction.answer(context, count, values) }, nil, nil,
                { Unmanaged<Body>.fromOpaque($0.unsafelyUnwrapped).release() })
            guard code == SQLITE_OK else {
                throw SQLiteRefusal(code: code, message: "the function \(name) cannot be installed")
            }
        }
    }

    private final class Body {
        let call: (SQLArguments) throws(RuleFailure) -> Result

        init(_ call: @escaping (SQLArguments) throws(RuleFailure) -> Result) { self.call = call }
    }

    private static func answer(
        _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) {
        guard let kept = sqlite3_user_data(context) else { return sqlite3_result_error_nomem(context) }
        let body = Unmanaged<Body>.fromOpaque(kept).takeUnretainedValue()
        do {
            switch try body.call(SQLArguments(count: Int(count), values: values)) {
            case .text(var text):
                text.withUTF8 {
                    $0.withMemoryRebound(to: CChar.self) {
                        sqlite3_result_text64(
                            context, $0.baseAddress, UInt64($0.count), transientText, UInt8(SQLITE_UTF8))
                    }
                }
            case .number(let number): sqlite3_result_double(context, number)
            case .condition(let holds): sqlite3_result_int(context, holds ? 1 : 0)
            case .bytes(let bytes):
                sqlite3_result_blob64(context, bytes, UInt64(bytes.count), transientText)
            }
        } catch {
            sqlite3_result_error(context, error.message, -1)
        }
    }
}
