import CPangoCairo

/// Sets texts in one style, with one layout used again and again.
final class StyleSetter {
    let face: FontFace
    private let style: TypeStyle
    private let layout: OpaquePointer
    /// Of the font, in points: above and below the baseline.
    private let ascent, descent: Double

    init(
        style: TypeStyle, face: FontFace, fontMap: UnsafeMutablePointer<PangoFontMap>, context: OpaquePointer
    ) throws(FontError) {
        let description = pango_font_description_new()
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, style.family)
        // PangoWeight counts as OpenType does, but for regular: 400 in both.
        pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(style.weight)))
        pango_font_description_set_style(
            description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))

        guard let font = pango_font_map_load_font(fontMap, context, description) else {
            throw FontError("Pango could not load font family `\(style.family)`")
        }
        defer { g_object_unref(UnsafeMutableRawPointer(font)) }
        let (file, index) = StyleSetter.file(of: font)
        guard file == face.file, index == face.index else {
            throw FontError("Pango takes another font for `\(style.family)`: \(file ?? "none")")
        }
        let metrics = pango_font_get_metrics(font, nil)
        defer { pango_font_metrics_unref(metrics) }
        ascent = Double(pango_font_metrics_get_ascent(metrics)) / Double(PANGO_SCALE)
        descent = Double(pango_font_metrics_get_descent(metrics)) / Double(PANGO_SCALE)

        self.style = style
        self.face = face
        layout = pango_layout_new(context)
        pango_layout_set_font_description(layout, description)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        // Another font must never stand in silently: a missing glyph is reported instead.
        pango_attr_list_insert(attributes, pango_attr_fallback_new(gboolean(0)))
        if style.tracking != 0 {
            let spacing = Int32((style.tracking * Double(PANGO_SCALE)).rounded())
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing))
        }
        if let language = style.language {
            pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string(language)))
        }
        pango_layout_set_attributes(layout, attributes)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Sets a text whatever its height; `FittedText` says how much it takes.
    func set(
        _ text: String, width: Double, adoptingFont adopt: (UnsafeMutablePointer<PangoFont>) -> Int
    ) -> Result<FittedText, Misfit.Refusal> {
        var bytes = text.utf8CString
        bytes.removeLast()
        bytes.withUnsafeBufferPointer { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
        pango_layout_set_width(layout, Int32((width * Double(PANGO_SCALE)).rounded(.down)))
        if pango_layout_get_unknown_glyphs_count(layout) > 0 {
            return .failure(.init(.missingGlyph(firstUnknown(in: bytes))))
        }

        let lineCount = Int(pango_layout_get_line_count(layout))
        var lines: [(line: UnsafeMutablePointer<PangoLayoutLine>, extents: LineExtents)] = []
        lines.reserveCapacity(lineCount)
        for index in 0..<lineCount {
            guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { continue }
            lines.append(
                (line, LineExtents(of: line, in: bytes, boxWidth: width, alignment: style.alignment)))
        }
        // Accents may rise above the font's ascent, and with a small leading those of a later line above the first:
        // the text then starts lower, so that ink never leaves.
        let top = lines.enumerated().reduce(ascent) { top, line in
            max(top, -line.element.extents.inkTop - Double(line.offset) * style.leading)
        }
        var ink = FittedText.Ink(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
        var runs: [GlyphRun] = []
        var needed = 0.0
        for (index, (line, extents)) in lines.enumerated() {
            let baseline = top + Double(index) * style.leading
            needed = max(needed, extents.neededWidth)
            if extents.hasInk {
                ink.left = min(ink.left, extents.inkLeft)
                ink.right = max(ink.right, extents.inkRight)
                ink.top = min(ink.top, baseline + extents.inkTop)
                ink.bottom = max(ink.bottom, baseline + extents.inkBottom)
            }
            GlyphRunReader.append(
                line, from: bytes, x: extents.x, y: baseline, colour: style.colour, adopting: adopt, to: &runs
            )
        }
        let height = max(top + Double(max(0, lines.count - 1)) * style.leading + descent, ink.bottom)
        return .success(
            FittedText(
                runs: runs, lineCount: lines.count, width: needed, height: height,
                ink: ink.left.isFinite ? ink : .init(left: 0, top: 0, right: 0, bottom: 0)))
    }

    /// The character for which Pango shows a box.
    private func firstUnknown(in bytes: ContiguousArray<CChar>) -> Unicode.Scalar {
        guard let iterator = pango_layout_get_iter(layout) else { return "\u{FFFD}" }
        defer { pango_layout_iter_free(iterator) }
        repeat {
            guard let run = pango_layout_iter_get_run_readonly(iterator), let string = run.pointee.glyphs
            else {
                continue
            }
            for index in 0..<Int(string.pointee.num_glyphs) {
                let glyph = string.pointee.glyphs[index].glyph
                if glyph & GlyphRunReader.unknownFlag != 0 {
                    return Unicode.Scalar(glyph & ~GlyphRunReader.unknownFlag) ?? "\u{FFFD}"
                }
            }
        } while pango_layout_iter_next_run(iterator) != 0
        return "\u{FFFD}"
    }

    private static func file(of font: UnsafeMutablePointer<PangoFont>) -> (String?, index: Int) {
        let pattern = pango_fc_font_get_pattern(
            UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
        var text: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
        guard FcPatternGetString(pattern, FC_FILE, 0, &text) == FcResultMatch, let text else {
            return (nil, 0)
        }
        return (String(cString: text), Int(index))
    }
}
