import Composition
import Drawing
import DrawingSupport
import JobModel
import QRSymbol
import Testing

struct CodePlacementTests {
    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Box {
        Box(x: .millimetres(x), y: .millimetres(y), width: .millimetres(width), height: .millimetres(height))
    }

    private func isNear(_ box: Box, _ other: Box) -> Bool {
        zip([box.x, box.y, box.width, box.height], [other.x, other.y, other.width, other.height])
            .allSatisfy { abs($0.points - $1.points) < 1e-9 }
    }

    @Test("a code is as large as its box allows, in the middle, with four modules of quiet zone")
    func place() throws {
        let format = try #require(QRFormat(version: 3, level: .medium))
        let placement = CodePlacement(box: box(110, 60, 37, 41), format: format)
        #expect(placement.side == 29)
        #expect(abs(placement.module.millimetres - 1) < 1e-9)
        #expect(isNear(placement.cleared, box(110, 62, 37, 37)))
        #expect(isNear(placement.symbol, box(114, 66, 29, 29)))
        let wide = CodePlacement(box: box(0, 0, 74, 37), format: format)
        #expect(isNear(wide.symbol, box(22.5, 4, 29, 29)))
    }

    @Test(
        "the smallest box has modules of exactly 0.4 mm",
        arguments: [(1, 11.6), (3, 14.8), (10, 26), (40, 74)])
    func smallest(version: Int, millimetres: Double) throws {
        let format = try #require(QRFormat(version: version, level: .low))
        let side = CodePlacement.smallestBox(for: format)
        #expect(abs(side.millimetres - millimetres) < 1e-9)
        let placement = CodePlacement(box: Box(x: .zero, y: .zero, width: side, height: side), format: format)
        #expect(abs(placement.module.millimetres - 0.4) < 1e-9)
    }

    @Test("the symbol is drawn where it is placed, black on white, whatever the artwork has there")
    func drawn() throws {
        let press = try SmallPress("qr: purl, box: [10pt, 20pt, 66pt, 66pt]")
        let artwork = """
            <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="100pt" viewBox="0 0 1 1">\
            <rect width="1" height="1" fill="#00ff00"/></svg>
            """
        let raster = try press.pdf([press.piece()], artwork: artwork).raster(resolution: 288)
        // 25 modules and 8 of quiet zone, of 2 points or 8 pixels each.
        #expect(raster.bounds { $0 != .green } == .init(left: 40, top: 80, right: 304, bottom: 344))
        for y in 0..<33 {
            for x in 0..<33 {
                let pixel = raster[44 + 8 * x, 84 + 8 * y]
                let isQuiet = x < 4 || y < 4 || x >= 29 || y >= 29
                #expect(pixel == .white || (pixel == .black && !isQuiet), "\(x) \(y)")
            }
        }
        // The corners of the finder patterns.
        for (x, y) in [(4, 4), (28, 4), (4, 28)] { #expect(raster[44 + 8 * x, 84 + 8 * y] == .black) }
    }
}
