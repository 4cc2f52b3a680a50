/// One thing painted on a page, in page space.
struct PaintOperation {
    enum Kind: Equatable {
        /// A 1-bit image mask, with its object number.
        case stencil(object: Int)
        case image
        /// A page of a foreign PDF: what it paints is not looked at.
        case artwork
        case stroke
        case shading
        /// From the first glyph's origin to the last one's, and as high as a letter without ascender: paint is
        /// certain there, so what stands close by is not blamed. What a last letter or a descender adds is not seen.
        case text
        case fill
    }

    var kind: Kind
    /// Where it may paint: its bounds within the clip's.
    var box: Rect
    /// Whether it paints all of `box`: a filled rectangle, no clip but rectangles.
    var fillsBox = false
    var colour: FillColour
    /// See `GraphicsState.isSolid`.
    var isSolid: Bool
    /// Of an image: from the unit square to the page. Its whole square is painted only if the clip leaves it whole.
    var matrix = Matrix.identity
    var isClipped = false
}

/// What a page paints, in order. Forms that many pages share keep their operations once, as a run.
struct PaintedPage {
    var mediaBox: Rect
    /// In degrees clockwise.
    var rotation: Int
    var userUnit: Double
    var annotationCount: Int
    var runs: [[PaintOperation]]
}
