import CPangoCairo

/// Takes the glyphs out of Pango's lines, with the text of each cluster, as Pango's own cairo renderer does.
struct GlyphRunReader {
    /// `PANGO_GLYPH_UNKNOWN_FLAG` and `PANGO_GLYPH_EMPTY` of pango-glyph.h: casts that Swift does not import.
    static let unknownFlag: PangoGlyph = 0x1000_0000
    static let empty: PangoGlyph = 0x0FFF_FFFF
    /// `PANGO_ANALYSIS_FLAG_NEED_HYPHEN` of pango-item.h: the item ends in a hyphen that the text does not have.
    private static let needsHyphen: UInt8 = 1 << 2

    let text: PreparedText
    let paragraph: Paragraph
    let store: FontStore

    /// A character for which Pango would show a box, or an error of the fonts.
    enum Failure: Error {
        case missingGlyph(Unicode.Scalar)
        case font(FontError)
    }

    /// The runs of a line, from its origin on the baseline.
    func runs(
        of line: UnsafeMutablePointer<PangoLayoutLine>, justified: Justification
    ) throws(Failure) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        var pen = Pen(share: justified.share)
        var node = line.pointee.runs
        while let current = node {
            let item = current.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            try read(item, pen: &pen, justified: justified, into: &runs)
            node = current.pointee.next
        }
        return runs
    }

    private func read(
        _ item: UnsafeMutablePointer<PangoGlyphItem>, pen: inout Pen, justified: Justification,
        into runs: inout [GlyphRun]
    ) throws(Failure) {
        guard let string = item.pointee.glyphs, let details = item.pointee.item else { return }
        let scale = Double(PANGO_SCALE)
        let count = Int(string.pointee.num_glyphs)
        let offset = Int(details.pointee.offset)
        var glyphs: [cairo_glyph_t] = []
        glyphs.reserveCapacity(count)
        // For each of Pango's glyphs, how many cairo gets up to it: empty ones have no shape to draw.
        var drawnBefore = [0]
        drawnBefore.reserveCapacity(count + 1)
        for index in 0..<count {
            let info = string.pointee.glyphs[index]
            if info.glyph != GlyphRunReader.empty {
                if info.glyph & GlyphRunReader.unknownFlag != 0 {
                    throw .missingGlyph(
                        Unicode.Scalar(info.glyph & ~GlyphRunReader.unknownFlag) ?? "\u{FFFD}")
                }
                glyphs.append(
                    cairo_glyph_t(
                        index: UInt(info.glyph), x: pen.x(offset: info.geometry.x_offset),
                        y: Double(info.geometry.y_offset) / scale))
            }
            pen.units += info.geometry.width
            drawnBefore.append(glyphs.count)
            if justified.share > 0 {
                let cluster = string.pointee.log_clusters[index]
                let endsCluster = index == count - 1 || string.pointee.log_clusters[index + 1] != cluster
                if endsCluster, justified.isWidened(at: offset + Int(cluster)) { pen.widened += 1 }
            }
        }
        guard !glyphs.isEmpty, let pangoFont = details.pointee.analysis.font else { return }
        let part = paragraph.part(at: offset)
        let font: Int
        do { font = try store.adopt(pangoFont, meaning: part.face) } catch { throw .font(error) }

        let clusters = self.clusters(of: item, drawnBefore: drawnBefore)
        let isBackward = details.pointee.analysis.level % 2 == 1
        let end = offset + Int(details.pointee.length)
        if paragraph.origins == nil || clusters.isEmpty {
            runs.append(
                GlyphRun(
                    font: font, glyphs: glyphs,
                    clusters: clusters.map {
                        cairo_text_cluster_t(
                            num_bytes: Int32($0.bytes.count), num_glyphs: Int32($0.glyphs.count))
                    },
                    isBackward: isBackward, text: Array(paragraph.bytes[offset..<end]),
                    colour: text.styles[part.style].colour))
            return
        }
        let showsHyphen = details.pointee.analysis.flags & GlyphRunReader.needsHyphen != 0
        appendInColours(
            clusters, glyphs: glyphs, font: font, isBackward: isBackward, hyphenAt: showsHyphen ? end : nil,
            to: &runs)
    }

    private struct Cluster {
        /// Of the paragraph.
        var bytes: Range<Int>
        /// Of those that are drawn, from left to right.
        var glyphs: Range<Int>
    }

    /// In the text's order.
    private func clusters(
        of item: UnsafeMutablePointer<PangoGlyphItem>, drawnBefore: [Int]
    ) -> [Cluster] {
        var found: [Cluster] = []
        paragraph.bytes.withUnsafeBufferPointer { bytes in
            var iterator = PangoGlyphItemIter()
            var more = pango_glyph_item_iter_init_start(&iterator, item, bytes.baseAddress)
            while more != 0 {
                // In a right-to-left run the iterator goes down: its ends are one below.
                let (from, to) =
                    iterator.start_glyph > iterator.end_glyph
                    ? (Int(iterator.end_glyph) + 1, Int(iterator.start_glyph) + 1)
                    : (Int(iterator.start_glyph), Int(iterator.end_glyph))
                found.append(
                    Cluster(
                        bytes: Int(iterator.start_index)..<Int(iterator.end_index),
                        glyphs: drawnBefore[from]..<drawnBefore[to]))
                more = pango_glyph_item_iter_next_cluster(&iterator)
            }
        }
        return found
    }

    /// One run for all clusters in a row of one colour.
    private func appendInColours(
        _ clusters: [Cluster], glyphs: [cairo_glyph_t], font: Int, isBackward: Bool, hyphenAt hyphen: Int?,
        to runs: inout [GlyphRun]
    ) {
        var first = 0
        while first < clusters.count {
            let colour = self.colour(of: clusters[first])
            var next = first + 1
            while next < clusters.count, self.colour(of: clusters[next]) == colour { next += 1 }
            let row = clusters[first..<next]
            first = next
            var drawn = row.lazy.filter { !$0.glyphs.isEmpty }.map(\.glyphs).makeIterator()
            guard var span = drawn.next() else { continue }
            while let glyphs = drawn.next() {
                span = min(span.lowerBound, glyphs.lowerBound)..<max(span.upperBound, glyphs.upperBound)
            }
            var copied: [CChar] = []
            var made: [cairo_text_cluster_t] = []
            for cluster in row {
                let bytes = text.copied(
                    cluster.bytes, of: paragraph, keepsHyphen: cluster.bytes.upperBound == hyphen)
                // cairo refuses a cluster of nothing.
                if bytes.isEmpty, cluster.glyphs.isEmpty { continue }
                copied += bytes
                made.append(
                    cairo_text_cluster_t(
                        num_bytes: Int32(bytes.count), num_glyphs: Int32(cluster.glyphs.count)))
            }
            runs.append(
                GlyphRun(
                    font: font, glyphs: Array(glyphs[span]), clusters: made, isBackward: isBackward,
                    text: copied, colour: colour))
        }
    }

    private func colour(of cluster: Cluster) -> RGB {
        text.styles[paragraph.part(at: cluster.bytes.lowerBound).style].colour
    }
}

/// How far along a line the next glyph comes to stand: counted in whole numbers, so that the ways to a place make no
/// difference.
struct Pen {
    /// Of Pango.
    var units: Int32 = 0
    /// How many of the line's places are behind it.
    var widened = 0
    /// In points, for each.
    let share: Double

    init(share: Double) { self.share = share }

    /// In points.
    func x(offset: Int32) -> Double {
        Double(units + offset) / Double(PANGO_SCALE) + Double(widened) * share
    }
}
