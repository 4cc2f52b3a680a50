import Diagnostics

/// Names that we give to things: jobs, styles, colours, frames; and those of languages.
extension Reading {
    /// The name of a job or campaign: it becomes part of file names and URLs' records.
    func slug(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = line(node, name) else { return nil }
        let scalars = text.unicodeScalars
        if scalars.count <= 40, scalars.allSatisfy(\.isSlug), scalars.first != "-" { return text }
        error(
            "bad-name", "`\(name)` cannot be \(text.quoted)", at: node.location,
            ["use a-z, 0-9 and hyphens, at most 40, a letter or digit first"])
        return nil
    }

    /// The name of a style, colour or frame.
    func label(_ text: String, _ what: String, at place: SourceLocation) -> String? {
        let scalars = text.unicodeScalars
        let allowed = scalars.allSatisfy { $0.isSlug || $0 == "_" || $0 == "." }
        if (1...60).contains(scalars.count), allowed { return text }
        error(
            "bad-name", "a \(what) cannot be named \(text.quoted)", at: place,
            ["use a-z, 0-9 and `_` `.` `-`, at most 60"])
        return nil
    }

    /// The shape of a BCP 47 tag; which languages there are is the shaper's matter, and the texts'.
    func languageTag(_ node: YAMLNode, _ name: String) -> String? {
        line(node, name).flatMap { languageTag($0, "`\(name)`", at: node.location) }
    }

    func languageTag(_ text: String, _ subject: String, at place: SourceLocation) -> String? {
        if text.isLanguageTag { return text }
        let hyphenated = String(text.map { $0 == "_" ? "-" : $0 })
        error(
            "bad-value", "\(subject) is not a language tag: \(text.quoted)", at: place,
            [hyphenated.isLanguageTag ? "write \(hyphenated)" : "write fr, de-CH or zh-Hant"])
        return nil
    }
}

extension String {
    /// Has the shape of a BCP 47 tag: `fr`, `de-CH`, `zh-Hant`.
    public var isLanguageTag: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        let isASCII = unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit || $0 == "-")
        }
        let primary = parts[0].unicodeScalars
        return isASCII && (2...3).contains(primary.count) && primary.allSatisfy(\.properties.isAlphabetic)
            && parts.count <= 6 && parts.dropFirst().allSatisfy { (1...8).contains($0.count) }
    }
}

extension Unicode.Scalar {
    /// `a-z 0-9 -`
    var isSlug: Bool { ("a"..."z").contains(self) || ("0"..."9").contains(self) || self == "-" }
}
