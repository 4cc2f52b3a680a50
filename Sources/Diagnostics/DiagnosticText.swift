extension Diagnostic {
    /// `file:line:column: error: message`, then one indented line a hint.
    public var text: String {
        let place = location.map { "\($0.description.printable): " } ?? ""
        let head = "\(place)\(severity.rawValue): \(message.printable)"
        return ([head] + hints.map { "  hint: \($0.printable)" }).joined(separator: "\n")
    }

    /// Keys: `severity code message file line column hints`; absent places are null.
    public var json: JSON {
        .object([
            ("severity", .string(severity.rawValue)), ("code", .string(code.description)),
            ("message", .string(message)), ("file", .optional(location?.file)),
            ("line", .optional(location?.line)),
            ("column", .optional(location?.column)), ("hints", .array(hints.map(JSON.string))),
        ])
    }
}

extension DiagnosticList {
    public var text: String { all.map(\.text).joined(separator: "\n") }
    public var json: JSON { .array(all.map(\.json)) }
}

extension String {
    /// The text with control characters escaped, so that a file's content cannot write to the terminal (CWE-117).
    public var printable: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
