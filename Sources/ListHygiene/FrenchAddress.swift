/// The form of French addresses: NF Z 10-011 (2013), of which those rules are told that a sorting machine or a window
/// envelope depends on. Capitals and missing punctuation, which the standard recommends, are not: La Poste reads both.
public enum FrenchAddress {
    public struct Mistake: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case noLines, tooManyLines, lineTooLong, noPostcode }

        public let kind: Kind
        /// Follows a count of addresses: `has a line of more than 38 characters`. Never holds a value.
        public let summary: String
    }

    public static let longestLine = 38
    public static let mostLines = 6

    /// - Parameter lines: from the recipient's name to the locality or the country. Blank ones do not count.
    /// - Returns: each kind of mistake once.
    public static func mistakes(lines: [String]) -> [Mistake] {
        let lines = lines.filter { !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        guard let last = lines.last else { return [Mistake(kind: .noLines, summary: "has no line")] }
        var mistakes: [Mistake] = []
        let hasCountry = Countries.isName(last)
        // A seventh line is the country's.
        if lines.count > mostLines + (hasCountry ? 1 : 0) {
            mistakes.append(
                Mistake(kind: .tooManyLines, summary: "has more than \(mostLines) lines"))
        }
        if lines.contains(where: { $0.count > longestLine }) {
            mistakes.append(
                Mistake(kind: .lineTooLong, summary: "has a line of more than \(longestLine) characters"))
        }
        // Abroad, each country has rules of its own.
        let isAbroad = hasCountry && !isFrance(last)
        let locality = hasCountry ? lines.dropLast().last : last
        if !isAbroad, !(locality.map(hasPostcode) ?? false) {
            mistakes.append(
                Mistake(
                    kind: .noPostcode,
                    summary: "has no postcode of 5 digits before the locality on its last line"))
        }
        return mistakes
    }

    private static func isFrance(_ line: String) -> Bool { LetterFolding.words(line) == ["france"] }

    /// `75001 PARIS`, `F-75001 Paris`.
    private static func hasPostcode(_ line: String) -> Bool {
        var bytes = line.utf8.drop { $0 == 0x20 }
        for prefix in ["FR-", "F-"] where bytes.starts(with: prefix.utf8) {
            bytes = bytes.dropFirst(prefix.utf8.count)
            break
        }
        let postcode = bytes.prefix(5)
        guard postcode.count == 5, postcode.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let rest = Substring(bytes.dropFirst(5)).unicodeScalars
        guard let space = rest.first, space.properties.isWhitespace else { return false }
        return rest.contains { $0.properties.isAlphabetic }
    }
}
