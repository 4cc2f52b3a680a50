/// A text with parts in styles of their own. Offsets are UTF-8 bytes of `text`.
public struct StyledText: Hashable, Sendable {
    public var text: String
    /// Sorted, never overlapping.
    public var spans: [Span]
    /// Where merged values stand, sorted, never overlapping: what a value holds never reorders its neighbours.
    public var values: [Range<Int>]

    public init(_ text: String, spans: [Span] = [], values: [Range<Int>] = []) {
        self.text = text
        self.spans = spans
        self.values = values
    }

    /// A part in another style than the frame's. Leading, alignment, paragraph spacing, indent and hyphenation
    /// remain the frame's.
    public struct Span: Hashable, Sendable {
        public var range: Range<Int>
        public var style: TypeStyle

        public init(range: Range<Int>, style: TypeStyle) {
            self.range = range
            self.style = style
        }
    }
}
