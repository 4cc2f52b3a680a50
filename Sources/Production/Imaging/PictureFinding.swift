package import Drawing

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

    package init(path: String, sha256: String, bytes: Int, info: PictureInfo) {
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
        self.info = info
    }
}
