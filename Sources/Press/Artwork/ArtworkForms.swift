internal import CQPDF

/// The PDF artwork of a template's pages, ready to be written into a press file as form XObjects: once for a file,
/// however many pages show it.
///
/// Who writes a file asks for ``objects(from:)`` and writes them under their numbers. On each page whose
/// ``ArtworkObjects/form(for:)`` is not nil the resources name the form, and the content begins with
/// ``ArtworkForm/content(mediaWidth:mediaHeight:)``: artwork lies at the bottom.
public final class ArtworkForms {
    /// A page of a PDF, cut to one of its boxes.
    public struct Choice {
        public var artwork: PDFArtwork
        /// From 0.
        public var page: Int
        public var box: ArtworkBoxKind

        public init(artwork: PDFArtwork, page: Int, box: ArtworkBoxKind) {
            self.artwork = artwork
            self.page = page
            self.box = box
        }
    }

    /// Those of one PDF, without repeats.
    private struct Source {
        var artwork: PDFArtwork
        var choices: [(page: Int, box: ArtworkBoxKind)]
    }

    private var sources: [Source] = []
    /// By page of the template: places in `sources` and their choices, and the size.
    private var places: [(source: Int, choice: Int, width: Double, height: Double, isGroup: Bool)?] = []
    private var made: ArtworkObjects?

    /// - Parameter choices: by page of the template; nil: its page shows no PDF.
    /// - Throws: ``PDFArtworkError``, as ``PDFArtwork/page(_:)``.
    public init(_ choices: [Choice?]) throws(PDFArtworkError) {
        for choice in choices {
            guard let choice else {
                places.append(nil)
                continue
            }
            let page = try choice.artwork.page(choice.page)
            let size = page.size(of: choice.box)
            let source =
                sources.firstIndex { $0.artwork === choice.artwork }
                ?? {
                    sources.append(Source(artwork: choice.artwork, choices: []))
                    return sources.count - 1
                }()
            let known = sources[source].choices.firstIndex { $0 == (choice.page, choice.box) }
            if known == nil { sources[source].choices.append((choice.page, choice.box)) }
            places.append(
                (
                    source, known ?? sources[source].choices.count - 1, size.width, size.height,
                    page.isTransparencyGroup
                ))
        }
    }

    public var isEmpty: Bool { sources.isEmpty }

    var formCount: Int { sources.reduce(0) { $0 + $1.choices.count } }
    /// Of the template.
    var pageCount: Int { places.count }

    /// All that a file needs to show the forms. Asked again for the same number, it is not made again.
    ///
    /// - Parameter first: the number of the first object; the others follow without a gap.
    /// - Throws: ``PDFArtworkError``: `damaged`.
    public func objects(from first: Int) throws(PDFArtworkError) -> ArtworkObjects {
        if let made, made.first == first { return made }
        var objects: [PDFObject] = []
        var firstForms: [Int] = []
        for source in sources {
            firstForms.append(first + objects.count)
            objects += try source.artwork.objects(source.choices, from: first + objects.count)
        }
        var ordinals: [Int: Int] = [:]
        let forms = places.map { place -> ArtworkForm? in
            guard let place else { return nil }
            let number = firstForms[place.source] + place.choice
            let ordinal = ordinals[number] ?? ordinals.count + 1
            ordinals[number] = ordinal
            return ArtworkForm(
                number: number, name: "\(CQPDF_ARTWORK_NAME)\(ordinal)", width: place.width,
                height: place.height,
                isTransparencyGroup: place.isGroup)
        }
        let result = ArtworkObjects(first: first, objects: objects, forms: forms)
        made = result
        return result
    }
}

/// Objects of forms, under the numbers that they have in one file.
public struct ArtworkObjects: Hashable, Sendable {
    public let first: Int
    /// Consecutive from `first`.
    public let objects: [PDFObject]
    fileprivate let forms: [ArtworkForm?]

    fileprivate init(first: Int, objects: [PDFObject], forms: [ArtworkForm?]) {
        self.first = first
        self.objects = objects
        self.forms = forms
    }

    /// The first number that is free after them.
    public var next: Int { first + objects.count }

    /// - Parameter page: of the template, from 0.
    public func form(for page: Int) -> ArtworkForm? { forms[page] }
}

/// A form XObject as pages name and place it.
public struct ArtworkForm: Hashable, Sendable {
    /// Of its object.
    public var number: Int
    /// In a page's resources, without the slash; cairo's names are other ones.
    public var name: String
    /// In points; the form's lower left corner is its origin, and it is upright.
    public var width, height: Double
    /// Whether what lies on it is mixed with what is behind.
    public var isTransparencyGroup: Bool

    public init(
        number: Int, name: String, width: Double, height: Double, isTransparencyGroup: Bool = false
    ) {
        self.isTransparencyGroup = isTransparencyGroup
        self.number = number
        self.name = name
        self.width = width
        self.height = height
    }

    /// What shows it in the middle of the media: as bleed is the same on all sides, the page's trim comes to the
    /// artwork's, whichever of its boxes was taken.
    public func content(mediaWidth: Double, mediaHeight: Double) -> String {
        let x = PDFNumber.points((mediaWidth - width) / 2)
        let y = PDFNumber.points((mediaHeight - height) / 2)
        return "q 1 0 0 1 \(x) \(y) cm /\(name) Do Q\n"
    }
}
