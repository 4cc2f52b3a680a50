import Drawing
public import JobModel
import QRSymbol
public import Typesetting

/// A piece whose every frame is fitted: nothing can go wrong with it any more but the drawing itself.
public struct ComposedPiece {
    /// As the template's pages; only frames that differ from piece to piece. Nil: the piece goes without the page.
    let pages: [[Placed]?]

    struct Placed {
        let frame: Int
        /// Where the frame lies on this piece.
        let box: Box
        let content: Content
    }

    enum Content {
        case text(FittedText)
        /// `clears`: the white under it is not in a static layer.
        case code(QRCode, clears: Bool)
        case shape(Shape)
        /// - Parameter path: which picture, by path.
        case image(path: String, PicturePlacement, opacity: Double)
    }

    /// Where the codes of a page lie, with their quiet zones.
    ///
    /// - Parameter page: index into the template's pages.
    /// - Returns: for each, the frame's index into the page's frames and its box on this piece.
    public func codes(onPage page: Int) -> [(frame: Int, box: Box)] {
        (pages[page] ?? []).compactMap { item in
            guard case .code = item.content else { return nil }
            return (item.frame, item.box)
        }
    }
}

/// How one piece came to fit: what prepare decides, for render to do again.
public struct PieceFit: Hashable, Sendable, Codable {
    /// Of frames that do not print, in the template's order; a piece with any is not printed.
    public var misfits: [FrameMisfit] = []
    /// Of texts that were made smaller.
    public var steps: [Step] = []
    /// Pictures coarser than the template wants, where it lets them pass.
    public var coarse: [CoarsePicture] = []
    /// Fallback pictures that stand in for frames' own.
    public var standIns: [StandIn] = []

    public init() {}

    /// A text made smaller by the steps of its frame's ladder.
    public struct Step: Hashable, Sendable, Codable {
        /// Indices into the template's pages and the page's frames.
        public var page, frame: Int
        /// From 1.
        public var rung: Int

        public init(page: Int, frame: Int, rung: Int) {
            self.page = page
            self.frame = frame
            self.rung = rung
        }
    }

    public struct CoarsePicture: Hashable, Sendable, Codable {
        /// The frame's name.
        public var frame: String
        public var pixelsPerInch: Double
    }

    public struct StandIn: Hashable, Sendable, Codable {
        /// The frame's name.
        public var frame: String
        public var cause: Cause

        public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
            /// A placeholder of its path is empty.
            case unnamed
            case missing
            case refused
        }
    }
}

/// A frame that cannot be printed.
public struct FrameMisfit: Error, Hashable, Sendable, Codable {
    /// The frame's name.
    public var frame: String
    public var reason: Reason
    /// The box; of a frame that grows, at its highest.
    public var given: Box

    public init(frame: String, reason: Reason, given: Box) {
        self.frame = frame
        self.reason = reason
        self.given = given
    }

    public enum Reason: Hashable, Sendable, Codable {
        case text(Misfit)
        /// The style takes its language from a column, and this is none.
        case badLanguage
        /// A placeholder of its path is empty.
        case imageUnnamed
        /// There is no such file.
        case imageMissing
        case imageRefused(String)
        /// In pixels an inch.
        case imageCoarse(has: Double, needs: Double)
    }
}
