import CPangoCairo

/// Shapes words of one face, size and language by HarfBuzz, as Pango would have it done, and keeps them.
final class WordShaper {
    /// Its number in the store.
    let font: Int
    let language: OpaquePointer?
    /// The space's glyph, and how wide it is alone.
    let blankGlyph: UInt32
    let blankAdvance: Int32
    private let pangoFont: UnsafeMutablePointer<PangoFont>
    private let hbFont: OpaquePointer
    private let buffer: OpaquePointer
    private let script: hb_script_t
    private let hbLanguage: hb_language_t?
    private let features: [hb_feature_t]
    private let rules: BlankRules
    private let table: WordTable
    /// Tells its words apart from those of others in the table.
    private let number: UInt32
    private var text: [CChar] = []

    /// Nil: a font whose words hang together.
    ///
    /// - Parameters:
    ///   - analysis: what Pango found for such a text.
    ///   - font: of the analysis, adopted by the store.
    ///   - number: no other shaper has ever had it in this table.
    init?(
        _ analysis: PangoAnalysis, font: Int, part: PartAttributes, keeping table: WordTable, number: UInt32
    ) {
        guard let pangoFont = analysis.font, let hbFont = pango_font_get_hb_font(pangoFont),
            let face = hb_font_get_face(hbFont), let buffer = hb_buffer_create()
        else { return nil }
        var features: [hb_feature_t] = []
        for text in part.features {
            var feature = hb_feature_t()
            guard hb_feature_from_string(text, -1, &feature) != 0 else { return nil }
            features.append(feature)
        }
        var blank: hb_codepoint_t = 0
        let tags = part.features.map { String($0.drop { $0 == "-" || $0 == "+" }.prefix(4)) }
        guard hb_font_get_nominal_glyph(hbFont, 0x20, &blank) != 0,
            let rules = BlankRules(face, features: tags, blank: blank)
        else {
            hb_buffer_destroy(buffer)
            return nil
        }
        self.font = font
        self.table = table
        self.number = number
        self.pangoFont = pangoFont
        self.hbFont = hbFont
        self.buffer = buffer
        self.features = features
        self.rules = rules
        language = analysis.language
        blankGlyph = blank
        blankAdvance = hb_font_get_glyph_h_advance(hbFont, blank)
        script = hb_script_from_iso15924_tag(
            g_unicode_script_to_iso15924(GUnicodeScript(rawValue: Int32(analysis.script))))
        hbLanguage = hb_language_from_string(pango_language_to_string(analysis.language), -1)
    }

    deinit { hb_buffer_destroy(buffer) }

    /// - Parameters:
    ///   - bytes: without blanks.
    ///   - follows, precedes: whether a blank stands before or after the word.
    func word(_ bytes: UnsafeBufferPointer<CChar>, follows: Bool, precedes: Bool) -> Word {
        let kind = number << 2 | (follows ? 1 : 0) | (precedes ? 2 : 0)
        return table.word(bytes, kind: kind) {
            shape(bytes, kind: kind, follows: follows, precedes: precedes)
                ?? Word(forPango: Array(bytes), kind: kind)
        }
    }

    /// Where a line may end inside a word.
    ///
    /// Pango measures what is left of a word on its next line as it stood in the whole: where its letters stand there
    /// otherwise than in a word of their own, lines may break otherwise too.
    ///
    /// - Parameter precedes: as the word was shaped.
    func breaks(of word: Word, precedes: Bool) -> WordBreaks {
        if let known = word.breaks { return known }
        let found = findBreaks(in: word, precedes: precedes)
        word.breaks = found
        return found
    }

    private func findBreaks(in word: Word, precedes: Bool) -> WordBreaks {
        if LineBreaks.isSolid(word.bytes) { return .none }
        var breaks = WordBreaks.none
        word.bytes.withUnsafeBufferPointer { bytes in
            LineBreaks.attributes(of: bytes, language: language) { byte, attribute in
                guard byte > 0, attribute.is_line_break != 0 else { return }
                breaks.places.append(byte)
                if attribute.break_inserts_hyphen != 0 || attribute.break_removes_preceding != 0 {
                    breaks.areClean = false
                }
            }
            for place in breaks.places where breaks.areClean {
                let tail = self.word(
                    UnsafeBufferPointer(rebasing: bytes[place...]), follows: false, precedes: precedes)
                breaks.areClean = word.ends(with: tail)
            }
        }
        return breaks
    }

    private func shape(
        _ bytes: UnsafeBufferPointer<CChar>, kind: UInt32, follows: Bool, precedes: Bool
    ) -> Word? {
        if rules.hasTouchyGlyphs {
            // Before shaping these are the characters' own glyphs' characters: each is looked up by itself.
            let letters = String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
            for scalar in letters.unicodeScalars {
                var glyph: hb_codepoint_t = 0
                if hb_font_get_nominal_glyph(hbFont, scalar.value, &glyph) != 0,
                    !rules.mayBeShapedApart(glyph)
                {
                    return nil
                }
            }
        }
        text.removeAll(keepingCapacity: true)
        if follows { text.append(0x20) }
        text.append(contentsOf: bytes)
        if precedes { text.append(0x20) }
        hb_buffer_clear_contents(buffer)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, script)
        hb_buffer_set_language(buffer, hbLanguage)
        hb_buffer_set_flags(
            buffer, hb_buffer_flags_t(rawValue: HB_BUFFER_FLAG_BOT.rawValue | HB_BUFFER_FLAG_EOT.rawValue))
        hb_buffer_add_utf8(buffer, text, Int32(text.count), 0, Int32(text.count))
        hb_shape(hbFont, buffer, features, UInt32(features.count))
        var infoCount: UInt32 = 0
        var positionCount: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &infoCount),
            let positions = hb_buffer_get_glyph_positions(buffer, &positionCount), infoCount == positionCount
        else { return nil }
        return read(
            UnsafeBufferPointer(start: infos, count: Int(infoCount)),
            UnsafeBufferPointer(start: positions, count: Int(infoCount)), of: bytes, kind: kind,
            follows: follows, precedes: precedes)
    }

    private func read(
        _ infos: UnsafeBufferPointer<hb_glyph_info_t>, _ positions: UnsafeBufferPointer<hb_glyph_position_t>,
        of bytes: UnsafeBufferPointer<CChar>, kind: UInt32, follows: Bool, precedes: Bool
    ) -> Word? {
        var body = infos.indices
        func isPlainBlank(_ index: Int) -> Bool {
            infos[index].codepoint == blankGlyph && positions[index].x_offset == 0
                && positions[index].y_offset == 0
        }
        var blank: Int32 = 0
        if follows {
            guard let first = body.first, infos[first].cluster == 0, isPlainBlank(first) else { return nil }
            blank = positions[first].x_advance
            body.removeFirst()
        }
        let shift: UInt32 = follows ? 1 : 0
        let end = UInt32(bytes.count) + shift
        if precedes {
            guard let last = body.last, infos[last].cluster == end, isPlainBlank(last),
                positions[last].x_advance == blankAdvance
            else { return nil }
            body.removeLast()
        }
        var glyphs: [Word.Glyph] = []
        var clusters: [cairo_text_cluster_t] = []
        glyphs.reserveCapacity(body.count)
        clusters.reserveCapacity(body.count)
        var advance: Int32 = 0
        var ink = PangoRectangle()
        // Where the cluster begins that is being read.
        var start = shift
        for index in body {
            let (info, position) = (infos[index], positions[index])
            // Pango mends negative advances, and shows boxes for what is missing.
            guard info.codepoint != 0, position.x_advance >= 0, rules.mayBeShapedApart(info.codepoint),
                info.cluster < end, glyphs.isEmpty ? info.cluster == shift : info.cluster >= start
            else { return nil }
            if !glyphs.isEmpty, info.cluster == start {
                clusters[clusters.count - 1].num_glyphs += 1
            } else {
                if !clusters.isEmpty { clusters[clusters.count - 1].num_bytes = Int32(info.cluster - start) }
                clusters.append(cairo_text_cluster_t(num_bytes: 0, num_glyphs: 1))
                start = info.cluster
            }
            // HarfBuzz counts upwards, Pango and cairo downwards.
            let glyph = Word.Glyph(
                index: info.codepoint, x: advance + position.x_offset, y: -position.y_offset)
            ink = ink.united(with: self.ink(of: glyph))
            glyphs.append(glyph)
            advance += position.x_advance
        }
        guard !glyphs.isEmpty else { return nil }
        clusters[clusters.count - 1].num_bytes = Int32(end - start)
        return Word(
            bytes: Array(bytes), kind: kind, glyphs: glyphs, clusters: clusters, blank: blank,
            advance: advance, ink: ink)
    }

    /// As pango_glyph_string_extents() counts it.
    private func ink(of glyph: Word.Glyph) -> PangoRectangle {
        var own = PangoRectangle()
        pango_font_get_glyph_extents(pangoFont, glyph.index, &own, nil)
        own.x += glyph.x
        own.y += glyph.y
        return own
    }
}

extension PangoRectangle {
    /// The smallest rectangle around both; one without breadth or height does not count.
    func united(with other: PangoRectangle) -> PangoRectangle {
        if width == 0 || height == 0 { return other }
        if other.width == 0 || other.height == 0 { return self }
        let left = min(x, other.x)
        let top = min(y, other.y)
        return PangoRectangle(
            x: left, y: top, width: max(x + width, other.x + other.width) - left,
            height: max(y + height, other.y + other.height) - top)
    }
}
