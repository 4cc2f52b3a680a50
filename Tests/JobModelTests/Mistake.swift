import Foundation
import Testing

/// A bad file and exactly what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    enum Kind { case job, template }

    let testDescription: String
    let kind: Kind
    let text: String
    let codes: [String]
    let expected: [String]

    /// `GoodFiles.job` with the first occurrence of a part replaced.
    init(_ what: String, inJob part: String, by replacement: String, codes: [String], expected: [String]) {
        self.init(what, .job, Mistake.replace(part, by: replacement, in: GoodFiles.job), codes, expected)
    }

    /// `GoodFiles.rules` with the first occurrence of a part replaced.
    init(_ what: String, inRules part: String, by replacement: String, codes: [String], expected: [String]) {
        self.init(what, .job, Mistake.replace(part, by: replacement, in: GoodFiles.rules), codes, expected)
    }

    init(_ what: String, inJob text: String, codes: [String], expected: [String]) {
        self.init(what, .job, text, codes, expected)
    }

    init(_ what: String, inTemplate part: String, by replacement: String, codes: [String], expected: [String])
    {
        self.init(
            what, .template, Mistake.replace(part, by: replacement, in: GoodFiles.template), codes, expected)
    }

    /// `GoodFiles.specimen` with the first occurrence of a part replaced.
    init(_ what: String, inSpecimen part: String, by replacement: String, codes: [String], expected: [String])
    {
        self.init(
            what, .template, Mistake.replace(part, by: replacement, in: GoodFiles.specimen), codes, expected)
    }

    private init(_ what: String, _ kind: Kind, _ text: String, _ codes: [String], _ expected: [String]) {
        testDescription = what
        self.kind = kind
        self.text = text
        self.codes = codes
        self.expected = expected
    }

    /// A part that does not occur leaves the good file, which then fails the test.
    private static func replace(_ part: String, by replacement: String, in text: String) -> String {
        guard let range = text.range(of: part, options: .literal) else { return text }
        return text.replacingCharacters(in: range, with: replacement)
    }
}
