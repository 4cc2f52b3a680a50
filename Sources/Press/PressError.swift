/// Why a part was not finished. A fault of the program or of its libraries, not of the contacts.
public struct PressError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: Hashable, Sendable {
        /// The settings contradict themselves.
        case settings
        /// libqpdf refused the PDF, or warned of something in it.
        case library
        /// What was drawn has a colour that the job has no ink for.
        case colour
        /// A call of the system failed, with its number.
        case file(Int32)
    }

    public var code: Code
    public var description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
