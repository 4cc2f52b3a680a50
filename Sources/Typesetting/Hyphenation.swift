import Glibc

/// Where words may be divided: the patterns of Debian's `hyphen-*` packages, by language.
public enum Hyphenation {
    /// Where Debian keeps its patterns.
    static let folder = "/usr/share/hyphen"

    /// Whether there are patterns for a language (a BCP 47 tag).
    public static func hasPatterns(for language: String) -> Bool { patternFile(for: language) != nil }

    /// A text with soft hyphens wherever a word of it may be divided.
    package static func divided(_ text: String, language: String?) -> String {
        let scalars = Array(text.unicodeScalars)
        let places = Set(Hyphenator().places(in: scalars) { _ in language })
        var divided = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if places.contains(index) { divided.append("\u{AD}") }
            divided.append(scalar)
        }
        return String(divided)
    }

    /// The file of a language's patterns; nil where none is installed. Of a link, the file that it leads to.
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
        return names.lazy.compactMap { name -> String? in
            guard let path = realpath("\(folder)/hyph_\(name).dic", nil) else { return nil }
            defer { free(path) }
            return access(path, R_OK) == 0 ? String(cString: path) : nil
        }.first
    }

    private static let homeRegions = ["en": "GB"]
}
