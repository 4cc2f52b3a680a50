/// Why a PDF could not be read back at all.
public struct ReadBackError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: Hashable, Sendable {
        /// Not a whole, clean PDF.
        case damagedFile
        /// libqpdf or zxing-cpp failed.
        case library
    }

    public var code: Code
    public var description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
