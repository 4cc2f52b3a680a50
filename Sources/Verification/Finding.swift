/// A difference between a finished PDF and its plan. Never holds a payload, a token or any text of the page.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// A stable name for each kind of difference.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case pageCount = "page-count"
        case pageSize = "page-size"
        /// Content that libqpdf warns of or that read-back does not follow.
        case pageUnreadable = "page-unreadable"
        /// Annotations are painted over the page by rules of their own.
        case pageAnnotations = "page-annotations"
        case codeMissing = "code-missing"
        case codeUnexpected = "code-unexpected"
        case codePlace = "code-place"
        /// Turned, mirrored, skewed or not square.
        case codeShape = "code-shape"
        case codeClipped = "code-clipped"
        case codeColour = "code-colour"
        case codeModules = "code-modules"
        case moduleSize = "module-size"
        case quietZone = "quiet-zone"
        case codeUnreadable = "code-unreadable"
        case codePayload = "code-payload"
    }

    /// 1-based; nil if it is about the file.
    public var page: Int?
    public var code: Code
    public var message: String

    public init(page: Int?, code: Code, message: String) {
        self.page = page
        self.code = code
        self.message = message
    }

    /// `page 3: quiet-zone: …`
    public var description: String {
        "\(page.map { "page \($0): " } ?? "")\(code.rawValue): \(message)"
    }
}
