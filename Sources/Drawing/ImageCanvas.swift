import CPangoCairo
import Typesetting

/// A page as pixels, for looking at on a screen; the press gets none of it.
public final class ImageCanvas: Canvas {
    private let surface: OpaquePointer
    /// In pixels.
    public let width, height: Int

    /// White paper.
    ///
    /// - Parameters:
    ///   - widthInPoints, height: of the page.
    ///   - pixelsPerPoint: 1 is 72 pixels an inch.
    /// - Throws: ``CairoError``, for a size that is none or more than 8000 pixels as well.
    public init(widthInPoints: Double, height: Double, pixelsPerPoint: Double) throws(CairoError) {
        let size = (widthInPoints * pixelsPerPoint, height * pixelsPerPoint)
        guard (1...8_000).contains(size.0), (1...8_000).contains(size.1) else {
            throw CairoError(status: CAIRO_STATUS_INVALID_SIZE.rawValue, operation: "make an image")
        }
        width = Int(size.0.rounded(.up))
        self.height = Int(size.1.rounded(.up))
        guard
            let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(self.height))
        else { throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "make an image") }
        surface = made
        super.init(drawingOn: made)
        try check(cairo_surface_status(made), "make an image")
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, pixelsPerPoint, pixelsPerPoint)
    }

    /// What is drawn so far, as a PNG without a date or a text in it.
    ///
    /// - Throws: ``CairoError``.
    public func png() throws(CairoError) -> [UInt8] {
        try check(cairo_status(context), "draw")
        cairo_surface_flush(surface)
        let sink = ByteSink()
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(surface, ByteSink.write, closure)
        }
        try check(status, "write a PNG")
        return sink.take()
    }

    deinit { cairo_surface_destroy(surface) }
}
