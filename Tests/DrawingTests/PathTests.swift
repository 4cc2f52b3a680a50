import Drawing
import DrawingSupport
import Testing
import Typesetting

struct PathTests {
    private let box = Rectangle(x: 20, y: 20, width: 72, height: 72)

    /// - Parameter data: in millimetres of a box of 25.4.
    private func drawn(
        _ data: String, fill: RGB? = nil, stroke: RGB? = nil, lineWidth: Double = 4, opacity: Double = 1
    ) throws -> DrawnPDF {
        try DrawnPDF(width: 120, height: 120) { canvas in
            try canvas.drawPath(
                data, in: box, fill: fill, stroke: stroke, lineWidth: lineWidth, opacity: opacity)
        }
    }

    private static let blue = RGB(red: 0, green: 0, blue: 255)
    private static let red = RGB(red: 255, green: 0, blue: 0)

    @Test("a path is in millimetres from the box's corner, and stays vectors")
    func millimetres() throws {
        let pdf = try drawn("M0 0 H12.7 V12.7 H0 Z", fill: Self.blue)
        let found = try pdf.raster().inkBounds
        #expect(found == Raster.Bounds(left: 20, top: 20, right: 56, bottom: 56))
        #expect(try pdf.raster().fifths(30, 30) == "005")
        #expect(!(try pdf.objects().contains("/Image")))
    }

    @Test("what lies outside the box is not drawn")
    func clipped() throws {
        let found = try drawn("M-10-10H90V90H-10Z", fill: Self.blue).raster().inkBounds
        #expect(found == Raster.Bounds(left: 20, top: 20, right: 92, bottom: 92))
    }

    @Test("a line is as wide as it is told, in points")
    func stroke() throws {
        let found = try drawn("M0 12.7H25.4", stroke: Self.red, lineWidth: 8).raster().inkBounds
        #expect(found == Raster.Bounds(left: 20, top: 52, right: 92, bottom: 60))
    }

    @Test("a fill does not show through its line, whatever the opacity, and both stay vectors")
    func opacity() throws {
        let pdf = try drawn(
            "M5 5H20.4V20.4H5Z", fill: Self.blue, stroke: Self.red, lineWidth: 16, opacity: 0.4)
        let raster = try pdf.raster()
        // Inner half of the line, outer half, fill.
        #expect(
            ["\(raster.fifths(38, 56))", raster.fifths(30, 56), raster.fifths(56, 56)] == [
                "533", "533", "335",
            ])
        #expect(!(try pdf.objects().contains("/Image")))
    }
}
