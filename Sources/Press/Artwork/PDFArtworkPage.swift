/// Which of its boxes a page is cut to (ISO 32000-1, 14.11.2).
public enum ArtworkBoxKind: Int, CaseIterable, Hashable, Sendable {
    case media, crop, bleed, trim, art

    /// As people call it: `bleed box`.
    public var name: String { "\(self) box" }
}

/// What a page of a foreign PDF is, as far as it matters for artwork.
public struct PDFArtworkPage: Hashable, Sendable {
    /// Whether not everyone who opens the file sees what lies on a layer.
    public enum Visibility: Hashable, Sendable {
        case visible
        /// It depends on where the page is shown, or to whom.
        case changing
        case hidden
    }

    public struct Layer: Hashable, Sendable {
        public var name: String
        public var visibility: Visibility
    }

    public struct Font: Hashable, Sendable {
        /// With the subset's tag before `+`, if it has one.
        public var baseName: String
        public var isEmbedded: Bool
        /// Whether something visible is set in it.
        public var isUsed: Bool
    }

    /// By kind: cut at the media box; what the page does not state is its crop box, and that its media box. In the page's
    /// own units, before it is turned.
    var boxes: [PageBox]
    /// By kind.
    var states: [Bool]
    /// Clockwise: 0, 90, 180 or 270 degrees.
    public var rotation: Int
    /// Points of one of the page's own units.
    public var userUnit: Double
    /// Comments, form fields and the like that would be printed, and which no form has.
    public var printedAnnotationCount: Int
    public var isTransparencyGroup: Bool
    /// The group's colour space, its name or family: `DeviceCMYK`, `ICCBased`; nil where none is stated.
    public var groupSpace: String?
    /// Those on which its content lies, by name.
    public var layers: [Layer]
    /// By name.
    public var fonts: [Font]
    /// Why it cannot be artwork, each to be read after "the page": "shows a page of another file".
    public var faults: [String]

    /// Whether the page itself, or a node of the page tree above it, gives the box.
    public func states(_ kind: ArtworkBoxKind) -> Bool { states[kind.rawValue] }

    public func box(_ kind: ArtworkBoxKind) -> PageBox { boxes[kind.rawValue] }

    /// Of a box, in points, as one looks at the page. Not positive for a box that lies beyond the media.
    public func size(of kind: ArtworkBoxKind) -> (width: Double, height: Double) {
        let box = box(kind)
        let width = (box.right - box.left) * userUnit
        let height = (box.top - box.bottom) * userUnit
        return rotation % 180 == 0 ? (width, height) : (height, width)
    }
}
