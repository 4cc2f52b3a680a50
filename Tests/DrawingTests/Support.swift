import Drawing
import DrawingSupport
import Typesetting

extension Rectangle {
    static func at(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(x: x, y: y, width: width, height: height)
    }
}

extension RGB {
    static let red = RGB(red: 255, green: 0, blue: 0)
    static let blue = RGB(red: 0, green: 0, blue: 255)
}

extension Raster.Pixel {
    static let red = Raster.Pixel(255, 0, 0)
    static let blue = Raster.Pixel(0, 0, 255)
}

extension DrawnPDF {
    /// What stands between `stream` and `endstream`, for each stream of qpdf's form, in the file's order.
    func streams() throws -> [String] {
        try objects().matches(of: #/\nstream\n([\s\S]*?)\n?endstream\n/#).map { String($0.1) }
    }

    /// How often a dictionary says so.
    func count(_ entry: String) throws -> Int {
        try objects().split(separator: "\n").filter { $0 == "  " + entry }.count
    }
}
