import CPangoCairo
import CRsvg

/// Pixels of a picture, as cairo holds them.
final class DecodedPicture {
    let surface: OpaquePointer

    /// Any PNG: grey, palette, 16 bits, with or without a clear ground.
    init(png bytes: [UInt8]) throws(PictureError) {
        let source = ByteSource(bytes)
        let made = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                ByteSource.read, Unmanaged.passUnretained(source).toOpaque())
        }
        guard let made else { throw PictureError("there is no memory for the PNG") }
        surface = made
        let status = cairo_surface_status(made)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PictureError(
                status == CAIRO_STATUS_READ_ERROR ? "the PNG ends before its end" : "the PNG is damaged")
        }
    }

    /// A JPEG as RGB: for a screen, or where its own bytes cannot go through cairo.
    init(jpeg bytes: [UInt8]) throws(PictureError) {
        let pixbuf = try DecodedPicture.decode(bytes)
        defer { g_object_unref(UnsafeMutableRawPointer(pixbuf)) }
        let width = Int(gdk_pixbuf_get_width(pixbuf))
        let height = Int(gdk_pixbuf_get_height(pixbuf))
        guard
            let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
            cairo_surface_status(made) == CAIRO_STATUS_SUCCESS,
            let target = cairo_image_surface_get_data(made),
            let source = gdk_pixbuf_read_pixels(pixbuf)
        else { throw PictureError("there is no memory for the JPEG") }
        surface = made
        let channels = Int(gdk_pixbuf_get_n_channels(pixbuf))
        let from = Int(gdk_pixbuf_get_rowstride(pixbuf))
        let to = Int(cairo_image_surface_get_stride(made))
        cairo_surface_flush(made)
        // Words of 32 bits in the machine's order: on little-endian machines blue, green, red, unused.
        for y in 0..<height {
            for x in 0..<width {
                let pixel = source + y * from + x * channels
                let place = target + y * to + x * 4
                place[0] = pixel[2]
                place[1] = pixel[1]
                place[2] = pixel[0]
            }
        }
        cairo_surface_mark_dirty(made)
    }

    deinit { cairo_surface_destroy(surface) }

    /// Whether a JPEG can be decoded to its end.
    static func tryDecoding(jpeg bytes: [UInt8]) throws(PictureError) {
        g_object_unref(UnsafeMutableRawPointer(try decode(bytes)))
    }

    private static func decode(_ bytes: [UInt8]) throws(PictureError) -> OpaquePointer {
        var error: UnsafeMutablePointer<GError>?
        func reason() -> String {
            let said = error.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "no reason given"
            if let error { g_error_free(error) }
            return said
        }
        guard let loader = gdk_pixbuf_loader_new_with_type("jpeg", &error) else {
            throw PictureError("JPEGs cannot be read here: \(reason())")
        }
        defer { g_object_unref(UnsafeMutableRawPointer(loader)) }
        let isWritten = bytes.withUnsafeBufferPointer {
            gdk_pixbuf_loader_write(loader, $0.baseAddress, gsize($0.count), &error) != 0
        }
        guard isWritten else {
            gdk_pixbuf_loader_close(loader, nil)
            throw PictureError("the JPEG is damaged: \(reason())")
        }
        guard gdk_pixbuf_loader_close(loader, &error) != 0, let pixbuf = gdk_pixbuf_loader_get_pixbuf(loader)
        else { throw PictureError("the JPEG is damaged: \(reason())") }
        g_object_ref(UnsafeMutableRawPointer(pixbuf))
        return pixbuf
    }
}

/// Hands bytes to cairo, from the first to the last.
private final class ByteSource {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let read: cairo_read_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
        let count = Int(length)
        guard source.index + count <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
        source.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            data.update(from: base + source.index, count: count)
        }
        source.index += count
        return CAIRO_STATUS_SUCCESS
    }
}
