import CPangoCairo

/// Makes texts ready for Pango: paragraphs, French spaces, isolated values, places where words may be divided, and the
/// face of every character.
final class TextPreparation {
    private let store: FontStore
    private let hyphenator = Hyphenator()
    private var latinLanguages: [String: Bool] = [:]

    init(store: FontStore) { self.store = store }

    /// Of all languages so far, sorted.
    var usedPatternFiles: [String] { hyphenator.usedFiles }

    /// - Returns: the text; else a character that no face has: Pango, which would draw a box for it in yet another font,
    ///   never gets to see it.
    /// - Throws: ``FontError`` when a style has no face.
    func prepare(
        _ text: StyledText, style: TypeStyle
    ) throws(FontError) -> Result<PreparedText, Misfit.Refusal> {
        let bytes = Array(text.text.utf8)
        let ownFace = try store.number(of: style)
        var prepared = PreparedText(bytes: bytes, paragraphs: [], styles: [style])
        prepared.styles += text.spans.map(\.style)
        var faces = [ownFace]
        for span in text.spans { faces.append(try store.number(of: span.style)) }

        let custom = FrenchSpaces.Custom(language: style.language)
        let chooser = FaceChooser(store: store, styles: prepared.styles, faces: faces, text: text.text)
        for range in TextPreparation.paragraphs(of: bytes) {
            if text.spans.isEmpty, !style.hyphenates,
                let plain = plain(bytes[range], face: ownFace, custom: custom, language: style.language)
            {
                prepared.paragraphs.append(
                    Paragraph(
                        bytes: ContiguousArray(bytes[range].lazy.map(CChar.init(bitPattern:))), origins: nil,
                        start: range.lowerBound,
                        parts: [.init(end: range.count, face: ownFace, style: 0, language: style.language)],
                        direction: plain.hasLatin ? .leftToRight : nil, isPlain: true,
                        hasLatin: plain.hasLatin))
                continue
            }
            var draft = Draft(bytes: bytes, range: range, spans: text.spans)
            draft.isolate(text.values)
            draft.setFrenchSpaces(in: prepared.styles)
            if style.hyphenates { draft.divide(by: hyphenator, styles: prepared.styles) }
            switch try draft.paragraph(choosing: chooser) {
            case .success(let paragraph): prepared.paragraphs.append(paragraph)
            case .failure(let refusal): return .failure(refusal)
            }
        }
        return .success(prepared)
    }

    /// Line feeds, carriage returns and U+2029 begin paragraphs, as in Pango.
    private static func paragraphs(of bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let length: Int
            switch bytes[index] {
            case 0x0A: length = 1
            case 0x0D: length = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA9:
                length = 3
            default:
                index += 1
                continue
            }
            found.append(start..<index)
            index += length
            start = index
        }
        found.append(start..<bytes.count)
        return found
    }

    private struct Plain { var hasLatin: Bool }

    /// Whether Pango can have a paragraph as it is: plain characters that the style's own face has, nothing that
    /// French would space. Nil: it cannot.
    private func plain(
        _ bytes: ArraySlice<UInt8>, face: Int, custom: FrenchSpaces.Custom, language: String?
    ) -> Plain? {
        if let language, !includesLatin(language) { return nil }
        return bytes.withUnsafeBufferPointer {
            TextPreparation.plain($0, face: store.faces[face], custom: custom)
        }
    }

    private static func plain(
        _ bytes: UnsafeBufferPointer<UInt8>, face: LoadedFace, custom: FrenchSpaces.Custom
    ) -> Plain? {
        let near = face.plainNear
        var hasLatin = false
        var index = 0
        var previous: UInt32 = 0
        while index < bytes.count {
            let byte = UInt32(bytes[index])
            let value: UInt32
            switch byte {
            case 0x20..<0x80:
                value = byte
                index += 1
            case 0xC2...0xC9:
                value = (byte & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F
                index += 2
            case 0xE2:
                value = 0x2000 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F
                index += 3
            default: return nil
            }
            if value < near.count {
                switch near[Int(value)] {
                case .latin: hasLatin = true
                case .sign: break
                case .other: return nil
                }
            } else {
                guard let scalar = Unicode.Scalar(value), scalar.isPlain, face.covers(scalar) else {
                    return nil
                }
            }
            if custom != .none {
                if previous == 0x20, let scalar = Unicode.Scalar(value),
                    FrenchSpaces.space(after: nil, before: scalar, custom: custom) != nil
                {
                    return nil
                }
                // «
                if previous == 0xAB, value == 0x20 { return nil }
            }
            previous = value
        }
        return Plain(hasLatin: hasLatin)
    }

    /// Whether a language is written in Latin letters, perhaps beside others.
    private func includesLatin(_ language: String) -> Bool {
        if let known = latinLanguages[language] { return known }
        if latinLanguages.count > 1_000 { latinLanguages = [:] }
        latinLanguages[language] = language.includesLatin
        return language.includesLatin
    }
}

extension String {
    /// As Pango knows it.
    fileprivate var includesLatin: Bool {
        pango_language_includes_script(pango_language_from_string(self), PANGO_SCRIPT_LATIN) != 0
    }
}
