import Composition
import Drawing
import Press

/// A template's artwork for a screen: pages of PDFs as pixels, each drawn once; and what is on the paper already, too.
final class ScreenArtwork {
    private let drawings: [PageArtwork?]
    /// Nil where no page shows a PDF.
    private let standalone: StandaloneArtwork?
    private let rasteriser: ArtworkRasteriser
    /// By page of the standalone PDF.
    private var pictures: [Int: Picture] = [:]

    /// - Throws: `PDFArtworkError`.
    init(_ artwork: OpenedArtwork, by rasteriser: ArtworkRasteriser) throws {
        drawings = artwork.drawings(isProof: true)
        standalone = try artwork.forms(isProof: true).standalone()
        self.rasteriser = rasteriser
    }

    /// - Parameters:
    ///   - shown: pages of the template that are looked at, from 0; others get no pixels.
    ///   - widthInPixels: of a page.
    /// - Throws: as ``ArtworkRasteriser/picture(of:in:pixelsPerInch:)``.
    func pages(_ shown: some Sequence<Int>, widthInPixels: Double) throws -> [PageArtwork?] {
        guard let standalone else { return drawings }
        var pages = drawings
        for page in shown {
            guard let sheet = standalone.sheets[page], let form = standalone.objects.form(for: page) else {
                continue
            }
            // As large as the piece is drawn at most.
            let resolution = widthInPixels / max(form.width, form.height * 0.7) * 72
            let picture =
                try pictures[sheet]
                ?? rasteriser.picture(of: sheet, in: standalone.pdf, pixelsPerInch: resolution)
            pictures[sheet] = picture
            pages[page] = .pixels(picture, width: form.width, height: form.height)
        }
        return pages
    }
}
