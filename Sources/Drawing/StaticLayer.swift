import CPangoCairo
import CRsvg

/// What is the same on every piece, drawn once and painted many times.
///
/// Within one PDF cairo writes it as one form XObject, however many pages paint it.
public final class StaticLayer {
    let surface: OpaquePointer

    /// - Parameters:
    ///   - width, height: in points.
    ///   - name: unique within a PDF; cairo takes layers of one name for the same.
    /// - Throws: ``CairoError``, and what `draw` throws.
    public init(width: Double, height: Double, name: String, draw: (Canvas) throws -> Void) throws {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
        guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "make a static layer")
        }
        self.surface = surface
        try check(cairo_surface_status(surface), "make a static layer")
        let bytes = Array(name.utf8)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_UNIQUE_ID, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
        try check(status, "name a static layer")
        let canvas = Canvas(drawingOn: surface)
        try draw(canvas)
        try check(cairo_status(canvas.context), "draw a static layer")
    }

    deinit { cairo_surface_destroy(surface) }
}
