import CDeflate
import CLittleCMS
import CPangoCairo
import CQPDFLibrary
import CQRencode
import CRsvg
import CZXingLibrary
import LocaleText

/// Everything that decides what bytes a plan becomes, besides the plan: our build and the libraries that draw.
public enum Toolchain {
    /// Tirage's version.
    public static let version = "0.1.0"

    public struct Part: Hashable, Sendable, Codable {
        public var name: String
        public var version: String
    }

    /// In a fixed order.
    ///
    /// - Parameter executable: this program; its hash tells one build from another.
    /// - Throws: `Diagnostic` when it cannot be read.
    public static func parts(executable: String) throws -> [Part] {
        // Of the library that runs, not of the headers it was built with.
        let rsvg = "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"
        return [
            Part(name: "tirage", version: "\(version) \(try ProgramFile.sha256(of: executable).prefix(16))"),
            Part(name: "cairo", version: String(cString: cairo_version_string())),
            Part(name: "pango", version: String(cString: pango_version_string())),
            Part(name: "harfbuzz", version: String(cString: hb_version_string())),
            Part(name: "freetype", version: freeTypeVersion),
            Part(name: "fontconfig", version: dotted(Int(FcGetVersion()))),
            Part(name: "librsvg", version: rsvg),
            // What decodes pictures: a CMYK JPEG's pixels are in the file.
            Part(name: "gdk-pixbuf", version: String(cString: rsvg_gdk_pixbuf_version())),
            Part(name: "libqrencode", version: String(cString: QRcode_APIVersionString())),
            Part(name: "libqpdf", version: String(cString: qpdf_get_qpdf_version())),
            Part(name: "libdeflate", version: LIBDEFLATE_VERSION_STRING),
            Part(name: "lcms", version: littleCMSVersion),
            Part(name: "zlib", version: String(cString: zlibVersion())),
            Part(name: "zxing-cpp", version: zxingVersion),
            Part(name: "icu", version: LocaleText.version),
        ]
    }

    /// Of the headers: the library does not tell its own.
    private static var zxingVersion: String {
        "\(ZXING_VERSION_MAJOR).\(ZXING_VERSION_MINOR).\(ZXING_VERSION_PATCH)"
    }

    private static var freeTypeVersion: String {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return "unknown" }
        defer { FT_Done_FreeType(library) }
        var major: FT_Int = 0
        var minor: FT_Int = 0
        var patch: FT_Int = 0
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }

    /// Little CMS gives 2140 for 2.14, and 2131 for 2.13.1.
    private static var littleCMSVersion: String {
        let number = Int(cmsGetEncodedCMMversion())
        return "\(number / 1000).\(number / 10 % 100)" + (number % 10 == 0 ? "" : ".\(number % 10)")
    }

    /// fontconfig gives 21401 for 2.14.1.
    private static func dotted(_ number: Int) -> String {
        "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
