import CPangoCairo

/// Takes the glyphs out of a Pango line, with the text of each cluster, as Pango's own cairo renderer does.
enum GlyphRunReader {
    /// `PANGO_GLYPH_UNKNOWN_FLAG` and `PANGO_GLYPH_EMPTY` of pango-glyph.h: casts that Swift does not import.
    static let unknownFlag: PangoGlyph = 0x1000_0000
    static let empty: PangoGlyph = 0x0FFF_FFFF

    static func append(
        _ line: UnsafeMutablePointer<PangoLayoutLine>, from bytes: ContiguousArray<CChar>, x: Double,
        y: Double, colour: RGB,
        adopting adopt: (UnsafeMutablePointer<PangoFont>) -> Int, to runs: inout [GlyphRun]
    ) {
        var x = x
        var node = line.pointee.runs
        while let current = node {
            let item = current.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            if let run = read(item, from: bytes, x: &x, y: y, colour: colour, adopting: adopt) {
                runs.append(run)
            }
            node = current.pointee.next
        }
    }

    private static func read(
        _ item: UnsafeMutablePointer<PangoGlyphItem>, from bytes: ContiguousArray<CChar>, x: inout Double,
        y: Double, colour: RGB, adopting adopt: (UnsafeMutablePointer<PangoFont>) -> Int
    ) -> GlyphRun? {
        guard let string = item.pointee.glyphs, let details = item.pointee.item else { return nil }
        let scale = Double(PANGO_SCALE)
        let count = Int(string.pointee.num_glyphs)
        var glyphs: [cairo_glyph_t] = []
        glyphs.reserveCapacity(count)
        // For each of Pango's glyphs, how many cairo gets up to it: empty ones have no shape to draw.
        var drawnBefore = [0]
        drawnBefore.reserveCapacity(count + 1)
        for index in 0..<count {
            let info = string.pointee.glyphs[index]
            if info.glyph != empty {
                glyphs.append(
                    cairo_glyph_t(
                        index: UInt(info.glyph), x: x + Double(info.geometry.x_offset) / scale,
                        y: y + Double(info.geometry.y_offset) / scale))
            }
            x += Double(info.geometry.width) / scale
            drawnBefore.append(glyphs.count)
        }
        guard !glyphs.isEmpty, let font = details.pointee.analysis.font else { return nil }

        var clusters: [cairo_text_cluster_t] = []
        let isBackward = details.pointee.analysis.level % 2 == 1
        bytes.withUnsafeBufferPointer { text in
            var iterator = PangoGlyphItemIter()
            var more = pango_glyph_item_iter_init_start(&iterator, item, text.baseAddress)
            while more != 0 {
                // In a right-to-left run the iterator goes down: its ends are one below.
                let (from, to) =
                    isBackward
                    ? (Int(iterator.end_glyph) + 1, Int(iterator.start_glyph) + 1)
                    : (Int(iterator.start_glyph), Int(iterator.end_glyph))
                clusters.append(
                    cairo_text_cluster_t(
                        num_bytes: iterator.end_index - iterator.start_index,
                        num_glyphs: Int32(drawnBefore[to] - drawnBefore[from])))
                more = pango_glyph_item_iter_next_cluster(&iterator)
            }
        }
        let offset = Int(details.pointee.offset)
        let text = Array(bytes[offset..<offset + Int(details.pointee.length)])
        return GlyphRun(
            font: adopt(font), glyphs: glyphs, clusters: clusters, isBackward: isBackward, text: text,
            colour: colour)
    }
}
