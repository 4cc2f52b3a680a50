public import ContactBase
import Foundation

/// How many rows are not printed for one reason.
public struct ReasonCount: Codable, Hashable, Sendable {
    public var disposition: Disposition
    /// Without the places of other rows.
    public var reason: String
    /// The frame that something does not fit; empty for other reasons.
    public var frame: String
    /// Of the row that needs most: what it needs and what the frame gives, such as `62 × 14.1 mm`.
    public var needed: String
    public var given: String
    public var rows: Int
    /// The first few rows: `contacts.csv:50`.
    public var places: [String]

    package init(
        disposition: Disposition, reason: String, frame: String = "", needed: String = "", given: String = "",
        rows: Int, places: [String] = []
    ) {
        self.disposition = disposition
        self.reason = reason
        self.frame = frame
        self.needed = needed
        self.given = given
        self.rows = rows
        self.places = places
    }
}

/// Counts the rows of `not-printed.csv` by reason, in memory that does not grow with them.
package struct ReasonCounter {
    /// Reasons kept apart; what comes after them is counted as one.
    package static let limit = 500
    /// Places kept of each.
    static let places = 5
    static let others = "other reasons"

    private struct Key: Hashable {
        var disposition: Disposition
        var reason: String
        var frame: String
    }

    /// Names of the lists.
    private let lists: [String]
    private var found: [Key: ReasonCount] = [:]

    package init(lists: [String]) { self.lists = lists }

    package mutating func add(_ row: NotPrinted) {
        var key = Key(
            disposition: row.disposition, reason: ReasonCounter.common(row.reason), frame: row.frame)
        if found[key] == nil, found.count >= ReasonCounter.limit {
            key = Key(disposition: row.disposition, reason: ReasonCounter.others, frame: "")
        }
        var count =
            found[key]
            ?? ReasonCount(disposition: key.disposition, reason: key.reason, frame: key.frame, rows: 0)
        count.rows += 1
        if count.places.count < ReasonCounter.places, lists.indices.contains(row.list) {
            count.places.append("\(lists[row.list]):\(row.line)")
        }
        if (Extent(row.needed)?.size ?? 0) > (Extent(count.needed)?.size ?? 0) {
            count.needed = row.needed
            count.given = row.given
        }
        found[key] = count
    }

    /// By disposition, the most frequent first.
    package var counts: [ReasonCount] {
        let order = Dictionary(
            uniqueKeysWithValues: Disposition.allCases.enumerated().map { ($0.element, $0.offset) })
        return found.values.sorted { a, b in
            if a.disposition != b.disposition {
                return order[a.disposition, default: 0] < order[b.disposition, default: 0]
            }
            if a.rows != b.rows { return a.rows > b.rows }
            return (a.reason, a.frame) < (b.reason, b.frame)
        }
    }

    /// What rows have in common: `same id as contacts.csv:12` names another row, and so each would be a reason of its
    /// own.
    private static func common(_ reason: String) -> String {
        if reason.hasPrefix("same "), let cut = reason.range(of: " as ") {
            return String(reason[..<cut.lowerBound]) + " as another row"
        }
        if reason.hasSuffix(" of the same contact"), let cut = reason.range(of: ", for ") {
            return String(reason[..<cut.lowerBound])
        }
        if reason.hasSuffix(" cannot be printed either"),
            let cut = reason.range(of: "; ", options: .backwards)
        {
            return String(reason[..<cut.lowerBound])
        }
        return reason
    }
}

/// A size as `not-printed.csv` tells it: `62 × 14.1 mm` or `96 ppi`.
package struct Extent: Hashable, Sendable {
    package var numbers: [Double]
    package var unit: String

    /// Nil for anything else.
    package init?(_ text: String) {
        let words = text.split(separator: " ").filter { $0 != "×" }
        guard let last = words.last, Double(last) == nil else { return nil }
        let numbers = words.dropLast().map { Double($0) }
        guard !numbers.isEmpty, numbers.count <= 2, numbers.allSatisfy({ ($0 ?? -1) > 0 }) else { return nil }
        self.numbers = numbers.compactMap(\.self)
        unit = String(last)
    }

    /// The area of a box, else the number.
    package var size: Double { numbers.reduce(1, *) }
}
