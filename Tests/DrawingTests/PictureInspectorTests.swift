import Drawing
import DrawingSupport
import Foundation
import TestSupport
import Testing

/// What is said of pictures that cannot be shown: each reason in its own words.
struct PictureInspectorTests {
    /// The reason, or the kind of a picture that can be shown.
    private func said(_ bytes: [UInt8], _ limits: PictureLimits = .standard) -> String {
        do {
            return "\(try PictureInspector.inspect(bytes, limits: limits).kind)"
        } catch {
            return error.description
        }
    }

    private func svg(_ content: String, _ attributes: String = "width=\"10\" height=\"10\"") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
    }

    /// PNG (ISO 15948), 11.2.2.
    private func header(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        func word(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + word(13) + Array("IHDR".utf8) + word(width)
            + word(height) + [8, 2, 0, 0, 0] + word(0)
    }

    @Test("what is no picture is told so, whatever its name")
    func kinds() {
        #expect(said([]) == "the file is empty")
        for text in ["GIF89a", "%PDF-1.4", "RIFF\0\0\0\0WEBP", "<html></html>", "\u{1F}\u{8B}svgz"] {
            #expect(said(Array(text.utf8)) == "it is no PNG, JPEG or SVG", "\(text)")
        }
        #expect(said(Array("<html><svg/></html>".utf8)) == "it is not an SVG: its first element is <html>")
    }

    @Test("a PNG cut short is refused wherever it is cut")
    func shortPNG() throws {
        let bytes = try PictureFiles.squares()
        for length in 8..<bytes.count {
            let reason = said(Array(bytes.prefix(length)))
            #expect(
                reason == (length < 33 ? "the file ends too early" : "the PNG ends before its end"),
                "\(length)")
        }
    }

    @Test("a JPEG cut short is refused wherever it is cut", arguments: ["quality=95", "progressive=True"])
    func shortJPEG(options: String) throws {
        let bytes = try PictureFiles.squares("RGB", "JPEG", options: options)
        for length in 3..<bytes.count {
            let reason = said(Array(bytes.prefix(length)))
            #expect(
                ["the JPEG ends before its pixels", "the JPEG ends before its end"].contains(reason),
                "\(length): \(reason)")
        }
    }

    @Test("a JPEG cut short is refused though a small picture within it is whole")
    func shortWithThumbnail() throws {
        let small = try PictureFiles.squares("RGB", "JPEG", side: 2)
        var bytes = try PictureFiles.squares("RGB", "JPEG", side: 40)
        // Behind the start, as Exif's thumbnails stand: a segment of its own.
        let length = small.count + 2
        bytes.insert(contentsOf: [0xFF, 0xE2, UInt8(length >> 8), UInt8(length & 255)] + small, at: 2)
        #expect(said(bytes) == "jpeg")
        #expect(said(Array(bytes.dropLast(40))) == "the JPEG ends before its end")
    }

    @Test("a PNG whose check sums are wrong is refused")
    func checkSums() throws {
        let bytes = try PictureFiles.squares()
        let data = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("IDAT".utf8)) })
        for place in [26, 30, data + 8, bytes.count - 14] {
            var copy = bytes
            copy[place] ^= 1
            #expect(said(copy) == "the PNG is damaged", "\(place)")
        }
    }

    @Test("spoilt bytes never crash: each is shown or refused with a reason", arguments: ["PNG", "JPEG"])
    func spoilt(format: String) throws {
        let bytes = try PictureFiles.squares("RGB", format)
        let limits = PictureLimits(bytes: 1_000_000, svgBytes: 1_000, pixels: 1_000_000)
        var random = SplitMix64(seed: 7)
        var refused = 0
        for _ in 0..<300 {
            var copy = bytes
            for _ in 0..<3 { copy[random.below(copy.count)] = UInt8.random(in: 0...255, using: &random) }
            let reason = said(copy, limits)
            #expect(!reason.isEmpty)
            if reason != "png", reason != "jpeg" { refused += 1 }
        }
        #expect(refused > 30)
    }

    @Test("a picture too large is refused by its header, before a pixel of it is decoded")
    func tooLarge() throws {
        #expect(
            said(header(30_000, 30_000))
                == "it has 30000 × 30000 pixels; at most 100 million, and 32 767 a side")
        #expect(said(header(32_768, 1)).hasPrefix("it has 32768 × 1 pixels; at most 100 million"))
        #expect(said(header(.max, .max)).hasPrefix("it has 4294967295 × 4294967295 pixels; "))
        #expect(said(header(0, 3)) == "it has no pixels")
        // Just within: what is missing is then the pixels.
        #expect(said(header(10_000, 10_000)).hasPrefix("the PNG"))
        var jpeg = try PictureFiles.squares("RGB", "JPEG")
        let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
        jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(said(jpeg) == "it has 65535 × 65535 pixels; at most 100 million, and 32 767 a side")
    }

    @Test("limits are those that are given, each with its own words")
    func limits() throws {
        let limits = PictureLimits(bytes: 4 << 20, svgBytes: 1 << 20, pixels: 1_000_000)
        #expect(said([UInt8](repeating: 60, count: 4 << 20 + 1), limits) == "the file has more than 4 MB")
        let blank = String(repeating: " ", count: 1 << 20)
        #expect(said(svg(blank), limits) == "the SVG has more than 1 MB")
        #expect(said(svg(String(blank.dropLast(200))), limits) == "svg")
        #expect(said(header(1_001, 1_000), limits).hasPrefix("it has 1001 × 1000 pixels; at most 1 million"))
    }

    @Test("a JPEG whose coding no PDF can hold is refused")
    func foreignJPEG() throws {
        var bytes = try PictureFiles.squares("RGB", "JPEG")
        let frame = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xC0]) })
        // T.81, table B.1: lossless, hierarchical, arithmetic.
        for kind: UInt8 in [0xC3, 0xC5, 0xC7, 0xC9, 0xCA, 0xCD] {
            bytes[frame + 1] = kind
            #expect(said(bytes) == "no PDF can hold its kind of JPEG: save it as a usual one")
        }
        bytes[frame + 1] = 0xC0
        bytes[frame + 4] = 12
        #expect(said(bytes) == "the JPEG has 12 bits or 3 components")
    }

    @Test("a CMYK JPEG without Adobe's segment is refused: its inks would print the other way round")
    func plainInks() throws {
        var bytes = try PictureFiles.squares("CMYK", "JPEG")
        #expect(said(bytes) == "jpeg")
        let mark = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xEE, 0x00, 0x0E]) })
        // Made another kind of segment, it is passed over.
        bytes[mark + 1] = 0xE5
        #expect(said(bytes) == "the CMYK JPEG does not say how its inks count: save it as RGB")
    }

    @Test("an SVG has the size that it states, or that of its view box")
    func svgSizes() throws {
        func size(_ attributes: String) throws -> [Double] {
            let info = try PictureInspector.inspect(svg("", attributes), limits: .standard)
            return [info.width, info.height]
        }
        #expect(try size("width=\"1in\" height=\"96\"") == [72, 72])
        #expect(try size("viewBox=\"0 0 40 20\"") == [30, 15])
        for attributes in ["", "width=\"0\" height=\"4\"", "width=\"1e9\" height=\"4\""] {
            #expect(
                said(svg("", attributes)) == "the SVG states no size: give it width and height, or a viewBox")
        }
    }

    @Test(
        "an SVG that would print otherwise than it looks is refused",
        arguments: [
            (
                "<text id=\"t\">Alles Gute</text>",
                "line 1: text \"Alles Gute\" (id t) must be paths: in a picture no fonts of the job are seen; "
                    + "Path › Object to Path"
            ),
            (
                "<image href=\"a.png\"/>",
                "line 1: image refers to another file, which is never read; "
                    + "embed it: Extensions › Images › Embed Images"
            ),
            (
                "<rect fill=\"device-cmyk(0 1 1 0)\"/>",
                "line 1: a colour of rect, written `device-cmyk(…)`, is drawn black; write it as #rrggbb or rgb(…)"
            ),
            (
                "<flowRoot>a</flowRoot>",
                "line 1: text \"a\" flows in a frame of an older Inkscape, which is not drawn: content would be lost; "
                    + "Text › Convert to Text, or Path › Object to Path"
            ),
        ])
    func svgRules(content: String, reason: String) {
        #expect(said(svg(content)) == reason)
    }

    @Test("an SVG is refused with the reason of its damage")
    func brokenSVG() {
        #expect(said(Array("<svg".utf8)) == "it ends before its first element")
    }
}
