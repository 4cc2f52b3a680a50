/// A paragraph being made ready, character by character.
struct Draft {
    struct Character {
        var scalar: Unicode.Scalar
        /// Its place in the whole text; what is put in stands where the next character does.
        var origin: Int
        /// Index into the text's styles.
        var style: Int
    }

    private(set) var characters: [Character]
    private let start, end: Int
    private var direction: Paragraph.Direction?

    init(bytes: [UInt8], range: Range<Int>, spans: [StyledText.Span]) {
        start = range.lowerBound
        end = range.upperBound
        characters = []
        characters.reserveCapacity(range.count)
        var origin = range.lowerBound
        var span = 0
        for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
            while span < spans.count, spans[span].range.upperBound <= origin { span += 1 }
            let isInside = span < spans.count && spans[span].range.contains(origin)
            characters.append(Character(scalar: scalar, origin: origin, style: isInside ? span + 1 : 0))
            origin += UTF8.width(scalar)
        }
    }

    /// Keeps values from reordering what stands around them (UAX #9): each in an isolate of its own, its own marks
    /// taken out, for they could close it. Only where something runs from right to left: elsewhere the marks would
    /// do nothing but part letters that are to be kerned.
    ///
    /// The paragraph runs as what stands outside the values does; where that has no direction, as they do.
    mutating func isolate(_ values: [Range<Int>]) {
        var outside: Paragraph.Direction?
        var inside: Paragraph.Direction?
        var isTurned = false
        var value = 0
        for character in characters {
            while value < values.count, values[value].upperBound <= character.origin { value += 1 }
            let isInside = value < values.count && values[value].contains(character.origin)
            let found = Script.direction(of: character.scalar)
            if found == .rightToLeft || character.scalar.isBidiControl { isTurned = true }
            if isInside { inside = inside ?? found } else { outside = outside ?? found }
        }
        direction = outside ?? inside
        guard isTurned else { return }

        var isolated: [Character] = []
        var open: Range<Int>?
        value = 0
        for character in characters {
            if let range = open, character.origin >= range.upperBound {
                isolated.append(.init(scalar: "\u{2069}", origin: character.origin, style: character.style))
                open = nil
            }
            while value < values.count, values[value].upperBound <= character.origin { value += 1 }
            if open == nil, value < values.count, values[value].contains(character.origin) {
                open = values[value]
                isolated.append(.init(scalar: "\u{2068}", origin: character.origin, style: character.style))
            }
            if open != nil, character.scalar.isBidiControl { continue }
            isolated.append(character)
        }
        if open != nil {
            isolated.append(.init(scalar: "\u{2069}", origin: end, style: isolated.last?.style ?? 0))
        }
        characters = isolated
    }

    mutating func setFrenchSpaces(in styles: [TypeStyle]) {
        let customs = styles.map { FrenchSpaces.Custom(language: $0.language) }
        guard customs.contains(where: { $0 != .none }) else { return }
        for index in characters.indices where characters[index].scalar == " " {
            let space = FrenchSpaces.space(
                after: neighbour(of: index, step: -1), before: neighbour(of: index, step: 1),
                custom: customs[characters[index].style])
            if let space { characters[index].scalar = space }
        }
    }

    /// The next character that is seen.
    private func neighbour(of index: Int, step: Int) -> Unicode.Scalar? {
        var index = index + step
        while characters.indices.contains(index), characters[index].scalar.isBidiControl { index += step }
        return characters.indices.contains(index) ? characters[index].scalar : nil
    }

    /// Puts soft hyphens where words may be divided.
    mutating func divide(by hyphenator: Hyphenator, styles: [TypeStyle]) {
        let places = hyphenator.places(in: characters.map(\.scalar)) { styles[characters[$0].style].language }
        guard !places.isEmpty else { return }
        var divided: [Character] = []
        divided.reserveCapacity(characters.count + places.count)
        var place = 0
        for (index, character) in characters.enumerated() {
            if place < places.count, places[place] == index {
                divided.append(.init(scalar: "\u{AD}", origin: character.origin, style: character.style))
                place += 1
            }
            divided.append(character)
        }
        characters = divided
    }

    /// The first character that no face has; else the paragraph.
    func paragraph(choosing chooser: FaceChooser) throws(FontError) -> Result<Paragraph, Misfit.Refusal> {
        let chosen = try chooser.choose(for: characters)
        var bytes = ContiguousArray<CChar>()
        var origins: [Int] = []
        var parts: [Paragraph.Part] = []
        var holdsUnseen = false
        var isPlain = true
        var hasLatin = false
        for (index, character) in characters.enumerated() {
            if character.scalar.isUnseen { holdsUnseen = true }
            isPlain = isPlain && character.scalar.isPlain
            hasLatin = hasLatin || character.scalar.isPlainLatin
            for byte in UTF8.encode(character.scalar) ?? UTF8.encodedReplacementCharacter {
                bytes.append(CChar(bitPattern: byte))
                origins.append(character.origin)
            }
            let choice = chosen[index]
            guard let face = choice.face else { return .failure(.init(.missingGlyph(character.scalar))) }
            if var last = parts.last, last.face == face, last.style == character.style,
                last.language == choice.language
            {
                last.end = bytes.count
                parts[parts.count - 1] = last
            } else {
                parts.append(
                    .init(
                        end: bytes.count, face: face, style: character.style, language: choice.language
                    ))
            }
        }
        origins.append(end)
        if parts.isEmpty { parts = [.init(end: 0, face: chooser.ownFace, style: 0, language: nil)] }
        return .success(
            Paragraph(
                bytes: bytes, origins: origins, start: start, parts: parts, direction: direction,
                holdsUnseen: holdsUnseen, isPlain: isPlain, hasLatin: hasLatin))
    }
}
