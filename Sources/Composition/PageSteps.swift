import JobModel

/// In which order a page is drawn: what is the same on every piece is gathered into as few layers as the template's
/// drawing order allows, because each layer is written once per part.
struct PageSteps {
    enum Step: Hashable {
        /// Frames by index; of a QR code the white square under it. The first layer starts with the artwork.
        case layer([Int])
        /// One frame that differs from piece to piece.
        case piece(Int)
    }

    let steps: [Step]

    /// - Parameter hasFixedPages: whether every piece has the same pages.
    init(_ page: TemplatePage, hasFixedPages: Bool) {
        var base: [Int] = []
        var later: [Step] = []
        // Where something already lies that the base layer must not be painted over.
        var taken: [Box] = []
        for (index, frame) in page.frames.enumerated() {
            let area = frame.inkArea
            if frame.hasStaticPart(hasFixedPages: hasFixedPages) {
                if !taken.contains(where: area.intersects) {
                    base.append(index)
                } else {
                    if case .layer(let frames) = later.last {
                        later[later.count - 1] = .layer(frames + [index])
                    } else {
                        later.append(.layer([index]))
                    }
                    taken.append(area)
                }
            }
            if frame.isPersonal(hasFixedPages: hasFixedPages) {
                later.append(.piece(index))
                taken.append(area)
            }
        }
        steps = [.layer(base)] + later
    }
}

extension Template {
    /// Whether every piece has the same pages, and so the same page numbers.
    package var hasFixedPages: Bool { pages.allSatisfy { $0.when == nil } }
}

extension Frame {
    /// Something of it is drawn in a static layer.
    func hasStaticPart(hasFixedPages: Bool) -> Bool {
        // The white under a code belongs to the layer, unless the code itself may be missing.
        if case .qr = content { when == nil } else { !isPersonal(hasFixedPages: hasFixedPages) }
    }

    /// Something of it differs from piece to piece, or all of it may be missing.
    package func isPersonal(hasFixedPages: Bool) -> Bool {
        if when != nil { return true }
        switch content {
        case .qr, .mark: return true
        case .shape: return false
        case .text(let frame):
            return frame.text.segments.contains { segment in
                switch segment {
                case .literal: false
                case .column: true
                case .own(.page), .own(.pages): !hasFixedPages
                case .own(let placeholder): !placeholder.isStatic
                }
            }
        }
    }

    var showsPieceNumber: Bool {
        switch content {
        case .mark: true
        case .text(let frame): frame.text.segments.contains(.own(.piece))
        case .qr, .shape: false
        }
    }

    /// The box, and half a stroke around it.
    var inkArea: Box {
        guard case .shape(let shape) = content, shape.stroke != nil else { return box }
        return box.outset(by: shape.lineWidth * 0.5)
    }
}
