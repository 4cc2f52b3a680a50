package import JobModel

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

    init(_ page: TemplatePage, variation: Variation) {
        var base: [Int] = []
        var later: [Step] = []
        // Where something already lies that the base layer must not be painted over.
        var taken: [Box] = []
        for (index, frame) in page.frames.enumerated() {
            let area = frame.inkArea
            if variation.hasStaticPart(frame) {
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
            if variation.isPersonal(frame) {
                later.append(.piece(index))
                taken.append(area)
            }
        }
        steps = [.layer(base)] + later
    }
}

/// What differs from piece to piece of a template.
package struct Variation: Sendable {
    /// Every piece has the same pages, and so the same page numbers.
    private let hasFixedPages: Bool
    /// Names of the styles whose language comes from a column.
    private let contactLanguages: Set<String>

    package init(_ template: Template) {
        hasFixedPages = template.pages.allSatisfy { $0.when == nil }
        contactLanguages = Set(
            template.styles.compactMap { style in
                if case .column = style.language { style.name } else { nil }
            })
    }

    /// Something of the frame is drawn in a static layer.
    func hasStaticPart(_ frame: Frame) -> Bool {
        // The white under a code belongs to the layer, unless the code itself may be missing or move.
        if case .qr = frame.content { return frame.when == nil && frame.below == nil }
        return !isPersonal(frame)
    }

    /// Something of the frame differs from piece to piece, or it may be missing or move.
    package func isPersonal(_ frame: Frame) -> Bool {
        if frame.when != nil || frame.below != nil { return true }
        switch frame.content {
        case .qr, .mark: return true
        case .shape: return false
        case .image(let image): return !image.path.columns.isEmpty
        case .text(let text):
            if frame.styleNames.contains(where: contactLanguages.contains) { return true }
            return text.text.segments.contains { segment in
                switch segment {
                case .literal, .open, .close: false
                case .column: true
                case .own(.page), .own(.pages): !hasFixedPages
                case .own(let placeholder): !placeholder.isStatic
                }
            }
        }
    }
}

extension Frame {
    var showsPieceNumber: Bool {
        switch content {
        case .mark: true
        case .text(let frame): frame.text.segments.contains(.own(.piece))
        case .qr, .shape, .image: false
        }
    }

    /// Where its ink may come to lie on any piece.
    fileprivate var inkArea: Box {
        var area = box
        if case .shape(let shape) = content, shape.stroke != nil {
            area = box.outset(by: shape.lineWidth * 0.5)
        }
        if case .text(let text) = content, let height = text.growsTo { area.height = height }
        if innerBox(of: box) == box { area = area.turned(byDegrees: rotation) }
        if below != nil {
            // It may move anywhere up or down: its whole column is its own.
            area.y = .points(-100_000)
            area.height = .points(200_000)
        }
        return area
    }
}
