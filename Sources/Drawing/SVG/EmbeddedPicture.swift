import Foundation

/// A picture within an SVG, as a `data:` address (RFC 2397).
enum EmbeddedPicture {
    /// librsvg leaves out what it cannot read, without a word.
    ///
    /// - Throws: ``PictureError`` when it cannot be shown.
    static func inspect(_ address: String) throws(PictureError) -> PictureInfo {
        guard let comma = address.firstIndex(of: ",") else {
            throw PictureError("the address holds no data")
        }
        let head = address[..<comma].lowercased()
        guard
            head.hasPrefix("data:image/png") || head.hasPrefix("data:image/jpeg")
                || head.hasPrefix("data:image/jpg")
        else { throw PictureError("it is no PNG or JPEG") }
        guard head.contains(";base64") else { throw PictureError("it is not in base64") }
        let content = address[address.index(after: comma)...]
        let plain = content.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard let data = Data(base64Encoded: String(String.UnicodeScalarView(plain))) else {
            throw PictureError("its base64 is damaged")
        }
        // An SVG in an SVG in an SVG would be inspected without end.
        if let first = data.first, first != 0x89, first != 0xFF { throw PictureError("it is no PNG or JPEG") }
        return try PictureInspector.inspect([UInt8](data), limits: .standard)
    }
}
