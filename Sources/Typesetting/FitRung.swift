/// A step of the ladder by which a text may be made smaller.
public struct FitRung: Hashable, Sendable {
    /// By which every size is multiplied, those of spans included.
    public var sizeFactor: Double
    /// In points, added to every tracking.
    public var trackingChange: Double
    /// In points, instead of the frame's leading; nil leaves it.
    public var leading: Double?

    public init(sizeFactor: Double = 1, trackingChange: Double = 0, leading: Double? = nil) {
        self.sizeFactor = sizeFactor
        self.trackingChange = trackingChange
        self.leading = leading
    }

    public static let asStyled = FitRung()

    func applied(to style: TypeStyle) -> TypeStyle {
        var style = style
        if sizeFactor != 1 { style.size *= sizeFactor }
        style.tracking += trackingChange
        if let leading { style.leading = leading }
        return style
    }
}
