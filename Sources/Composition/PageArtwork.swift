public import Drawing

/// The artwork of a page, as far as it is drawn with the page. In a PDF, a page of another PDF is not: it is placed
/// under what is drawn, when the file is finished.
public enum PageArtwork {
    /// Covers trim and bleed.
    case drawing(SVGArtwork)
    /// In the middle of the media, in points; for a screen.
    case pixels(Picture, width: Double, height: Double)

    /// - Parameters:
    ///   - bleed: trim and bleed.
    ///   - mediaWidth, mediaHeight: of the canvas.
    func draw(on canvas: Canvas, bleed: Rectangle, mediaWidth: Double, mediaHeight: Double) throws {
        // An SVG may draw beyond its own edge: into a proof's slug.
        try canvas.clipped(to: bleed) {
            switch self {
            case .drawing(let artwork): try artwork.draw(on: canvas, in: bleed)
            case .pixels(let picture, let width, let height):
                let area = Rectangle(
                    x: (mediaWidth - width) / 2, y: (mediaHeight - height) / 2, width: width, height: height)
                let placement = PicturePlacement(
                    of: picture.info, in: area, fit: .stretch, focusX: 0.5, focusY: 0.5)
                try canvas.draw(picture, at: placement, opacity: 1)
            }
        }
    }
}
