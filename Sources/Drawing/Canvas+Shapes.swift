import CPangoCairo
import Glibc
public import Typesetting

extension Canvas {
    /// - Parameter opacity: 0 to 1.
    public func setColour(_ colour: RGB, opacity: Double) {
        cairo_set_source_rgba(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255, opacity)
    }

    /// - Parameter radius: of the corners.
    public func fillRectangle(_ rectangle: Rectangle, radius: Double) {
        rectanglePath(rectangle, radius: radius)
        cairo_fill(context)
    }

    public func strokeRectangle(_ rectangle: Rectangle, radius: Double, lineWidth: Double) {
        cairo_set_line_width(context, lineWidth)
        rectanglePath(rectangle, radius: radius)
        cairo_stroke(context)
    }

    /// Draws SVG path data (SVG 1.1, 8.3), in millimetres from the box's top left corner, as vectors; what lies outside
    /// the box is not drawn.
    ///
    /// - Parameters:
    ///   - lineWidth: in points.
    ///   - opacity: 0 to 1, of fill and stroke together.
    /// - Throws: ``SVGError``.
    public func drawPath(
        _ data: String, in box: Rectangle, fill: RGB?, stroke: RGB?, lineWidth: Double, opacity: Double
    ) throws {
        let millimetre = 72 / 25.4
        func number(_ value: Double) -> String { String((value * 1_000_000).rounded() / 1_000_000) }
        func colour(_ colour: RGB?) -> String {
            guard let colour else { return "none" }
            return "rgb(\(colour.red),\(colour.green),\(colour.blue))"
        }
        let (width, height) = (number(box.width / millimetre), number(box.height / millimetre))
        // The data hold letters of commands, digits and signs alone: nothing that could end the attribute.
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" \
            viewBox="0 0 \(width) \(height)"><path d="\(data)" fill="\(colour(fill))" stroke="\(colour(stroke))" \
            stroke-width="\(number(lineWidth / millimetre))" opacity="\(number(opacity))"/></svg>
            """
        let artwork = try SVGArtwork(bytes: Array(svg.utf8))
        try clipped(to: box) { try artwork.draw(on: self, in: box) }
    }

    /// Draws what `body` draws as one, so that nothing of it shows through the rest.
    public func faded(to opacity: Double, _ body: () throws -> Void) throws {
        guard opacity < 1 else { return try body() }
        cairo_push_group(context)
        do {
            try body()
        } catch {
            cairo_pattern_destroy(cairo_pop_group(context))
            throw error
        }
        cairo_pop_group_to_source(context)
        cairo_paint_with_alpha(context, opacity)
        try check(cairo_status(context), "draw a faded shape")
    }

    /// Turns what `body` draws.
    ///
    /// - Parameters:
    ///   - degrees: clockwise.
    ///   - x, y: the point that stays where it is.
    public func rotated(
        byDegrees degrees: Double, aroundX x: Double, y: Double, _ body: () throws -> Void
    ) rethrows {
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, x, y)
        var turn = Canvas.rotation(degrees)
        cairo_transform(context, &turn)
        cairo_translate(context, -x, -y)
        try body()
    }

    /// Exact for quarter turns: their lines stay upright to the last bit.
    private static func rotation(_ degrees: Double) -> cairo_matrix_t {
        let (sine, cosine): (Double, Double) =
            switch (degrees.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360) {
            case 0: (0, 1)
            case 90: (1, 0)
            case 180: (0, -1)
            case 270: (-1, 0)
            default: (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
            }
        return cairo_matrix_t(xx: cosine, yx: sine, xy: -sine, yy: cosine, x0: 0, y0: 0)
    }

    private func rectanglePath(_ rectangle: Rectangle, radius: Double) {
        guard radius > 0 else {
            cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
            return
        }
        let (left, top) = (rectangle.x, rectangle.y)
        let (right, bottom) = (left + rectangle.width, top + rectangle.height)
        let quarter = Double.pi / 2
        cairo_new_sub_path(context)
        cairo_arc(context, right - radius, top + radius, radius, -quarter, 0)
        cairo_arc(context, right - radius, bottom - radius, radius, 0, quarter)
        cairo_arc(context, left + radius, bottom - radius, radius, quarter, 2 * quarter)
        cairo_arc(context, left + radius, top + radius, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(context)
    }
}
