/// Something an operator can put right in a file: located, worded, with hints.
///
/// Diagnostics are collected and shown all at once. What stops the program instead (a full disk, a library that
/// fails) is a thrown error of its own type.
public struct Diagnostic: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// A stable name for the kind of mistake, for programs that read `--json`.
    public struct Code: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        public let description: String
        public init(stringLiteral value: String) { description = value }
    }

    public var severity: Severity
    public var code: Code
    /// Lower case, no full stop; names the thing. Never a contact's value: files, rows and columns only.
    public var message: String
    public var location: SourceLocation?
    /// What to do next, one sentence each.
    public var hints: [String]

    /// An error.
    public init(_ code: Code, _ message: String, at location: SourceLocation? = nil, hints: [String] = []) {
        self.init(.error, code, message, at: location, hints: hints)
    }

    public init(
        _ severity: Severity, _ code: Code, _ message: String, at location: SourceLocation? = nil,
        hints: [String] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.hints = hints
    }
}

/// A place in a file a person can open. Lines and columns are 1-based; columns count Unicode scalars.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int?
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String {
        [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self)
            .joined(separator: ":")
    }
}

/// The diagnostics of one phase. Thrown when at least one is an error.
public struct DiagnosticList: Error, Hashable, Sendable {
    public private(set) var all: [Diagnostic]

    public init(_ all: [Diagnostic] = []) { self.all = all }

    public var hasErrors: Bool { all.contains { $0.severity == .error } }
    public var isEmpty: Bool { all.isEmpty }

    public mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }

    public mutating func append(contentsOf other: DiagnosticList) { all += other.all }

    /// Throws the whole list if it holds an error.
    public func throwIfErrors() throws(DiagnosticList) {
        if hasErrors { throw self }
    }
}
