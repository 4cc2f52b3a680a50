import TestSupport

extension SplitMix64 {
    static let delimiters = [",", ";", "\t", "|"]

    /// Cells made of what is special to CSV and of plain text.
    mutating func cell() -> String {
        let parts = [
            "a", "bc", "Ω", "é", "e\u{301}", "👩🏽‍🚀", " ", "\t", ",", ";", "|", "\"", "\"\"", "\n", "\r\n", "\r",
            "'", "\\", "0",
        ]
        return (0..<below(7)).map { _ in pick(parts) }.joined()
    }

    /// A header of names of its own, and rows as wide.
    mutating func table() -> [[String]] {
        let width = below(6) + 1
        let header = (0..<width).map { "c\($0)" + pick(["", " é", " \"x\""]) }
        return [header] + (0..<below(12)).map { _ in (0..<width).map { _ in cell() } }
    }

    mutating func writer(_ delimiter: String) -> CSVWriter {
        CSVWriter(
            delimiter: delimiter, lineEnd: pick(["\n", "\r\n"]), quotesAll: below(4) == 0,
            endsLastLine: below(3) > 0)
    }

    /// Rows that break every rule, below a sound header; line ends are never a bare CR, which readers take differently.
    mutating func soup(_ delimiter: String) -> String {
        let parts = [
            "\"", "\"", delimiter, delimiter, delimiter, "\n", "\n", "\r\n", "a", "é", " ", "bc", "\"\"",
        ]
        let width = below(4) + 1
        let header = (0..<width).map { "c\($0)" }.joined(separator: delimiter)
        return header + "\n" + (0..<below(120)).map { _ in pick(parts) }.joined()
    }
}
