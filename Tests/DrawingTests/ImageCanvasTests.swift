import Drawing
import TestSupport
import Testing
import Typesetting

@Suite("Pages as pixels")
struct ImageCanvasTests {
    /// The colours at some places, as another library reads them from the PNG.
    private func pixels(_ png: [UInt8], at places: [(Int, Int)]) throws -> [String] {
        let folder = try TemporaryFolder()
        let path = try folder.write(png, to: "page.png")
        let program = """
            import sys
            from PIL import Image
            image = Image.open(sys.argv[1]).convert("RGB")
            print(image.size[0], image.size[1])
            for place in sys.argv[2:]: print("%02x%02x%02x" % image.getpixel(tuple(map(int, place.split(",")))))
            """
        let result = try Command.run(
            "/usr/bin/python3", ["-c", program, path] + places.map { "\($0.0),\($0.1)" })
        #expect(result.status == 0, "\(result.error)")
        return result.output.split(separator: "\n").map(String.init)
    }

    @Test("are white paper with what is drawn at its place, at the scale asked for")
    func shapes() throws {
        let canvas = try ImageCanvas(widthInPoints: 100, height: 50, pixelsPerPoint: 2)
        canvas.setColour(.red)
        canvas.fillRectangle(.at(10, 10, 20, 20))
        let found = try pixels(canvas.png(), at: [(0, 0), (19, 30), (21, 21), (59, 59), (61, 61)])
        #expect(found == ["200 100", "ffffff", "ffffff", "ff0000", "ff0000", "ffffff"])
        #expect(canvas.width == 200 && canvas.height == 100)
    }

    @Test("show a JPEG, whose bytes say nothing to pixels, when it is opened for them")
    func jpeg() throws {
        let folder = try TemporaryFolder()
        let program =
            "from PIL import Image; import sys; Image.new('RGB', (40, 40), (0, 0, 255)).save(sys.argv[1], quality=100)"
        let path = folder.path("blue.jpeg")
        #expect(try Command.run("/usr/bin/python3", ["-c", program, path]).status == 0)
        let bytes = try folder.bytes("blue.jpeg")
        let info = PictureInfo(kind: .jpeg, width: 40, height: 40, orientation: 1)
        let canvas = try ImageCanvas(widthInPoints: 40, height: 40, pixelsPerPoint: 1)
        let whole = PicturePlacement(of: info, in: .at(0, 0, 40, 40), fit: .cover, focusX: 0.5, focusY: 0.5)
        try canvas.draw(Picture(bytes: bytes, info: info, id: "b", colours: .onScreen), at: whole, opacity: 1)
        let found = try #require(try pixels(canvas.png(), at: [(20, 20)]).last)
        #expect(["0000ff", "0000fe"].contains(found), "\(found)")
    }

    @Test("the same drawing has the same bytes")
    func same() throws {
        func png() throws -> [UInt8] {
            let canvas = try ImageCanvas(widthInPoints: 30, height: 30, pixelsPerPoint: 1.5)
            canvas.setColour(.blue)
            canvas.fillEllipse(.at(5, 5, 20, 20))
            return try canvas.png()
        }
        #expect(try png() == png())
    }

    @Test(
        "of no size, or of more than anybody looks at, are refused",
        arguments: [(0.0, 10.0), (10, 0), (10, 9_000), (.nan, 1)])
    func sizes(width: Double, height: Double) {
        #expect(throws: CairoError.self) {
            _ = try ImageCanvas(widthInPoints: width, height: height, pixelsPerPoint: 1)
        }
    }
}
