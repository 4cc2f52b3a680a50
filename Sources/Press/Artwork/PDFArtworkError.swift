/// Why a PDF, or a page of it, cannot be artwork.
public struct PDFArtworkError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: Hashable, Sendable {
        /// With or without a password.
        case encrypted
        /// libqpdf cannot read it, or could only after mending it.
        case damaged
        case noSuchPage
    }

    public var code: Code
    /// The reason alone, in libqpdf's words for `damaged`.
    public var description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
