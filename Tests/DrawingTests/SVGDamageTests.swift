import Drawing
import Testing

@Suite("What is no SVG")
struct SVGDamageTests {
    @Test(
        "is told in a plain sentence, with its place",
        arguments: [
            ("", "is empty", nil), (" \n\n", "is empty", nil),
            ("%PDF-1.7", "is not an SVG: it begins like a PDF", nil),
            ("GIF89a", "is not an SVG: it begins like a GIF", nil),
            ("RIFF\0\0\0\0WEBP", "is not an SVG: it begins like a WebP", nil),
            ("<html/>", "is not an SVG: its first element is <html>", "1:1"),
            ("\n <svg>\n<g>\n<rect/>\n", "ends in the middle: <g> of line 3 is not closed", "5:1"),
            ("<svg><g><rect", "ends in the middle: <g> of line 1 is not closed", "1:9"),
            ("<svg>\n<g></svg>", "closes another element than <g> of line 2", "2:6"),
            ("<!-- nothing -->", "ends before its first element", "1:17"),
            ("no svg", "is damaged: syntax error", "1:1"),
            ("<svg x=1/>", "is damaged: not well-formed (invalid token)", "1:8"),
            ("<svg>&x;</svg>", "uses an entity that it does not define", "1:6"),
            (
                "<svg><g inkscape:label=\"a\"/></svg>",
                "does not say what `inkscape:` stands for (xmlns:inkscape=\"…\")", "1:6"
            ),
            (
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?><svg/>",
                "is written in an encoding that is not read here; save it in UTF-8", nil
            ),
            (String(repeating: "<svg>", count: 257), "nests its elements more than 256 deep", "1:1281"),
        ] as [(String, String, String?)])
    func words(text: String, message: String, place: String?) {
        let error = #expect(throws: SVGError.self) { try SVGArtwork(bytes: Array(text.utf8)) }
        #expect(error?.description == message)
        #expect(error?.place.map { "\($0.line):\($0.column)" } == place)
    }

    @Test(
        "is known by its first bytes",
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], "is not an SVG: it begins like a JPEG"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D], "is not an SVG: it begins like a PNG"),
            ([0x1F, 0x8B, 0x08], "is a compressed SVG (.svgz); save it as Plain SVG"),
        ] as [([UInt8], String)])
    func beginnings(bytes: [UInt8], message: String) {
        #expect(throws: SVGError.self) { try SVGArtwork(bytes: bytes) }
        do { _ = try SVGArtwork(bytes: bytes) } catch { #expect(error.description == message) }
    }

    @Test("and a picture that librsvg would not read to its end is told as one")
    func large() {
        let svg =
            "<svg><image href=\"data:image/png;base64,\(String(repeating: "A", count: 10_000_000))\"/></svg>"
        do {
            _ = try SVGArtwork(bytes: Array(svg.utf8))
            Issue.record("it was read")
        } catch {
            #expect(
                error.description
                    == "holds a picture of more than 7 MB, which is not read; embed a smaller one, or show it in a "
                    + "frame of the template")
        }
    }
}
