import CPangoCairo
import Typesetting

/// A PDF of pages of one size, in memory.
public final class PDFCanvas: Canvas {
    private let surface: OpaquePointer
    private let sink = ByteSink()

    /// - Parameters:
    ///   - width, height: of the media, in points.
    ///   - date: ISO 8601 date and time; never the clock's, or equal jobs would give other bytes.
    /// - Throws: ``CairoError``.
    public init(width: Double, height: Double, date: String) throws(CairoError) {
        // cairo takes a page of negative width without a word.
        guard width > 0, height > 0, width.isFinite, height.isFinite else {
            throw CairoError(status: CAIRO_STATUS_INVALID_SIZE.rawValue, operation: "make a PDF")
        }
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        guard let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, closure, width, height) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "make a PDF")
        }
        self.surface = surface
        super.init(drawingOn: surface)
        try check(cairo_surface_status(surface), "make a PDF")
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
    }

    /// Ends the page; what is drawn next is on a new one.
    public func endPage() throws(CairoError) {
        cairo_show_page(context)
        try check(cairo_status(context), "end a page")
        beginPage()
    }

    /// The PDF's bytes. Nothing can be drawn after this.
    public func finish() throws(CairoError) -> [UInt8] {
        try check(cairo_status(context), "draw")
        FontGate.withGate { cairo_surface_finish(surface) }
        try check(cairo_surface_status(surface), "finish the PDF")
        forgetLayers()
        return sink.take()
    }

    deinit {
        // Unfinished, cairo would still write into the sink, which dies with this object.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }
}
