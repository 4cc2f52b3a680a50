import JobModel

extension Frame {
    /// The box in which a frame's content is set before it is turned about its centre: of a quarter turn, the frame's
    /// box lying on its side, so that what is turned fills the box as it stands on the page.
    func innerBox(of box: Box) -> Box {
        guard abs(rotation.truncatingRemainder(dividingBy: 180)) == 90 else { return box }
        return Box(
            x: box.x + (box.width - box.height) * 0.5, y: box.y + (box.height - box.width) * 0.5,
            width: box.height, height: box.width)
    }
}
