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

    init(_ page: TemplatePage) {
        var base: [Int] = []
        var later: [Step] = []
        // Where something already lies that the base layer must not be painted over.
        var taken: [Box] = []
        for (index, frame) in page.frames.enumerated() {
            let area = frame.inkArea
            if frame.hasStaticPart {
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
            if frame.isPersonal {
                later.append(.piece(index))
                taken.append(area)
            }
        }
        steps = [.layer(base)] + later
    }
}

extension Frame {
    /// Something of it is drawn in a static layer.
    var hasStaticPart: Bool {
        if case .qr = content { true } else { !isPersonal }
    }

    /// Something of it differs from piece to piece.
    package var isPersonal: Bool {
        switch content {
        case .qr, .mark: true
        case .shape: false
        case .text(let frame):
            frame.text.segments.contains { segment in
                switch segment {
                case .literal: false
                case .column: true
                case .own(let placeholder): !placeholder.isStatic
                }
            }
        }
    }

    /// The box, and half a stroke around it.
    var inkArea: Box {
        guard case .shape(let shape) = content, shape.stroke != nil else { return box }
        return box.outset(by: shape.lineWidth * 0.5)
    }
}
