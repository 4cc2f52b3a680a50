import Drawing
import DrawingSupport
import Testing

/// Pictures of every kind that programs write, made by Pillow and by hand, looked at through poppler.
struct PictureKindTests {
    /// Four squares as ``DrawnPicture/squares``, as PNG (ISO 15948) of 16 bits.
    private func deepPNG(interlaced: Bool) throws -> [UInt8] {
        // 8.2: Adam7 sends a picture in seven passes.
        try PictureFiles.make(
            """
            def colour(x, y):
                return (65535 * (x < side) * (y < side) or 65535 * (x >= side) * (y >= side),
                        65535 * (x >= side), 65535 * (y >= side))
            passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
            rows = b''
            for x0, y0, dx, dy in \(interlaced ? "passes" : "((0, 0, 1, 1),)"):
                for y in range(y0, 2 * side, dy):
                    rows += b'\\0' + b''.join(struct.pack('>3H', *colour(x, y)) for x in range(x0, 2 * side, dx))
            def chunk(kind, data):
                return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
            header = struct.pack('>IIBBBBB', 2 * side, 2 * side, 16, 2, 0, 0, \(interlaced ? 1 : 0))
            open(target, 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', header)
                                     + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))
            """)
    }

    @Test("a PNG of colours, with alpha or by a palette, shows its colours", arguments: ["RGB", "RGBA", "P"])
    func png(mode: String) throws {
        let drawn = try DrawnPicture(PictureFiles.squares(mode))
        #expect(drawn.info == PictureInfo(kind: .png, width: 32, height: 32, orientation: 1))
        let pdf = try drawn.pdf()
        #expect(try pdf.raster().corners == DrawnPicture.squares)
        #expect(try pdf.raster()[10, 10] == .white)
        #expect(try pdf.faults() == "")
    }

    @Test("a PNG of 16 bits shows its colours, interlaced or not", arguments: [false, true])
    func deep(interlaced: Bool) throws {
        let pdf = try DrawnPicture(deepPNG(interlaced: interlaced)).pdf()
        #expect(try pdf.raster().corners == DrawnPicture.squares)
    }

    @Test("a grey picture shows its greys, and is grey in the PDF", arguments: ["PNG", "JPEG"])
    func grey(format: String) throws {
        let pdf = try DrawnPicture(PictureFiles.squares("L", format)).pdf()
        // ITU-R BT.601: red 76, green 150, blue 29 of 255.
        #expect(try pdf.raster().corners == ["111", "333", "111", "555"])
        #expect(try pdf.imageObjects().map(\.colour) == ["gray"])
    }

    @Test("a grey PNG of 16 bits and one of one bit show what they hold", arguments: ["I;16", "1"])
    func oddGreys(mode: String) throws {
        let bytes = try PictureFiles.make(
            """
            white = 65535 if '\(mode)' == 'I;16' else 1
            picture = Image.new('\(mode)', (2 * side, 2 * side), 0)
            for x in range(side):
                for y in range(side):
                    picture.putpixel((x + side, y), white)
            picture.save(target, 'PNG')
            """)
        #expect(try DrawnPicture(bytes).pdf().raster().corners == ["000", "555", "000", "000"])
    }

    @Test("what is transparent shows the paper: colours, greys and palettes with alpha")
    func transparent() throws {
        let colours = try PictureFiles.make(
            """
            picture = Image.new('RGBA', (32, 32), (0, 0, 0, 0))
            picture.paste((255, 0, 0, 255), (0, 0, 16, 16))
            picture.paste((0, 0, 255, 102), (16, 16, 32, 32))
            picture.save(target, 'PNG')
            """)
        #expect(try DrawnPicture(colours).pdf().raster().corners == ["500", "555", "555", "335"])
        let greys = try PictureFiles.make(
            """
            picture = Image.new('LA', (32, 32), (0, 0))
            picture.paste((0, 255), (0, 0, 16, 16))
            picture.paste((0, 102), (16, 16, 32, 32))
            picture.save(target, 'PNG')
            """)
        #expect(try DrawnPicture(greys).pdf().raster().corners == ["000", "555", "555", "333"])
        let palette = try PictureFiles.make(
            """
            picture = Image.new('P', (32, 32), 1)
            picture.putpalette([255, 0, 0, 0, 0, 0])
            picture.paste(0, (0, 0, 16, 16))
            picture.save(target, 'PNG', transparency=1)
            """)
        #expect(try DrawnPicture(palette).pdf().raster().corners == ["500", "555", "555", "555"])
    }

    @Test(
        "a JPEG shows its colours, progressive, with restarts, and with half of its colours",
        arguments: ["quality=95", "quality=95, progressive=True", "quality=95, subsampling=2, optimize=True"])
    func jpeg(options: String) throws {
        let drawn = try DrawnPicture(PictureFiles.squares("RGB", "JPEG", options: options))
        #expect(drawn.info == PictureInfo(kind: .jpeg, width: 32, height: 32, orientation: 1))
        let pdf = try drawn.pdf()
        #expect(try pdf.raster().corners == DrawnPicture.squares)
        #expect(try pdf.faults() == "")
    }

    @Test("a CMYK JPEG shows its inks on the paper, and is RGB in the PDF")
    func inks() throws {
        let bytes = try PictureFiles.make(
            """
            picture = Image.new('CMYK', (32, 32), (0, 0, 0, 0))
            picture.paste((255, 0, 0, 0), (16, 0, 32, 16))
            picture.paste((0, 255, 255, 0), (0, 16, 16, 32))
            picture.paste((0, 0, 0, 255), (16, 16, 32, 32))
            picture.save(target, 'JPEG', quality=95)
            """)
        let pdf = try DrawnPicture(bytes).pdf()
        #expect(try pdf.raster().corners == ["555", "055", "500", "000"])
        #expect(try pdf.imageObjects().map(\.colour) == ["rgb"])
        #expect(try pdf.faults() == "")
    }

    @Test("an SVG stays vectors: there is no image in the PDF, and its colours are those of the file")
    func svg() throws {
        let drawn = try DrawnPicture(
            svg: """
                <rect width="50" height="50" fill="red"/><rect x="50" width="50" height="50" fill="lime"/>\
                <rect y="50" width="50" height="50" fill="blue"/>
                """)
        #expect(drawn.info == PictureInfo(kind: .svg, width: 75, height: 75, orientation: 1))
        let pdf = try drawn.pdf()
        #expect(try pdf.raster().corners == DrawnPicture.squares)
        #expect(try pdf.imageObjects().isEmpty)
        #expect(try pdf.faults() == "")
    }

    @Test("what an SVG draws beyond its edges is not seen")
    func svgEdges() throws {
        let drawn = try DrawnPicture(svg: "<rect x=\"-500\" y=\"-500\" width=\"2000\" height=\"2000\"/>")
        #expect(try drawn.pdf().raster().inkBounds == .init(left: 20, top: 20, right: 120, bottom: 120))
    }
}
