package import Drawing
package import Inks

/// What became of a picture that a job names.
package enum PictureFinding: Hashable, Sendable {
    case found(MeasuredPicture)
    case missing
    /// Why it cannot be shown.
    case refused(String)
}

/// A picture as it was when it was measured.
package struct MeasuredPicture: Hashable, Sendable, Codable {
    /// Relative to the template's folder of images.
    package var path: String
    package var sha256: String
    package var bytes: Int
    package var info: PictureInfo
    /// Of an SVG: the colours that it is drawn in and that are no inks, in ascending order.
    package var colours: [StandIn]

    package init(
        path: String, sha256: String, bytes: Int, info: PictureInfo, colours: [StandIn] = []
    ) {
        self.colours = colours
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
        self.info = info
    }
}
