/// Steele, Lea and Flood's generator (OOPSLA 2014): small, and the same everywhere.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

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
