import Drawing
import DrawingSupport
import Testing
import Typesetting

struct TurnTests {
    private func drawn(_ draw: (PDFCanvas) throws -> Void) throws -> Raster {
        try DrawnPDF(width: 100, height: 100, draw: draw).raster()
    }

    @Test(
        "a turn is clockwise about its point",
        arguments: [
            (90.0, Raster.Bounds(left: 40, top: 50, right: 50, bottom: 80)),
            (180.0, Raster.Bounds(left: 20, top: 40, right: 50, bottom: 50)),
            (-90.0, Raster.Bounds(left: 50, top: 20, right: 60, bottom: 50)),
            (360.0, Raster.Bounds(left: 50, top: 50, right: 80, bottom: 60)),
        ] as [(Double, Raster.Bounds)])
    func quarter(degrees: Double, expected: Raster.Bounds) throws {
        let raster = try drawn { canvas in
            canvas.rotated(byDegrees: degrees, aroundX: 50, y: 50) {
                canvas.setColour(.black)
                canvas.fillRectangle(Rectangle(x: 50, y: 50, width: 30, height: 10))
            }
        }
        #expect(raster.inkBounds == expected)
    }

    @Test("any angle turns by sine and cosine")
    func slanted() throws {
        let raster = try drawn { canvas in
            canvas.rotated(byDegrees: 45, aroundX: 50, y: 50) {
                canvas.setColour(.black)
                canvas.fillRectangle(Rectangle(x: 50, y: 48, width: 40, height: 4))
            }
        }
        #expect(raster[70, 70] == .black)
        #expect(raster[70, 30] == .white)
    }

    @Test("round corners are cut, up to a circle")
    func radius() throws {
        let raster = try drawn { canvas in
            canvas.setColour(.black)
            canvas.fillRectangle(Rectangle(x: 10, y: 10, width: 40, height: 40), radius: 20)
            canvas.fillRectangle(Rectangle(x: 60, y: 10, width: 30, height: 40), radius: 6)
            canvas.strokeRectangle(Rectangle(x: 10, y: 60, width: 40, height: 30), radius: 10, lineWidth: 2)
        }
        #expect((raster[12, 12], raster[30, 11]) == (.white, .black))
        #expect((raster[64, 14], raster[60, 10]) == (.black, .white))
        #expect((raster[10, 60], raster[30, 60], raster[30, 75]) == (.white, .black, .white))
    }

    @Test("opacity lets what is beneath through")
    func opacity() throws {
        let raster = try drawn { canvas in
            canvas.setColour(.black, opacity: 0.4)
            canvas.fillRectangle(Rectangle(x: 10, y: 10, width: 40, height: 40))
            canvas.setColour(.black)
            canvas.fillRectangle(Rectangle(x: 60, y: 10, width: 30, height: 40))
        }
        #expect((raster.fifths(30, 30), raster.fifths(70, 30)) == ("333", "000"))
    }
}
