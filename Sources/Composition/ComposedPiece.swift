public import JobModel
import QRSymbol
public import Typesetting

/// A piece whose every frame is fitted: nothing can go wrong with it any more but the drawing itself.
public struct ComposedPiece {
    /// As the template's pages; only frames that differ from piece to piece. Nil: the piece goes without the page.
    let pages: [[Placed]?]

    struct Placed {
        let frame: Int
        let content: Content
    }

    enum Content {
        case text(FittedText)
        /// `clears`: the white under it is not in a static layer.
        case code(QRCode, clears: Bool)
        /// A shape with a condition.
        case shape(Shape)
    }
}

/// A frame's text that cannot be printed.
public struct FrameMisfit: Error, Hashable, Sendable {
    /// The frame's name.
    public var frame: String
    public var misfit: Misfit
    /// The box.
    public var given: Box
}
