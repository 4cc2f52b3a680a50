import Diagnostics

/// What can be said about frames by their boxes alone.
extension Reading {
    func checkLayout(of page: TemplatePage, _ joins: FrameJoins, _ geometry: PageGeometry) {
        let trim = Box(x: .zero, y: .zero, width: geometry.width, height: geometry.height)
        let sheet = trim.outset(by: geometry.bleed)
        for (index, frame) in page.frames.enumerated() {
            if !frame.inked.touches(sheet) {
                error(
                    "outside-page", "frame `\(frame.name)` lies wholly outside the page and its bleed",
                    at: frame.location,
                    [
                        "the page is \(geometry.width.inMillimetres) wide and \(geometry.height.inMillimetres) high; x and y count from its top left corner"
                    ])
            } else if case .qr = frame.content, !trim.contains(frame.box) {
                error(
                    "cut-qr", "the QR code of frame `\(frame.name)` would be cut: it lies across the trim",
                    at: frame.location)
            } else if frame.holdsText, !sheet.contains(frame.area(of: frame.box)) {
                error(
                    "outside-page",
                    "frame `\(frame.name)` reaches \(frame.area(of: frame.box).excess(over: sheet)) beyond the page and its bleed",
                    at: frame.location,
                    ["a text that fits the box would be cut off; make it smaller, or move it"])
            } else if !staysInside(frame, shift: joins.shift(of: index), trim, sheet) {
                // Said already.
            } else if case .text = frame.content, !trim.contains(frame.reach(joins.shift(of: index))) {
                warning(
                    "text-over-trim", "frame `\(frame.name)` reaches over the trim", at: frame.location,
                    ["what is set there is cut off after printing"])
            }
        }
        // Where a frame with a wrong join lies, nobody can say.
        if joins.areSound { checkCodes(of: page, joins) }
    }

    /// What is never cut stays inside wherever growth and gaps above take it.
    private func staysInside(
        _ frame: Frame, shift: LengthRange, _ trim: Box, _ sheet: Box
    ) -> Bool {
        let isCode = frame.content == .qr
        guard isCode || frame.holdsText else { return true }
        let (edge, name) = isCode ? (trim, "the trim") : (sheet, "the page and its bleed")
        let reach = frame.reach(shift)
        if edge.contains(reach) { return true }
        let below = reach.y + reach.height - (edge.y + edge.height)
        let above = edge.y - reach.y
        if below <= .zero {
            error(
                "outside-page",
                "frame `\(frame.name)` may come to lie \(above.inMillimetres) beyond \(name), on pieces that leave out what is above it",
                at: frame.location, ["move those frames down, or leave out `below`"])
        } else if shift.most > .zero {
            error(
                "outside-page",
                "frame `\(frame.name)` may be pushed \(below.inMillimetres) beyond \(name) by what grows above it",
                at: frame.location, ["let `grow` above it be less, or move it up"])
        } else {
            error(
                "outside-page", "frame `\(frame.name)` may grow \(below.inMillimetres) beyond \(name)",
                at: frame.location, ["let `grow` be less, or move the frame up"])
        }
        return false
    }

    private func checkCodes(of page: TemplatePage, _ joins: FrameJoins) {
        let codes = page.frames.enumerated().filter { $0.element.content == .qr }
        for (index, frame) in page.frames.enumerated() {
            // One is enough to say of a frame; a code that lies on another is the later of the two.
            let met = codes.first { code in
                guard code.offset != index else { return false }
                let (distance, growth) = joins.distance(of: index, from: code.offset)
                return frame.meets(code.element, distance: distance, growth: growth)
            }
            guard let met else { continue }
            if index > met.offset {
                error(
                    "covered-qr", "frame `\(frame.name)` lies on the QR code of `\(met.element.name)`",
                    at: frame.location, ["a code and the white around it must stay free; move one of them"])
            } else if case .text = frame.content {
                warning(
                    "text-under-qr",
                    "frame `\(frame.name)` reaches under the QR code of `\(met.element.name)`",
                    at: frame.location, ["where its text meets the code, neither can be read"])
            }
        }
    }
}

extension Frame {
    fileprivate var holdsText: Bool {
        switch content {
        case .text, .mark: true
        case .qr, .shape, .image: false
        }
    }

    /// What it covers with what a stroke adds around it.
    fileprivate var inked: Box {
        guard case .shape(let shape) = content, shape.stroke != nil else { return area(of: box) }
        // A path is cut off at its box.
        if case .path = shape.kind { return area(of: box) }
        return area(of: box.outset(by: shape.lineWidth * 0.5))
    }

    /// All that it may cover on any piece.
    fileprivate func reach(_ shift: LengthRange) -> Box {
        var reach = area(of: box)
        reach.y = reach.y + shift.least
        reach.height = reach.height + (shift.most - shift.least) + growth
        return reach
    }

    /// Whether it may lie on or under a code.
    ///
    /// - Parameters:
    ///   - distance: of its box's top from the code's, on all pieces.
    ///   - growth: how much higher than its box it may be there.
    fileprivate func meets(_ code: Frame, distance: LengthRange, growth: Length) -> Bool {
        var swept = inked
        let planned = box.y - code.box.y
        swept.y = swept.y + distance.least - planned
        swept.height = swept.height + (distance.most - distance.least) + growth
        return swept.touches(code.box)
    }
}

extension Box {
    /// Overlaps by more than a thousandth of a point, so that boxes whose edges meet do not count.
    fileprivate func touches(_ other: Box) -> Bool {
        outset(by: .points(-0.0005)).intersects(other.outset(by: .points(-0.0005)))
    }
}

extension Box {
    /// How far a box stands out of another, edge by edge.
    fileprivate func excess(over other: Box) -> String {
        let edges = [
            (other.x - x, "at the left"), (x + width - (other.x + other.width), "at the right"),
            (other.y - y, "at the top"), (y + height - (other.y + other.height), "at the bottom"),
        ]
        return edges.filter { $0.0 > .zero }.map { "\($0.0.inMillimetres) \($0.1)" }.joined(
            separator: " and ")
    }
}
