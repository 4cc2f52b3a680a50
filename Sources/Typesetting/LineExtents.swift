import CPangoCairo

/// Where a line's ink lies and where the line starts, in points from the box's left edge and the baseline.
struct LineExtents {
    let x: Double
    let inkLeft, inkRight, inkTop, inkBottom: Double
    let neededWidth: Double
    let hasInk: Bool

    init(
        of line: UnsafeMutablePointer<PangoLayoutLine>, in bytes: ContiguousArray<CChar>, boxWidth: Double,
        alignment: TypeStyle.Alignment
    ) {
        var ink = PangoRectangle()
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, &ink, &logical)
        let scale = Double(PANGO_SCALE)
        let left = Double(ink.x) / scale
        let inkWidth = Double(ink.width) / scale
        hasInk = ink.width > 0 && ink.height > 0
        let isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
        let hanging = LineExtents.hangingBlanks(
            of: line, in: bytes, ink: ink, logicalWidth: logical.width, isRightToLeft: isRightToLeft)
        let width = Double(logical.width - hanging) / scale
        // They hang at the line's end: on the left, where it runs from right to left.
        let before = isRightToLeft ? Double(hanging) / scale : 0
        var start =
            switch alignment {
            case .centre: (boxWidth - width) / 2 - before
            case .start, .justify: isRightToLeft ? boxWidth - width - before : 0
            case .end: isRightToLeft ? -before : boxWidth - width
            }
        if hasInk {
            // A letter may hang over its origin (an italic f, a j): moved in by that much, at either edge.
            start = max(min(start, boxWidth - left - inkWidth), -left)
        }
        x = start
        inkLeft = start + left
        inkRight = start + left + inkWidth
        inkTop = Double(ink.y) / scale
        inkBottom = Double(ink.y + ink.height) / scale
        neededWidth = max(width, hasInk ? inkWidth : 0)
    }

    /// How wide the blanks at a line's end are, in Pango's units: they take no room and shift nothing. Of several,
    /// Pango itself takes only the last for nothing.
    private static func hangingBlanks(
        of line: UnsafeMutablePointer<PangoLayoutLine>, in bytes: ContiguousArray<CChar>, ink: PangoRectangle,
        logicalWidth: Int32, isRightToLeft: Bool
    ) -> Int32 {
        let first = Int(line.pointee.start_index)
        let end = first + Int(line.pointee.length)
        let text = bytes[first..<end].lazy.map { UInt8(bitPattern: $0) }
        guard let last = text.last, last <= 0x20 || last >= 0x80 else { return 0 }
        let blanks = String(decoding: text, as: UTF8.self).unicodeScalars.reversed().prefix(while: isBlank)
        let count = blanks.reduce(0) { $0 + UTF8.width($1) }
        if count == end - first { return logicalWidth }
        if count == 0 { return 0 }
        var edge: Int32 = 0
        pango_layout_line_index_to_x(line, Int32(end - count), 0, &edge)
        // Blanks of the other direction may stand elsewhere in the line: never more than is free of ink.
        return isRightToLeft
            ? max(0, min(edge, ink.x)) : max(0, min(logicalWidth - edge, logicalWidth - ink.x - ink.width))
    }

    /// A blank at which a line may break, or a tab: not those that hold words together.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace && ![0xA0, 0x2007, 0x202F].contains(scalar.value)
    }
}
