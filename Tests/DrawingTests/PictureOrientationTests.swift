import Drawing
import DrawingSupport
import Testing

/// Exif's orientations (Exif 2.3, 4.6.4 A, tag 0x0112), against Pillow's understanding of them.
struct PictureOrientationTests {
    /// An upright picture of 64 × 32 pixels, red and green above, blue and white below, stored as a camera would with
    /// that orientation; Pillow itself has turned it back.
    private func photograph(_ orientation: Int, endian: String = "<") throws -> [UInt8] {
        try PictureFiles.make(
            """
            from PIL import ImageChops, ImageOps
            upright = Image.new('RGB', (64, 32), 'white')
            for at, colour in (((0, 0), 'red'), ((32, 0), 'lime'), ((0, 16), 'blue')):
                upright.paste(colour, (*at, at[0] + 32, at[1] + 16))
            T = Image.Transpose
            # What brings the upright picture to how it is stored: the inverse of what brings it back.
            ways = {2: T.FLIP_LEFT_RIGHT, 3: T.ROTATE_180, 4: T.FLIP_TOP_BOTTOM, 5: T.TRANSPOSE, 6: T.ROTATE_90,
                    7: T.TRANSVERSE, 8: T.ROTATE_270}
            stored = upright.transpose(ways[\(orientation)]) if \(orientation) in ways else upright
            exif = Image.Exif()
            exif.endian = '\(endian)'
            exif[0x0112] = \(orientation)
            stored.save(target, 'JPEG', exif=exif, quality=95, subsampling=0)
            again = ImageOps.exif_transpose(Image.open(target)).convert('RGB')
            assert again.size == upright.size
            assert max(high for low, high in ImageChops.difference(again, upright).getextrema()) < 40
            """)
    }

    @Test("each orientation is drawn as Pillow stands it upright, with upright sizes", arguments: 1...8)
    func upright(orientation: Int) throws {
        let drawn = try DrawnPicture(photograph(orientation))
        #expect(drawn.info == PictureInfo(kind: .jpeg, width: 64, height: 32, orientation: orientation))
        let raster = try drawn.pdf().raster()
        #expect(raster.corners == DrawnPicture.squares)
        #expect(raster.inkBounds?.left == 20 && raster.inkBounds?.top == 20)
        #expect(raster[10, 10] == .white)
    }

    @Test("a camera's bytes may stand either way round", arguments: ["<", ">"])
    func endian(order: String) throws {
        #expect(try DrawnPicture(photograph(8, endian: order)).info.orientation == 8)
    }

    @Test("cover and its focus count on the upright picture", arguments: [1, 3, 6, 7])
    func cover(orientation: Int) throws {
        let drawn = try DrawnPicture(photograph(orientation))
        let box = Rectangle.at(20, 20, 50, 100)
        let pdf = try DrawnPDF(pages: 1) { canvas, _ in
            try canvas.draw(
                drawn.picture, at: drawn.placement(in: box, .cover, focus: (1, 0.5)), opacity: 1)
        }
        let raster = try pdf.raster()
        // The right end of the picture fills the box: its left half is cut off.
        for (x, y) in [(22, 22), (67, 22), (22, 64), (67, 64)] { #expect(raster.fifths(x, y) == "050") }
        #expect(raster.fifths(45, 80) == "555" && raster.fifths(75, 40) == "555")
    }

    @Test("an orientation that Exif does not know is none", arguments: [0, 9, 300])
    func unknown(orientation: Int) throws {
        let bytes = try PictureFiles.make(
            """
            exif = Image.Exif()
            exif[0x0112] = \(orientation)
            Image.new('RGB', (64, 32), 'red').save(target, 'JPEG', exif=exif)
            """)
        let info = try PictureInspector.inspect(bytes, limits: .standard)
        #expect(info == PictureInfo(kind: .jpeg, width: 64, height: 32, orientation: 1))
    }

    @Test("Exif data that lead nowhere are passed over, wherever they are spoilt")
    func spoilt() throws {
        let bytes = try photograph(6)
        let exif = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("Exif\0\0".utf8)) })
        for place in exif..<exif + 20 {
            for value: UInt8 in [0x00, 0x7F, 0xFF] {
                var copy = bytes
                copy[place] = value
                let info = try PictureInspector.inspect(copy, limits: .standard)
                #expect(info.width * info.height == 64 * 32, "\(place) \(value)")
            }
        }
    }
}
