import CPangoCairo
import CRsvg
import Typesetting

/// An SVG drawn as vectors by librsvg. It is given no base address: nothing outside its bytes is ever read.
public final class SVGArtwork {
    private let handle: UnsafeMutablePointer<RsvgHandle>

    /// Width and height that the file states, in points; nil when it states none, or only in percent.
    public let size: (width: Double, height: Double)?
    /// Of the file's view box, at 96 units an inch; nil without one.
    let viewBoxSize: (width: Double, height: Double)?

    /// Its links are left out: what they are on is drawn, no press file may hold more.
    ///
    /// - Parameter styleSheet: CSS whose `!important` rules win over the file's own.
    /// - Throws: ``SVGError``.
    public init(bytes: [UInt8], styleSheet: String = "") throws(SVGError) {
        var error: UnsafeMutablePointer<GError>?
        let made = try SVGLinks.removed(from: bytes).withUnsafeBufferPointer {
            rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &error)
        }
        guard let made else { throw SVGError(taking: error) }
        handle = made
        if !styleSheet.isEmpty {
            let rules = Array(styleSheet.utf8)
            guard rsvg_handle_set_stylesheet(made, rules, gsize(rules.count), &error) != 0 else {
                g_object_unref(UnsafeMutableRawPointer(made))
                throw SVGError(taking: error)
            }
        }
        var hasWidth = gboolean(0)
        var hasHeight = gboolean(0)
        var hasViewBox = gboolean(0)
        var width = RsvgLength()
        var height = RsvgLength()
        var viewBox = RsvgRectangle()
        rsvg_handle_get_intrinsic_dimensions(
            made, &hasWidth, &width, &hasHeight, &height, &hasViewBox, &viewBox)
        if let width = SVGArtwork.points(width), let height = SVGArtwork.points(height) {
            size = (width, height)
        } else {
            size = nil
        }
        viewBoxSize = hasViewBox != 0 ? (viewBox.width * 0.75, viewBox.height * 0.75) : nil
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// Draws once by itself: some artwork can be read and yet not be drawn, as when its parts refer to each other without
    /// end.
    ///
    /// - Returns: the PDF, which shows what colours it is drawn in.
    /// - Throws: ``SVGError`` in librsvg's words, ``CairoError``.
    @discardableResult
    public func tryDrawing(width: Double, height: Double) throws -> [UInt8] {
        let canvas = try PDFCanvas(width: width, height: height, date: "2000-01-01T00:00:00Z")
        try draw(on: canvas, in: Rectangle(x: 0, y: 0, width: width, height: height))
        try canvas.endPage()
        return try canvas.finish()
    }

    /// - Throws: ``SVGError`` in librsvg's words.
    public func draw(on canvas: Canvas, in rectangle: Rectangle) throws(SVGError) {
        var viewport = RsvgRectangle(
            x: rectangle.x, y: rectangle.y, width: rectangle.width, height: rectangle.height)
        var error: UnsafeMutablePointer<GError>?
        let isDrawn = FontGate.withGate {
            rsvg_handle_render_document(handle, canvas.context, &viewport, &error) != 0
        }
        guard isDrawn else { throw SVGError(taking: error) }
    }

    /// CSS Values 3, "absolute lengths": 96 px are one inch.
    private static func points(_ length: RsvgLength) -> Double? {
        switch length.unit {
        case RSVG_UNIT_PX: length.length * 0.75
        case RSVG_UNIT_IN: length.length * 72
        case RSVG_UNIT_CM: length.length * 72 / 2.54
        case RSVG_UNIT_MM: length.length * 72 / 25.4
        case RSVG_UNIT_PT: length.length
        case RSVG_UNIT_PC: length.length * 12
        default: nil
        }
    }
}
