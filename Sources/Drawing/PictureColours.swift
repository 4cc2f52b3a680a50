import CPangoCairo
import Inks

/// How a picture's own colours come onto the page.
public struct PictureColours: Hashable, Sendable {
    /// A CMYK JPEG's bytes go into the PDF as they are; else it is decoded to RGB.
    public var keepsProcess: Bool
    /// RGB comes as pixels of sRGB, to be converted with the rest; else a JPEG's bytes go into the PDF as they are.
    public var decodesRGB: Bool

    public init(keepsProcess: Bool, decodesRGB: Bool) {
        self.keepsProcess = keepsProcess
        self.decodesRGB = decodesRGB
    }

    /// Pixels, for a screen.
    public static let onScreen = PictureColours(keepsProcess: false, decodesRGB: true)
}

extension DecodedPicture {
    /// Makes pixels of another RGB profile those of sRGB, which is what pixels are taken for everywhere.
    func convert(from profile: ICCProfile) throws(PictureError) {
        guard profile.space == .rgb else { return }
        do throws(ICCError) {
            try convert(by: ColourConversion(from: profile, to: .sRGB()))
        } catch {
            throw PictureError("its colour profile cannot be used: \(error)")
        }
    }

    private func convert(by conversion: ColourConversion) {
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let width = Int(cairo_image_surface_get_width(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        let hasAlpha = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32
        guard hasAlpha || cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24 else { return }
        cairo_surface_flush(surface)
        var from = [UInt8](repeating: 0, count: width * 3)
        var to = from
        for y in 0..<Int(cairo_image_surface_get_height(surface)) {
            let row = data + y * stride
            for x in 0..<width {
                let pixel = row + 4 * x
                let alpha = hasAlpha ? Int(pixel[3]) : 255
                for component in 0..<3 {
                    // Cairo's components are multiplied by the opacity.
                    let value = Int(pixel[2 - component])
                    from[3 * x + component] =
                        alpha == 0 ? 0 : UInt8(min(255, (value * 255 + alpha / 2) / alpha))
                }
            }
            from.withUnsafeBufferPointer { source in
                to.withUnsafeMutableBufferPointer { conversion.convert(pixels: source, into: $0) }
            }
            for x in 0..<width {
                let pixel = row + 4 * x
                let alpha = hasAlpha ? Int(pixel[3]) : 255
                for component in 0..<3 {
                    pixel[2 - component] = UInt8((Int(to[3 * x + component]) * alpha + 127) / 255)
                }
            }
        }
        cairo_surface_mark_dirty(surface)
    }
}
