package import Composition
import Drawing
package import JobModel
package import Press

/// The artwork of a template's pages, each file opened once.
package struct OpenedArtwork {
    private enum Opened {
        case drawing(SVGArtwork)
        case page(ArtworkForms.Choice)
    }

    /// As the template's pages.
    private let pages: [(opened: Opened, isPrinted: Bool)?]

    /// - Parameters:
    ///   - styleSheet: by which SVGs take inks.
    ///   - bytes: of a page's artwork; the page from 0.
    /// - Throws: `SVGError`, `PDFArtworkError`, what `bytes` throws.
    package init(
        _ template: Template, styleSheet: String, bytes: (Int, Artwork) throws -> [UInt8]
    ) throws {
        var documents: [String: PDFArtwork] = [:]
        pages = try template.pages.enumerated().map { index, page in
            guard let artwork = page.artwork else { return nil }
            let content = try bytes(index, artwork)
            guard PDFArtwork.isPDF(content) else {
                return (.drawing(try SVGArtwork(bytes: content, styleSheet: styleSheet)), artwork.isPrinted)
            }
            let document = try documents[artwork.file.value] ?? PDFArtwork(bytes: content)
            documents[artwork.file.value] = document
            let number = artwork.pageIndex
            let kind = try document.page(number).kind(wanted: artwork.box?.value)
            return (
                .page(ArtworkForms.Choice(artwork: document, page: number, box: kind)), artwork.isPrinted
            )
        }
    }

    /// The SVGs, as the template's pages.
    ///
    /// - Parameter isProof: whether artwork is shown, too, that is on the paper already.
    package func drawings(isProof: Bool) -> [PageArtwork?] {
        pages.map { page in
            guard let page, page.isPrinted || isProof, case .drawing(let artwork) = page.opened else {
                return nil
            }
            return .drawing(artwork)
        }
    }

    /// The pages of PDFs, as the template's pages.
    ///
    /// - Throws: `PDFArtworkError`.
    package func forms(isProof: Bool) throws -> ArtworkForms {
        try ArtworkForms(
            pages.map { page in
                guard let page, page.isPrinted || isProof, case .page(let choice) = page.opened else {
                    return nil
                }
                return choice
            })
    }
}

extension Artwork {
    /// From 0.
    var pageIndex: Int { (page?.value ?? 1) - 1 }
}

extension PDFArtworkPage {
    /// The box that a template asks for; unless it does, the first of bleed, trim and media box that the page states.
    func kind(wanted: Artwork.Box?) -> ArtworkBoxKind {
        switch wanted {
        case .bleed: .bleed
        case .trim: .trim
        case .media: .media
        case nil: states(.bleed) ? .bleed : states(.trim) ? .trim : .media
        }
    }
}
