public import Diagnostics

/// A box on a page that takes a text, an image, a QR code, a shape or the control mark.
public struct Frame: Hashable, Sendable {
    /// Unique in the template; given or made: `page1.frame3`.
    public var name: String
    public var box: Box
    public var content: Content
    /// On whose pieces the frame is drawn; nil: on all.
    public var when: Expression?
    /// Degrees, clockwise, around the box's centre; 0 for QR codes. Turned by a quarter, the content fills the box as
    /// it stands on the page: a text's lines are as long as the box is high.
    public var rotation: Double
    /// The name of an earlier frame of the page: this one keeps its distance to that one's bottom edge, wherever it
    /// comes to lie, and moves up to its top when it is not drawn.
    public var below: Located<String>?
    /// Of the frame's mapping in the template file.
    public var location: SourceLocation

    public enum Content: Hashable, Sendable {
        case text(TextFrame)
        case image(ImageFrame)
        /// The contact's PURL as a QR code; the box takes the symbol with its quiet zone, centred.
        case qr
        case shape(Shape)
        /// Job, run, piece, page k/n and check, for machines and people who put sheets in order.
        case mark(style: String)
    }

    public init(
        name: String, box: Box, content: Content, when: Expression? = nil, rotation: Double = 0,
        below: Located<String>? = nil, location: SourceLocation
    ) {
        self.name = name
        self.box = box
        self.content = content
        self.when = when
        self.rotation = rotation
        self.below = below
        self.location = location
    }

    /// Of its text or control mark.
    public var styleName: String? {
        switch content {
        case .text(let text): text.style
        case .mark(let style): style
        case .qr, .shape, .image: nil
        }
    }

    /// Every style that its text names: its own, and those of its spans.
    public var styleNames: [String] {
        var names = styleName.map { [$0] } ?? []
        guard case .text(let frame) = content else { return names }
        for case .open(.style(let name)) in frame.text.segments where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// The placeholders of its text or its image's path; those of its styles not.
    public var columns: [String] {
        switch content {
        case .text(let frame): frame.text.columns
        case .image(let frame): frame.path.columns
        case .qr, .shape, .mark: []
        }
    }
}

public struct TextFrame: Hashable, Sendable {
    public var text: PlaceholderText
    /// The name of a style of the template; the reader has checked that it exists.
    public var style: String
    public var verticalAlignment: VerticalAlignment
    /// What may be done, in this order, to a text that does not fit.
    public var fit: [FitStep]
    /// The frame is as high as its text needs, from its box's height to this; nil: as high as its box.
    public var growsTo: Length?

    public enum VerticalAlignment: String, Hashable, Sendable, CaseIterable { case top, middle, bottom }

    public init(
        text: PlaceholderText, style: String, verticalAlignment: VerticalAlignment = .top,
        fit: [FitStep] = [], growsTo: Length? = nil
    ) {
        self.text = text
        self.style = style
        self.verticalAlignment = verticalAlignment
        self.fit = fit
        self.growsTo = growsTo
    }
}

/// One way to make a text smaller: from what the style says, by `step` after `step`, down to `limit`.
public struct FitStep: Hashable, Sendable {
    public var property: Property
    public var limit: Length
    /// Above zero.
    public var step: Length

    public enum Property: String, Hashable, Sendable, CaseIterable { case size, tracking, leading }

    public init(property: Property, limit: Length, step: Length) {
        self.property = property
        self.limit = limit
        self.step = step
    }
}

/// A picture from the job's folder of images: PNG, JPEG or SVG.
public struct ImageFrame: Hashable, Sendable {
    /// Relative to `Template.images.folder`; with placeholders, every piece has its own.
    public var path: PlaceholderText
    public var fit: Fit
    /// The point of the picture that stays in sight when it is cut, and to which it is moved when it leaves room:
    /// fractions of its width and height from its top left corner.
    public var focus: Focus
    /// 0 to 1.
    public var opacity: Double
    /// What is shown when the picture is missing or cannot be read; nil: the piece is quarantined.
    public var fallback: Located<String>?
    /// Of `image`'s value.
    public var location: SourceLocation

    public enum Fit: String, Hashable, Sendable, CaseIterable {
        /// The box is full, the picture cut.
        case cover
        /// The picture is whole, the box perhaps not full.
        case contain
        /// Both, and the picture distorted.
        case stretch
    }

    public struct Focus: Hashable, Sendable {
        public var x, y: Double
        public static let centre = Focus(x: 0.5, y: 0.5)
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    public init(
        path: PlaceholderText, fit: Fit = .cover, focus: Focus = .centre, opacity: Double = 1,
        fallback: Located<String>? = nil, location: SourceLocation
    ) {
        self.path = path
        self.fit = fit
        self.focus = focus
        self.opacity = opacity
        self.fallback = fallback
        self.location = location
    }
}

public struct Shape: Hashable, Sendable {
    public var kind: Kind
    public var fill: Colour?
    public var stroke: Colour?
    /// Of the stroke, which runs half inside and half outside the box.
    public var lineWidth: Length
    /// Of a rectangle's corners, at most half its shorter side.
    public var radius: Length
    /// 0 to 1, of fill and stroke.
    public var opacity: Double

    public static let defaultLineWidth = Length.points(0.5)

    public enum Kind: Hashable, Sendable {
        case rectangle, ellipse
        /// From the box's top left to its bottom right corner; a box of no width or height is allowed.
        case line
        /// SVG path data (SVG 1.1, 8.3), checked by the reader, in millimetres from the box's top left corner. What
        /// lies outside the box is not drawn.
        case path(String)
    }

    public init(
        kind: Kind, fill: Colour?, stroke: Colour?, lineWidth: Length = defaultLineWidth,
        radius: Length = .zero, opacity: Double = 1
    ) {
        self.kind = kind
        self.fill = fill
        self.stroke = stroke
        self.lineWidth = lineWidth
        self.radius = radius
        self.opacity = opacity
    }
}
