/// What is known of a picture before it is drawn.
public struct PictureInfo: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable { case png, jpeg, svg }

    public var kind: Kind
    /// As it is seen, upright: pixels; of an SVG points.
    public var width, height: Double
    /// How a JPEG's pixels are to be turned to be upright: 1 to 8 (Exif 2.3, tag 0x0112); else 1.
    public var orientation: Int

    public init(kind: Kind, width: Double, height: Double, orientation: Int) {
        self.kind = kind
        self.width = width
        self.height = height
        self.orientation = orientation
    }

    /// Whether it lies on its side in the file.
    var isOnItsSide: Bool { orientation >= 5 }
}

/// How large a picture may be.
public struct PictureLimits: Hashable, Sendable {
    /// Of the file.
    public var bytes: Int
    public var svgBytes: Int
    public var pixels: Int

    public static let standard = PictureLimits(bytes: 100 << 20, svgBytes: 20 << 20, pixels: 100_000_000)

    public init(bytes: Int, svgBytes: Int, pixels: Int) {
        self.bytes = bytes
        self.svgBytes = svgBytes
        self.pixels = pixels
    }
}

/// A picture that cannot be shown, in words for people.
public struct PictureError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}

/// Where a picture comes to lie in a frame's box, in points.
public struct PicturePlacement: Hashable, Sendable {
    public enum Fit: Hashable, Sendable {
        /// The box is full, the picture cut.
        case cover
        /// The picture is whole, the box perhaps not full.
        case contain
        /// Both, and the picture distorted.
        case stretch
    }

    /// The whole picture, upright.
    public let image: Rectangle
    /// What is seen of it.
    public let clip: Rectangle
    /// As printed, the smaller of both directions; nil for an SVG.
    public let pixelsPerInch: Double?

    /// - Parameter focusX, focusY: the point of the picture that stays in sight, in fractions of its width and height
    ///   from the top left corner; where the picture leaves room, how that is shared.
    public init(of info: PictureInfo, in box: Rectangle, fit: Fit, focusX: Double, focusY: Double) {
        let across = box.width / info.width
        let down = box.height / info.height
        let (scaleX, scaleY): (Double, Double) =
            switch fit {
            case .cover: (max(across, down), max(across, down))
            case .contain: (min(across, down), min(across, down))
            case .stretch: (across, down)
            }
        let width = info.width * scaleX
        let height = info.height * scaleY
        /// The focus in the middle of the box as far as the picture reaches; room is shared by it.
        func start(_ from: Double, _ room: Double, _ size: Double, _ focus: Double) -> Double {
            let slack = room - size
            if slack >= 0 { return from + slack * focus }
            return from + min(0, max(slack, room / 2 - size * focus))
        }
        image = Rectangle(
            x: start(box.x, box.width, width, focusX), y: start(box.y, box.height, height, focusY),
            width: width, height: height)
        let left = max(box.x, image.x)
        let top = max(box.y, image.y)
        clip = Rectangle(
            x: left, y: top, width: min(box.x + box.width, image.x + width) - left,
            height: min(box.y + box.height, image.y + height) - top)
        pixelsPerInch = info.kind == .svg ? nil : min(info.width / width, info.height / height) * 72
    }
}
