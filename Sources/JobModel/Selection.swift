public import Diagnostics

/// Contacts that get no piece.
public enum Suppression: Hashable, Sendable {
    /// Those who are in another list. `match` is not empty; all pairs must agree.
    case file(ListSource, match: [ColumnPair])
    /// Those with a row for which it holds.
    case condition(Expression)

    public static let countLimit = 50

    /// Of the file's name or the condition.
    public var location: SourceLocation {
        switch self {
        case .file(let source, _): source.file.location
        case .condition(let expression): expression.location
        }
    }
}

/// A column of the contact list and its counterpart in another list.
public struct ColumnPair: Hashable, Sendable {
    public var ours, theirs: Located<String>

    public init(ours: Located<String>, theirs: Located<String>) {
        self.ours = ours
        self.theirs = theirs
    }
}

/// What becomes of several rows of one contact.
public struct Duplicates: Hashable, Sendable {
    public var keep: Keep
    /// Further identities beside the contact's key: rows that agree in all columns of one of them are one contact.
    public var by: [[Located<String>]]

    public init(keep: Keep = .first, by: [[Located<String>]] = []) {
        self.keep = keep
        self.by = by
    }

    public enum Keep: Hashable, Sendable {
        case first, last
        /// None: they are a mistake in the list.
        case refuse
        /// The first in this order, which is written as in ``Job/order``.
        case order([Expression])
    }
}

/// Records that are printed beside the list's.
public struct Seeds: Hashable, Sendable {
    public var source: ListSource
    public var place: Place

    public init(source: ListSource, place: Place = .spread) {
        self.source = source
        self.place = place
    }

    public enum Place: String, Hashable, Sendable, CaseIterable { case spread, first, last }
}

/// The share of contacts that get no piece, so that the campaign's effect can be measured.
public struct Holdout: Hashable, Sendable {
    /// 1 (0.1 %) to 500 (50 %).
    public var tenthsOfPercent: Int
    public var location: SourceLocation

    public static let range = 1...500

    public init(tenthsOfPercent: Int, location: SourceLocation) {
        self.tenthsOfPercent = tenthsOfPercent
        self.location = location
    }
}
