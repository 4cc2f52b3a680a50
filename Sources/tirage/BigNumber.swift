/// A number to be read across the room: digits five lines high.
struct BigNumber {
    /// Three by five, row by row from the top.
    private static let digits: [[String]] = [
        ["111", "101", "101", "101", "111"], ["010", "110", "010", "010", "111"],
        ["111", "001", "111", "100", "111"], ["111", "001", "111", "001", "111"],
        ["101", "101", "111", "001", "001"], ["111", "100", "111", "001", "111"],
        ["111", "100", "111", "101", "111"], ["111", "001", "001", "001", "001"],
        ["111", "101", "111", "101", "111"], ["111", "101", "111", "001", "111"],
    ]

    /// All of one width, blanks included.
    let lines: [String]

    var columns: Int { lines.first?.unicodeScalars.count ?? 0 }

    /// - Parameters:
    ///   - number: at least 0.
    ///   - columns: that it may take; where a dot of two columns is too wide, it is one column.
    ///   - isUnicode: else `#` for a dot.
    init(_ number: Int, columns: Int, isUnicode: Bool) {
        let wide = BigNumber.lines(number, dot: isUnicode ? "██" : "##", gap: "  ", blank: "    ")
        let isWideEnough = (wide.first?.unicodeScalars.count ?? 0) <= columns
        lines =
            isWideEnough
            ? wide : BigNumber.lines(number, dot: isUnicode ? "█" : "#", gap: " ", blank: "  ")
    }

    private static func lines(_ number: Int, dot: String, gap: String, blank: String) -> [String] {
        let none = String(repeating: " ", count: dot.unicodeScalars.count)
        return (0..<5).map { row in
            grouped(number).split(separator: " ").map { group in
                group.compactMap(\.wholeNumberValue).map { digit in
                    digits[digit][row].map { $0 == "1" ? dot : none }.joined()
                }.joined(separator: gap)
            }.joined(separator: blank)
        }
    }
}
