import Diagnostics
import JobModel

/// A mistake in an expression, by its place in the text.
struct Mistake: Error {
    /// In Unicode scalars.
    var offset: Int
    var code: Diagnostic.Code
    var message: String
    var hints: [String] = []

    init(_ code: Diagnostic.Code, _ message: String, at offset: Int, _ hints: [String] = []) {
        self.code = code
        self.message = message
        self.offset = offset
        self.hints = hints
    }

    func located(in expression: Expression) -> Diagnostic {
        Diagnostic(code, message, at: expression.location(at: offset), hints: hints)
    }
}

extension Diagnostic.Code {
    static let syntax: Self = "expression-syntax"
    static let notAllowed: Self = "not-in-expressions"
    static let unknownName: Self = "unknown-name"
    static let unknownFunction: Self = "unknown-function"
    static let wrongArguments: Self = "wrong-arguments"
    static let wrongType: Self = "wrong-type"
    static let badValue: Self = "bad-value"
}

/// A part of an expression as it is shown in messages: on one line, cut when long.
func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
        if scalar.properties.isWhitespace {
            if text.last != " " { text.append(" ") }
        } else {
            text.append(scalar)
        }
    }
    return "`\(text.count <= 40 ? String(text) : String(String.UnicodeScalarView(text.prefix(37))) + "…")`"
}
