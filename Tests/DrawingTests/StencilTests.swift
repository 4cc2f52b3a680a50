import Drawing
import DrawingSupport
import TestSupport
import Testing

struct StencilTests {
    @Test("a symbol is a stencil of one bit a module, in black, at its place")
    func stencil() throws {
        let pdf = try DrawnPDF(width: 100, height: 80) { canvas in
            try canvas.stencil(modules: [1, 0, 0, 0, 1, 1, 1, 1, 0], side: 3, in: .at(60, 10, 30, 30))
        }
        let page = try pdf.streams().first
        #expect(
            page == """
                1 0 0 -1 0 80 cm
                q
                0 0 0 rg /a0 gs
                q
                30 0 0 -30 60 40 cm
                /x6 Do
                Q
                Q
                """)
        let objects = try pdf.objects()
        for entry in [
            "/BitsPerComponent 1", "/Width 3", "/Height 3", "/ImageMask true", "/Interpolate false",
            "/Decode [\n    1\n    0\n  ]",
        ] { #expect(objects.contains("  \(entry)\n"), "\(entry)") }
        let raster = try pdf.raster()
        let dark = (0..<9).map { raster[65 + $0 % 3 * 10, 15 + $0 / 3 * 10] == .black ? 1 : 0 }
        #expect(dark == [1, 0, 0, 0, 1, 1, 1, 1, 0])
        // poppler rounds an image's far edges up.
        let far = [30, 31]
        let bounds = try #require(raster.inkBounds)
        #expect(bounds.left == 60 && bounds.top == 10)
        #expect(far.contains(bounds.right - 60) && far.contains(bounds.bottom - 10))
    }

    @Test(
        "every module of a random symbol is where it belongs, whatever its size",
        arguments: [1, 7, 8, 9, 21, 31, 32, 33, 57])
    func modules(side: Int) throws {
        var generator = SplitMix64(seed: UInt64(side))
        let modules = (0..<side * side).map { _ in UInt8.random(in: 0...1, using: &generator) }
        let raster = try DrawnPDF(width: Double(side * 4 + 8), height: Double(side * 4 + 8)) { canvas in
            try canvas.stencil(
                modules: modules, side: side, in: .at(4, 4, Double(side * 4), Double(side * 4)))
        }.raster()
        let read = (0..<side * side).map { index -> UInt8 in
            raster[4 + index % side * 4 + 2, 4 + index / side * 4 + 2] == .black ? 1 : 0
        }
        #expect(read == modules)
    }
}
