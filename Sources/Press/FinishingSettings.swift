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
}

/// What a finished part says of itself. Everyone who gets the file can read the texts: the caller keeps names,
/// addresses and tokens out of them.
public struct FinishingSettings: Hashable, Sendable {
    public var title: String
    /// The program that ordered the document.
    public var creator: String
    /// The program that wrote the PDF.
    public var producer: String
    /// A PDF date (ISO 32000-1, 7.9.4), of creation and of modification.
    public var creationDate: String
    /// Where the sheet is cut.
    public var trimBox: PageBox
    /// As far as the artwork runs; holds the trim box.
    public var bleedBox: PageBox

    /// The date is midnight UTC of the given day: a part is the same on whatever day it is rendered.
    public init(
        title: String, creator: String, producer: String, year: Int, month: Int, day: Int, trimBox: PageBox,
        bleedBox: PageBox
    ) {
        self.title = title
        self.creator = creator
        self.producer = producer
        self.creationDate = FinishingSettings.date(year: year, month: month, day: day)
        self.trimBox = trimBox
        self.bleedBox = bleedBox
    }

    /// `D:20260131000000Z`. Cairo leaves out the `D:`.
    static func date(year: Int, month: Int, day: Int) -> String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "D:\(padded(year, to: 4))\(padded(month, to: 2))\(padded(day, to: 2))000000Z"
    }
}
