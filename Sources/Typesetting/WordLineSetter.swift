import CPangoCairo

/// Sets plain paragraphs from words once shaped, exactly as Pango would: the same glyphs in the same places, the same
/// lines. What it cannot prove to be so it leaves to Pango.
final class WordLineSetter {
    private let store: FontStore
    /// Nil: fonts whose words hang together.
    private var shapers: [ShaperKey: WordShaper?] = [:]

    private struct ShaperKey: Hashable {
        var part: PartAttributes
        var hasLatin: Bool
    }

    /// A word with its place in the paragraph's bytes.
    private struct PlacedWord {
        var range: Range<Int>
        /// May a line begin here? Known only once asked for.
        var mayBreakBefore = true
        var mayBreakInside = false
    }

    init(store: FontStore) { self.store = store }

    /// - Parameters:
    ///   - layout: with the paragraph's attributes, to ask Pango once for the font of such a text.
    ///   - widths: of the paragraph's first line, and of all others, in Pango's units.
    /// - Returns: the lines; nil: the paragraph is Pango's.
    func lines(
        of paragraph: Paragraph, in text: PreparedText, as setting: Setting, layout: OpaquePointer,
        widths: (first: Int32, other: Int32)
    ) throws(FontError) -> [(extents: LineExtents, runs: [GlyphRun])]? {
        guard paragraph.isPlain, paragraph.parts.count == 1, !paragraph.bytes.isEmpty, widths.first > 0,
            widths.other > 0
        else { return nil }
        let part = PartAttributes(paragraph.parts[0], in: setting.styles)
        guard part.tracking == 0, setting.frame.alignment != .justify,
            let shaper = try shaper(for: part, hasLatin: paragraph.hasLatin, layout: layout)
        else { return nil }
        guard var words = WordLineSetter.words(of: paragraph.bytes) else { return nil }

        var lines: [(extents: LineExtents, runs: [GlyphRun])] = []
        var next = 0
        var knowsBreaks = false
        let colour = text.styles[paragraph.parts[0].style].colour
        while next < words.count {
            let measure = lines.isEmpty ? widths.first : widths.other
            let first = next
            var row: [Word] = []
            // How wide the line is up to each word.
            var reached: [Int32] = []
            // A wider blank may make room for a word that just does not fit.
            while next < words.count, (reached.last ?? 0) <= measure + shaper.blankAdvance {
                guard
                    let word = word(
                        words[next], of: paragraph.bytes, by: shaper, follows: next > first,
                        precedes: next < words.count - 1)
                else { return nil }
                reached.append((reached.last ?? 0) + word.blank + word.advance)
                row.append(word)
                next += 1
            }
            if next < words.count || (reached.last ?? 0) > measure {
                if !knowsBreaks {
                    WordLineSetter.findBreaks(&words, in: paragraph.bytes, language: shaper.language)
                    knowsBreaks = true
                }
                // Pango measures a line with its last blank as it is at an end, and takes off the blank as it was before
                // the next word: kerning makes a difference.
                let end = (1..<max(1, row.count)).last { index in
                    words[first + index].mayBreakBefore
                        && reached[index - 1] + shaper.blankAdvance - row[index].blank <= measure
                }
                guard let end else { return nil }
                // Pango may divide a word there.
                if words[first + end..<next].contains(where: \.mayBreakInside) { return nil }
                row.removeLast(row.count - end)
                next = first + end
            }
            lines.append(
                WordLineSetter.line(
                    row, words: words[first..<first + row.count], isLast: next == words.count, shaper: shaper,
                    paragraph: paragraph, text: text, colour: colour))
        }
        return lines
    }

    private func word(
        _ word: PlacedWord, of bytes: ContiguousArray<CChar>, by shaper: WordShaper, follows: Bool,
        precedes: Bool
    ) -> Word? {
        bytes.withUnsafeBufferPointer {
            shaper.word(UnsafeBufferPointer(rebasing: $0[word.range]), follows: follows, precedes: precedes)
        }
    }

    /// Nil where blanks stand in other ways than one between two words.
    private static func words(of bytes: ContiguousArray<CChar>) -> [PlacedWord]? {
        var found: [PlacedWord] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
            if index == start { return nil }
            found.append(PlacedWord(range: start..<index))
            start = index + 1
        }
        return found
    }

    private static func findBreaks(
        _ words: inout [PlacedWord], in bytes: ContiguousArray<CChar>, language: OpaquePointer?
    ) {
        let count = bytes.reduce(0) { $0 + ($1 & -64 == -128 ? 0 : 1) }
        withUnsafeTemporaryAllocation(of: PangoLogAttr.self, capacity: count + 1) { attributes in
            attributes.initialize(repeating: PangoLogAttr())
            bytes.withUnsafeBufferPointer {
                pango_get_log_attrs(
                    $0.baseAddress, Int32($0.count), -1, language, attributes.baseAddress, Int32(count + 1))
            }
            var character = 0
            var word = 0
            for (index, byte) in bytes.enumerated() where byte & -64 != -128 {
                if word < words.count - 1, index >= words[word + 1].range.lowerBound { word += 1 }
                let isBreak = attributes[character].is_line_break != 0
                if index == words[word].range.lowerBound {
                    words[word].mayBreakBefore = isBreak
                } else if isBreak, index < words[word].range.upperBound {
                    words[word].mayBreakInside = true
                }
                character += 1
            }
        }
    }

    /// Puts words in a row. The blank at which a line ends is copied, no more.
    private static func line(
        _ row: [Word], words: ArraySlice<PlacedWord>, isLast: Bool, shaper: WordShaper, paragraph: Paragraph,
        text: PreparedText, colour: RGB
    ) -> (extents: LineExtents, runs: [GlyphRun]) {
        let scale = Double(PANGO_SCALE)
        var glyphs: [cairo_glyph_t] = []
        var clusters: [cairo_text_cluster_t] = []
        glyphs.reserveCapacity(row.reduce(1) { $0 + $1.glyphs.count + 1 })
        clusters.reserveCapacity(glyphs.capacity)
        var x: Int32 = 0
        var ink = PangoRectangle()
        func addBlank(_ advance: Int32) {
            glyphs.append(cairo_glyph_t(index: UInt(shaper.blankGlyph), x: Double(x) / scale, y: 0))
            clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
            x += advance
        }
        for (index, word) in row.enumerated() {
            if index > 0 { addBlank(word.blank) }
            for glyph in word.glyphs {
                glyphs.append(
                    cairo_glyph_t(
                        index: UInt(glyph.index), x: Double(x + glyph.x) / scale, y: Double(glyph.y) / scale))
            }
            clusters += word.clusters
            var own = word.ink
            own.x += x
            ink = ink.united(with: own)
            x += word.advance
        }
        let start = words.first?.range.lowerBound ?? 0
        let seen = start..<(words.last?.range.upperBound ?? start)
        let extents = LineExtents(ink: ink, width: x, seen: seen)
        // Pango draws no glyph for it.
        if !isLast { clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 0)) }
        let bytes = start..<seen.upperBound + (isLast ? 0 : 1)
        var copied = Array(paragraph.bytes[bytes])
        if paragraph.origins != nil {
            copied = []
            var place = start
            for index in clusters.indices {
                let end = place + Int(clusters[index].num_bytes)
                let own = text.copied(place..<end, of: paragraph, keepsHyphen: false)
                clusters[index].num_bytes = Int32(own.count)
                copied += own
                place = end
            }
        }
        return (
            extents,
            [
                GlyphRun(
                    font: shaper.font, glyphs: glyphs, clusters: clusters, isBackward: false, text: copied,
                    colour: colour)
            ]
        )
    }

    /// Asks Pango once which font and language it takes for such a text.
    private func shaper(
        for part: PartAttributes, hasLatin: Bool, layout: OpaquePointer
    ) throws(FontError) -> WordShaper? {
        let key = ShaperKey(part: part, hasLatin: hasLatin)
        if let known = shapers[key] { return known }
        if shapers.count > 200 { shapers = [:] }
        var made: WordShaper?
        let sample: Unicode.Scalar = hasLatin ? "n" : "1"
        pango_layout_set_text(layout, String(sample), 1)
        if store.faces[part.face].covers(sample),
            let run = pango_layout_get_line_readonly(layout, 0)?.pointee.runs?.pointee.data,
            let item = run.assumingMemoryBound(to: PangoGlyphItem.self).pointee.item,
            let font = item.pointee.analysis.font
        {
            made = WordShaper(
                item.pointee.analysis, font: try store.adopt(font, meaning: part.face), part: part)
        }
        shapers[key] = made
        return made
    }
}
