import Glibc

/// Where words may be divided: the patterns of Debian's `hyphen-*` packages, by language.
public enum Hyphenation {
    /// Where Debian keeps its patterns.
    static let folder = "/usr/share/hyphen"

    /// Whether there are patterns for a language (a BCP 47 tag).
    public static func hasPatterns(for language: String) -> Bool { patternFile(for: language) != nil }

    /// The file of a language's patterns; nil where none is installed.
    ///
    /// The tag's own region comes first (`de-CH`), then the region that a language is at home in, then the
    /// language. English without a region is British, for en-GB also divides by sound and not by parts alone;
    /// regions that Debian has no name for take the same.
    static func patternFile(for language: String) -> String? {
        let parts = language.replacing("_", with: "-").split(separator: "-")
        guard let first = parts.first?.lowercased(), first.allSatisfy({ ("a"..."z").contains($0) }) else {
            return nil
        }
        var names: [String] = []
        if let region = parts.dropFirst().first(where: { $0.count == 2 && $0.allSatisfy(\.isLetter) }) {
            names.append("\(first)_\(region.uppercased())")
        }
        names.append("\(first)_\(homeRegions[first] ?? first.uppercased())")
        names.append(first)
        return names.lazy.map { "\(folder)/hyph_\($0).dic" }.first { access($0, R_OK) == 0 }
    }

    private static let homeRegions = ["en": "GB"]
}
