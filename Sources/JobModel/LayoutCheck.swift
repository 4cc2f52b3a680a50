import Diagnostics

/// What can be said about frames by their boxes alone.
extension Reading {
    func checkLayout(of page: TemplatePage, _ geometry: PageGeometry) {
        let trim = Box(x: .zero, y: .zero, width: geometry.width, height: geometry.height)
        let sheet = trim.outset(by: geometry.bleed)
        for frame in page.frames {
            if !frame.inked.touches(sheet) {
                error(
                    "outside-page", "frame `\(frame.name)` lies wholly outside the page and its bleed",
                    at: frame.location)
            } else if case .qr = frame.content, !trim.contains(frame.box) {
                error(
                    "cut-qr", "the QR code of frame `\(frame.name)` would be cut: it lies across the trim",
                    at: frame.location)
            }
        }
        for (index, symbol) in page.frames.enumerated() {
            guard case .qr = symbol.content else { continue }
            for (otherIndex, other) in page.frames.enumerated() where other.inked.touches(symbol.box) {
                if otherIndex > index {
                    error(
                        "covered-qr", "frame `\(other.name)` lies on the QR code of `\(symbol.name)`",
                        at: other.location,
                        ["a code and the white around it must stay free; move one of them"])
                } else if case .text = other.content {
                    warning(
                        "text-under-qr",
                        "frame `\(other.name)` reaches under the QR code of `\(symbol.name)`",
                        at: other.location, ["where its text meets the code, neither can be read"])
                }
            }
        }
    }
}

extension Frame {
    /// The box with what a stroke adds around it.
    fileprivate var inked: Box {
        guard case .shape(let shape) = content, shape.stroke != nil else { return box }
        return box.outset(by: shape.lineWidth * 0.5)
    }
}

extension Box {
    /// Overlaps by more than a thousandth of a point, so that boxes whose edges meet do not count.
    fileprivate func touches(_ other: Box) -> Bool {
        outset(by: .points(-0.0005)).intersects(other.outset(by: .points(-0.0005)))
    }

    fileprivate func contains(_ other: Box) -> Bool {
        let grown = outset(by: .points(0.001))
        return grown.x <= other.x && other.x + other.width <= grown.x + grown.width
            && grown.y <= other.y
            && other.y + other.height <= grown.y + grown.height
    }
}
