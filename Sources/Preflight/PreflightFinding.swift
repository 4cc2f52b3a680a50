/// Something in a file that a press may not take. Never holds a text of the page.
public struct PreflightFinding: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable { case error, warning }

    public var severity: Severity
    public var code: PreflightRule.Code
    /// From 1; nil if it is about the file.
    public var page: Int?
    /// The number of the object it is about, if it is about one.
    public var object: Int?
    /// What is wrong.
    public var message: String
    /// What to do.
    public var hint: String

    public init(
        severity: Severity, code: PreflightRule.Code, page: Int?, object: Int?, message: String, hint: String
    ) {
        self.severity = severity
        self.code = code
        self.page = page
        self.object = object
        self.message = message
        self.hint = hint
    }
}
