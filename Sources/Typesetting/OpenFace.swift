import CPangoCairo

/// Keeps a font file open in cairo as long as any of its sizes may be used.
///
/// cairo 1.16 has at most ten files open that nobody holds (cairo-ft-font.c, `MAX_OPEN_FACES`): a job of more fonts would
/// open and read one anew for every text. Made and released behind ``FontGate``.
final class OpenFace {
    let font: UnsafeMutablePointer<PangoFont>
    private let scaled: OpaquePointer?

    /// - Parameter font: just loaded, and not used yet.
    init(of font: UnsafeMutablePointer<PangoFont>) {
        self.font = font
        g_object_ref(UnsafeMutableRawPointer(font))
        scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        if let scaled { _ = cairo_ft_scaled_font_lock_face(scaled) }
    }

    deinit {
        if let scaled { cairo_ft_scaled_font_unlock_face(scaled) }
        g_object_unref(UnsafeMutableRawPointer(font))
    }
}
