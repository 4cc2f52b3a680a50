import Drawing
public import JobModel
public import QRSymbol
import Typesetting

/// Where a QR code comes to stand in its frame: as large as the box allows, centred, its quiet zone inside.
public struct CodePlacement: Hashable, Sendable {
    /// Modules of quiet zone on each side (ISO/IEC 18004, "quiet zone").
    public static let quietZone = 4
    /// Below this, telephones fail on ordinary print.
    public static let smallestModule = Length.millimetres(0.4)

    /// Modules along the symbol's side.
    public let side: Int
    public let module: Length
    /// Symbol and quiet zone, from the trim's top left corner.
    public let cleared: Box
    /// The symbol alone.
    public let symbol: Box

    public init(box: Box, format: QRFormat) {
        side = format.version * 4 + 17
        let modules = Double(side + 2 * CodePlacement.quietZone)
        let length = min(box.width, box.height)
        module = length * (1 / modules)
        cleared = Box(
            x: box.x + (box.width - length) * 0.5, y: box.y + (box.height - length) * 0.5, width: length,
            height: length)
        symbol = cleared.outset(by: module * Double(-CodePlacement.quietZone))
    }

    /// The smallest box side for a format.
    public static func smallestBox(for format: QRFormat) -> Length {
        smallestModule * Double(format.version * 4 + 17 + 2 * quietZone)
    }
}

extension Box {
    /// In points, as `Drawing` counts.
    var rectangle: Rectangle {
        Rectangle(x: x.points, y: y.points, width: width.points, height: height.points)
    }
}
