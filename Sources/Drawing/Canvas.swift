import CPangoCairo
public import Typesetting

/// Something to draw on: a page of a PDF, a static layer, a picture.
///
/// Points, `y` downwards from the top left corner. Not `Sendable`: one cairo context, used by one task.
public class Canvas {
    let context: OpaquePointer
    /// Each layer by itself: layers drawn on a PDF must live until it is finished.
    private var layers: [StaticLayer] = []
    private var pictures: [ObjectIdentifier: Picture] = [:]
    /// How often each was drawn on this page, by id: cairo takes two pictures of one id for the same.
    private var pictureUses: [String: Int] = [:]

    /// - Parameter surface: stays the caller's.
    init(drawingOn surface: OpaquePointer) { context = cairo_create(surface) }

    deinit { cairo_destroy(context) }

    public func setColour(_ colour: RGB) {
        cairo_set_source_rgb(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }

    public func fillRectangle(_ rectangle: Rectangle) {
        cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_fill(context)
    }

    public func strokeRectangle(_ rectangle: Rectangle, lineWidth: Double) {
        cairo_set_line_width(context, lineWidth)
        cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_stroke(context)
    }

    /// The ellipse that touches the rectangle's four sides.
    public func fillEllipse(_ rectangle: Rectangle) {
        ellipsePath(rectangle)
        cairo_fill(context)
    }

    public func strokeEllipse(_ rectangle: Rectangle, lineWidth: Double) {
        ellipsePath(rectangle)
        cairo_set_line_width(context, lineWidth)
        cairo_stroke(context)
    }

    /// From the rectangle's top left to its bottom right corner.
    public func strokeLine(_ rectangle: Rectangle, lineWidth: Double) {
        cairo_set_line_width(context, lineWidth)
        cairo_move_to(context, rectangle.x, rectangle.y)
        cairo_line_to(context, rectangle.x + rectangle.width, rectangle.y + rectangle.height)
        cairo_stroke(context)
    }

    /// - Parameters:
    ///   - text: set by `typesetter`, and by no other.
    ///   - x, y: of the box's left edge and the text's top.
    public func show(_ text: FittedText, by typesetter: Typesetter, x: Double, y: Double) {
        typesetter.show(text, on: context, x: x, y: y)
    }

    /// Draws the dark modules of a symbol as one black stencil of one bit a module: PDF readers keep its edges
    /// sharp at any scale, and it takes a fraction of the bytes of as many rectangles.
    ///
    /// - Parameters:
    ///   - modules: row by row, 1 for dark; `side` × `side`.
    ///   - square: where the symbol comes, without its quiet zone.
    /// - Throws: ``CairoError``.
    public func stencil(modules: [UInt8], side: Int, in square: Rectangle) throws(CairoError) {
        precondition(modules.count == side * side && side > 0, "a symbol is a square of modules")
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(side), Int32(side))
        defer { cairo_surface_destroy(surface) }
        try check(cairo_surface_status(surface), "make a stencil of \(side) modules")
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard let rows = cairo_image_surface_get_data(surface) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "fill a stencil")
        }
        cairo_surface_flush(surface)
        // CAIRO_FORMAT_A1 packs into 32-bit words in the machine's order: on little-endian machines the first
        // pixel is the lowest bit of the first byte.
        for row in 0..<side {
            for column in 0..<side where modules[row * side + column] != 0 {
                rows[row * stride + column / 8] |= 1 << UInt8(column % 8)
            }
        }
        cairo_surface_mark_dirty(surface)
        let pattern = cairo_pattern_create_for_surface(surface)
        defer { cairo_pattern_destroy(pattern) }
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_save(context)
        cairo_translate(context, square.x, square.y)
        cairo_scale(context, square.width / Double(side), square.height / Double(side))
        setColour(.black)
        cairo_mask(context, pattern)
        cairo_restore(context)
        try check(cairo_status(context), "draw a stencil")
    }

    /// Paints a layer whose own top left corner comes to (0, 0).
    public func paint(_ layer: StaticLayer) {
        layers.append(layer)
        cairo_set_source_surface(context, layer.surface, 0, 0)
        cairo_paint(context)
    }

    /// Moves the origin for what `body` draws.
    public func translated<Failure: Error>(
        x: Double, y: Double, _ body: () throws(Failure) -> Void
    ) throws(Failure) {
        cairo_save(context)
        cairo_translate(context, x, y)
        defer { cairo_restore(context) }
        try body()
    }

    /// Draws only what lies in the rectangle.
    public func clipped(to rectangle: Rectangle, _ body: () throws -> Void) rethrows {
        cairo_save(context)
        cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_clip(context)
        defer { cairo_restore(context) }
        try body()
    }

    /// - Returns: how often the picture was drawn on this page before.
    func countUse(of picture: Picture) -> Int {
        pictures[ObjectIdentifier(picture)] = picture
        let before = pictureUses[picture.id, default: 0]
        pictureUses[picture.id] = before + 1
        return before
    }

    func beginPage() { pictureUses = [:] }

    func forgetLayers() {
        layers = []
        pictures = [:]
    }

    private func ellipsePath(_ rectangle: Rectangle) {
        cairo_save(context)
        cairo_translate(context, rectangle.x + rectangle.width / 2, rectangle.y + rectangle.height / 2)
        cairo_scale(context, rectangle.width / 2, rectangle.height / 2)
        cairo_new_sub_path(context)
        cairo_arc(context, 0, 0, 1, 0, 2 * Double.pi)
        cairo_close_path(context)
        // The pen is set after this: a circle scaled with its pen would have a line of two widths.
        cairo_restore(context)
    }
}
