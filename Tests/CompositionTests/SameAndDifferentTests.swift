import DrawingSupport
import Testing

/// Templates that must draw alike, and such that must not.
struct SameAndDifferentTests {
    private func raster(_ frames: [String], artwork: String? = nil) throws -> Raster {
        let press = try SmallPress(pages: [frames])
        return try press.pdf([press.piece(["name": "Anna"])], artwork: artwork).raster(
            resolution: 144, antialiased: true)
    }

    private static let square = "shape: rectangle, fill: red, box: [10pt, 60pt, 30pt, 30pt]"
    private static let disc = "shape: ellipse, fill: blue, box: [30pt, 70pt, 30pt, 30pt]"
    private static let greeting = "text: 'Hallo {{name}}', style: body, box: [10pt, 10pt, 80pt, 14pt]"

    @Test("a value in a placeholder is set as if it stood in the template")
    func placeholder() throws {
        #expect(
            try raster([SameAndDifferentTests.greeting])
                == raster(["text: 'Hallo Anna', style: body, box: [10pt, 10pt, 80pt, 14pt]"]))
    }

    @Test("frames that do not touch may stand in any order")
    func order() throws {
        let frames = [
            SameAndDifferentTests.greeting, SameAndDifferentTests.square,
            "qr: purl, box: [65pt, 55pt, 33pt, 33pt]",
        ]
        #expect(try raster(frames) == raster(frames.reversed()))
    }

    @Test("a shape of the template and the same shape in the artwork look alike")
    func artwork() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="100pt" viewBox="0 0 100 100">\
            <rect x="10" y="60" width="30" height="30" fill="#ff0000"/></svg>
            """
        #expect(try raster([], artwork: svg) == raster([SameAndDifferentTests.square]))
    }

    @Test("shapes that overlap look otherwise when they change places")
    func overlap() throws {
        let frames = [SameAndDifferentTests.square, SameAndDifferentTests.disc]
        #expect(try raster(frames) != raster(frames.reversed()))
    }

    @Test(
        "a small change of a frame is seen",
        arguments: [
            "text: 'Hallo {{name}}', style: body, box: [10.5pt, 10pt, 80pt, 14pt]",
            "text: 'Hallo {{name}}', style: old, box: [10pt, 10pt, 80pt, 14pt]",
            "text: 'Hallo {{name}}!', style: body, box: [10pt, 10pt, 80pt, 14pt]",
            "text: 'Hallo {{name}}', style: body, valign: bottom, box: [10pt, 10pt, 80pt, 14pt]",
        ])
    func change(frame: String) throws {
        #expect(try raster([frame]) != raster([SameAndDifferentTests.greeting]))
    }
}
