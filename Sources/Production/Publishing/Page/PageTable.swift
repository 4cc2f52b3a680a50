/// A table of the report's page. On a phone each row becomes a block of labelled lines, which takes a browser's own
/// roles from its elements: so they are written out.
struct PageTable {
    enum Kind {
        case text
        /// Set to the right, digits under digits.
        case number
        /// In a face of equal widths, broken anywhere.
        case hash
        /// A drawing that says nothing beyond its row.
        case plot
    }

    struct Column {
        var title: String
        var kind: Kind

        init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }
    }

    /// For those who do not see where it stands.
    var caption: String
    var columns: [Column]
    /// Of HTML; the first of each heads its row.
    var rows: [[String]] = []
    /// A last row that sums up.
    var sum: [String]?
    var form = Form.narrow

    /// What becomes of it on a phone.
    enum Form: String {
        /// It has room there.
        case narrow
        /// Each cell becomes a line, labelled by its column.
        case wide
        /// What is not a number goes below the name and the numbers.
        case folded
    }

    var html: String {
        let head = columns.map { column in
            "<th role=\"columnheader\" scope=\"col\"\(mark(column))>\(column.title)</th>"
        }.joined()
        let body = rows.map { row($0) }.joined(separator: "\n")
        let foot = sum.map { "<tfoot role=\"rowgroup\">\(row($0))</tfoot>" } ?? ""
        return """
            <table role="table"\(form == .narrow ? "" : " class=\"\(form.rawValue)\"")><caption>\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(head)</tr></thead>
            <tbody role="rowgroup">
            \(body)
            </tbody>\(foot)</table>

            """
    }

    private func row(_ cells: [String]) -> String {
        let made = zip(columns, cells).enumerated().map { index, pair in
            let (column, cell) = pair
            if index == 0 { return "<th role=\"rowheader\" scope=\"row\"\(mark(column))>\(cell)</th>" }
            let label =
                form == .wide && !column.title.isEmpty && !cell.isEmpty
                ? " data-label=\"\(column.title)\"" : ""
            let none = cell.isEmpty ? " data-none=\"\"" : ""
            return "<td role=\"cell\"\(mark(column))\(label)\(none)>\(cell)</td>"
        }
        return "<tr role=\"row\">\(made.joined())</tr>"
    }

    private func mark(_ column: Column) -> String {
        switch column.kind {
        case .text: ""
        case .number: " class=\"n\""
        case .hash: " class=\"hash\""
        case .plot: " class=\"plot\""
        }
    }
}
