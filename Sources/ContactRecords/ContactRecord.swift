public import Diagnostics

/// One row of the customer's list, its cells in the order of the header: as they are in the file from a reader of a
/// format, cleaned from a `ContactList`.
public struct ContactRecord: Hashable, Sendable {
    /// The list's name for messages.
    public var file: String
    /// Of the row's first byte, 1-based, as an editor numbers lines; in a workbook or database the row's number.
    public var line: Int
    public var cells: [String]

    public init(file: String, line: Int, cells: [String]) {
        self.file = file
        self.line = line
        self.cells = cells
    }
}

/// A row that cannot be used. It is told and counted, never guessed at.
public struct Rejection: Hashable, Sendable {
    public var file: String
    /// Of the row's first byte.
    public var line: Int
    public var reason: Reason

    /// Why, without any of the row's values.
    public struct Reason: Hashable, Sendable {
        public var code: Diagnostic.Code
        public var message: String

        public init(code: Diagnostic.Code, message: String) {
            self.code = code
            self.message = message
        }
    }

    public init(file: String, line: Int, reason: Reason) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// Whether rows that follow may have been taken for a part of this one: then nobody can say what is lost.
    public var swallowsRows: Bool { ["unclosed-quote", "row-too-long"].contains(reason.code) }

    public var diagnostic: Diagnostic {
        Diagnostic(.warning, reason.code, reason.message, at: SourceLocation(file: file, line: line))
    }
}

/// What stands at one place of the list.
public enum Row: Hashable, Sendable {
    case record(ContactRecord)
    case rejected(Rejection)
}
