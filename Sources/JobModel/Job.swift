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
