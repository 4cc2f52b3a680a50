import Drawing
import DrawingSupport
import Testing
import Typesetting

struct PDFCanvasTests {
    private func bytes(_ date: String = "2026-10-01T00:00:00Z") throws -> [UInt8] {
        let canvas = try PDFCanvas(width: 50, height: 50, date: date)
        canvas.setColour(.red)
        canvas.fillRectangle(.at(1, 1, 9, 9))
        try canvas.endPage()
        return try canvas.finish()
    }

    @Test("the same drawing has the same bytes, and the date that it was given")
    func deterministic() throws {
        #expect(try bytes() == bytes())
        #expect(try bytes() != bytes("2026-10-02T00:00:00Z"))
        #expect(try DrawnPDF(bytes()).objects().contains("/CreationDate (20261001000000Z)"))
    }

    @Test(
        "a page without a size is refused", arguments: [(0.0, 10.0), (10, -1), (.nan, 10), (10, .infinity)])
    func badSize(width: Double, height: Double) throws {
        let error = #expect(throws: CairoError.self) {
            try PDFCanvas(width: width, height: height, date: "2026-10-01T00:00:00Z")
        }
        #expect(
            error?.description
                == "cairo: make a PDF: invalid value (typically too big) for the size of the input (surface, pattern, etc.)"
        )
    }

    @Test("a canvas that is given up unfinished does no harm")
    func unfinished() throws {
        for _ in 0..<20 {
            let canvas = try PDFCanvas(width: 50, height: 50, date: "2026-10-01T00:00:00Z")
            canvas.paint(
                try StaticLayer(width: 50, height: 50, name: "layer") { $0.fillRectangle(.at(0, 0, 9, 9)) })
            try canvas.endPage()
        }
        #expect(try DrawnPDF(bytes()).faults() == "")
    }

    @Test("a layer that is the same on three pages is one form in the file")
    func staticLayer() throws {
        let canvas = try PDFCanvas(width: 100, height: 80, date: "2026-10-01T00:00:00Z")
        let layer = try StaticLayer(width: 100, height: 80, name: "page-1-layer-1") { canvas in
            canvas.setColour(.red)
            canvas.fillRectangle(.at(10, 20, 30, 5))
        }
        for page in 0..<3 {
            canvas.paint(layer)
            canvas.setColour(.blue)
            canvas.fillRectangle(.at(Double(page) * 10, 0, 5, 5))
            try canvas.endPage()
        }
        let pdf = try DrawnPDF(canvas.finish())
        #expect(try pdf.count("/Subtype /Form") == 1)
        #expect(try pdf.count("/Type /Page") == 3)
        #expect(try pdf.streams().filter { $0.contains("10 20 30 5 re") }.count == 1)
        for page in 1...3 {
            let raster = try pdf.raster(page: page)
            #expect(raster.bounds { $0 == .red } == .init(left: 10, top: 20, right: 40, bottom: 25))
            let left = (page - 1) * 10
            #expect(raster.bounds { $0 == .blue } == .init(left: left, top: 0, right: left + 5, bottom: 5))
        }
    }

    @Test("layers of two names are two forms, and what a layer throws comes through")
    func layers() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) { try StaticLayer(width: 9, height: 9, name: "a") { _ in throw Stop() } }
        let pdf = try DrawnPDF(width: 50, height: 50) { canvas in
            for (index, colour) in [RGB.red, .blue].enumerated() {
                canvas.paint(
                    try StaticLayer(width: 50, height: 50, name: "layer-\(index)") { layer in
                        layer.setColour(colour)
                        layer.fillRectangle(.at(Double(index) * 20, 0, 10, 10))
                    })
            }
        }
        #expect(try pdf.count("/Subtype /Form") == 2)
        let raster = try pdf.raster()
        #expect(raster.bounds { $0 == .blue } == .init(left: 20, top: 0, right: 30, bottom: 10))
    }
}
