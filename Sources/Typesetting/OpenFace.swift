import CPangoCairo
import Synchronization

/// Keeps a font file open in cairo as long as any of its sizes may be used.
///
/// cairo 1.16 has at most ten files open that nobody holds; for an eleventh it closes one of the others, and looks
/// whether that is in use without waiting for whoever is about to (cairo-ft-font.c, `_has_unlocked_face`): with several
/// threads it is gone under their hands. So every file is opened here, by one thread at a time, and held.
final class OpenFace {
    let font: UnsafeMutablePointer<PangoFont>
    private let scaled: OpaquePointer?

    private static let turn = Mutex<Void>(())

    /// Lets one thread of the process open or release files at a time.
    static func exclusively(_ body: () -> Void) { turn.withLock { _ in body() } }

    /// - Parameter font: just loaded, and not used yet.
    init(of font: UnsafeMutablePointer<PangoFont>) {
        self.font = font
        g_object_ref(UnsafeMutableRawPointer(font))
        scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        if let scaled { _ = cairo_ft_scaled_font_lock_face(scaled) }
    }

    deinit {
        OpenFace.exclusively {
            if let scaled { cairo_ft_scaled_font_unlock_face(scaled) }
        }
        g_object_unref(UnsafeMutableRawPointer(font))
    }
}
