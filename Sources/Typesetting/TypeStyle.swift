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
    /// Percent of the normal width.
    public var width: Int
    /// Added between paragraphs.
    public var paragraphSpacing: Double
    /// Of the first line of each paragraph; negative: of all lines but the first.
    public var indent: Double
    /// OpenType features: `onum`, `-liga`, `ss01=2`.
    public var features: [String]
    /// Whether words may be divided at a line's end, where the language has patterns (``Hyphenation``).
    public var hyphenates: Bool
    public var colour: RGB

    /// Of a justified paragraph the last line is set at its start.
    public enum Alignment: Hashable, Sendable { case start, end, left, right, centre, justify }

    public init(
        family: String, weight: Int, isItalic: Bool, size: Double, leading: Double, tracking: Double,
        alignment: Alignment, language: String?, width: Int = 100, paragraphSpacing: Double = 0,
        indent: Double = 0, features: [String] = [], hyphenates: Bool = false, colour: RGB = .black
    ) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.size = size
        self.leading = leading
        self.tracking = tracking
        self.alignment = alignment
        self.language = language
        self.width = width
        self.paragraphSpacing = paragraphSpacing
        self.indent = indent
        self.features = features
        self.hyphenates = hyphenates
        self.colour = colour
    }
}
