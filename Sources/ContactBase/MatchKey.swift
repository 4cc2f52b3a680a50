import Foundation
import GRDB
import GRDBSQLite
import LocaleText

/// What is compared to find a person in another list or in another row: letter case does not count, nor how many spaces stand between words, because
/// it is worse to write to someone who asked not to be written to than to leave someone out.
enum MatchKey {
    static let function = "tirage_match_key"

    /// - Returns: nothing as soon as one value is blank: a blank is no sign of being the same.
    static func text(_ values: [String], locale: LocaleText) -> String {
        let folded = values.map { locale.folded(visible($0)) }
        return folded.contains("") ? "" : folded.joined(separator: "\u{1F}")
    }

    /// Without what cannot be seen, wide and narrow forms as one, and one apostrophe.
    private static func visible(_ value: String) -> String {
        if value.utf8.allSatisfy({ $0 < 0x80 }) { return value }
        let seen = value.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
            .map { $0 == "\u{2019}" ? "'" : $0 }
        return String(String.UnicodeScalarView(seen)).precomposedStringWithCompatibilityMapping
    }

    /// - Parameter columns: in SQL.
    static func sql(_ columns: [String]) -> String { "\(function)(\(columns.joined(separator: ", ")))" }

    /// Not by GRDB: its functions may run on any thread, and a locale's handles belong to one.
    static func install(on database: Database, locale: LocaleText) throws {
        let kept = Unmanaged.passRetained(locale).toOpaque()
        // SQLite calls the last argument when the connection closes, and on failure too.
        let code = sqlite3_create_function_v2(
            database.sqliteConnection, function, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
            kept, { context, count, values in MatchKey.answer(context, count, values) }, nil, nil,
            { Unmanaged<LocaleText>.fromOpaque($0.unsafelyUnwrapped).release() })
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private static func answer(
        _ context: OpaquePointer?, _ count: CInt, _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) {
        guard let kept = sqlite3_user_data(context) else { return sqlite3_result_error_nomem(context) }
        let locale = Unmanaged<LocaleText>.fromOpaque(kept).takeUnretainedValue()
        let given = (0..<Int(count)).map { plain(values?[$0]) }
        sqlite3_result_text(context, text(given, locale: locale), -1, transientText)
    }

    /// A typed column's value as it stands in a list without types.
    private static func plain(_ value: OpaquePointer?) -> String {
        if sqlite3_value_type(value) == SQLITE_FLOAT { return plain(sqlite3_value_double(value)) }
        return sqlite3_value_text(value).map { String(cString: $0) } ?? ""
    }

    /// `12`, `7.5`: the same for the same number, however a list writes it.
    static func plain(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : String(number)
    }
}

/// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns. It is a cast in C, which Swift does not import;
/// the pointer is compared, never called.
var transientText: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
