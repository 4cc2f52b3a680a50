/// A place on a page that leads to an address (ISO 32000-1, 12.5.6.5 and 12.6.4.7).
public struct PageLink: Hashable, Sendable {
    /// Of the file, from 0.
    public var page: Int
    public var box: PageBox
    public var address: String

    public init(page: Int, box: PageBox, address: String) {
        self.page = page
        self.box = box
        self.address = address
    }

    /// Its annotation, without a frame.
    var annotation: String {
        "<</Type/Annot/Subtype/Link/Rect\(box.array)/Border[0 0 0]/F 4/A<</S/URI/URI\(PDFText.string(address))>>>>"
    }
}
