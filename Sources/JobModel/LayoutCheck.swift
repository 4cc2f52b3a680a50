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
            } else if frame.holdsText, !sheet.contains(frame.box) {
                error(
                    "outside-page", "frame `\(frame.name)` reaches beyond the page and its bleed",
                    at: frame.location,
                    ["a text that fits the box would be cut off; make it smaller, or move it"])
            } else if case .text = frame.content, !trim.contains(frame.box) {
                warning(
                    "text-over-trim", "frame `\(frame.name)` reaches over the trim", at: frame.location,
                    ["what is set there is cut off after printing"])
            }
        }
        let symbols = page.frames.enumerated().filter { $0.element.content == .qr }
        for (index, frame) in page.frames.enumerated() {
            let box = frame.inked
            // One is enough to say of a frame; a code that lies on another is the later of the two.
            guard let met = symbols.first(where: { $0.offset != index && box.touches($0.element.box) }) else {
                continue
            }
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
