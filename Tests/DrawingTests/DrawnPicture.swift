import Drawing
import DrawingSupport
import Testing
import Typesetting

/// A picture opened as production opens it, and drawn on pages of 140 points, in the square from 20 to 120.
struct DrawnPicture {
    static let square = Rectangle.at(20, 20, 100, 100)
    /// ``PictureFiles/squares(_:_:side:options:)`` as ``Raster/corners`` tells it.
    static let squares = ["500", "050", "005", "555"]

    let bytes: [UInt8]
    let info: PictureInfo
    let picture: Picture

    init(_ bytes: [UInt8], id: String = "a") throws {
        self.bytes = bytes
        info = try PictureInspector.inspect(bytes, limits: .standard)
        picture = try Picture(bytes: bytes, info: info, id: id)
    }

    init(svg: String, id: String = "a") throws {
        try self.init(
            Array(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">\(svg)</svg>
                """.utf8), id: id)
    }

    func placement(
        in box: Rectangle = square, _ fit: PicturePlacement.Fit = .stretch,
        focus: (Double, Double) = (0.5, 0.5)
    ) -> PicturePlacement {
        PicturePlacement(of: info, in: box, fit: fit, focusX: focus.0, focusY: focus.1)
    }

    /// The picture alone on each page.
    func pdf(opacity: Double = 1, pages: Int = 1) throws -> DrawnPDF {
        try DrawnPDF(pages: pages) { canvas, _ in
            try canvas.draw(picture, at: placement(), opacity: opacity)
        }
    }
}

extension DrawnPDF {
    /// Pages of 140 points.
    init(pages: Int, draw: (PDFCanvas, Int) throws -> Void) throws {
        let canvas = try PDFCanvas(width: 140, height: 140, date: "2026-10-01T00:00:00Z")
        for page in 0..<pages {
            try draw(canvas, page)
            try canvas.endPage()
        }
        try self.init(canvas.finish())
    }
}

extension Raster {
    /// The middles of the four quarters of ``DrawnPicture/square``, row by row, in fifths.
    var corners: [String] { [fifths(45, 45), fifths(95, 45), fifths(45, 95), fifths(95, 95)] }
}
