/// The static layer of a page: an SVG, or a page of a PDF.
public struct Artwork: Hashable, Sendable {
    /// A box of a PDF's page that artwork may be cut to.
    public enum Box: String, CaseIterable, Hashable, Sendable { case bleed, trim, media }

    /// As written: relative to the job's folder.
    public var file: Located<String>
    /// Of a PDF, from 1; nil where the template says nothing, which is the first.
    public var page: Located<Int>?
    /// Of a PDF's page; nil where the template says nothing.
    public var box: Located<Box>?
    /// Whether it is printed; else it is on the paper already, and only proofs show it.
    public var isPrinted: Bool
    /// Of an SVG: what becomes of colours in it that are no inks of the template, where the job has an intent.
    public var rgb: RGBPolicy

    public init(
        file: Located<String>, page: Located<Int>? = nil, box: Located<Box>? = nil, isPrinted: Bool = true,
        rgb: RGBPolicy = .refuse
    ) {
        self.rgb = rgb
        self.file = file
        self.page = page
        self.box = box
        self.isPrinted = isPrinted
    }
}
