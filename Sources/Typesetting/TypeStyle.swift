/// How a text is set, in points.
public struct TypeStyle: Hashable, Sendable {
    public var family: String
    /// 100 to 900.
    public var weight: Int
    public var isItalic: Bool
    /// Of the em square.
    public var size: Double
    /// From baseline to baseline.
    public var leading: Double
    /// Added after each character.
    public var tracking: Double
    public var alignment: Alignment
    /// A BCP 47 tag, or nil.
    public var language: String?

    public enum Alignment: Hashable, Sendable { case start, end, centre }

    public init(
        family: String, weight: Int, isItalic: Bool, size: Double, leading: Double, tracking: Double,
        alignment: Alignment, language: String?
    ) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.size = size
        self.leading = leading
        self.tracking = tracking
        self.alignment = alignment
        self.language = language
    }
}
