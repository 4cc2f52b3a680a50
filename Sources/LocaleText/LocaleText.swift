import CICU

/// Text as one language and country write it: case, numbers, dates, money, order. By ICU; a locale's every rule comes
/// from its name, none from the machine's settings.
///
/// Not `Sendable`: ICU's handles belong to one task.
public final class LocaleText {
    /// As given: a BCP 47 tag; `und` is the root, which belongs to no country.
    public let tag: String
    /// False of the root, whose months are `M10`.
    public var namesMonths: Bool { !language.isEmpty }
    /// ICU's name for it: `fr_FR`; the root's is empty.
    let id: String
    /// ISO 639, such as `fr`; empty for the root.
    let language: String
    /// ISO 3166, such as `FR`; empty where the tag names none.
    let country: String

    let caseMap: UnsafeMutableRawPointer
    let collator: UnsafeMutableRawPointer
    let decimal: DecimalForm
    let dates: DateForms

    /// ICU's version: its data decide how things are written.
    public static var version: String {
        var parts = [UInt8](repeating: 0, count: 4)
        cicu_version(&parts)
        return "\(parts[0]).\(parts[1])"
    }

    /// - Parameter tag: a BCP 47 tag that ICU has data for.
    /// - Throws: ``LocaleError``.
    public init(locale tag: String) throws(LocaleError) {
        self.tag = tag
        var status: Int32 = 0
        guard cicu_begin(&status) != 0 else { throw LocaleError.library(status, tag) }
        id = try LocaleText.id(of: tag)
        language = LocaleText.part(of: id, cicu_language)
        country = LocaleText.part(of: id, cicu_country)
        guard let caseMap = cicu_case_map_open(id, &status), status <= 0 else {
            throw LocaleError.library(status, tag)
        }
        self.caseMap = caseMap
        guard let collator = cicu_collator_open(id, &status), status <= 0 else {
            cicu_case_map_close(caseMap)
            throw LocaleError.library(status, tag)
        }
        self.collator = collator
        do throws(LocaleError) {
            decimal = try DecimalForm(id: id, tag: tag)
            dates = try DateForms(id: id, tag: tag)
        } catch {
            cicu_case_map_close(caseMap)
            cicu_collator_close(collator)
            throw error
        }
    }

    deinit {
        cicu_case_map_close(caseMap)
        cicu_collator_close(collator)
    }

    private static func id(of tag: String) throws(LocaleError) -> String {
        if tag.lowercased() == "und" { return "" }
        var name = [CChar](repeating: 0, count: 160)
        var parsed: Int32 = 0
        var status: Int32 = 0
        let count = cicu_locale_of_tag(tag, &name, Int32(name.count), &parsed, &status)
        let id = String(
            decoding: name.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard status <= 0, Int(parsed) == tag.utf8.count, count > 0 else {
            throw LocaleError.malformed(tag)
        }
        guard cicu_locale_is_available(id) != 0 else { throw LocaleError.unknown(tag) }
        return id
    }

    private static func part(
        of id: String, _ read: (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32) -> Int32
    ) -> String {
        var text = [CChar](repeating: 0, count: 16)
        let count = read(id, &text, Int32(text.count))
        return String(decoding: text.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Normal form C (UAX #15).
    func normalized(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        let units = Array(text.utf16)
        return utf16 { cicu_nfc(units, Int32(units.count), $0, $1, $2) } ?? text
    }
}

/// A locale that cannot be used.
public struct LocaleError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
    public let hints: [String]

    static func malformed(_ tag: String) -> LocaleError {
        LocaleError(
            description: "`\(tag)` is not a locale",
            hints: ["write language and country: fr-FR, en-GB, de-CH"])
    }

    static func unknown(_ tag: String) -> LocaleError {
        LocaleError(
            description: "there is no locale `\(tag)`",
            hints: ["write language and country: fr-FR, en-GB, de-CH"])
    }

    static func library(_ code: Int32, _ tag: String) -> LocaleError {
        LocaleError(description: "ICU cannot open the locale `\(tag)` (its error \(code))", hints: [])
    }
}

/// Calls an ICU function that writes UTF-16 into a buffer, with a larger one where the first is too small.
///
/// - Returns: nil when ICU fails.
func utf16(
    _ body: (UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<Int32>?) -> Int32
) -> String? {
    var capacity = 256
    for _ in 0..<2 {
        var units = [UInt16](repeating: 0, count: capacity)
        var status: Int32 = 0
        let count = Int(body(&units, Int32(capacity), &status))
        if status == CICU_TOO_SMALL {
            capacity = count + 1
            continue
        }
        guard status <= 0 else { return nil }
        return String(decoding: units.prefix(count), as: UTF16.self)
    }
    return nil
}
