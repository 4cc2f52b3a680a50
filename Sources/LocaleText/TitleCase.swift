import CICU

extension LocaleText {
    /// Names, towns and streets as they are written in running text, out of lists in capitals or small letters.
    ///
    /// A word in mixed letters stays as it is. Small words are small, by language: `JEAN DE LA TOUR D'AUVERGNE` is `Jean
    /// de la Tour d'Auvergne`, `SAINT-ÉTIENNE-DU-ROUVRAY` is `Saint-Étienne-du-Rouvray`. What no rule can know stays for
    /// a table: `MACDONALD` becomes `Macdonald`, and who writes himself `de La Tour` must be looked up.
    public func title(_ text: String) -> String {
        // Split by hand: runs of white space stay as they are.
        var words: [String] = []
        var spaces: [String.UnicodeScalarView] = [.init()]
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !scalar.properties.isWhitespace {
                word.append(scalar)
                continue
            }
            if !word.isEmpty {
                words.append(String(word))
                word = .init()
                spaces.append(.init())
            }
            spaces[spaces.count - 1].append(scalar)
        }
        if !word.isEmpty {
            words.append(String(word))
            spaces.append(.init())
        }
        var titler = Titler(locale: self, words: words)
        var result = String(spaces[0])
        for (index, space) in spaces.dropFirst().enumerated() {
            result += titler.titled(index)
            result.unicodeScalars.append(contentsOf: space)
        }
        return result
    }

    /// The first letter of each word, with a full stop; of words with hyphens one of each: `Jean-Pierre Dupont` is
    /// `J.-P. D.`
    public func initials(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
            let letters = word.split(separator: "-").compactMap { part in
                part.first(where: \.isLetter).map { upper(String($0)) + "." }
            }
            return letters.isEmpty ? nil : letters.joined(separator: "-")
        }.joined(separator: " ")
    }

    /// With a capital first, as the language has it: Dutch `ijsbrand` is `IJsbrand`.
    func capitalizingFirst(_ text: String) -> String {
        if let first = text.utf8.first, first < 0x80, !["nl", "tr", "az", "lt"].contains(language) {
            var bytes = Array(text.utf8)
            if (0x61...0x7A).contains(first) { bytes[0] = first - 0x20 }
            return String(decoding: bytes, as: UTF8.self)
        }
        return mapped(text, cicu_title)
    }
}

/// Writes the words of one text, from the first to the last.
private struct Titler {
    private let locale: LocaleText
    private let words: [String]
    private let rules: SmallWords
    private let namesStreet: Bool
    private var before = Before.start

    private enum Before { case start, word, preposition }

    init(locale: LocaleText, words: [String]) {
        self.locale = locale
        self.words = words
        rules = SmallWords.of(locale.language)
        let rules = rules
        namesStreet = !rules.streets.isEmpty && words.contains { rules.streets.contains(locale.lower($0)) }
    }

    mutating func titled(_ index: Int) -> String {
        let word = words[index]
        let (small, capital) = (locale.lower(word), locale.upper(word))
        let isShouted = word == capital && word != small
        guard isShouted || (word == small && word != capital) else {
            before = .word
            return word
        }
        // What ends a text is a name, however small: Mr Du, Mrs Au.
        if let use = rules.uses[small], index + 1 < words.count {
            let staysSmall = isSmall(use)
            before = use == .article && !staysSmall ? .word : .preposition
            return staysSmall ? small : locale.capitalizingFirst(small)
        }
        defer { before = .word }
        if let spelling = rules.spellings[small] { return spelling }
        if isShouted, before != .start, RomanNumeral.isOne(word) { return word }
        let parts = small.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        return parts.enumerated().map { place, part in
            let isInner = place > 0 && place < parts.count - 1
            let isLeading = place == 0 && parts.count > 1 && part.first?.isLetter == false
            if isInner || isLeading, let use = rules.uses[part], use != .capital { return part }
            return elided(part, isFirst: place == 0)
        }.joined(separator: "-")
    }

    private func isSmall(_ use: SmallWords.Use) -> Bool {
        switch use {
        case .always: true
        case .inside: before != .start
        case .inStreets: namesStreet && before != .start
        case .article: before == .preposition
        case .capital: false
        }
    }

    /// `d'auvergne`, `l'église`, `o'neill`, `children's`.
    private func elided(_ part: String, isFirst: Bool) -> String {
        let scalars = Array(part.unicodeScalars)
        guard let mark = scalars.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }), mark > 0,
            mark + 1 < scalars.count
        else { return capitalized(part) }
        let head = text(scalars[..<mark])
        let use = rules.elisions[head]
        // An apostrophe late in a word is no elision.
        guard mark == 1 || use != nil else { return capitalized(part) }
        let staysSmall = use.map { isSmall($0) || (!isFirst && $0 != .inStreets) } ?? false
        return (staysSmall ? head : capitalized(head)) + String(scalars[mark])
            + capitalized(text(scalars[(mark + 1)...]))
    }

    /// The first letter, and each after a full stop, a stroke or a bracket: `j.p.` is `J.P.`; `12bis` stays.
    private func capitalized(_ part: String) -> String {
        var result = ""
        var isNext = true
        var rest = Substring(part)
        while let character = rest.first {
            if isNext, character.isLetter {
                let end = rest.firstIndex { "./(".contains($0) } ?? rest.endIndex
                let run = String(rest[..<end])
                // McDonald, MCDONALD; no other language's word begins so.
                if run.utf8.starts(with: "mc".utf8), run.utf8.count > 3 {
                    result += "Mc" + locale.capitalizingFirst(String(run.dropFirst(2)))
                } else {
                    result += locale.capitalizingFirst(run)
                }
                rest = rest[end...]
                isNext = false
                continue
            }
            result.append(character)
            isNext = "./(".contains(character) || (isNext && !character.isNumber)
            rest.removeFirst()
        }
        return result
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

/// `II` of Louis II, as far as names of people and streets go. A lone I, V or X is a capital anyway.
private enum RomanNumeral {
    static func isOne(_ word: String) -> Bool { numbers.contains(word) }

    private static let numbers: Set<String> = {
        let tens = ["", "X", "XX", "X" + "XX"]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return Set(tens.flatMap { ten in ones.map { ten + $0 } }).subtracting(["", "I", "V", "X"])
    }()
}
