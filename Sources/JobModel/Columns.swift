import Diagnostics

/// Columns named in a job.
extension Reading {
    /// One column.
    func column(_ node: YAMLNode, _ name: String) -> Located<String>? {
        guard let text = line(node, name) else { return nil }
        return columnName(text, "column", at: node.location)
    }

    /// A column, or a list of different ones.
    func columns(_ node: YAMLNode, _ name: String) -> [Located<String>]? {
        guard case .list(let list) = node.content else { return column(node, name).map { [$0] } }
        if list.isEmpty { error("bad-value", "`\(name)` names no column", at: node.location) }
        var columns: [Located<String>] = []
        for column in list.compactMap({ column($0, name) }) {
            if columns.contains(where: { $0.value == column.value }) {
                error(
                    "bad-value", "`\(name)` names the column \(column.value.quoted) twice",
                    at: column.location)
            } else {
                columns.append(column)
            }
        }
        return columns.isEmpty ? nil : columns
    }

    /// A name of a column, field or table, blanks around it left out.
    func columnName(_ text: String, _ what: String, at place: SourceLocation) -> Located<String>? {
        let name = ColumnName.trimmed(text)
        if let mistake = ColumnName.mistake(in: name, of: what) {
            error("bad-column-name", mistake, at: place)
            return nil
        }
        return Located(name, at: place)
    }
}

/// What a column of a contact list may be called, so that placeholders can name it; fields and tables likewise.
enum ColumnName {
    /// Blanks around a name do not count.
    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = Array(text.unicodeScalars)
        let front = scalars.drop { $0.properties.isWhitespace }
        let end = front.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? front.startIndex
        return String(String.UnicodeScalarView(front[..<end]))
    }

    /// What is wrong with a trimmed name.
    static func mistake(in name: String, of what: String) -> String? {
        if name.isEmpty { return "a \(what)'s name is empty" }
        if name.unicodeScalars.contains(where: { "{}|".unicodeScalars.contains($0) }) {
            return "a \(what)'s name cannot hold `{`, `}` or `|`"
        }
        if name.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\t" }) {
            return "a \(what)'s name must be one line, without tabs"
        }
        return name.unicodeScalars.first == "@" ? "a \(what)'s name cannot begin with `@`" : nil
    }
}
