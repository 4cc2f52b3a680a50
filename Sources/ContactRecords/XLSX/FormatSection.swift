/// One of the up to four sections of a format code, as tokens.
struct FormatSection: Hashable {
    enum Token: Hashable {
        case literal(String)
        /// `0`, and `#` or `?`, which show nothing for a digit that is not there.
        case digit(isRequired: Bool)
        case point, comma, percent
        /// `y m d h s` and those of other calendars, in small letters; a run of one letter is one token.
        case date(Character, count: Int)
        /// `[h]`: hours, minutes or seconds that go beyond a day.
        case elapsed(Character)
        case currency
        /// `_x` and `*x`: room, as accounts have between number and currency.
        case room
        case general
        /// `@`.
        case text
    }

    var tokens: [Token]
    /// It holds what is not followed.
    var isBeyondUs = false

    /// At least one.
    static func sections(of code: String) -> [FormatSection] {
        var lexer = FormatLexer(code)
        return lexer.sections()
    }
}

private struct FormatLexer {
    private let characters: [Character]
    private var index = 0

    init(_ code: String) { characters = Array(code) }

    mutating func sections() -> [FormatSection] {
        var sections = [FormatSection(tokens: [])]
        while index < characters.count {
            let character = characters[index]
            index += 1
            if character == ";" {
                sections.append(FormatSection(tokens: []))
            } else {
                read(character, into: &sections[sections.count - 1])
            }
        }
        return sections
    }

    private mutating func read(_ character: Character, into section: inout FormatSection) {
        switch character {
        case "\"":
            let end = characters[index...].firstIndex(of: "\"") ?? characters.count
            add(String(characters[index..<end]), to: &section)
            index = min(end + 1, characters.count)
        case "\\": if let next = take() { add(String(next), to: &section) }
        case "_", "*":
            _ = take()
            section.tokens.append(.room)
        case "[":
            let end = characters[index...].firstIndex(of: "]") ?? characters.count
            bracket(String(characters[index..<end]), in: &section)
            index = min(end + 1, characters.count)
        case "0": section.tokens.append(.digit(isRequired: true))
        case "#", "?": section.tokens.append(.digit(isRequired: false))
        case ".": section.tokens.append(.point)
        case ",": section.tokens.append(.comma)
        case "%": section.tokens.append(.percent)
        case "@": section.tokens.append(.text)
        case "g", "G":
            if follows("eneral") {
                index += 6
                section.tokens.append(.general)
            } else {
                run(of: character, in: &section)
            }
        case "a", "A":
            if follows("m/pm") {
                index += 4
            } else if follows("/p") {
                index += 2
            } else {
                run(of: character, in: &section)
            }
        case "e", "E":
            if let next = peek(), next == "+" || next == "-" {
                section.isBeyondUs = true
            } else {
                run(of: character, in: &section)
            }
        case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "b", "B": run(of: character, in: &section)
        default: add(String(character), to: &section)
        }
    }

    private func peek() -> Character? { characters.indices.contains(index) ? characters[index] : nil }

    private mutating func take() -> Character? {
        guard let next = peek() else { return nil }
        index += 1
        return next
    }

    private func follows(_ text: String) -> Bool {
        String(characters[index...].prefix(text.count)).lowercased() == text
    }

    private mutating func run(of character: Character, in section: inout FormatSection) {
        let letter = character.lowercased()
        var count = 1
        while let next = peek(), next.lowercased() == letter {
            index += 1
            count += 1
        }
        section.tokens.append(.date(Character(letter), count: count))
    }

    /// A word of money is a currency: its sign, or three capitals such as EUR.
    private func add(_ text: String, to section: inout FormatSection) {
        let word = text.split(separator: " ").joined(separator: " ")
        let isCode = word.utf8.count == 3 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        let hasSign = text.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
        section.tokens.append(isCode || hasSign ? .currency : .literal(text))
    }

    /// `[Red]`, `[$€-40C]`, `[h]`, `[>=100]`, `[DBNum1]` and their like.
    private func bracket(_ text: String, in section: inout FormatSection) {
        let lower = text.lowercased()
        let colours = ["black", "green", "white", "blue", "magenta", "yellow", "cyan", "red"]
        if text.hasPrefix("$") {
            // Before the hyphen the currency, behind it the language.
            let currency = text.dropFirst().prefix { $0 != "-" }
            if !currency.isEmpty { section.tokens.append(.currency) }
        } else if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
            section.tokens.append(.elapsed(first))
        } else if !colours.contains(lower), !lower.hasPrefix("color") {
            section.isBeyondUs = true
        }
    }
}
