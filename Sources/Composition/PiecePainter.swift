public import Drawing
import JobModel
public import Merge
import QRSymbol
import Typesetting

/// Draws composed pieces of one template into one PDF: the static layers are made once, for all its pages.
public final class PiecePainter {
    private let compositor: Compositor
    /// For each page, its layers in the order of its steps.
    private var layers: [[StaticLayer]] = []
    /// From the media's corner to the trim's, in points.
    private let inset: Double
    private let pictures: PictureStore

    /// - Parameters:
    ///   - artwork: as the template's pages; nil where nothing is drawn, as for a page of a PDF.
    ///   - inset: from the media's edges to the trim's: the bleed, and in proofs the slug.
    ///   - pictures: opens those that the pieces show.
    ///   - piece: gives the static texts: a piece of the run with every page.
    /// - Throws: ``CairoError``, ``SVGError``, `FontError`, or the first static misfit.
    public init(
        compositor: Compositor, artwork: [PageArtwork?], inset: Double, pictures: PictureStore,
        samplePiece piece: Piece
    ) throws {
        self.pictures = pictures
        self.compositor = compositor
        self.inset = inset
        let page = compositor.template.page
        let width = page.width.points + 2 * inset
        let height = page.height.points + 2 * inset
        for (index, steps) in compositor.steps.enumerated() {
            var made: [StaticLayer] = []
            for case .layer(let frames) in steps.steps {
                let isFirst = made.isEmpty
                let layer = try StaticLayer(
                    width: width, height: height, name: "page-\(index + 1)-layer-\(made.count + 1)"
                ) { canvas in
                    if isFirst, let artwork = artwork[index] {
                        let bleed = page.bleed.points
                        let area = Rectangle(
                            x: inset - bleed, y: inset - bleed, width: page.width.points + 2 * bleed,
                            height: page.height.points + 2 * bleed)
                        try artwork.draw(
                            on: canvas, bleed: area, mediaWidth: width, mediaHeight: height)
                    }
                    try canvas.translated(x: inset, y: inset) { () throws in
                        for frame in frames {
                            try drawStatic(frame, page: index, of: piece, on: canvas)
                        }
                    }
                }
                made.append(layer)
            }
            layers.append(made)
        }
    }

    /// Draws all pages of a piece, each ended.
    ///
    /// - Parameter finishing: draws what a page has besides; given its number in the piece, from 1.
    public func paint(
        _ piece: ComposedPiece, on canvas: PDFCanvas, finishing: (_ page: Int) throws -> Void = { _ in }
    ) throws {
        var number = 0
        for index in piece.pages.indices where piece.pages[index] != nil {
            number += 1
            try paint(piece, page: index, on: canvas)
            try finishing(number)
            try canvas.endPage()
        }
    }

    /// Draws one page and does not end it: a proof adds its slug.
    ///
    /// - Parameter page: from 0.
    public func paint(_ piece: ComposedPiece, page: Int, on canvas: Canvas) throws {
        var layers = layers[page].makeIterator()
        for step in compositor.steps[page].steps {
            switch step {
            case .layer: if let layer = layers.next() { canvas.paint(layer) }
            case .piece(let frame):
                guard let item = piece.pages[page]?.first(where: { $0.frame == frame }) else { continue }
                try canvas.translated(x: inset, y: inset) { () throws in
                    try draw(item, in: compositor.template.pages[page].frames[item.frame], on: canvas)
                }
            }
        }
    }

    private func draw(_ item: ComposedPiece.Placed, in frame: Frame, on canvas: Canvas) throws {
        try turned(frame, in: item.box, on: canvas) { (inner) throws in
            switch item.content {
            case .text(let text): show(text, in: frame, box: inner, on: canvas)
            case .shape(let shape): try draw(shape, in: inner.rectangle, on: canvas)
            case .image(let path, let placement, let opacity):
                try canvas.draw(pictures.picture(path), at: placement, opacity: opacity)
            case .code(let symbol, let clears):
                if clears { clear(item.box, on: canvas) }
                let placement = CodePlacement(box: item.box, format: compositor.format)
                try canvas.stencil(
                    modules: symbol.modules, side: symbol.side, in: placement.symbol.rectangle)
            }
        }
    }

    /// The static part of a frame.
    private func drawStatic(_ index: Int, page: Int, of piece: Piece, on canvas: Canvas) throws {
        let frame = compositor.template.pages[page].frames[index]
        try turned(frame, in: frame.box, on: canvas) { (inner) throws in
            switch (frame.content, piece.pages[page].frames[index]) {
            case (.qr, _): clear(frame.box, on: canvas)
            case (.shape(let shape), _): try draw(shape, in: inner.rectangle, on: canvas)
            case (.image(let image), .image(let path)):
                let shown = try compositor.place(image, path: path, in: inner)
                    .mapError { FrameMisfit(frame: frame.name, reason: $0, given: frame.box) }.get()
                try canvas.draw(
                    pictures.picture(shown.path), at: shown.placement, opacity: image.opacity)
            case (.text, .text(let text)) where !text.text.isEmpty:
                let fitted = try compositor.setStatic(text, page: page, frame: index, of: piece)
                show(fitted, in: frame, box: inner, on: canvas)
            default: break
            }
        }
    }

    /// - Parameter body: draws in the box that it is given.
    private func turned(
        _ frame: Frame, in box: Box, on canvas: Canvas, _ body: (Box) throws -> Void
    ) throws {
        guard frame.rotation != 0 else { return try body(box) }
        try canvas.rotated(
            byDegrees: frame.rotation, aroundX: (box.x + box.width * 0.5).points,
            y: (box.y + box.height * 0.5).points
        ) { () throws in try body(frame.innerBox(of: box)) }
    }

    /// Whatever the artwork has here: a code's quiet zone is bare paper.
    private func clear(_ box: Box, on canvas: Canvas) {
        canvas.setColour(.white)
        canvas.fillRectangle(CodePlacement(box: box, format: compositor.format).cleared.rectangle)
    }

    private func show(_ text: FittedText, in frame: Frame, box: Box, on canvas: Canvas) {
        var alignment = TextFrame.VerticalAlignment.top
        if case .text(let content) = frame.content { alignment = content.verticalAlignment }
        let slack = box.height.points - text.height
        let offset =
            switch alignment {
            case .top: 0.0
            case .middle: slack / 2
            case .bottom: slack
            }
        canvas.show(text, by: compositor.typesetter, x: box.x.points, y: box.y.points + offset)
    }

    private func draw(_ shape: Shape, in box: Rectangle, on canvas: Canvas) throws {
        let width = shape.lineWidth.points
        if case .path(let data) = shape.kind {
            try canvas.drawPath(
                data, in: box, fill: shape.fill.map { compositor.colours($0) },
                stroke: shape.stroke.map { compositor.colours($0) }, lineWidth: width,
                opacity: shape.opacity)
            return
        }
        // One on the other, neither must show through.
        if shape.fill != nil, shape.stroke != nil, shape.opacity < 1 {
            var solid = shape
            solid.opacity = 1
            try canvas.faded(to: shape.opacity) { try draw(solid, in: box, on: canvas) }
            return
        }
        if let fill = shape.fill {
            canvas.setColour(compositor.colours(fill), opacity: shape.opacity)
            switch shape.kind {
            case .rectangle: canvas.fillRectangle(box, radius: shape.radius.points)
            case .ellipse: canvas.fillEllipse(box)
            case .line, .path: break
            }
        }
        if let stroke = shape.stroke {
            canvas.setColour(compositor.colours(stroke), opacity: shape.opacity)
            switch shape.kind {
            case .rectangle:
                canvas.strokeRectangle(box, radius: shape.radius.points, lineWidth: width)
            case .ellipse: canvas.strokeEllipse(box, lineWidth: width)
            case .line: canvas.strokeLine(box, lineWidth: width)
            case .path: break
            }
        }
    }
}
