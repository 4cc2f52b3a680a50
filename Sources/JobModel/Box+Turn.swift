import Foundation

extension Box {
    /// The upright box around this one when it is turned about its centre.
    ///
    /// - Parameter degrees: in either direction.
    public func turned(byDegrees degrees: Double) -> Box {
        let angle = degrees * .pi / 180
        let (sine, cosine) = (abs(sin(angle)), abs(cos(angle)))
        let turnedWidth = width * cosine + height * sine
        let turnedHeight = width * sine + height * cosine
        return Box(
            x: x + (width - turnedWidth) * 0.5, y: y + (height - turnedHeight) * 0.5, width: turnedWidth,
            height: turnedHeight)
    }
}

extension Frame {
    /// Turned, or not at all.
    var isTurned: Bool { rotation != 0 }

    /// What the frame covers on the page when its box is this one. A quarter turn leaves the box as it stands: the
    /// content is laid out on its side, and fills it.
    func area(of box: Box) -> Box {
        rotation.truncatingRemainder(dividingBy: 90) == 0 ? box : box.turned(byDegrees: rotation)
    }
}
