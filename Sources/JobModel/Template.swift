public import Diagnostics

/// Pages, artwork, styles and frames: a checked `template.yaml` (docs/job-and-template.md).
public struct Template: Hashable, Sendable {
    public var page: PageGeometry
    /// In the order of the file.
    public var styles: [TextStyle]
    public var pages: [TemplatePage]

    /// The columns that any frame uses, without repeats, in order of first use.
    public var columns: [String] {
        var seen: Set<String> = []
        return pages.flatMap(\.frames).flatMap(\.columns).filter { seen.insert($0).inserted }
    }

    public func style(named name: String) -> TextStyle? { styles.first { $0.name == name } }
}

/// The trim size of every page, and how far artwork runs beyond it on each side.
public struct PageGeometry: Hashable, Sendable {
    public var width, height, bleed: Length
}

public struct TemplatePage: Hashable, Sendable {
    /// For whose pieces the page is printed; nil: for all.
    public var when: Expression?
    public var artwork: Artwork?
    /// In drawing order: the first lies at the bottom, above the artwork.
    public var frames: [Frame]
}

/// The static layer of a page: an SVG that covers trim and bleed.
public struct Artwork: Hashable, Sendable {
    /// As written: relative to the job's folder.
    public var file: Located<String>
}

/// A box on a page that takes a text, a QR code, a shape or the control mark.
public struct Frame: Hashable, Sendable {
    /// Unique in the template; given or made: `page1.frame3`.
    public var name: String
    public var box: Box
    public var content: Content
    /// On whose pieces the frame is drawn; nil: on all.
    public var when: Expression?
    /// Of the frame's mapping in the template file.
    public var location: SourceLocation

    public enum Content: Hashable, Sendable {
        case text(TextFrame)
        /// The contact's PURL as a QR code; the box takes the symbol with its quiet zone, centred.
        case qr
        case shape(Shape)
        /// Job, run, piece, page k/n and check, for machines and people who put sheets in order.
        case mark(style: String)
    }

    /// Of its text or control mark.
    public var styleName: String? {
        switch content {
        case .text(let text): text.style
        case .mark(let style): style
        case .qr, .shape: nil
        }
    }

    public var columns: [String] {
        guard case .text(let frame) = content else { return [] }
        return frame.text.segments.compactMap {
            if case .column(let name, _, _) = $0 { name } else { nil }
        }
    }
}

public struct TextFrame: Hashable, Sendable {
    public var text: PlaceholderText
    /// The name of a style of the template; the reader has checked that it exists.
    public var style: String
    public var verticalAlignment: VerticalAlignment

    public enum VerticalAlignment: String, Hashable, Sendable, CaseIterable { case top, middle, bottom }
}

/// A text with `{{placeholders}}`, taken apart once. Values put in later are never read as template again.
public struct PlaceholderText: Hashable, Sendable {
    public var segments: [Segment]

    public enum Segment: Hashable, Sendable {
        case literal(String)
        /// `{{name}}` or `{{name|fallback}}`: the fallback stands in for an empty value.
        case column(String, fallback: String, location: SourceLocation)
        /// `{{@piece}}` and its kin.
        case own(OwnPlaceholder)
    }
}

/// Tirage's own placeholders.
public enum OwnPlaceholder: String, Hashable, Sendable, CaseIterable {
    case piece, page, pages, job, run, purl
    /// The PURL without its scheme, token in groups of four.
    case purlShort = "purl_short"
    /// In lower case, in groups of four.
    case token

    /// The same on every piece of a run.
    public var isStatic: Bool {
        switch self {
        case .page, .pages, .job, .run: true
        case .piece, .purl, .purlShort, .token: false
        }
    }
}

public struct Shape: Hashable, Sendable {
    public var kind: Kind
    public var fill: Colour?
    public var stroke: Colour?
    /// Of the stroke, which runs half inside and half outside the box.
    public var lineWidth: Length

    public static let defaultLineWidth = Length.points(0.5)

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case rectangle, ellipse
        /// From the box's top left to its bottom right corner; a box of no width or height is allowed.
        case line
    }
}

/// How a text is set.
public struct TextStyle: Hashable, Sendable {
    public var name: String
    public var family: String
    /// 100 (thin) to 900 (black) in hundreds, as in CSS Fonts 4, `font-weight`.
    public var weight: Int
    public var slant: Slant
    public var size: Length
    /// From baseline to baseline.
    public var leading: Length
    /// Added after each character.
    public var tracking: Length
    public var colour: Colour
    public var alignment: Alignment
    /// A BCP 47 tag for the shaper; nil: the shaper's own choice by script.
    public var language: String?
    public var location: SourceLocation

    /// Times the size, where a style gives no leading.
    public static let defaultLeading = 1.2

    public enum Slant: String, Hashable, Sendable, CaseIterable { case upright, italic }
    public enum Alignment: String, Hashable, Sendable, CaseIterable { case start, end, centre }
}

/// A colour of the drawing model: sRGB in 8 bits a component.
public struct Colour: Hashable, Sendable {
    public var red, green, blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public static let black = Colour(red: 0, green: 0, blue: 0)
    public static let white = Colour(red: 255, green: 255, blue: 255)
}

/// A `when` of the template, and whose it is.
public struct TemplateCondition: Hashable, Sendable {
    public var expression: Expression
    /// Index into `Template.pages`.
    public var page: Int
    /// Index into the page's frames; nil: the page's own.
    public var frame: Int?
}

extension Template {
    /// Every `when`, page by page, each page's own before its frames'.
    public var conditions: [TemplateCondition] {
        pages.enumerated().flatMap { pageIndex, page in
            let own = page.when.map { TemplateCondition(expression: $0, page: pageIndex, frame: nil) }
            let ofFrames = page.frames.enumerated().compactMap { frameIndex, frame in
                frame.when.map {
                    TemplateCondition(expression: $0, page: pageIndex, frame: frameIndex)
                }
            }
            return (own.map { [$0] } ?? []) + ofFrames
        }
    }
}
