public import Diagnostics

/// What one column of a list holds, without any of its values.
public struct ColumnProfile: Hashable, Sendable {
    /// As the header writes it.
    public var name: String
    /// Cells that are not empty.
    public var filled: Int
    /// Of all rows, rounded down: 100 only when every cell is filled.
    public var filledPercent: Int
    /// Characters of the longest value; 0 when all cells are empty.
    public var longest: Int
    /// The first line with a value of that length; 0 when all cells are empty.
    public var longestLine: Int
    /// How many different values there are, the empty one not counted.
    public var distinct: Int
    /// Else `distinct` is an estimate: beyond 1,000 values, with a standard error of about 3 %.
    public var isDistinctExact: Bool
}

/// What a list looks like, and what looks wrong in it.
public struct ListReport: Hashable, Sendable {
    /// Those that were added.
    public var rows: Int
    /// In the header's order.
    public var columns: [ColumnProfile]
    /// In the columns' order, each at the first line it was found on. Warnings only: no row is refused for them.
    public var warnings: [Diagnostic]
}
