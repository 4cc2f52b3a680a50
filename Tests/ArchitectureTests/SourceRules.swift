/// How a source is written (docs/architecture.md; CONTRIBUTING is the code itself).
enum SourceRules {
    static let lineLimit = 500

    static func violations(_ file: Checkout.File) -> [Violation] {
        let text = SwiftText(file.text)
        return tooLong(file) + unproven(text, path: file.path) + unfinished(file)
    }

    private static func tooLong(_ file: Checkout.File) -> [Violation] {
        let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
        return count > lineLimit + 1 ? [Violation(file.path, "has more than \(lineLimit) lines")] : []
    }

    /// What the compiler is told to believe needs a comment that proves it, on the line or on the one above.
    private static func unproven(_ text: SwiftText, path: String) -> [Violation] {
        var found: [Violation] = []
        for (index, line) in text.code.enumerated() {
            let claims = claims(in: line)
            let isProven = hasComment(text, index) || (index > 0 && hasComment(text, index - 1))
            guard !isProven else { continue }
            found += claims.map {
                Violation(path, line: index + 1, "`\($0)` without a comment that proves it")
            }
        }
        return found
    }

    private static let words = ["try!", "as!", "fatalError", "@unchecked Sendable", "nonisolated(unsafe)"]

    static func claims(in line: String) -> [String] {
        var claims = words.filter { PurityRule.contains(line, $0) }
        if hasForceUnwrap(line) { claims.append("!") }
        return claims
    }

    /// A `!` right behind a value, and no part of `!=`; `try!` and `as!` have names of their own.
    static func hasForceUnwrap(_ line: String) -> Bool {
        let scalars = Array(line.unicodeScalars)
        return scalars.indices.dropFirst().contains { index in
            guard scalars[index] == "!", index + 1 == scalars.count || scalars[index + 1] != "=" else {
                return false
            }
            let before = scalars[index - 1]
            guard
                before == ")" || before == "]" || before == "_" || before == "\"" || before == "}"
                    || before == "`" || before.properties.isAlphabetic || ("0"..."9").contains(before)
            else { return false }
            let word = String(String.UnicodeScalarView(scalars[..<index])).split { !$0.isLetter }.last
            return word != "try" && word != "as"
        }
    }

    private static func hasComment(_ text: SwiftText, _ index: Int) -> Bool {
        text.comments.indices.contains(index) && text.comments[index].contains { $0.isLetter }
    }

    /// Nothing is left for later: what is not there is not promised. In any text, programs and documents alike.
    static func unfinished(_ file: Checkout.File) -> [Violation] {
        // Written in two halves, so that this file does not find itself.
        let words = ["TO" + "DO", "FIX" + "ME", "for" + " now", "X" + "XX", "HA" + "CK"]
        return file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            index, line in
            words.filter { PurityRule.contains(String(line), $0) }.map {
                Violation(file.path, line: index + 1, "is unfinished: `\($0)`")
            }
        }
    }
}
