public import JobModel

/// Where a page lies on its sheet: trim, bleed, and around them room for printer's marks.
public struct PrintSheet: Hashable, Sendable {
    public let page: PageGeometry
    public let marks: Set<PrinterMark>

    /// From the bleed to the sheet's edge: as far as marks and their distance need.
    public static let margin = Length.millimetres(10)

    public init(_ page: PageGeometry, marks: Set<PrinterMark>) {
        self.page = page
        self.marks = marks
    }

    /// From the sheet's edge to the bleed's.
    public var slug: Length { marks.isEmpty ? .zero : PrintSheet.margin }
    /// From the sheet's edge to the trim's.
    public var inset: Length { page.bleed + slug }
    public var width: Length { page.width + inset * 2 }
    public var height: Length { page.height + inset * 2 }
}
