import Foundation

/// A picture within an SVG, as a `data:` address (RFC 2397).
enum EmbeddedPicture {
    /// Why it cannot be shown; nil when it can. librsvg leaves out what it cannot read, without a word.
    static func mistake(in address: String) -> String? {
        guard let comma = address.firstIndex(of: ",") else { return "the address holds no data" }
        let head = address[..<comma].lowercased()
        guard
            head.hasPrefix("data:image/png") || head.hasPrefix("data:image/jpeg")
                || head.hasPrefix("data:image/jpg")
        else { return "it is no PNG or JPEG" }
        guard head.contains(";base64") else { return "it is not in base64" }
        let content = address[address.index(after: comma)...]
        let plain = content.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard let data = Data(base64Encoded: String(String.UnicodeScalarView(plain))) else {
            return "its base64 is damaged"
        }
        // An SVG in an SVG in an SVG would be inspected without end.
        if let first = data.first, first != 0x89, first != 0xFF { return "it is no PNG or JPEG" }
        do throws(PictureError) {
            _ = try PictureInspector.inspect([UInt8](data), limits: .standard)
            return nil
        } catch {
            return error.description
        }
    }
}
