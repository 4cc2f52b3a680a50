import Drawing
import DrawingSupport
import Testing
import Typesetting

struct ShapeTests {
    @Test("known shapes become known operators")
    func operators() throws {
        let pdf = try DrawnPDF(width: 100, height: 80) { canvas in
            canvas.setColour(RGB(red: 31, green: 42, blue: 68))
            canvas.fillRectangle(.at(10, 20, 30, 5))
            canvas.setColour(RGB(red: 232, green: 163, blue: 61))
            canvas.strokeRectangle(.at(12, 22, 30, 5), lineWidth: 0.5)
            canvas.strokeLine(.at(1, 2, 3, 4), lineWidth: 2)
            canvas.fillEllipse(.at(50, 50, 20, 10))
            canvas.strokeEllipse(.at(55, 50, 20, 10), lineWidth: 1)
        }
        let streams = try pdf.streams()
        #expect(
            streams == [
                """
                1 0 0 -1 0 80 cm
                q
                0.121569 0.164706 0.266667 rg /a0 gs
                10 20 30 5 re f
                0.909804 0.639216 0.239216 RG 0.5 w
                0 J
                0 j
                [] 0.0 d
                10 M 12 22 30 5 re S
                2 w
                1 2 m 4 6 l S
                0.909804 0.639216 0.239216 rg 70 55 m 70 57.762 65.523 60 60 60 c 54.477 60 50 57.762 50 55 c 50 52.238
                 54.477 50 60 50 c 65.523 50 70 52.238 70 55 c h
                70 55 m f
                0.909804 0.639216 0.239216 RG 1 w
                75 55 m 75 57.762 70.523 60 65 60 c 59.477 60 55 57.762 55 55 c 55 52.238
                 59.477 50 65 50 c 70.523 50 75 52.238 75 55 c h
                75 55 m S
                Q
                """
            ])
        #expect(try pdf.faults() == "")
        #expect(try pdf.objects().contains("  /MediaBox [\n    0\n    0\n    100\n    80\n  ]\n"))
    }

    @Test("each of the 256 values of a component comes out as itself")
    func colours() throws {
        let pdf = try DrawnPDF(width: 300, height: 10) { canvas in
            for value in 0...255 {
                canvas.setColour(RGB(red: UInt8(value), green: UInt8(255 - value), blue: 7))
                canvas.fillRectangle(.at(Double(value), 0, 1, 1))
            }
        }
        let found = try pdf.streams()[0].matches(of: #/([\d.]+) ([\d.]+) ([\d.]+) rg/#).map { match in
            [match.1, match.2, match.3].map { Int(((Double($0) ?? -1) * 255).rounded()) }
        }
        #expect(found == (0...255).map { [$0, 255 - $0, 7] })
    }

    @Test("a red rectangle is where it should be, to the pixel")
    func rectangle() throws {
        let raster = try DrawnPDF(width: 100, height: 80) { canvas in
            canvas.setColour(.red)
            canvas.fillRectangle(.at(10, 20, 30, 5))
        }.raster()
        #expect(raster.width == 100 && raster.height == 80)
        #expect(raster.inkBounds == .init(left: 10, top: 20, right: 40, bottom: 25))
        #expect(raster[10, 20] == .red && raster[39, 24] == .red && raster[9, 20] == .white)
    }

    @Test("an ellipse touches the four sides of its rectangle, and its line is of one width")
    func ellipse() throws {
        let raster = try DrawnPDF(width: 100, height: 60) { canvas in
            canvas.setColour(.red)
            canvas.strokeEllipse(.at(10, 10, 80, 40), lineWidth: 4)
        }.raster(resolution: 288)
        let bounds = try #require(raster.bounds { $0 == .red })
        #expect(abs(bounds.left - 32) <= 1 && abs(bounds.right - 368) <= 1)
        #expect(abs(bounds.top - 32) <= 1 && abs(bounds.bottom - 208) <= 1)
        let across = (0..<200).filter { raster[$0, 120] == .red }.count
        let down = (0..<120).filter { raster[200, $0] == .red }.count
        #expect(abs(across - 16) <= 2)
        #expect(abs(down - 16) <= 2)
    }

    @Test("what is translated moves, what is clipped ends, and afterwards nothing is either")
    func translatedAndClipped() throws {
        let raster = try DrawnPDF(width: 100, height: 80) { canvas in
            canvas.setColour(.red)
            canvas.translated(x: 10, y: 5) { canvas.fillRectangle(.at(0, 0, 5, 5)) }
            canvas.clipped(to: .at(50, 50, 10, 10)) { canvas.fillRectangle(.at(0, 0, 100, 80)) }
            canvas.setColour(.blue)
            canvas.fillRectangle(.at(0, 0, 2, 2))
        }.raster()
        #expect(raster.bounds { $0 == .blue } == .init(left: 0, top: 0, right: 2, bottom: 2))
        #expect(raster.bounds { $0 == .red } == .init(left: 10, top: 5, right: 60, bottom: 60))
        #expect(raster[14, 9] == .red && raster[15, 10] == .white && raster[49, 55] == .white)
    }

    @Test("a failing body leaves the canvas as it was")
    func failingBody() throws {
        struct Stop: Error {}
        let raster = try DrawnPDF(width: 20, height: 20) { canvas in
            canvas.setColour(.red)
            #expect(throws: Stop.self) { try canvas.translated(x: 10, y: 10) { () throws in throw Stop() } }
            #expect(throws: Stop.self) { try canvas.clipped(to: .at(0, 0, 1, 1)) { throw Stop() } }
            canvas.fillRectangle(.at(0, 0, 3, 3))
        }.raster()
        #expect(raster.inkBounds == .init(left: 0, top: 0, right: 3, bottom: 3))
    }
}
