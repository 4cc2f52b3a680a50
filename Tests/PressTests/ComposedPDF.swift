internal import CPangoCairo

/// A PDF as cairo writes it.
///
/// - Parameter draw: draws one page; the page is ended here.
func cairoPDF(
    pages: Int = 1, width: Double = 420, height: Double = 298, _ draw: (OpaquePointer, _ page: Int) -> Void
) -> [UInt8] {
    final class Sink { var bytes: [UInt8] = [] }
    let sink = Sink()
    // The sink outlives the surface, which is finished before this function returns.
    let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
    guard
        let surface = cairo_pdf_surface_create_for_stream(
            write, Unmanaged.passUnretained(sink).toOpaque(), width, height),
        let context = cairo_create(surface)
    else { return [] }
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-31T00:00:00Z")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, "somebody")
    for page in 0..<pages {
        draw(context, page)
        cairo_show_page(context)
    }
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    return sink.bytes
}

/// Pages of a filled rectangle and a line of text, in one colour.
func composedPDF(pages: Int, width: Double = 420, height: Double = 298) -> [UInt8] {
    cairoPDF(pages: pages, width: width, height: height) { context, page in
        cairo_set_source_rgb(context, 0.2, 0.4, 0.6)
        cairo_rectangle(context, 20, 20, 100 + Double(page), 50)
        cairo_fill(context)
        cairo_move_to(context, 30, 120)
        cairo_show_text(context, "page \(page)")
    }
}
