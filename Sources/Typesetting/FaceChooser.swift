import CPangoCairo

/// Finds the face of every character of a text: the style's own, or the first of the fallback order that has it.
///
/// A word is set in one face where any has all of it. What belongs to no script (blanks, punctuation, digits) stays
/// with the words around it; marks and joiners stay with their base.
struct FaceChooser {
    struct Choice {
        /// Its number in the store; nil: no face has the character.
        var face: Int?
        var language: String?
    }

    private let store: FontStore
    private let styles: [TypeStyle]
    private let faces: [Int]
    private let text: String

    /// - Parameters:
    ///   - faces: of the styles.
    ///   - text: the whole, which tells what its Han characters are to be taken for.
    init(store: FontStore, styles: [TypeStyle], faces: [Int], text: String) {
        self.store = store
        self.styles = styles
        self.faces = faces
        self.text = text
    }

    var ownFace: Int { faces[0] }

    /// Characters that stand in one face: a base with its marks, then a word of such.
    private struct Piece {
        var range: Range<Int>
        var script: Script
        var style: Int
        var choice: Choice?
    }

    func choose(for characters: [Draft.Character]) throws(FontError) -> [Choice] {
        if let plain = plain(characters) { return plain }
        var pieces = words(of: clusters(of: characters))
        for index in pieces.indices where !pieces[index].script.isCommon {
            let piece = pieces[index]
            pieces[index].choice = Choice(
                face: try face(of: characters[piece.range], script: piece.script, style: piece.style),
                language: language(of: piece.script, style: piece.style))
        }
        // Of what belongs to no script, Pango decides itself which script it goes with; a language that is not written in
        // that one it would replace by one of its own, after a look at the environment.
        let languages = Set(pieces.compactMap { $0.choice.map(\.language) })
        let common = languages.count > 1 ? nil : languages.first ?? styles[0].language
        var chosen: [Choice] = []
        chosen.reserveCapacity(characters.count)
        for (index, piece) in pieces.enumerated() {
            if let choice = piece.choice {
                if choice.face != nil {
                    chosen += repeatElement(choice, count: piece.range.count)
                } else {
                    // No face has all of the word.
                    for cluster in clusters(of: characters, in: piece.range) {
                        let face = try face(
                            of: characters[cluster.range], script: piece.script, style: piece.style)
                        chosen += characters[cluster.range].map { character in
                            let own = faces[piece.style]
                            let lacks = face == nil && !store.faces[own].covers(character.scalar)
                            return Choice(face: lacks ? nil : face ?? own, language: choice.language)
                        }
                    }
                }
                continue
            }
            let before = pieces[..<index].last { $0.choice != nil }
            let after = pieces[index...].first { $0.choice != nil }
            for character in characters[piece.range] {
                let face = try face(
                    ofCommon: character.scalar, style: piece.style, before: before, after: after)
                chosen.append(Choice(face: face, language: common))
            }
        }
        return chosen
    }

    /// What the search below would find for Latin letters, blanks, signs and soft hyphens that the styles' own faces have;
    /// nil where there is anything else. Most texts are of these alone.
    private func plain(_ characters: [Draft.Character]) -> [Choice]? {
        var holdsLatin = [Bool](repeating: false, count: styles.count)
        for character in characters {
            let scalar = character.scalar
            guard scalar.isPlain || scalar == "\u{AD}", store.faces[faces[character.style]].covers(scalar)
            else {
                return nil
            }
            if scalar.isPlainLatin { holdsLatin[character.style] = true }
        }
        let latin = Script("a")
        let languages = styles.indices.map { holdsLatin[$0] ? language(of: latin, style: $0) : nil }
        let spoken = Set(styles.indices.filter { holdsLatin[$0] }.map { languages[$0] })
        let common = spoken.count > 1 ? nil : spoken.first ?? styles[0].language
        return characters.map { character in
            Choice(
                face: faces[character.style],
                language: character.scalar.isPlainLatin ? languages[character.style] : common)
        }
    }

    /// The first that has all of these characters.
    private func face(
        of characters: ArraySlice<Draft.Character>, script: Script, style: Int
    ) throws(FontError) -> Int? {
        if covers(faces[style], characters) { return faces[style] }
        let families = store.catalogue.fallback.families(
            for: styles[style].family, scripts: keys(of: script, style: style))
        for family in families {
            if let face = try store.number(ofFallback: family, near: styles[style]), covers(face, characters)
            {
                return face
            }
        }
        return nil
    }

    /// Between two words of one fallback face, or beside one at an end: that face; else the style's own, else that of
    /// either side, else the order's.
    private func face(
        ofCommon scalar: Unicode.Scalar, style: Int, before: Piece?, after: Piece?
    ) throws(FontError) -> Int? {
        let neighbours = [before, after].compactMap { piece -> Int? in
            guard let piece, piece.style == style, let face = piece.choice?.face else {
                return nil
            }
            return face
        }
        func holds(_ face: Int) -> Bool { store.faces[face].covers(scalar) }
        if let first = neighbours.first, neighbours.allSatisfy({ $0 == first }), holds(first) { return first }
        if holds(faces[style]) { return faces[style] }
        if let found = neighbours.first(where: holds) { return found }
        let character = Draft.Character(scalar: scalar, origin: 0, style: style)
        return try face(of: [character], script: Script(home: scalar), style: style)
    }

    private func covers(_ face: Int, _ characters: ArraySlice<Draft.Character>) -> Bool {
        let face = store.faces[face]
        var base: UInt32?
        for character in characters {
            // HarfBuzz puts a letter and its mark together before it looks for glyphs.
            var composed: hb_codepoint_t = 0
            if let letter = base,
                hb_unicode_compose(Script.functions, letter, character.scalar.value, &composed) != 0,
                let scalar = Unicode.Scalar(composed), face.covers(scalar)
            {
                base = composed
                continue
            }
            guard face.covers(character.scalar) else { return false }
            base = character.scalar.value
        }
        return true
    }

    private func clusters(of characters: [Draft.Character], in range: Range<Int>? = nil) -> [Piece] {
        var found: [Piece] = []
        var isJoined = false
        for index in range ?? characters.indices {
            let character = characters[index]
            let scalar = character.scalar
            let script = Script(scalar)
            if let last = found.last, last.style == character.style, isJoined || scalar.extendsCluster {
                found[found.count - 1].range = last.range.lowerBound..<index + 1
                if last.script.isCommon { found[found.count - 1].script = script }
            } else {
                found.append(Piece(range: index..<index + 1, script: script, style: character.style))
            }
            isJoined = scalar == "\u{200D}"
        }
        return found
    }

    private func words(of clusters: [Piece]) -> [Piece] {
        var found: [Piece] = []
        for cluster in clusters {
            if let last = found.last, last.style == cluster.style, last.script == cluster.script {
                found[found.count - 1].range = last.range.lowerBound..<cluster.range.upperBound
            } else {
                found.append(cluster)
            }
        }
        return found
    }
}

extension FaceChooser {
    /// Names of a script in the fallback order, the most exact first.
    private func keys(of script: Script, style: Int) -> [String] {
        guard script.name == "Hani" else { return [script.name] }
        switch hanLanguage(style: style) {
        case "ja": return ["Hani-ja", "Hani"]
        case "ko": return ["Hani-ko", "Hani"]
        case "zh-tw": return ["Hani-zh-Hant", "Hani"]
        default: return ["Hani"]
        }
    }

    /// The style's language where it is written in the script; of Han and its company what it is taken for; else none.
    private func language(of script: Script, style: Int) -> String? {
        if let language = styles[style].language, script.isUsed(by: language) { return language }
        switch script.name {
        case "Hani": return hanLanguage(style: style)
        case "Hira", "Kana": return "ja"
        case "Hang": return "ko"
        case "Bopo": return "zh-tw"
        default: return nil
        }
    }

    /// What Han characters are taken for: the style's language, where it has them; else Japanese beside kana, Korean
    /// beside Hangul, traditional Chinese beside Bopomofo, and simplified Chinese alone.
    private func hanLanguage(style: Int) -> String {
        let parts = (styles[style].language ?? "").lowercased().split { $0 == "-" || $0 == "_" }
        switch parts.first {
        case "ja": return "ja"
        case "ko": return "ko"
        case "zh": return parts.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? "zh-tw" : "zh-cn"
        default: break
        }
        let names = Set(text.unicodeScalars.lazy.map { Script($0).name })
        if names.contains("Hira") || names.contains("Kana") { return "ja" }
        if names.contains("Hang") { return "ko" }
        return names.contains("Bopo") ? "zh-tw" : "zh-cn"
    }
}

extension Unicode.Scalar {
    /// Marks, joiners and selectors: never apart from what stands before them.
    fileprivate var extendsCluster: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: value == 0x200C || value == 0x200D
        }
    }
}
