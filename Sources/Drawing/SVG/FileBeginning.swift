/// What a file begins like that is to be an SVG.
enum FileBeginning {
    /// Why it is none, before anything is read as XML; nil when it may be one.
    static func notXML(_ bytes: [UInt8]) -> String? {
        if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return "is empty" }
        if bytes.starts(with: [0x1F, 0x8B]) {
            return "is a compressed SVG (.svgz); save it as Plain SVG"
        }
        for (beginning, name) in kinds where bytes.starts(with: beginning) {
            return "is not an SVG: it begins like \(name)"
        }
        return nil
    }

    private static let kinds: [(beginning: [UInt8], name: String)] = [
        ([0xFF, 0xD8, 0xFF], "a JPEG"), ([0x89, 0x50, 0x4E, 0x47], "a PNG"), (Array("GIF8".utf8), "a GIF"),
        (Array("%PDF".utf8), "a PDF"), (Array("%!PS".utf8), "a PostScript file"),
        ([0xC5, 0xD0, 0xD3, 0xC6], "an EPS file"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        (Array("RIFF".utf8), "a WebP"), ([0x49, 0x49, 0x2A, 0x00], "a TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF"), (Array("8BPS".utf8), "a Photoshop file"),
    ]
}
