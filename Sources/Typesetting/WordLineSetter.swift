import CPangoCairo

/// Sets plain paragraphs from words once shaped, exactly as Pango would: the same glyphs in the same places, the same
/// lines. What it cannot prove to be so it leaves to Pango.
final class WordLineSetter {
    private let store: FontStore
    private let table = WordTable()
    /// Nil: fonts whose words hang together.
    private var shapers: [ShaperKey: WordShaper?] = [:]
    private var shaperCount: UInt32 = 0
    /// Of the paragraph being set: kept, so that its room is.
    private var words: [PlacedWord] = []
    private var row: [Word] = []
    /// How wide the line is up to each word.
    private var reached: [Int32] = []

    private struct ShaperKey: Hashable {
        var part: PartAttributes
        var hasLatin: Bool
    }

    /// A word with its place in the paragraph's bytes.
    private struct PlacedWord {
        var range: Range<Int>
        /// May a line begin here? As Pango says, once it is asked.
        var mayBreakBefore = true
    }

    struct Line {
        var extents: LineExtents
        var justification: Justification
        var runs: [GlyphRun]
    }

    init(store: FontStore) { self.store = store }

    /// - Parameters:
    ///   - layout: with the paragraph's attributes, to ask Pango once for the font of such a text.
    ///   - widths: of the paragraph's first line, and of all others, in Pango's units.
    /// - Returns: the lines; nil: the paragraph is Pango's.
    func lines(
        of paragraph: Paragraph, in text: PreparedText, as setting: Setting, layout: OpaquePointer,
        widths: (first: Int32, other: Int32)
    ) throws(FontError) -> [Line]? {
        guard paragraph.isPlain, paragraph.parts.count == 1, !paragraph.bytes.isEmpty, widths.first > 0,
            widths.other > 0
        else { return nil }
        let part = PartAttributes(paragraph.parts[0], in: setting.styles)
        guard part.tracking == 0,
            let shaper = try shaper(for: part, hasLatin: paragraph.hasLatin, layout: layout),
            findWords(of: paragraph.bytes)
        else { return nil }
        return paragraph.bytes.withUnsafeBufferPointer { bytes in
            lines(
                of: bytes, by: shaper, in: RowContext(paragraph: paragraph, text: text, shaper: shaper),
                as: setting, widths: widths)
        }
    }

    private func lines(
        of bytes: UnsafeBufferPointer<CChar>, by shaper: WordShaper, in context: RowContext,
        as setting: Setting,
        widths: (first: Int32, other: Int32)
    ) -> [Line]? {
        var lines: [Line] = []
        var next = 0
        // A word's end may begin a line.
        var start = 0
        var knowsBreaks = false
        while next < words.count {
            let measure = lines.isEmpty ? widths.first : widths.other
            let first = next
            var place = start
            row.removeAll(keepingCapacity: true)
            reached.removeAll(keepingCapacity: true)
            // A wider blank may make room for a word that just does not fit.
            while next < words.count, (reached.last ?? 0) <= measure + shaper.blankAdvance {
                let word = shaper.word(
                    UnsafeBufferPointer(rebasing: bytes[place..<words[next].range.upperBound]),
                    follows: next > first, precedes: next < words.count - 1)
                if word.isPangos { return nil }
                reached.append((reached.last ?? 0) + word.blank + word.advance)
                row.append(word)
                next += 1
                if next < words.count { place = words[next].range.lowerBound }
            }
            var isDivided = false
            let isFull = next < words.count || (reached.last ?? 0) > measure
            let lineStart = start
            var seenEnd = words[next - 1].range.upperBound
            if isFull {
                // Pango measures a line with its last blank as it is at an end, and takes off the blank as it was before
                // the next word: kerning makes a difference.
                var end = row.count - 1
                while end > 0 {
                    if reached[end - 1] + shaper.blankAdvance - row[end].blank <= measure {
                        let isPlain = row[end].beginsPlainly && row[end - 1].endsPlainly
                        if !isPlain, !knowsBreaks {
                            findBreaks(in: bytes, language: shaper.language)
                            knowsBreaks = true
                        }
                        if isPlain || words[first + end].mayBreakBefore { break }
                    }
                    end -= 1
                }
                let begin = end == 0 ? start : words[first + end].range.lowerBound
                switch divide(end, from: begin, of: bytes, first: first, measure: measure, by: shaper) {
                case .asPangoDoes: return nil
                case .before:
                    if end == 0 { return nil }
                    row.removeLast(row.count - end)
                    next = first + end
                    start = words[next].range.lowerBound
                    seenEnd = words[next - 1].range.upperBound
                case .inside(let head):
                    row.removeLast(row.count - end)
                    row.append(head)
                    next = first + end
                    start = begin + head.bytes.count
                    seenEnd = start
                    isDivided = true
                }
            }
            lines.append(
                context.line(
                    row, seen: lineStart..<seenEnd, endsInBlank: isFull && !isDivided,
                    room: isFull && setting.frame.alignment == .justify
                        ? setting.width - setting.indent(ofFirst: lines.isEmpty) : nil))
        }
        return lines
    }

    private enum Division {
        case before
        case inside(head: Word)
        case asPangoDoes
    }

    /// Whether a part of the first word that does not fit still does.
    ///
    /// - Parameters:
    ///   - index: in the row.
    ///   - begin: where the word begins.
    private func divide(
        _ index: Int, from begin: Int, of bytes: UnsafeBufferPointer<CChar>, first: Int, measure: Int32,
        by shaper: WordShaper
    ) -> Division {
        // Where all of the word fits, but no line may end after it, so may a part of the next.
        if reached[index] <= measure, index + 1 < row.count {
            for later in index + 1..<row.count {
                let precedes = first + later < words.count - 1
                if !shaper.breaks(of: row[later], precedes: precedes).places.isEmpty { return .asPangoDoes }
            }
        }
        let precedes = first + index < words.count - 1
        let breaks = shaper.breaks(of: row[index], precedes: precedes)
        if breaks.places.isEmpty { return .before }
        if !breaks.areClean { return .asPangoDoes }
        for place in breaks.places.reversed() {
            let head = shaper.word(
                UnsafeBufferPointer(rebasing: bytes[begin..<begin + place]), follows: index > 0,
                precedes: false)
            if head.isPangos { return .asPangoDoes }
            if (index > 0 ? reached[index - 1] : 0) + head.blank + head.advance <= measure {
                return .inside(head: head)
            }
        }
        return .before
    }

    /// - Returns: false where blanks stand in other ways than one between two words.
    private func findWords(of bytes: ContiguousArray<CChar>) -> Bool {
        words.removeAll(keepingCapacity: true)
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
            if index == start { return false }
            words.append(PlacedWord(range: start..<index))
            start = index + 1
        }
        return true
    }

    private func findBreaks(in bytes: UnsafeBufferPointer<CChar>, language: OpaquePointer?) {
        var word = 0
        LineBreaks.attributes(of: bytes, language: language) { index, attribute in
            if word < words.count - 1, index >= words[word + 1].range.lowerBound { word += 1 }
            if index == words[word].range.lowerBound {
                words[word].mayBreakBefore = attribute.is_line_break != 0
            }
        }
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
            shaperCount += 1
            made = WordShaper(
                item.pointee.analysis, font: try store.adopt(font, meaning: part.face), part: part,
                keeping: table, number: shaperCount)
        }
        shapers[key] = made
        return made
    }
}

/// What a row of words is put together with.
private struct RowContext {
    let paragraph: Paragraph
    let text: PreparedText
    let shaper: WordShaper

    /// The blank at which a line ends is copied, no more.
    ///
    /// - Parameters:
    ///   - seen: bytes of the paragraph.
    ///   - room: between the measure's edges, for a line that is to fill it.
    func line(_ row: [Word], seen: Range<Int>, endsInBlank: Bool, room: Double?) -> WordLineSetter.Line {
        var width: Int32 = 0
        var ink = PangoRectangle()
        for (index, word) in row.enumerated() {
            if index > 0 { width += word.blank }
            var own = word.ink
            own.x += width
            ink = ink.united(with: own)
            width += word.advance
        }
        let extents = LineExtents(ink: ink, width: width, seen: seen)
        let justification =
            room.map { Justification.widening(extents, of: paragraph.bytes, toFill: $0) } ?? .none
        return WordLineSetter.Line(
            extents: extents, justification: justification,
            runs: [run(row, seen: seen, endsInBlank: endsInBlank, justification: justification)])
    }

    private func run(_ row: [Word], seen: Range<Int>, endsInBlank: Bool, justification: Justification)
        -> GlyphRun
    {
        let count = row.reduce(0) { $0 + $1.glyphs.count + 1 }
        var glyphs: [cairo_glyph_t] = []
        var clusters: [cairo_text_cluster_t] = []
        glyphs.reserveCapacity(count)
        clusters.reserveCapacity(count)
        var pen = Pen(share: justification.share)
        var byte = seen.lowerBound
        // Bytes come in order, and so do the places that are widened.
        var places = justification.places[...]
        func widen(at byte: Int) {
            guard places.first == byte else { return }
            places.removeFirst()
            pen.widened += 1
        }
        for (index, word) in row.enumerated() {
            if index > 0 {
                glyphs.append(cairo_glyph_t(index: UInt(shaper.blankGlyph), x: pen.x(offset: 0), y: 0))
                clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
                pen.units += word.blank
                widen(at: byte)
                byte += 1
            }
            var glyph = 0
            for cluster in word.clusters {
                for _ in 0..<cluster.num_glyphs {
                    let own = word.glyphs[glyph]
                    glyphs.append(
                        cairo_glyph_t(
                            index: UInt(own.index), x: pen.x(offset: own.x),
                            y: Double(own.y) / Double(PANGO_SCALE)))
                    glyph += 1
                }
                if word.holdsBlank { widen(at: byte) }
                byte += Int(cluster.num_bytes)
            }
            clusters += word.clusters
            pen.units += word.advance
        }
        // Pango draws no glyph for it.
        if endsInBlank { clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 0)) }
        let copied = copiedText(
            seen.lowerBound..<seen.upperBound + (endsInBlank ? 1 : 0), clusters: &clusters)
        return GlyphRun(
            font: shaper.font, glyphs: glyphs, clusters: clusters, isBackward: false, text: copied,
            colour: text.styles[paragraph.parts[0].style].colour)
    }

    private func copiedText(_ bytes: Range<Int>, clusters: inout [cairo_text_cluster_t]) -> [CChar] {
        if paragraph.origins == nil { return Array(paragraph.bytes[bytes]) }
        var copied: [CChar] = []
        var place = bytes.lowerBound
        for index in clusters.indices {
            let end = place + Int(clusters[index].num_bytes)
            let own = text.copied(place..<end, of: paragraph, keepsHyphen: false)
            clusters[index].num_bytes = Int32(own.count)
            copied += own
            place = end
        }
        return copied
    }
}
