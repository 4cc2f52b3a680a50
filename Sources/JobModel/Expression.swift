public import Diagnostics

/// An expression of the job or its template as written. Its grammar, types and functions belong to `Rules`.
///
/// A file that imports Foundation, which has an `Expression` too, writes `JobModel.Expression`.
public struct Expression: Hashable, Sendable {
    /// Not blank, at most ``characterLimit`` Unicode scalars, nothing blank at its end.
    public var text: String
    /// The whole of it stands in quotes. They are YAML's and no part of `text`: `'Hello'` is the column `Hello`.
    public var isQuotedInFile: Bool
    private var positions: ScalarPositions

    public static let characterLimit = 10_000

    /// An expression without finer places than its own.
    public init(text: String, location: SourceLocation) {
        self.text = text
        isQuotedInFile = false
        positions = ScalarPositions(at: location)
    }

    init(text: String, isQuotedInFile: Bool, positions: ScalarPositions) {
        self.text = text
        self.isQuotedInFile = isQuotedInFile
        self.positions = positions
    }

    /// Where a Unicode scalar of `text` stands in the file; the place behind the last one for `scalarOffset` =
    /// their count. Where the file's form does not tell (an escape in a folded text, say), the expression's own place.
    public func location(at scalarOffset: Int) -> SourceLocation { positions.location(at: scalarOffset) }

    /// Where it begins.
    public var location: SourceLocation { positions.location(at: 0) }
}
