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

    /// - Parameters:
    ///   - artwork: as the template's pages.
    ///   - inset: from the media's edges to the trim's: the bleed, and in proofs the slug.
    ///   - piece: gives the static texts: a piece of the run with every page.
    /// - Throws: ``CairoError``, ``SVGError``, `FontError`, or the first static misfit.
    public init(
        compositor: Compositor, artwork: [SVGArtwork?], inset: Double, samplePiece piece: Piece
    ) throws {
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
                        // An SVG may draw beyond its own edge: into a proof's slug.
                        try canvas.clipped(to: area) { try artwork.draw(on: canvas, in: area) }
                    }
                    try canvas.translated(x: inset, y: inset) { () throws in
                        for frame in frames {
                            try draw(
                                compositor.template.pages[index].frames[frame],
                                merged: piece.pages[index].frames[frame], on: canvas)
                        }
                    }
                }
                made.append(layer)
            }
            layers.append(made)
        }
    }

    /// Draws all pages of a piece, each ended.
    public func paint(_ piece: ComposedPiece, on canvas: PDFCanvas) throws {
        for index in piece.pages.indices where piece.pages[index] != nil {
            try paint(piece, page: index, on: canvas)
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
        switch item.content {
        case .text(let text): try show(text, in: frame, on: canvas)
        case .shape(let shape): draw(shape, in: frame.box.rectangle, on: canvas)
        case .code(let symbol, let clears):
            if clears { clear(frame, on: canvas) }
            let placement = CodePlacement(box: frame.box, format: compositor.format)
            try canvas.stencil(modules: symbol.modules, side: symbol.side, in: placement.symbol.rectangle)
        }
    }

    /// The static part of a frame.
    private func draw(_ frame: Frame, merged: Piece.Content, on canvas: Canvas) throws {
        switch frame.content {
        case .qr: clear(frame, on: canvas)
        case .shape(let shape): draw(shape, in: frame.box.rectangle, on: canvas)
        case .text, .mark:
            guard case .text(let text) = merged else { return }
            try show(compositor.fit(text, in: frame).get(), in: frame, on: canvas)
        }
    }

    /// Whatever the artwork has here: a code's quiet zone is bare paper.
    private func clear(_ frame: Frame, on canvas: Canvas) {
        canvas.setColour(.white)
        canvas.fillRectangle(CodePlacement(box: frame.box, format: compositor.format).cleared.rectangle)
    }

    private func show(_ text: FittedText, in frame: Frame, on canvas: Canvas) throws {
        var alignment = TextFrame.VerticalAlignment.top
        if case .text(let content) = frame.content { alignment = content.verticalAlignment }
        let slack = frame.box.height.points - text.height
        let offset =
            switch alignment {
            case .top: 0.0
            case .middle: slack / 2
            case .bottom: slack
            }
        canvas.setColour(try compositor.style(of: frame).colour.rgb)
        canvas.show(text, by: compositor.typesetter, x: frame.box.x.points, y: frame.box.y.points + offset)
    }

    private func draw(_ shape: Shape, in box: Rectangle, on canvas: Canvas) {
        if let fill = shape.fill {
            canvas.setColour(fill.rgb)
            switch shape.kind {
            case .rectangle: canvas.fillRectangle(box)
            case .ellipse: canvas.fillEllipse(box)
            case .line: break
            }
        }
        if let stroke = shape.stroke {
            canvas.setColour(stroke.rgb)
            let width = shape.lineWidth.points
            switch shape.kind {
            case .rectangle: canvas.strokeRectangle(box, lineWidth: width)
            case .ellipse: canvas.strokeEllipse(box, lineWidth: width)
            case .line: canvas.strokeLine(box, lineWidth: width)
            }
        }
    }
}
