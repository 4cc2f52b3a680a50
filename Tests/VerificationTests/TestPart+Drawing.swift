internal import CPangoCairo
import QRSymbol

extension TestPart {
    func pdf() throws -> [UInt8] {
        let sink = Sink()
        // The sink outlives the surface, which is finished before this function returns.
        let write: cairo_write_func_t = { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
                .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        let surface = cairo_pdf_surface_create_for_stream(
            write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-31T00:00:00Z")
        let layer = staticLayer()
        let context = cairo_create(surface)
        cairo_select_font_face(context, "Lato", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
        for page in pages {
            cairo_set_source_surface(context, layer, 0, 0)
            cairo_paint(context)
            draw(
                [.text("Chère Élodie, Αθήνα", x: 30, y: 60), .text("deux lignes", x: 30, y: 80)], on: context)
            draw(page.beneath, on: context)
            for code in page.codes where code.isDrawn { try draw(code, on: context) }
            draw(page.above, on: context)
            cairo_show_page(context)
        }
        cairo_destroy(context)
        cairo_surface_destroy(layer)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
        return sink.bytes
    }

    private final class Sink { var bytes: [UInt8] = [] }

    /// Artwork with what makes cairo write groups, shadings, images and clips; then the white squares.
    private func staticLayer() -> OpaquePointer? {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
        let layer = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        let context = cairo_create(layer)
        cairo_set_source_rgb(context, 0.9, 0.8, 0.7)
        cairo_paint(context)
        for index in 0..<40 {
            cairo_set_source_rgb(context, Double(index) / 40, 0.4, 0.6)
            cairo_rectangle(context, Double(index) * 10, 200, 8, 50)
            cairo_fill(context)
        }
        let gradient = cairo_pattern_create_linear(0, 0, width, height)
        cairo_pattern_add_color_stop_rgb(gradient, 0, 1, 0, 0)
        cairo_pattern_add_color_stop_rgba(gradient, 1, 0, 0, 1, 0.5)
        cairo_save(context)
        cairo_arc(context, width / 2, height / 2, 80, 0, 6.3)
        cairo_clip(context)
        cairo_set_source(context, gradient)
        cairo_paint_with_alpha(context, 0.5)
        cairo_restore(context)
        cairo_pattern_destroy(gradient)
        cairo_push_group(context)
        cairo_arc(context, 320, 120, 60, 0, 6.3)
        cairo_set_source_rgb(context, 0, 0, 0)
        cairo_fill(context)
        cairo_pop_group_to_source(context)
        cairo_paint_with_alpha(context, 0.3)
        draw([.image(x: 200, y: 20)], on: context)
        if whiteSquares {
            cairo_set_source_rgba(context, 1, 1, 1, whiteAlpha)
            // The squares of all pages: the layer is shared.
            var drawn: Set<[Double]> = []
            for code in pages.flatMap(\.codes)
            where drawn.insert([code.left, code.top, code.module]).inserted {
                let margin = 4 * code.module + whiteMargin
                let size = Double(TestPart.side) * code.module + 2 * margin
                cairo_rectangle(context, code.left - margin, code.top - margin, size, size)
                cairo_fill(context)
            }
        }
        cairo_destroy(context)
        return layer
    }

    private func draw(_ paints: [Paint], on context: OpaquePointer?) {
        for paint in paints {
            cairo_set_source_rgb(context, 0.5, 0.1, 0.1)
            switch paint {
            case .rectangle(let x, let y, let width, let height):
                cairo_rectangle(context, x, y, width, height)
                cairo_fill(context)
            case .line(let x, let y, let toX, let toY, let width):
                cairo_move_to(context, x, y)
                cairo_line_to(context, toX, toY)
                cairo_set_line_width(context, width)
                cairo_stroke(context)
            case .text(let text, let x, let y, let size):
                cairo_set_font_size(context, size)
                cairo_move_to(context, x, y)
                cairo_show_text(context, text)
            case .image(let x, let y):
                let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 10, 10)
                cairo_set_source_surface(context, image, x, y)
                cairo_paint(context)
                cairo_surface_destroy(image)
            }
        }
    }

    private func draw(_ code: Code, on context: OpaquePointer?) throws {
        let symbol = try TestPart.symbol(code.drawn ?? code.payload)
        let image = cairo_image_surface_create(CAIRO_FORMAT_A1, CInt(symbol.side), CInt(symbol.side))
        cairo_surface_flush(image)
        let stride = Int(cairo_image_surface_get_stride(image))
        let data = cairo_image_surface_get_data(image)
        for (index, module) in symbol.modules.enumerated() {
            let turned: UInt8 = if let damage = code.damage, index % damage == 0 { 1 } else { 0 }
            guard module ^ turned == 1 else { continue }
            let x = index % symbol.side
            // A1 packs from the least significant bit on a little-endian machine.
            data?[index / symbol.side * stride + x / 8] |= 1 << UInt8(x % 8)
        }
        cairo_surface_mark_dirty(image)
        let pattern = cairo_pattern_create_for_surface(image)
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_save(context)
        let size = Double(symbol.side) * code.module
        cairo_translate(context, code.left + code.shift, code.top)
        if let clipWidth = code.clipWidth {
            cairo_rectangle(context, 0, 0, clipWidth, size)
            cairo_clip(context)
        }
        if code.clipsCircle {
            cairo_arc(context, size / 2, size / 2, size, 0, 6.3)
            cairo_clip(context)
        }
        cairo_translate(context, size / 2, size / 2)
        cairo_rotate(context, code.rotation * .pi / 180)
        cairo_scale(context, (code.isMirrored ? -1 : 1) * code.stretch, 1)
        cairo_translate(context, -size / 2, -size / 2)
        cairo_scale(context, code.module, code.module)
        cairo_set_source_rgba(context, code.grey, code.grey, code.grey, code.alpha)
        cairo_mask(context, pattern)
        cairo_restore(context)
        cairo_pattern_destroy(pattern)
        cairo_surface_destroy(image)
    }
}
