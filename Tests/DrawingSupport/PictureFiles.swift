import Foundation
import TestSupport

/// Pictures made by Pillow: by other code than reads them here.
public enum PictureFiles {
    /// Four squares of one colour: red and green above, blue and white below, `side` pixels each.
    ///
    /// - Parameters:
    ///   - mode: Pillow's: `RGB`, `L`, `P`, `RGBA`, `CMYK`, `1`, `I;16`.
    ///   - format: `PNG` or `JPEG`.
    ///   - options: more of Pillow's arguments for saving, such as `progressive=True`.
    public static func squares(
        _ mode: String = "RGB", _ format: String = "PNG", side: Int = 16, options: String = ""
    ) throws -> [UInt8] {
        try make(
            """
            picture = Image.new('RGB', (2 * side, 2 * side), 'white')
            for at, colour in (((0, 0), 'red'), ((side, 0), 'lime'), ((0, side), 'blue')):
                picture.paste(colour, (*at, at[0] + side, at[1] + side))
            picture.convert('\(mode)').save(target, '\(format)'\(options.isEmpty ? "" : ", " + options))
            """, side: side)
    }

    /// - Parameter script: Python that saves to `target`; has `Image` and `side`.
    public static func make(_ script: String, side: Int = 16) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let target = folder.path("picture")
        let result = try Command.run(
            // Debian's own, which has Pillow, whatever stands before it in the path.
            "/usr/bin/python3",
            [
                "-c",
                "import struct, sys, zlib\nfrom PIL import Image\ntarget = sys.argv[1]\nside = \(side)\n"
                    + script, target,
            ])
        guard result.status == 0 else { throw Failure(error: result.error) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: target)))
    }

    private struct Failure: Error { var error: String }
}
