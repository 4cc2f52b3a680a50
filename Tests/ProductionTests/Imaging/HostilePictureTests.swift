import DrawingSupport
import Foundation
import Production
import TestSupport
import Testing

/// Pictures made to do harm, opened by the real child: each is refused in its own words, and the others are measured.
struct HostilePictureTests {
    /// Measures with a good picture before and behind, by one child, and expects both to be found.
    private func said(_ pictures: PictureFolder, _ path: String, haste: Double = 1) throws -> String {
        try pictures.writeSVG("", to: "first.svg")
        try pictures.writeSVG("", to: "last.svg")
        let said = try pictures.said(["first.svg", path, "last.svg"], workers: 1, haste: haste)
        #expect(said[0] == "svg 7 × 7" && said[2] == "svg 7 × 7", "\(path)")
        return said[1]
    }

    private func said(svg content: String, haste: Double = 1) throws -> String {
        let pictures = try PictureFolder()
        try pictures.writeSVG(content, to: "bad.svg")
        return try said(pictures, "bad.svg", haste: haste)
    }

    private func said(_ bytes: [UInt8]) throws -> String {
        let pictures = try PictureFolder()
        try pictures.write(bytes, to: "bad.png")
        return try said(pictures, "bad.png")
    }

    @Test("empty files, texts and files cut short")
    func notWhole() throws {
        #expect(try said([]) == "the file is empty")
        #expect(try said(Array("no picture".utf8)) == "it is no PNG, JPEG or SVG")
        #expect(try said(Array(PictureFiles.squares().dropLast(20))) == "the PNG ends before its end")
        #expect(
            try said(Array(PictureFiles.squares("RGB", "JPEG").dropLast(20)))
                == "the JPEG ends before its end")
    }

    /// PNG chunks made by hand; `raw` are the bytes that IDAT holds packed.
    private func png(_ width: Int, _ height: Int, raw: String, more: String = "") throws -> [UInt8] {
        try PictureFiles.make(
            """
            def chunk(kind, data):
                return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
            header = struct.pack('>IIBBBBB', \(width), \(height), 1, 0, 0, 0, 0)
            open(target, 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', header) + \(more.isEmpty ? "b''" : more)
                                     + chunk(b'IDAT', zlib.compress(\(raw), 9)) + chunk(b'IEND', b''))
            """)
    }

    @Test("bombs of PNG: vast sizes in a few bytes, and data that unpack to more than the picture")
    func bombs() throws {
        #expect(
            try said(png(60_000, 60_000, raw: "b''"))
                == "it has 60000 × 60000 pixels; at most 100 million, and 32 767 a side")
        #expect(try said(png(8, 8, raw: "b''")) == "the PNG is damaged")
        // 60 MB of zeros behind 16 bytes of picture: the rest is never unpacked.
        #expect(try said(png(8, 8, raw: "bytes(60_000_000)")) == "png 8 × 8")
        // A comment of 60 MB: libpng passes over what is larger than it may be.
        let comment = "chunk(b'zTXt', b'a\\0\\0' + zlib.compress(bytes(60_000_000), 9))"
        #expect(try said(png(8, 8, raw: "bytes(16)", more: comment)) == "png 8 × 8")
    }

    @Test("the largest picture that is allowed is measured: 100 million pixels in 12 kB")
    func largest() throws {
        #expect(try said(png(10_000, 10_000, raw: "bytes(10_000 * 1_251)")) == "png 10000 × 10000")
    }

    @Test(
        "an SVG that asks for another file, on the disk or in the network",
        arguments: [
            "<image href=\"file:///etc/hostname\"/>", "<image href=\"http://127.0.0.1:9/a.png\"/>",
            "<image href=\"//127.0.0.1/a.png\"/>", "<use href=\"first.svg#a\"/>",
            "<rect fill=\"url(first.svg#a)\"/>", "<style>@import \"a.css\";</style>",
        ])
    func references(content: String) throws {
        let reason = try said(svg: content)
        #expect(
            reason.contains(" refers to another file, which is never read; ")
                || reason.contains(": a style sheet stands in another file, which is never read; "),
            "\(reason)")
    }

    @Test("an SVG whose embedded pictures are of a foreign kind, or bombs themselves")
    func embedded() throws {
        let cannot = "line 1: image cannot be shown: "
        let cure = "; embed it anew as PNG or JPEG (File › Import: Embed)"
        #expect(
            try said(svg: "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>")
                == cannot + "it is no PNG or JPEG" + cure)
        #expect(try said(svg: "<image href=\"data:text/html,a\"/>") == cannot + "it is no PNG or JPEG" + cure)
        let bomb = Data(try png(60_000, 60_000, raw: "b''")).base64EncodedString()
        #expect(
            try said(svg: "<image href=\"data:image/png;base64,\(bomb)\"/>")
                == cannot + "it has 60000 × 60000 pixels; at most 100 million, and 32 767 a side" + cure)
    }

    @Test("an SVG whose entities name a file, or grow without end")
    func entities() throws {
        func said(_ entities: String, _ content: String) throws -> String {
            let pictures = try PictureFolder()
            try pictures.write(
                """
                <!DOCTYPE svg [\(entities)]>
                <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">\(content)</svg>
                """, to: "bad.svg")
            return try self.said(pictures, "bad.svg")
        }
        #expect(
            try said("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<title>&x;</title>")
                == "it is damaged: Entity 'x' not defined")
        var laughs = "<!ENTITY l0 \"<g/>\">"
        for level in 1...9 {
            laughs += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        #expect(try said(laughs, "&l9;") == "it has entities that grow without end")
    }

    @Test("an SVG whose parts use each other without end, and one of a hundred thousand levels")
    func nested() throws {
        var levels = "<g id=\"l0\"/>"
        for level in 1...9 {
            let uses = String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10)
            levels += "<g id=\"l\(level)\">\(uses)</g>"
        }
        #expect(
            try said(svg: levels + "<use href=\"#l9\"/>")
                == "line 1: use repeats what itself repeats others: together more than 1000000 objects would be drawn; "
                + "draw fewer of them, or use a pattern (Object › Pattern › Objects to Pattern)")
        let deep = String(repeating: "<g>", count: 100_000) + String(repeating: "</g>", count: 100_000)
        #expect(try said(svg: deep) == "it nests its elements more than 256 deep")
    }

    /// Noise that takes minutes to work out.
    private static let slow = """
        <filter id="f" x="0" y="0" width="1" height="1"><feTurbulence baseFrequency="0.1" numOctaves="5000"/></filter>\
        <rect width="9" height="9" filter="url(#f)"/>
        """

    @Test("an SVG that takes for ever is given up, and its child with it")
    func slow() throws {
        let pictures = try PictureFolder()
        try pictures.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000" viewBox="0 0 9 9">\
            \(HostilePictureTests.slow)</svg>
            """, to: "bad.svg")
        // Ten seconds of the measurer's are two and a half.
        #expect(try said(pictures, "bad.svg", haste: 4) == "it takes too long to read")
    }

    @Test("an SVG whose filter asks for more memory than a child may have", arguments: [30_000, 50_000])
    func memory(side: Int) throws {
        let pictures = try PictureFolder()
        try pictures.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(side)" height="\(side)">
            <filter id="f"><feGaussianBlur stdDeviation="9"/></filter>
            <rect width="\(side)" height="\(side)" filter="url(#f)"/></svg>
            """, to: "bad.svg")
        #expect(
            try said(pictures, "bad.svg")
                == "a filter or mask of the SVG needs more memory than a picture may")
    }
}
