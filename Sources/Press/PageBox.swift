/// A rectangle of a PDF page: in points, from the media's bottom left corner, as PDF counts.
public struct PageBox: Hashable, Sendable {
    public var left, bottom, right, top: Double

    public init(leftInPoints left: Double, bottom: Double, right: Double, top: Double) {
        self.left = left
        self.bottom = bottom
        self.right = right
        self.top = top
    }

    var isProper: Bool {
        [left, bottom, right, top].allSatisfy(\.isFinite) && left < right && bottom < top
    }

    /// Within a thousandth of a point: sums of lengths are not exact.
    func holds(_ inner: PageBox) -> Bool {
        let slack = 0.001
        return left - slack <= inner.left && bottom - slack <= inner.bottom && inner.right <= right + slack
            && inner.top <= top + slack
    }

    /// As an array of a page's dictionary.
    var array: String { "[\([left, bottom, right, top].map(PDFNumber.points).joined(separator: " "))]" }
}
