import Drawing
import DrawingSupport
import Testing

struct SVGArtworkTests {
    private func svg(_ attributes: String, _ content: String = "") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
    }

    @Test(
        "a size is told in points, whatever its unit",
        arguments: [
            ("10mm", "20mm", 28.346457, 56.692913), ("1cm", "1in", 28.346457, 72), ("72pt", "6pc", 72, 72),
            ("96", "48px", 72, 36), ("148.5mm", "105mm", 420.944882, 297.637795),
        ])
    func sizes(width: String, height: String, points: Double, pointsHigh: Double) throws {
        let size = try #require(try SVGArtwork(bytes: svg("width=\"\(width)\" height=\"\(height)\"")).size)
        #expect(abs(size.width - points) < 1e-5 && abs(size.height - pointsHigh) < 1e-5)
    }

    @Test(
        "a file that states no size of its own has none",
        arguments: [
            "", "width=\"100%\" height=\"100%\"", "width=\"10mm\"", "width=\"10em\" height=\"10ex\"",
            "viewBox=\"0 0 9 9\"",
        ])
    func noSize(attributes: String) throws {
        #expect(try SVGArtwork(bytes: svg(attributes)).size == nil)
    }

    @Test("it is drawn as vectors, scaled to the rectangle it is given")
    func drawing() throws {
        let artwork = try SVGArtwork(
            bytes: svg(
                "width=\"20mm\" height=\"10mm\" viewBox=\"0 0 20 10\"",
                "<rect x=\"10\" width=\"5\" height=\"10\" fill=\"#ff0000\"/>"))
        let pdf = try DrawnPDF(width: 100, height: 100) { try artwork.draw(on: $0, in: .at(10, 20, 40, 20)) }
        #expect(try pdf.raster().inkBounds == .init(left: 30, top: 20, right: 40, bottom: 40))
        #expect(try pdf.count("/Subtype /Image") == 0)
    }

    @Test("nothing outside its bytes is read: neither a file nor an entity")
    func outside() throws {
        for content in [
            "<image href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/>",
            "<use href=\"other.svg#part\"/>",
        ] {
            let artwork = try SVGArtwork(bytes: svg("width=\"9\" height=\"9\"", content))
            let raster = try DrawnPDF(width: 50, height: 50) {
                try artwork.draw(on: $0, in: .at(0, 0, 50, 50))
            }.raster()
            #expect(raster.inkBounds == nil)
        }
    }
}
