/// "did you mean": the closest of the known names.
public enum Suggestion {
    /// A hint for an unknown name: the closest known one within an edit distance of 3, else all when they are few.
    public static func hint(for name: String, among known: [String]) -> [String] {
        let ranked = known.map { (distance(name.lowercased(), $0.lowercased()), $0) }.sorted { $0 < $1 }
        if let (distance, best) = ranked.first, distance < 4, distance < max(2, best.count) {
            return ["did you mean `\(best)`?"]
        }
        return known.isEmpty || known.count > 24 ? [] : ["known here: \(known.joined(separator: ", "))"]
    }

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
