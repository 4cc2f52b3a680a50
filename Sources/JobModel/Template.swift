/// Pages, artwork, styles and frames: a checked `template.yaml` (docs/template-reference.md).
public struct Template: Hashable, Sendable {
    public var page: PageGeometry
    /// `black` and `white` first, then in the order of the file.
    public var colours: [NamedColour]
    /// In the order of the file.
    public var styles: [TextStyle]
    public var pages: [TemplatePage]
    public var images: ImageSettings

    public init(
        page: PageGeometry, colours: [NamedColour] = [], styles: [TextStyle], pages: [TemplatePage],
        images: ImageSettings = ImageSettings()
    ) {
        self.page = page
        self.colours = colours
        self.styles = styles
        self.pages = pages
        self.images = images
    }

    /// The columns that any frame uses, by its own placeholders or by its styles' language, without repeats, in order
    /// of first use.
    public var columns: [String] {
        var seen: Set<String> = []
        let ofFrames = pages.flatMap(\.frames).flatMap { frame in
            frame.columns
                + frame.styleNames.compactMap { name -> String? in
                    guard case .column(let column, _, _) = style(named: name)?.language else { return nil }
                    return column
                }
        }
        return ofFrames.filter { seen.insert($0).inserted }
    }

    public func style(named name: String) -> TextStyle? { styles.first { $0.name == name } }
}

/// The trim size of every page, and how far artwork runs beyond it on each side.
public struct PageGeometry: Hashable, Sendable {
    public var width, height, bleed: Length
    /// Where the sheet is folded, from the trim's left edge and from its top.
    public var verticalFolds, horizontalFolds: [Length]

    public init(
        width: Length, height: Length, bleed: Length, verticalFolds: [Length] = [],
        horizontalFolds: [Length] = []
    ) {
        self.width = width
        self.height = height
        self.bleed = bleed
        self.verticalFolds = verticalFolds
        self.horizontalFolds = horizontalFolds
    }
}

public struct TemplatePage: Hashable, Sendable {
    /// For whose pieces the page is printed; nil: for all.
    public var when: Expression?
    public var artwork: Artwork?
    /// In drawing order: the first lies at the bottom, above the artwork.
    public var frames: [Frame]
}

/// What becomes of RGB colours in SVG artwork where the job has an intent.
public enum RGBPolicy: String, Hashable, Sendable, CaseIterable {
    case refuse
    /// Into the intent's inks.
    case convert
}
/// Where pictures lie, and how fine they must be.
public struct ImageSettings: Hashable, Sendable {
    /// Relative to the job's folder; empty: the job's folder itself.
    public var folder: String
    /// Pixels an inch of a picture as it is printed, its cut parts left out.
    public var resolution: Double
    /// What becomes of a piece with a coarser one.
    public var coarse: Coarse
    /// What becomes of colours in SVG pictures that are no inks of the template.
    public var rgb: RGBPolicy

    public static let defaultResolution = 150.0

    public enum Coarse: String, Hashable, Sendable, CaseIterable { case warn, quarantine }

    public init(
        folder: String = "", resolution: Double = defaultResolution, coarse: Coarse = .warn,
        rgb: RGBPolicy = .refuse
    ) {
        self.rgb = rgb
        self.folder = folder
        self.resolution = resolution
        self.coarse = coarse
    }
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
