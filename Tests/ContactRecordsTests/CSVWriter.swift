/// Writes tables as RFC 4180 says, for tests.
struct CSVWriter {
    var delimiter: String
    var lineEnd: String
    var quotesAll = false
    var endsLastLine = true

    func text(_ rows: [[String]]) -> String {
        let lines = rows.map { row in
            row.map { cell($0, isAlone: row.count == 1) }.joined(separator: delimiter)
        }
        return lines.joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
    }

    private func cell(_ text: String, isAlone: Bool) -> String {
        let special = text.unicodeScalars.contains {
            $0 == "\"" || $0 == "\r" || $0 == "\n" || delimiter.unicodeScalars.contains($0)
        }
        // A line without a byte is no row.
        guard special || quotesAll || (isAlone && text.isEmpty) else { return text }
        let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
        return "\"\(doubled.joined())\""
    }
}
