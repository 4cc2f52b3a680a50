import CPangoCairo

/// How a text is set: its styles at one rung, and the box's width.
struct Setting {
    /// As the text's, with the rung applied.
    var styles: [TypeStyle]
    /// In points.
    var width: Double
    /// Else lines set from kept words have no glyphs: nobody looks at them.
    var isForDrawing: Bool

    init(_ text: PreparedText, rung: FitRung, width: Double, isForDrawing: Bool) {
        styles = rung == .asStyled ? text.styles : text.styles.map(rung.applied(to:))
        self.width = width
        self.isForDrawing = isForDrawing
    }

    var frame: TypeStyle { styles[0] }

    /// Of a paragraph's first line, or of its others.
    func indent(ofFirst isFirst: Bool) -> Double { max(0, isFirst ? frame.indent : -frame.indent) }
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
    private let words: WordLineSetter?
    private var attributes: [PartAttributes: AttributeList] = [:]
    private var direction = Paragraph.Direction.leftToRight

    /// - Parameter keepsWords: whether plain paragraphs are set from words once shaped; else all are Pango's.
    init(store: FontStore, keepsWords: Bool) {
        self.store = store
        words = keepsWords ? WordLineSetter(store: store) : nil
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
        guard !paragraph.bytes.isEmpty else {
            lines.append(
                SetLine(x: 0, runs: [], ink: nil, neededWidth: setting.indent(ofFirst: true)))
            return
        }
        turn(direction)
        setAttributes(of: paragraph, as: setting)
        var made = try self.lines(of: paragraph, in: text, as: setting, direction: direction)
        // Lines are filled by the breadth of their letters. Where one begins or ends with a letter that hangs over, its ink
        // may be wider than the box all the same: filled a little less, it breaks earlier.
        var closer = made
        var less = 0.0
        for _ in 0..<8 {
            // Filled less than it is and still in one line, it cannot break.
            guard let spare = closer.mostSpare, spare >= less else { break }
            less = spare + 1 / Double(PANGO_SCALE)
            closer = try self.lines(
                of: paragraph, in: text, as: setting, direction: direction, narrowedBy: less)
            if !closer.isTooWide {
                made = closer
                break
            }
        }
        lines += made.lines
    }

    /// Lines of a paragraph, and what is wrong with them.
    private struct SetLines {
        var lines: [SetLine] = []
        /// A line is wider than the box.
        var isTooWide = false
        /// Of lines whose ink is wider than the box and whose letters are not, the most room beside letters: filled less by
        /// more than this, in points, all of them break earlier. Nil: no such line, or one whose letters are too wide.
        var mostSpare: Double?
        private var holdsWideLetters = false

        mutating func append(_ line: SetLine, letters: Double, width: Double) {
            lines.append(line)
            guard line.neededWidth > width + Typesetter.slack else { return }
            isTooWide = true
            if letters > width + Typesetter.slack { holdsWideLetters = true }
            mostSpare = holdsWideLetters ? nil : max(mostSpare ?? 0, width - letters)
        }
    }

    /// - Parameter less: in points, by which lines are filled less than the box is wide.
    private func lines(
        of paragraph: Paragraph, in text: PreparedText, as setting: Setting, direction: Paragraph.Direction,
        narrowedBy less: Double = 0
    ) throws(GlyphRunReader.Failure) -> SetLines {
        let frame = setting.frame
        let width = ParagraphSetter.units(max(0, setting.width - less))
        let indent = ParagraphSetter.units(frame.indent)
        var made = SetLines()
        func add(
            _ extents: LineExtents, isFirst: Bool, justified: Justification, _ runs: [GlyphRun]
        ) {
            let line = place(extents, isFirst: isFirst, as: setting, justified: justified, runs: runs)
            made.append(
                line, letters: extents.width + setting.indent(ofFirst: isFirst), width: setting.width)
        }
        if direction == .leftToRight, let words {
            let kept: [WordLineSetter.Line]?
            do {
                kept = try words.lines(
                    of: paragraph, in: text, as: setting, layout: layout,
                    widths: (width - max(0, indent), width + min(0, indent)))
            } catch { throw .font(error) }
            if let kept {
                for (index, line) in kept.enumerated() {
                    add(line.extents, isFirst: index == 0, justified: line.justification, line.runs)
                }
                return made
            }
        }
        paragraph.bytes.withUnsafeBufferPointer {
            pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
        }
        pango_layout_set_width(layout, width)
        pango_layout_set_indent(layout, indent)

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
            var justification = Justification.none
            if frame.alignment == .justify, node != nil, !paragraph.endsInForcedBreak(line) {
                let room = setting.width - setting.indent(ofFirst: isFirst)
                justification = .widening(extents, of: paragraph.bytes, toFill: room)
            }
            add(
                extents, isFirst: isFirst, justified: justification,
                try reader.runs(of: line, justified: justification))
            isFirst = false
        }
        return made
    }

    /// Where a line stands in the box.
    private func place(
        _ line: LineExtents, isFirst: Bool, as setting: Setting, justified: Justification, runs: [GlyphRun]
    ) -> SetLine {
        let indent = setting.indent(ofFirst: isFirst)
        let near = line.isRightToLeft ? 0 : indent
        let far = line.isRightToLeft ? setting.width - indent : setting.width
        // Justified, it reaches from edge to edge: only what hangs over the left one moves it.
        let x =
            justified.share > 0
            ? near + max(0, line.left - (line.ink?.left ?? line.left)) - line.left
            : line.start(setting.frame.alignment, from: near, to: far)
        let ink = line.ink.map {
            FittedText.Ink(
                left: x + $0.left, top: $0.top, right: x + $0.right + justified.total, bottom: $0.bottom)
        }
        return SetLine(x: x, runs: runs, ink: ink, neededWidth: line.neededWidth + indent)
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
            let list = attributes(of: PartAttributes(paragraph.parts[0], in: setting.styles))
            return pango_layout_set_attributes(layout, list.pointer)
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
            if open == nil {
                open = (next, start)
                _ = attributes(of: next)
            }
            start = part.end
        }
        if let open { made.add(open.part, from: UInt32(open.start), to: UInt32(start), store: store) }
        pango_layout_set_attributes(layout, made.pointer)
    }

    /// Of a whole paragraph.
    private func attributes(of part: PartAttributes) -> AttributeList {
        if let known = attributes[part] { return known }
        if attributes.count > 500 { attributes = [:] }
        let made = AttributeList()
        made.add(part, from: 0, to: UInt32.max, store: store)
        attributes[part] = made
        return made
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
