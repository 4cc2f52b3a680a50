import CPangoCairo
import Inks

/// A picture, opened once to be drawn any number of times: within one PDF it is one object.
public final class Picture {
    let surface: OpaquePointer
    public let info: PictureInfo
    /// One for each content: two pictures may share it.
    let id: String
    /// In the file: pixels; of an SVG points.
    let storedWidth, storedHeight: Double
    /// What the surface is made of lives as long as it.
    private let owner: AnyObject?

    /// - Parameters:
    ///   - info: of these bytes, by ``PictureInspector``.
    ///   - styleSheet: of an SVG: see ``SVGArtwork``.
    ///   - colours: ``PictureColours/onScreen`` for an ``ImageCanvas``, to which a JPEG's own bytes say nothing.
    ///   - id: unique for the content, such as its SHA-256: cairo takes pictures of one id for the same.
    /// - Throws: ``PictureError``, ``SVGError``, ``CairoError``.
    public init(
        bytes: [UInt8], info: PictureInfo, id: String, styleSheet: String = "",
        colours: PictureColours = PictureColours(keepsProcess: false, decodesRGB: false)
    ) throws {
        self.info = info
        self.id = id
        storedWidth = info.isOnItsSide ? info.height : info.width
        storedHeight = info.isOnItsSide ? info.width : info.height
        switch info.kind {
        case .svg:
            let artwork = try SVGArtwork(bytes: bytes, styleSheet: styleSheet)
            let layer = try StaticLayer(width: info.width, height: info.height, name: "picture-\(id)") {
                canvas in
                let area = Rectangle(x: 0, y: 0, width: info.width, height: info.height)
                try canvas.clipped(to: area) { try artwork.draw(on: canvas, in: area) }
            }
            owner = layer
            surface = layer.surface
        case .png:
            let decoded = try DecodedPicture(png: bytes)
            if let profile = bytes.withUnsafeBufferPointer({ EmbeddedProfile.ofPNG($0) }) {
                try decoded.convert(from: profile)
            }
            owner = decoded
            surface = decoded.surface
            try Picture.attach(Array("picture-\(id)".utf8), CAIRO_MIME_TYPE_UNIQUE_ID, to: surface)
        case .jpeg:
            let header = try JPEGHeader(bytes)
            let isDecoded =
                switch header.components {
                case 4: !colours.keepsProcess
                case 3: colours.decodesRGB
                default: colours == .onScreen
                }
            if isDecoded || header.hasFillBytes {
                let decoded = try DecodedPicture(jpeg: bytes)
                if header.components == 3,
                    let profile = bytes.withUnsafeBufferPointer({ EmbeddedProfile.ofJPEG($0) })
                {
                    try decoded.convert(from: profile)
                }
                owner = decoded
                surface = decoded.surface
            } else {
                // Its bytes go into the PDF as they are; the pixels here are never looked at, and so never touched.
                let blank = try BlankImage(width: Int(storedWidth), height: Int(storedHeight))
                owner = blank
                surface = blank.surface
                try Picture.attach(bytes, CAIRO_MIME_TYPE_JPEG, to: surface)
            }
            try Picture.attach(Array("picture-\(id)".utf8), CAIRO_MIME_TYPE_UNIQUE_ID, to: surface)
        }
    }

    /// From the file's coordinates to those of the upright picture, both in pixels (Exif 2.3, 4.6.4 A, Orientation).
    var uprightMatrix: cairo_matrix_t {
        let (w, h) = (storedWidth, storedHeight)
        func matrix(
            _ xx: Double, _ yx: Double, _ xy: Double, _ yy: Double, _ x0: Double, _ y0: Double
        ) -> cairo_matrix_t {
            cairo_matrix_t(xx: xx, yx: yx, xy: xy, yy: yy, x0: x0, y0: y0)
        }
        return switch info.orientation {
        case 2: matrix(-1, 0, 0, 1, w, 0)
        case 3: matrix(-1, 0, 0, -1, w, h)
        case 4: matrix(1, 0, 0, -1, 0, h)
        case 5: matrix(0, 1, 1, 0, 0, 0)
        case 6: matrix(0, 1, -1, 0, h, 0)
        case 7: matrix(0, -1, -1, 0, h, w)
        case 8: matrix(0, -1, 1, 0, 0, w)
        default: matrix(1, 0, 0, 1, 0, 0)
        }
    }

    private static func attach(
        _ bytes: [UInt8], _ type: UnsafePointer<CChar>, to surface: OpaquePointer
    ) throws(CairoError) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            surface, type, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
        try check(status, "keep a picture's bytes")
    }
}

/// An image of which only the size counts.
private final class BlankImage {
    let surface: OpaquePointer

    init(width: Int, height: Int) throws(CairoError) {
        guard let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "make room for a picture")
        }
        surface = made
        try check(cairo_surface_status(made), "make room for a picture")
    }

    deinit { cairo_surface_destroy(surface) }
}
