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

    /// - Throws: ``SVGError`` in librsvg's words.
    public init(bytes: [UInt8]) throws(SVGError) {
        var error: UnsafeMutablePointer<GError>?
        let made = bytes.withUnsafeBufferPointer {
            rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &error)
        }
        guard let made else { throw SVGError(taking: error) }
        handle = made
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

    /// Draws once for nothing: some artwork can be read and yet not be drawn, as when its parts refer to each other
    /// without end.
    ///
    /// - Throws: ``SVGError`` in librsvg's words, ``CairoError``.
    public func tryDrawing(width: Double, height: Double) throws {
        let canvas = try PDFCanvas(width: width, height: height, date: "2000-01-01T00:00:00Z")
        try draw(on: canvas, in: Rectangle(x: 0, y: 0, width: width, height: height))
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

public struct SVGError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// Where the file is no XML, if that is what is wrong with it: from 1, the column in bytes.
    public let place: (line: Int, column: Int)?

    init(taking error: UnsafeMutablePointer<GError>?) {
        let said =
            error.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "librsvg gave no reason"
        if let error { g_error_free(error) }
        // "XML parse error: Error domain 1 code 77 on line 4 column 1 of data: Premature end …\n": libxml2's own
        // words, after librsvg's.
        let pattern =
            /XML parse error: Error domain \d+ code \d+ on line (\d+) column (\d+) of data: (.*?)\s*/
        if let match = said.wholeMatch(of: pattern), let line = Int(match.1), let column = Int(match.2) {
            description = String(match.3)
            place = (line, column)
        } else {
            description = String(said.reversed().drop { $0.isWhitespace }.reversed())
            place = nil
        }
    }

    public static func == (one: SVGError, other: SVGError) -> Bool { one.description == other.description }
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
