import CPangoCairo

/// Where a line of Pango's has its ink and its letters, in points from the line's own origin on the baseline.
struct LineExtents {
    /// Nil: nothing to be seen.
    let ink: FittedText.Ink?
    /// Without the blanks that hang at the line's end.
    let width: Double
    /// Where the letters begin: of a line from right to left the hanging blanks come first.
    let left: Double
    let isRightToLeft: Bool
    /// Bytes of the paragraph that are seen: without the hanging blanks.
    let seen: Range<Int>

    /// - Parameter tracking: in points, at a byte.
    init(
        of line: UnsafeMutablePointer<PangoLayoutLine>, in bytes: ContiguousArray<CChar>,
        tracking: (Int) -> Double
    ) {
        var ink = PangoRectangle()
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, &ink, &logical)
        let scale = Double(PANGO_SCALE)
        self.ink = FittedText.Ink(ink)
        isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
        let first = Int(line.pointee.start_index)
        let end = first + Int(line.pointee.length)
        let blanks = LineExtents.blanks(at: end, from: first, in: bytes)
        seen = first..<end - blanks
        var hanging: Int32 = 0
        if seen.isEmpty {
            hanging = logical.width
        } else if blanks > 0 {
            // Pango itself takes only the last of several for nothing.
            var edge: Int32 = 0
            pango_layout_line_index_to_x(line, Int32(seen.upperBound), 0, &edge)
            let blank = isRightToLeft ? edge : logical.width - edge
            // Pango puts half of the tracking on either side of a letter, and at a line's end takes it off the last that
            // has any breadth: that may be a blank.
            let after = blank == 0 ? 0 : Int32((tracking(seen.upperBound - 1) * scale / 2).rounded())
            // Blanks of the other direction may stand elsewhere in the line: never more than is free of ink.
            hanging = max(0, min(blank + after, isRightToLeft ? ink.x : logical.width - ink.x - ink.width))
        }
        width = Double(logical.width - hanging) / scale
        left = isRightToLeft ? Double(hanging) / scale : 0
    }

    /// Of a line from left to right without blanks at its end, in Pango's units.
    init(ink: PangoRectangle, width: Int32, seen: Range<Int>) {
        self.ink = FittedText.Ink(ink)
        self.width = Double(width) / Double(PANGO_SCALE)
        left = 0
        isRightToLeft = false
        self.seen = seen
    }

    /// A box's breadth that holds the line.
    var neededWidth: Double { max(width, ink.map { $0.right - $0.left } ?? 0) }

    /// Where the line begins between two edges, so that its ink stays between them.
    func start(_ alignment: TypeStyle.Alignment, from near: Double, to far: Double) -> Double {
        let room = far - near - width
        var start =
            switch alignment {
            case .centre: near + room / 2 - left
            case .left: near - left
            case .right: near + room - left
            case .start, .justify: near + (isRightToLeft ? room : 0) - left
            case .end: near + (isRightToLeft ? 0 : room) - left
            }
        if let ink {
            // A letter may hang over its origin (an italic f, a j): moved in by that much, at either edge.
            start = max(min(start, far - ink.right), near - ink.left)
        }
        return start
    }

    /// How many bytes of blanks a line ends with; marks of direction among them do not count.
    private static func blanks(at end: Int, from first: Int, in bytes: ContiguousArray<CChar>) -> Int {
        guard end > first, let last = bytes[first..<end].last.map(UInt8.init(bitPattern:)),
            last <= 0x20 || last >= 0x80
        else { return 0 }
        let text = String(decoding: bytes[first..<end].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return text.unicodeScalars.reversed().prefix { $0.isBlank || $0.isBidiControl }
            .reduce(0) { $0 + UTF8.width($1) }
    }
}

extension FittedText.Ink {
    /// Nil without breadth or height.
    fileprivate init?(_ rectangle: PangoRectangle) {
        guard rectangle.width > 0, rectangle.height > 0 else { return nil }
        let scale = Double(PANGO_SCALE)
        left = Double(rectangle.x) / scale
        top = Double(rectangle.y) / scale
        right = Double(rectangle.x + rectangle.width) / scale
        bottom = Double(rectangle.y + rectangle.height) / scale
    }
}

extension Unicode.Scalar {
    /// A blank at which a line may break, or a tab: not those that hold words together.
    var isBlank: Bool { properties.isWhitespace && ![0xA0, 0x2007, 0x202F].contains(value) }
}
