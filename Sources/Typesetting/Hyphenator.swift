/// Divides words by the patterns of libhyphen.
///
/// Not divided: words of less than five letters, with digits or capitals inside, parts of addresses (`@`, `/`, a point
/// between letters), words that hold a soft hyphen already. Two letters stay on the line, three go to the next.
final class Hyphenator {
    private var dictionaries: [String: PatternFile?] = [:]
    private var known: [String: [String: [Int]]] = [:]
    private var knownCount = 0

    /// Of all languages so far, sorted.
    var usedFiles: [String] { Set(dictionaries.values.compactMap { $0?.path }).sorted() }

    /// Indices of the characters before which a word may be divided, in order.
    ///
    /// - Parameter language: at an index.
    func places(in text: [Unicode.Scalar], language: (Int) -> String?) -> [Int] {
        var found: [Int] = []
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, !text[index].properties.isWhitespace { index += 1 }
            if index > start, !Hyphenator.isAddress(text[start..<index]) {
                for word in Hyphenator.words(in: text[start..<index]) {
                    guard let language = language(word.lowerBound),
                        let places = self.places(in: text[word], language: language)
                    else { continue }
                    found += places.map { word.lowerBound + $0 }
                }
            }
            index += 1
        }
        return found
    }

    private func places(in word: ArraySlice<Unicode.Scalar>, language: String) -> [Int]? {
        guard let patterns = patterns(for: language) else { return nil }
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: word)
        let key = String(letters)
        if let places = known[patterns.path]?[key] { return places }
        let places = patterns.places(in: word)
        if knownCount > 20_000 {
            known = [:]
            knownCount = 0
        }
        known[patterns.path, default: [:]][key] = places
        knownCount += 1
        return places
    }

    private func patterns(for language: String) -> PatternFile? {
        if let known = dictionaries[language] { return known }
        let made = Hyphenation.patternFile(for: language).flatMap(PatternFile.read)
        dictionaries[language] = made
        return made
    }

    private static func isAddress(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        for (index, scalar) in zip(chunk.indices, chunk) {
            if ["@", "/", "\\", "_", "\u{AD}"].contains(scalar) { return true }
            let isBetween = index > chunk.startIndex && index < chunk.endIndex - 1
            if scalar == ".", isBetween, chunk[index - 1].isWordPart, chunk[index + 1].isWordPart {
                return true
            }
        }
        return false
    }

    /// Letters and their marks in a row, without digits, with no capital but the first.
    private static func words(in chunk: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = chunk.startIndex
        while index < chunk.endIndex {
            let start = index
            var isSound = true
            while index < chunk.endIndex, chunk[index].isWordPart {
                let properties = chunk[index].properties
                if properties.numericType != nil || index > start && properties.isUppercase {
                    isSound = false
                }
                index += 1
            }
            if isSound, index - start >= PatternFile.leastLetters { found.append(start..<index) }
            if index == start { index += 1 }
        }
        return found
    }
}

extension Unicode.Scalar {
    fileprivate var isWordPart: Bool {
        properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }
}
