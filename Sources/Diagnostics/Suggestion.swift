/// "did you mean": the closest of the known names.
public enum Suggestion {
    /// A hint for an unknown name: the closest known one that differs in at most half of its characters and in three
    /// of them, else all when they are few. Of two equally close ones, the first in the order of the alphabet.
    public static func hint(for name: String, among known: [String]) -> [String] {
        let lower = name.lowercased()
        // A name much longer than every known one is no slip of a finger, and measuring it would take long.
        let near = known.filter { abs($0.unicodeScalars.count - lower.unicodeScalars.count) <= reach }
        let ranked = near.map { (distance(lower, $0.lowercased()), $0) }.sorted { $0 < $1 }
        if let (distance, best) = ranked.first, distance <= min(reach, max(1, best.unicodeScalars.count / 2))
        {
            return ["did you mean `\(best)`?"]
        }
        // Names of columns are people where a list has no header; Tirage's own placeholders begin with the sign.
        if known.contains(where: { $0.dropFirst().contains("@") }) {
            return ["the names known here look like a row of data: has the list no header?"]
        }
        return known.isEmpty || known.count > 24 ? [] : ["known here: \(known.joined(separator: ", "))"]
    }

    /// The largest edit distance that still counts as a slip.
    private static let reach = 3

    /// Levenshtein distance over Unicode scalars.
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let replaced = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
