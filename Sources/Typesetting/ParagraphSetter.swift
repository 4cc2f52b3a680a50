import CPangoCairo

/// How a text is set: its styles at one rung, and the box's width.
struct Setting {
    /// As the text's, with the rung applied.
    var styles: [TypeStyle]
    /// In points.
    var width: Double

    init(_ text: PreparedText, rung: FitRung, width: Double) {
        styles = text.styles.map(rung.applied(to:))
        self.width = width
    }

    var frame: TypeStyle { styles[0] }
}

/// One line, ready to be put on its baseline.
struct SetLine {
    /// From the box's left edge.
    var x: Double
    var runs: [GlyphRun]
    /// From the box's left edge and the baseline; nil: nothing to be seen.
    var ink: FittedText.Ink?
    /// The breadth of a box that holds the line, its indent included.
    var neededWidth: Double
}

/// Sets paragraphs by Pango, with one layout used again and again.
final class ParagraphSetter {
    private let store: FontStore
    private let layout: OpaquePointer
    private var attributes: [PartAttributes: AttributeList] = [:]
    private var direction = Paragraph.Direction.leftToRight

    init(store: FontStore) {
        self.store = store
        layout = pango_layout_new(store.context)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
        pango_layout_set_auto_dir(layout, gboolean(0))
        pango_context_set_base_dir(store.context, PANGO_DIRECTION_LTR)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    func set(
        _ paragraph: Paragraph, of text: PreparedText, as setting: Setting, direction: Paragraph.Direction,
        into lines: inout [SetLine]
    ) throws(GlyphRunReader.Failure) {
        turn(direction)
        let frame = setting.frame
        paragraph.bytes.withUnsafeBufferPointer {
            pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
        }
        setAttributes(of: paragraph, as: setting)
        pango_layout_set_width(layout, ParagraphSetter.units(max(0, setting.width)))
        pango_layout_set_indent(layout, ParagraphSetter.units(frame.indent))

        let reader = GlyphRunReader(text: text, paragraph: paragraph, store: store)
        // One by one along the list: pango_layout_get_line counts from its beginning every time.
        var node = pango_layout_get_lines_readonly(layout)
        var isFirst = true
        while let current = node {
            let line = current.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
            node = current.pointee.next
            let extents = LineExtents(of: line, in: paragraph.bytes) {
                setting.styles[paragraph.part(at: $0).style].tracking
            }
            let indent = isFirst ? max(0, frame.indent) : max(0, -frame.indent)
            isFirst = false
            let near = extents.isRightToLeft ? 0 : indent
            let far = extents.isRightToLeft ? setting.width - indent : setting.width
            var justification = Justification.none
            if frame.alignment == .justify, node != nil, !paragraph.endsInForcedBreak(line) {
                justification = .widening(extents, of: paragraph.bytes, toFill: far - near)
            }
            let x: Double
            if justification.share > 0 {
                // From edge to edge: only what hangs over the left one moves it.
                x = near + max(0, extents.left - (extents.ink?.left ?? extents.left)) - extents.left
            } else {
                x = extents.start(frame.alignment, from: near, to: far)
            }
            let ink = extents.ink.map {
                FittedText.Ink(
                    left: x + $0.left, top: $0.top, right: x + $0.right + justification.total,
                    bottom: $0.bottom)
            }
            let runs = try reader.runs(of: line, justified: justification)
            lines.append(SetLine(x: x, runs: runs, ink: ink, neededWidth: extents.neededWidth + indent))
        }
    }

    /// In Pango's units; never wider than it can count.
    private static func units(_ points: Double) -> Int32 {
        Int32((min(max(points, -2_000_000), 2_000_000) * Double(PANGO_SCALE)).rounded(.down))
    }

    private func turn(_ wanted: Paragraph.Direction) {
        guard wanted != direction else { return }
        direction = wanted
        pango_context_set_base_dir(
            store.context, wanted == .leftToRight ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL)
        pango_layout_context_changed(layout)
    }

    private func setAttributes(of paragraph: Paragraph, as setting: Setting) {
        if paragraph.parts.count == 1 {
            let part = PartAttributes(paragraph.parts[0], in: setting.styles)
            if let known = attributes[part] { return pango_layout_set_attributes(layout, known.pointer) }
            if attributes.count > 500 { attributes = [:] }
            let made = AttributeList()
            made.add(part, from: 0, to: UInt32.max, store: store)
            attributes[part] = made
            return pango_layout_set_attributes(layout, made.pointer)
        }
        let made = AttributeList()
        var start = 0
        var open: (part: PartAttributes, start: Int)?
        for part in paragraph.parts {
            // Parts that differ in colour alone are shaped as one.
            let next = PartAttributes(part, in: setting.styles)
            if let known = open, known.part != next {
                made.add(known.part, from: UInt32(known.start), to: UInt32(start), store: store)
                open = nil
            }
            if open == nil { open = (next, start) }
            start = part.end
        }
        if let open { made.add(open.part, from: UInt32(open.start), to: UInt32(start), store: store) }
        pango_layout_set_attributes(layout, made.pointer)
    }
}

extension Paragraph {
    /// U+2028 ends a line, not the paragraph.
    fileprivate func endsInForcedBreak(_ line: UnsafeMutablePointer<PangoLayoutLine>) -> Bool {
        let end = Int(line.pointee.start_index) + Int(line.pointee.length)
        return bytes[..<end].suffix(3).map(UInt8.init(bitPattern:)) == [0xE2, 0x80, 0xA8]
            || bytes[end...].prefix(3).map(UInt8.init(bitPattern:)) == [0xE2, 0x80, 0xA8]
    }
}
