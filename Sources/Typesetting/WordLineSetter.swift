import CPangoCairo

/// Sets plain paragraphs from words once shaped, exactly as Pango would: the same glyphs in the same places, the same
/// lines. What it cannot prove to be so it leaves to Pango.
final class WordLineSetter {
    private let store: FontStore
    private let table = WordTable()
    /// Nil: fonts whose words hang together.
    private var shapers: [ShaperKey: WordShaper?] = [:]
    private var shaperCount: UInt32 = 0

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

    /// Words that may stand in a line.
    private struct Row {
        var words: [Word] = []
        /// How wide the line is up to each word.
        var reached: [Int32] = []
        /// Index of the first among the paragraph's words, and where its bytes begin: a word's end may begin a line.
        var first = 0
        var start = 0

        var width: Int32 { reached.last ?? 0 }

        mutating func append(_ word: Word) {
            reached.append(width + word.blank + word.advance)
            words.append(word)
        }

        /// Up to where a word begins.
        func width(before index: Int) -> Int32 { index > 0 ? reached[index - 1] : 0 }
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
            let words = WordLineSetter.words(of: paragraph.bytes)
        else { return nil }
        let context = RowContext(paragraph: paragraph, text: text, shaper: shaper)
        return paragraph.bytes.withUnsafeBufferPointer {
            lines(of: $0, words: words, in: context, as: setting, widths: widths)
        }
    }

    private func lines(
        of bytes: UnsafeBufferPointer<CChar>, words: [PlacedWord], in context: RowContext,
        as setting: Setting, widths: (first: Int32, other: Int32)
    ) -> [Line]? {
        let shaper = context.shaper
        var words = words
        var knowsBreaks = false
        var lines: [Line] = []
        var row = Row()
        row.words.reserveCapacity(32)
        row.reached.reserveCapacity(32)
        var next = 0
        while next < words.count {
            let measure = lines.isEmpty ? widths.first : widths.other
            row.first = next
            row.words.removeAll(keepingCapacity: true)
            row.reached.removeAll(keepingCapacity: true)
            // A wider blank may make room for a word that just does not fit.
            while next < words.count, row.width <= measure + shaper.blankAdvance {
                let place = next == row.first ? row.start : words[next].range.lowerBound
                let word = shaper.word(
                    UnsafeBufferPointer(rebasing: bytes[place..<words[next].range.upperBound]),
                    follows: next > row.first, precedes: next < words.count - 1)
                if word.isPangos { return nil }
                row.append(word)
                next += 1
            }
            var seen = row.start..<words[next - 1].range.upperBound
            var endsInBlank = false
            let isFull = next < words.count || row.width > measure
            if isFull {
                // Pango measures a line with its last blank as it is at an end, and takes off the blank as it was before
                // the next word: kerning makes a difference.
                var end = row.words.count - 1
                while end > 0 {
                    let word = row.words[end]
                    if row.width(before: end) + shaper.blankAdvance - word.blank <= measure {
                        let isPlain = word.beginsPlainly && row.words[end - 1].endsPlainly
                        if !isPlain, !knowsBreaks {
                            WordLineSetter.findBreaks(&words, in: bytes, language: shaper.language)
                            knowsBreaks = true
                        }
                        if isPlain || words[row.first + end].mayBreakBefore { break }
                    }
                    end -= 1
                }
                next = row.first + end
                let begin = end == 0 ? row.start : words[next].range.lowerBound
                switch divide(
                    row, at: end, from: begin, of: bytes, words: words, measure: measure, by: shaper)
                {
                case .asPangoDoes: return nil
                case .before:
                    if end == 0 { return nil }
                    row.words.removeLast(row.words.count - end)
                    seen = row.start..<words[next - 1].range.upperBound
                    endsInBlank = true
                    row.start = begin
                case .inside(let head):
                    row.words.removeLast(row.words.count - end)
                    row.words.append(head)
                    seen = row.start..<begin + head.bytes.count
                    row.start = seen.upperBound
                }
            }
            let isJustified = isFull && setting.frame.alignment == .justify
            lines.append(
                context.line(
                    row.words, seen: seen, endsInBlank: endsInBlank,
                    room: isJustified ? setting.width - setting.indent(ofFirst: lines.isEmpty) : nil,
                    isForDrawing: setting.isForDrawing))
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
    ///   - index: the word's in the row.
    ///   - begin: where the word begins.
    private func divide(
        _ row: Row, at index: Int, from begin: Int, of bytes: UnsafeBufferPointer<CChar>, words: [PlacedWord],
        measure: Int32, by shaper: WordShaper
    ) -> Division {
        func breaks(at index: Int) -> WordBreaks {
            shaper.breaks(of: row.words[index], precedes: row.first + index < words.count - 1)
        }
        // Where all of the word fits, but no line may end after it, so may a part of the next.
        if row.reached[index] <= measure {
            for later in index + 1..<max(index + 1, row.words.count) where !breaks(at: later).places.isEmpty {
                return .asPangoDoes
            }
        }
        let breaks = breaks(at: index)
        if breaks.places.isEmpty { return .before }
        if !breaks.areClean { return .asPangoDoes }
        for place in breaks.places.reversed() {
            let head = shaper.word(
                UnsafeBufferPointer(rebasing: bytes[begin..<begin + place]), follows: index > 0,
                precedes: false)
            if head.isPangos { return .asPangoDoes }
            if row.width(before: index) + head.blank + head.advance <= measure { return .inside(head: head) }
        }
        return .before
    }

    /// Nil where blanks stand in other ways than one between two words.
    private static func words(of bytes: ContiguousArray<CChar>) -> [PlacedWord]? {
        var found: [PlacedWord] = []
        found.reserveCapacity(bytes.count / 6 + 2)
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
            if index == start { return nil }
            found.append(PlacedWord(range: start..<index))
            start = index + 1
        }
        return found
    }

    private static func findBreaks(
        _ words: inout [PlacedWord], in bytes: UnsafeBufferPointer<CChar>, language: OpaquePointer?
    ) {
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
    ///   - isForDrawing: else the line has no runs.
    func line(
        _ row: [Word], seen: Range<Int>, endsInBlank: Bool, room: Double?, isForDrawing: Bool
    ) -> WordLineSetter.Line {
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
            runs: isForDrawing
                ? [run(row, seen: seen, endsInBlank: endsInBlank, justification: justification)] : [])
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
