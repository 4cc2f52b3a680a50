/// What the plan says of one page of a finished PDF. All lengths in points.
public struct ExpectedPage: Hashable, Sendable {
    public var mediaWidthInPoints, mediaHeightInPoints: Double
    public var codes: [ExpectedCode]

    public init(mediaWidthInPoints: Double, mediaHeightInPoints: Double, codes: [ExpectedCode]) {
        self.mediaWidthInPoints = mediaWidthInPoints
        self.mediaHeightInPoints = mediaHeightInPoints
        self.codes = codes
    }
}

/// A QR code where the plan puts it.
public struct ExpectedCode: Hashable, Sendable {
    /// Exactly what it says; ASCII.
    public var payload: String
    /// Modules along a side, without the quiet zone.
    public var moduleCount: Int
    /// The symbol without its quiet zone.
    public var box: PaperSquare

    public init(payload: String, moduleCount: Int, box: PaperSquare) {
        self.payload = payload
        self.moduleCount = moduleCount
        self.box = box
    }
}

/// A square in points, from the media's top left corner, `y` downwards.
public struct PaperSquare: Hashable, Sendable {
    public var left, top, side: Double

    public init(leftInPoints left: Double, top: Double, side: Double) {
        self.left = left
        self.top = top
        self.side = side
    }

    /// As PDF counts on a page with this media box.
    func rect(on media: Rect) -> Rect {
        Rect(
            minX: media.minX + left, minY: media.maxY - top - side, maxX: media.minX + left + side,
            maxY: media.maxY - top)
    }
}
