/// One recipient's brochure as plain values: what each frame of each page says, before anything is set or drawn.
public struct Piece: Hashable, Sendable {
    /// Its row in the plan, from 1.
    public var number: Int
    /// As the template's pages; `frames` as the page's frames.
    public var pages: [Page]

    /// How many pages it has on paper.
    public var pageCount: Int { pages.count { $0.isShown } }

    public struct Page: Hashable, Sendable {
        /// False when the page's `when` does not hold: the piece goes without it.
        public var isShown: Bool
        public var frames: [Content]
    }

    public enum Content: Hashable, Sendable {
        case text(String)
        /// The QR code's payload.
        case code(String)
        /// A shape: nothing to merge.
        case shape
        /// A frame whose `when` does not hold.
        case hidden
    }
}
