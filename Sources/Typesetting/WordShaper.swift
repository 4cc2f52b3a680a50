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
    private var table = WordTable()

    /// Nil: a font whose words hang together.
    ///
    /// - Parameters:
    ///   - analysis: what Pango found for such a text.
    ///   - font: of the analysis, adopted by the store.
    init?(_ analysis: PangoAnalysis, font: Int, part: PartAttributes) {
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
    func word(_ bytes: UnsafeBufferPointer<CChar>, follows: Bool, precedes: Bool) -> Word.Kept {
        table.word(bytes, kind: (follows ? 1 : 0) | (precedes ? 2 : 0)) {
            shape(bytes, follows: follows, precedes: precedes)
        }
    }

    private func shape(_ bytes: UnsafeBufferPointer<CChar>, follows: Bool, precedes: Bool) -> Word.Kept {
        let text = (follows ? [0x20] : []) + Array(bytes) + (precedes ? [0x20] : [])
        hb_buffer_clear_contents(buffer)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, script)
        hb_buffer_set_language(buffer, hbLanguage)
        hb_buffer_set_flags(
            buffer, hb_buffer_flags_t(rawValue: HB_BUFFER_FLAG_BOT.rawValue | HB_BUFFER_FLAG_EOT.rawValue))
        hb_buffer_add_utf8(buffer, text, Int32(text.count), 0, Int32(text.count))
        // Before shaping these are the characters' own glyphs' characters: each is looked up by itself.
        for scalar in String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self).unicodeScalars
        {
            var glyph: hb_codepoint_t = 0
            if hb_font_get_nominal_glyph(hbFont, scalar.value, &glyph) != 0, !rules.mayBeShapedApart(glyph) {
                return nil
            }
        }
        hb_shape(hbFont, buffer, features, UInt32(features.count))
        var infoCount: UInt32 = 0
        var positionCount: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &infoCount),
            let positions = hb_buffer_get_glyph_positions(buffer, &positionCount), infoCount == positionCount
        else { return nil }
        return read(
            UnsafeBufferPointer(start: infos, count: Int(infoCount)),
            UnsafeBufferPointer(start: positions, count: Int(infoCount)), byteCount: bytes.count,
            follows: follows, precedes: precedes)
    }

    private func read(
        _ infos: UnsafeBufferPointer<hb_glyph_info_t>, _ positions: UnsafeBufferPointer<hb_glyph_position_t>,
        byteCount: Int, follows: Bool, precedes: Bool
    ) -> Word.Kept {
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
        if precedes {
            guard let last = body.last, infos[last].cluster == UInt32(byteCount) + shift, isPlainBlank(last),
                positions[last].x_advance == blankAdvance
            else { return nil }
            body.removeLast()
        }
        var word = Word(glyphs: [], clusters: [], blank: blank, advance: 0, ink: PangoRectangle())
        var starts: [UInt32] = []
        for index in body {
            let (info, position) = (infos[index], positions[index])
            // Pango mends negative advances, and shows boxes for what is missing.
            guard info.codepoint != 0, position.x_advance >= 0, rules.mayBeShapedApart(info.codepoint),
                info.cluster >= shift, info.cluster < UInt32(byteCount) + shift,
                starts.last.map({ $0 <= info.cluster }) ?? (info.cluster == shift)
            else { return nil }
            if starts.last == info.cluster {
                word.clusters[word.clusters.count - 1].num_glyphs += 1
            } else {
                word.clusters.append(cairo_text_cluster_t(num_bytes: 0, num_glyphs: 1))
            }
            starts.append(info.cluster)
            // HarfBuzz counts upwards, Pango and cairo downwards.
            let glyph = Word.Glyph(
                index: info.codepoint, x: word.advance + position.x_offset, y: -position.y_offset)
            word.grow(by: glyph, of: pangoFont)
            word.glyphs.append(glyph)
            word.advance += position.x_advance
        }
        guard !starts.isEmpty else { return nil }
        let ends = Array(Set(starts)).sorted().dropFirst() + [UInt32(byteCount) + shift]
        for (index, (start, end)) in zip(Array(Set(starts)).sorted(), ends).enumerated() {
            word.clusters[index].num_bytes = Int32(end - start)
        }
        return word
    }
}

extension Word {
    /// Adds a glyph's ink, as pango_glyph_string_extents() does.
    fileprivate mutating func grow(by glyph: Glyph, of font: UnsafeMutablePointer<PangoFont>) {
        var own = PangoRectangle()
        pango_font_get_glyph_extents(font, glyph.index, &own, nil)
        guard own.width != 0, own.height != 0 else { return }
        own.x += glyph.x
        own.y += glyph.y
        ink = ink.united(with: own)
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
