import Composition
import DrawingSupport
import Testing

/// Boxes count from the trim's corner; artwork covers trim and bleed, and not more.
struct BleedTests {
    private static let artwork = """
        <svg xmlns="http://www.w3.org/2000/svg" width="110pt" height="110pt" viewBox="0 0 110 110" overflow="visible">\
        <rect x="-50" y="-50" width="300" height="300" fill="#00ff00"/></svg>
        """

    @Test("on a press sheet the artwork fills the bleed, and frames stand on the trim")
    func sheet() throws {
        let press = try SmallPress("shape: rectangle, fill: blue, box: [0pt, 0pt, 10pt, 10pt]", bleed: "5pt")
        let raster = try press.pdf([press.piece()], artwork: BleedTests.artwork).raster()
        #expect(raster.width == 110)
        #expect(raster.bounds { $0 == .green } == .init(left: 0, top: 0, right: 110, bottom: 110))
        #expect(raster.bounds { $0 == .blue } == .init(left: 5, top: 5, right: 15, bottom: 15))
    }

    @Test("on a larger sheet the artwork is cut at the bleed, though it draws beyond its edge")
    func proof() throws {
        let press = try SmallPress("shape: rectangle, fill: blue, box: [0pt, 0pt, 10pt, 10pt]", bleed: "5pt")
        let raster = try press.pdf([press.piece()], artwork: BleedTests.artwork, inset: 20).raster()
        #expect(raster.bounds { $0 == .green } == .init(left: 15, top: 15, right: 125, bottom: 125))
        #expect(raster.bounds { $0 == .blue } == .init(left: 20, top: 20, right: 30, bottom: 30))
    }
}
