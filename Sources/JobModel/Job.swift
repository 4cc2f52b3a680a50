/// What to print, for whom, how: a checked `job.yaml` (docs/job-and-template.md).
public struct Job: Hashable, Sendable {
    /// Names files and folders: lower-case letters, digits and hyphens, at most 40.
    public var name: String
    /// The name under which a contact keeps one PURL; same form as `name`.
    public var campaign: String
    /// The date of the run: on the press files and the report. Absent: the day of the command.
    public var date: CalendarDate?
    /// As written: relative to the job's folder.
    public var template: Located<String>
    public var contacts: ContactsSource
    public var tables: [LookupTable]
    /// In the order in which they are worked out: each may use those before it.
    public var fields: [Field]
    /// All must hold for a row to be printed.
    public var select: [Expression]
    public var suppress: [Suppression]
    public var duplicates: Duplicates
    public var seeds: Seeds?
    public var holdout: Holdout?
    /// What rows are sorted by, the first counting most; each may end in `ASC` or `DESC`. Empty: the list's order.
    public var order: [Expression]
    /// Columns or fields by whose values printed pieces are counted.
    public var reportBy: [Located<String>]
    public var purl: PURLSettings
    public var print: PrintSettings
}

/// The form of the PURLs and of what their QR codes say.
public struct PURLSettings: Hashable, Sendable {
    /// `https://host/` or `https://host/path/`: ASCII, scheme and host in lower case, ends with `/`, no query.
    public var base: Located<String>
    public var token: TokenLength
    public var letterCase: PayloadCase
    /// Where the web tier sends a visitor; null in the manifest when absent.
    public var landing: String?
    public var validFrom: CalendarDate?
    public var validUntil: CalendarDate?

    /// Random symbols of a token; one check symbol follows.
    public enum TokenLength: String, Hashable, Sendable, CaseIterable { case typed, standard, strong }

    /// Which letters of the QR payload are capitals. `mixed`: the token only.
    public enum PayloadCase: String, Hashable, Sendable, CaseIterable { case mixed, upper, lower }
}

public struct PrintSettings: Hashable, Sendable {
    /// Pieces in a part: 1 to 5,000.
    public var part: Int
    /// Pieces in a delivered press file, 1 to 1,000,000; nil: the parts themselves are delivered.
    public var files: Int?
    /// Of the pieces fitted, the share that may be quarantined, 0 to 1: above it nothing is published unasked.
    public var maxQuarantined: Double

    public static let defaultMaxQuarantined = 0.01
    public static let defaultPart = 250
    public static let partRange = 1...5000
    public static let fileRange = 1...1_000_000
}

/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year, month, day: Int

    /// Nil unless the day exists.
    public init?(year: Int, month: Int, day: Int) {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1900...9999).contains(year), (1...12).contains(month), (1...days[month - 1]).contains(day)
        else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601 calendar date, `YYYY-MM-DD`.
    public init?(_ text: String) {
        // By bytes, without arrays: lists hold millions of dates.
        guard text.utf8.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for (index, byte) in text.utf8.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (48...57).contains(byte) else { return nil }
            let digit = Int(byte - 48)
            switch index {
            case 0..<4: numbers.year = numbers.year * 10 + digit
            case 5..<7: numbers.month = numbers.month * 10 + digit
            default: numbers.day = numbers.day * 10 + digit
            }
        }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            String(repeating: "0", count: width - String(value).count) + String(value)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
