extension LocaleText {
    /// Names, towns and streets as they are written in running text, out of lists in capitals or small letters.
    ///
    /// A word in mixed letters stays as it is. Particles are small, by language: `JEAN DE LA TOUR D'AUVERGNE` is `Jean
    /// de la Tour d'Auvergne`, `SAINT-ÉTIENNE-DU-ROUVRAY` is `Saint-Étienne-du-Rouvray`. What no rule can know stays for
    /// a table: `MACDONALD` becomes `Macdonald`, and who writes himself `de La Tour` must be looked up.
    public func title(_ text: String) -> String {
        var result = ""
        var before: Particles.Kind = .start
        // Split by hand: runs of white space stay as they are.
        var word = String.UnicodeScalarView()
        func end() {
            guard !word.isEmpty else { return }
            result += titled(String(word), &before)
            word = .init()
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                end()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        end()
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

    /// One word, hyphens and apostrophes in it.
    private func titled(_ word: String, _ before: inout Particles.Kind) -> String {
        let (small, capital) = (lower(word), upper(word))
        let isShouted = word == capital && word != small
        guard isShouted || (word == small && word != capital) else {
            before = .word
            return word
        }
        let particles = Particles.of(language)
        if let kind = particles.kind(of: small), particles.isSmall(small, after: before) {
            before = kind
            return small
        }
        if isShouted, before != .start, RomanNumeral.isOne(word) {
            before = .word
            return word
        }
        let parts = small.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let written = parts.enumerated().map { index, part in
            let isInner = index > 0 && index < parts.count - 1
            if isInner, particles.kind(of: part) != nil { return part }
            return elided(part, particles, isFirst: index == 0, before: before)
        }
        before = particles.kind(of: small) == nil ? .word : particles.kind(of: small) ?? .word
        return written.joined(separator: "-")
    }

    /// `d'auvergne`, `l'église`, `o'neill`, `children's`.
    private func elided(
        _ part: String, _ particles: Particles, isFirst: Bool, before: Particles.Kind
    ) -> String {
        let scalars = Array(part.unicodeScalars)
        guard let mark = scalars.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }), mark > 0,
            mark + 1 < scalars.count
        else { return capitalized(part) }
        let head = String(String.UnicodeScalarView(scalars[..<mark]))
        let tail = String(String.UnicodeScalarView(scalars[(mark + 1)...]))
        let sign = String(scalars[mark])
        // An apostrophe late in a word is no elision.
        guard mark == 1 || particles.elisions.contains(head) else { return capitalized(part) }
        let isSmall =
            particles.elisions.contains(head)
            && (particles.smallAtStart.contains(head) || !isFirst || before != .start)
        return (isSmall ? head : capitalized(head)) + sign + capitalized(tail)
    }

    /// The first letter, and each after a full stop: `j.p.` is `J.P.`; `12bis` stays.
    private func capitalized(_ part: String) -> String {
        var result = ""
        var isNext = true
        for character in part {
            if isNext, character.isLetter {
                // One letter, though its capital may be two: `ŉ`, `ß`.
                let big = upper(String(character))
                result += big.count == 1 ? big : String(character)
                isNext = false
            } else {
                result.append(character)
                isNext = character == "." || (isNext && !character.isNumber)
            }
        }
        return result
    }
}

/// The small words of names and places, by language.
struct Particles {
    enum Kind { case start, word, preposition, article }

    /// Small wherever they stand, even first: `de Gaulle`.
    var smallAtStart: Set<String> = []
    /// Small after another word.
    var prepositions: Set<String> = []
    /// Small after a preposition, else with a capital: `Marie Le Pen`, but `rue de la Paix`.
    var articles: Set<String> = []
    /// Before an apostrophe.
    var elisions: Set<String> = []

    func kind(of word: String) -> Kind? {
        if articles.contains(word) { return .article }
        return smallAtStart.contains(word) || prepositions.contains(word) ? .preposition : nil
    }

    func isSmall(_ word: String, after before: Kind) -> Bool {
        if smallAtStart.contains(word) { return true }
        if prepositions.contains(word) { return before != .start }
        return articles.contains(word) && before == .preposition
    }

    static func of(_ language: String) -> Particles { table[language] ?? Particles() }

    private static let table: [String: Particles] = [
        "fr": Particles(
            smallAtStart: ["de", "du", "des", "d"],
            prepositions: ["à", "au", "aux", "en", "et", "sur", "sous", "lès", "lez", "ès", "par", "chez"],
            articles: ["la", "le", "les"], elisions: ["d", "l"]),
        "de": Particles(
            smallAtStart: ["von", "vom", "zu", "zum", "zur"],
            prepositions: ["und", "am", "an", "im", "in", "bei", "auf", "ob", "van", "de"],
            articles: ["der", "den", "dem"], elisions: []),
        "nl": Particles(
            prepositions: ["van", "de", "het", "ten", "ter", "te", "op", "aan", "in", "en", "voor"],
            articles: ["der", "den"], elisions: ["t"]),
        "es": Particles(
            prepositions: ["de", "del", "y", "e", "en", "al"], articles: ["la", "las", "los", "el"],
            elisions: []),
        "pt": Particles(prepositions: ["de", "da", "do", "das", "dos", "e", "em"], elisions: ["d"]),
        "it": Particles(
            prepositions: ["della", "delle", "dello", "dei", "degli", "del", "e", "in", "al", "alla"],
            elisions: []),
        "en": Particles(
            prepositions: ["of", "on", "upon", "under", "in", "and", "by", "le", "de"], articles: ["the"],
            elisions: []),
    ]
}

/// `II` of Louis II, as far as names of people and streets go.
private enum RomanNumeral {
    static func isOne(_ word: String) -> Bool { numbers.contains(word) }

    private static let numbers: Set<String> = {
        let tens = ["", "X", "XX", "XXX"]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return Set(tens.flatMap { ten in ones.map { ten + $0 } }).subtracting(["", "I", "V", "X"])
    }()
}
