import Diagnostics

/// Names that we give to things: jobs, styles, colours, frames; and the columns of a contact list.
extension Reading {
    /// The name of a job or campaign: it becomes part of file names and URLs' records.
    func slug(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = line(node, name) else { return nil }
        let scalars = text.unicodeScalars
        if scalars.count <= 40, scalars.allSatisfy(\.isSlug), scalars.first != "-" { return text }
        error(
            "bad-name", "`\(name)` cannot be \(text.quoted)", at: node.location,
            ["use a-z, 0-9 and hyphens, at most 40, a letter or digit first"])
        return nil
    }

    /// The name of a style, colour or frame.
    func label(_ text: String, _ what: String, at place: SourceLocation) -> String? {
        let scalars = text.unicodeScalars
        let allowed = scalars.allSatisfy { $0.isSlug || $0 == "_" || $0 == "." }
        if (1...60).contains(scalars.count), allowed { return text }
        error(
            "bad-name", "a \(what) cannot be named \(text.quoted)", at: place,
            ["use a-z, 0-9 and `_` `.` `-`, at most 60"])
        return nil
    }
}

/// What a column of a contact list may be called, so that placeholders can name it.
enum ColumnName {
    /// Blanks around a name do not count.
    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = Array(text.unicodeScalars)
        let front = scalars.drop { $0.properties.isWhitespace }
        let end = front.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? front.startIndex
        return String(String.UnicodeScalarView(front[..<end]))
    }

    /// What is wrong with a trimmed name.
    static func mistake(in name: String) -> String? {
        if name.isEmpty { return "a column's name is empty" }
        if name.unicodeScalars.contains(where: { "{}|".unicodeScalars.contains($0) }) {
            return "a column's name cannot hold `{`, `}` or `|`"
        }
        return name.unicodeScalars.first == "@" ? "a column's name cannot begin with `@`" : nil
    }
}

extension Unicode.Scalar {
    /// `a-z 0-9 -`
    var isSlug: Bool { ("a"..."z").contains(self) || ("0"..."9").contains(self) || self == "-" }
}
