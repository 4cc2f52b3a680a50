public import JobModel

/// One recipient's brochure as plain values: what each frame of each page says, before anything is set or drawn.
public struct Piece: Hashable, Sendable {
    /// Its row in the plan, from 1.
    public var number: Int
    /// As the template's pages; `frames` as the page's frames.
    public var pages: [Page]
    /// The contact's language by the name of the style that takes it from a column, as the list has it.
    public var languages: [String: String]

    /// How many pages it has on paper.
    public var pageCount: Int { pages.count { $0.isShown } }

    public struct Page: Hashable, Sendable {
        /// False when the page's `when` does not hold: the piece goes without it.
        public var isShown: Bool
        public var frames: [Content]
    }

    public enum Content: Hashable, Sendable {
        case text(MergedText)
        /// A picture's path in the template's folder of images; nil when a placeholder of it is empty.
        case image(String?)
        /// The QR code's payload.
        case code(String)
        /// A shape: nothing to merge.
        case shape
        /// A frame whose `when` does not hold.
        case hidden
    }
}

/// A text with its values put in. Offsets are bytes of UTF-8.
public struct MergedText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Line feeds separate paragraphs. Empty when nothing is left of it: such a frame prints nothing.
    public var text: String
    /// In the order of their beginnings, outer ones first; none is empty.
    public var spans: [Span]
    /// Where values stand.
    public var values: [Range<Int>]

    public struct Span: Hashable, Sendable {
        public var range: Range<Int>
        public var style: SpanStyle

        public init(range: Range<Int>, style: SpanStyle) {
            self.range = range
            self.style = style
        }
    }

    public init(_ text: String, spans: [Span] = [], values: [Range<Int>] = []) {
        self.text = text
        self.spans = spans
        self.values = values
    }

    public init(stringLiteral text: String) { self.init(text) }
}
