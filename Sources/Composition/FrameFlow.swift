import JobModel

/// Where a page's frames come to lie on one piece: a frame that is `below` another keeps its distance to that one's
/// bottom edge, and takes its place when it is not drawn.
struct FrameFlow {
    private struct Placed {
        var box: Box
        /// As it is on this piece.
        var height: Length
        var isDrawn: Bool
        /// As the template has it.
        var planned: Box
    }

    private var placed: [String: Placed] = [:]

    /// The frame's box on this piece, as high as in the template.
    func box(of frame: Frame) -> Box {
        guard let name = frame.below?.value, let above = placed[name] else { return frame.box }
        var box = frame.box
        if above.isDrawn {
            let distance = frame.box.y - (above.planned.y + above.planned.height)
            box.y = above.box.y + above.height + distance
        } else {
            box.y = above.box.y
        }
        return box
    }

    /// - Parameters:
    ///   - box: as ``box(of:)`` gave it.
    ///   - height: of what is in it; never less than the box's.
    mutating func place(_ frame: Frame, at box: Box, height: Length, isDrawn: Bool) {
        placed[frame.name] = Placed(
            box: box, height: max(height, box.height), isDrawn: isDrawn, planned: frame.box)
    }
}

extension TemplatePage {
    /// Names of the frames that others are joined to.
    var followed: Set<String> { Set(frames.compactMap { $0.below?.value }) }
}
