/// A line of CSV as RFC 4180 has it, without its end.
public enum CSVLine {
    public static func text(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    /// Quoted where it must be, quotes within doubled. By Unicode scalars: a quote and a joiner or an accent behind it are
    /// one `Character`, which equals no quote, and the cell would end there.
    public static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        var quoted = String.UnicodeScalarView(["\""])
        for scalar in text.unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        quoted.append("\"")
        return String(quoted)
    }
}
