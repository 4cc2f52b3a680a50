/// A record whose contact is to be printed, unless its piece does not fit.
public struct StagedRecord: Hashable, Sendable {
    /// Its place in the order of printing, from 1.
    public var place: Int
    /// Of the staged row: counts up in the lists' order, seeds last.
    public var id: Int
    /// An index into ``ContactBase/listNames``.
    public var list: Int
    public var line: Int
    public var isSeed: Bool
    public var key: String
    /// Of the list, in its header's order.
    public var cells: [String]
    /// As ``RuleSet/fields``, as texts to print; of a condition `1` or nothing.
    public var fields: [String]
    /// As `Template.conditions`: which hold.
    public var conditions: [Bool]
    /// Empty until tokens are assigned.
    public var rid: String
    public var token: String

    /// Cells hold no control characters but tabs and line breaks: the unit separator is free.
    private static let separator: UInt8 = 0x1F

    static func joined(_ cells: [String]) -> String { cells.joined(separator: "\u{1F}") }

    static func cells(joined: String) -> [String] {
        joined.utf8.split(separator: separator, omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
    }
}
