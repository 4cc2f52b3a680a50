import Drawing
import DrawingSupport
import Foundation
import Testing
import Typesetting

/// A picture in a PDF is one object, and that of a JPEG is the file itself.
struct PictureObjectTests {
    @Test(
        "the bytes of a JPEG stand in the PDF as in its file",
        arguments: [
            ("RGB", "quality=95"), ("RGB", "progressive=True"), ("L", "quality=40"),
            ("RGB", "comment=b'by Tirage', icc_profile=bytes(range(256)) * 9"),
        ])
    func untouched(mode: String, options: String) throws {
        let drawn = try DrawnPicture(PictureFiles.squares(mode, "JPEG", options: options))
        let pdf = try drawn.pdf()
        #expect(try pdf.jpegFiles() == [drawn.bytes])
        #expect(try pdf.imageObjects().map(\.coding) == ["jpeg"])
    }

    @Test("so they do where the picture is faded, turned by its camera, and cut")
    func untouchedWhenFaded() throws {
        let drawn = try DrawnPicture(
            PictureFiles.make(
                """
                exif = Image.Exif()
                exif[0x0112] = 6
                Image.new('RGB', (64, 32), 'red').save(target, 'JPEG', exif=exif)
                """))
        let pdf = try DrawnPDF(pages: 1) { canvas, _ in
            try canvas.draw(drawn.picture, at: drawn.placement(.cover, focus: (0, 0)), opacity: 0.4)
        }
        #expect(try pdf.jpegFiles() == [drawn.bytes])
    }

    @Test("bytes behind a JPEG's end, such as a telephone's film, go along and harm nothing")
    func trailer() throws {
        let whole = try PictureFiles.squares("RGB", "JPEG", options: "quality=95")
        let drawn = try DrawnPicture(whole + [UInt8](repeating: 0x55, count: 20_000))
        #expect(try drawn.pdf().raster().corners == DrawnPicture.squares)
    }

    @Test("a JPEG with fill bytes between its markers (T.81, B.1.1.2) shows its colours")
    func fillBytes() throws {
        var bytes = try PictureFiles.squares("RGB", "JPEG", options: "quality=95")
        let table = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xDB]) })
        bytes.insert(contentsOf: [0xFF, 0xFF, 0xFF], at: table)
        #expect(try DrawnPicture(bytes).pdf().raster().corners == DrawnPicture.squares)
    }

    @Test("one object, however many pages show it", arguments: ["PNG", "JPEG"])
    func once(format: String) throws {
        let pdf = try DrawnPicture(PictureFiles.squares("RGB", format)).pdf(pages: 6)
        #expect(try pdf.imageObjects().count == 1)
        for page in [1, 6] { #expect(try pdf.raster(page: page).corners == DrawnPicture.squares) }
    }

    @Test("one object, however large and however cut it is shown", arguments: ["PNG", "JPEG"])
    func sizes(format: String) throws {
        let drawn = try DrawnPicture(PictureFiles.squares("RGB", format))
        let pdf = try DrawnPDF(pages: 3) { canvas, page in
            let size = Double(30 + 40 * page)
            let placement = drawn.placement(in: .at(5, 5, size, size / 2), .cover, focus: (0, 1))
            try canvas.draw(drawn.picture, at: placement, opacity: 1)
        }
        #expect(try pdf.imageObjects().count == 1)
        #expect(try pdf.faults() == "")
    }

    @Test("one object in a static layer and on the pieces above it", arguments: ["PNG", "JPEG"])
    func layered(format: String) throws {
        let drawn = try DrawnPicture(PictureFiles.squares("RGB", format))
        let layer = try StaticLayer(width: 140, height: 140, name: "layer") {
            try $0.draw(drawn.picture, at: drawn.placement(), opacity: 1)
        }
        let pdf = try DrawnPDF(pages: 3) { canvas, page in
            if page < 2 { canvas.paint(layer) }
            if page > 0 { try canvas.draw(drawn.picture, at: drawn.placement(), opacity: 1) }
        }
        for page in 1...3 { #expect(try pdf.raster(page: page).corners == DrawnPicture.squares) }
        #expect(try pdf.imageObjects().count == 1)
        #expect(try pdf.faults() == "")
    }

    @Test("an SVG's vectors are in the file once, however many pages show it")
    func vectorsOnce() throws {
        let drawn = try DrawnPicture(svg: "<rect width=\"50\" height=\"50\" fill=\"#ff0000\"/>")
        let objects = try drawn.pdf(pages: 5).objects()
        #expect(objects.matches(of: /1 0 0 rg/).count == 1)
    }

    @Test("two pictures are two objects, though their sizes are the same")
    func different() throws {
        let one = try DrawnPicture(PictureFiles.squares(), id: "one")
        let two = try DrawnPicture(PictureFiles.squares("L"), id: "two")
        let pdf = try DrawnPDF(pages: 2) { canvas, page in
            try canvas.draw((page == 0 ? one : two).picture, at: one.placement(), opacity: 1)
        }
        #expect(try pdf.imageObjects().count == 2)
        #expect(try pdf.raster(page: 1).corners == DrawnPicture.squares)
        #expect(try pdf.raster(page: 2).corners == ["111", "333", "111", "555"])
    }

    @Test("the same pieces give the same bytes", arguments: ["PNG", "JPEG", "SVG"])
    func reproducible(kind: String) throws {
        let drawn = {
            kind == "SVG"
                ? try DrawnPicture(
                    svg:
                        "<linearGradient id=\"g\"><stop stop-color=\"red\"/></linearGradient><circle r=\"40\" fill=\"url(#g)\"/>"
                )
                : try DrawnPicture(PictureFiles.squares("RGB", kind))
        }
        let files = try (0..<2).map { _ -> Data in
            let pdf = try drawn().pdf(opacity: 0.5, pages: 2)
            return try Data(contentsOf: URL(fileURLWithPath: pdf.path))
        }
        #expect(files[0] == files[1])
    }
}
