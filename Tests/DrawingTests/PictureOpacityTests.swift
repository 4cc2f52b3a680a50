import Drawing
import DrawingSupport
import Testing
import Typesetting

/// Faded pictures, and one picture shown faded and not on the same page.
struct PictureOpacityTests {
    private static let overlapping = """
        <rect width="100" height="100" fill="#ff0000"/><rect x="50" width="50" height="100" fill="#0000ff"/>
        """

    private func drawn(_ kind: String, id: String = "a") throws -> DrawnPicture {
        switch kind {
        case "SVG":
            try DrawnPicture(
                svg: """
                    <rect width="50" height="50" fill="red"/><rect x="50" width="50" height="50" fill="lime"/>\
                    <rect y="50" width="50" height="50" fill="blue"/>\
                    <rect x="50" y="50" width="50" height="50" fill="white"/>
                    """, id: id)
        default: try DrawnPicture(PictureFiles.squares("RGB", kind), id: id)
        }
    }

    @Test("the paper shows through as the opacity says", arguments: ["PNG", "JPEG", "SVG"])
    func opacity(kind: String) throws {
        let drawn = try drawn(kind)
        #expect(try drawn.pdf(opacity: 0.6).raster().corners == ["522", "252", "225", "555"])
        #expect(try drawn.pdf(opacity: 0.2).raster().corners == ["544", "454", "445", "555"])
        #expect(try drawn.pdf(opacity: 0).raster().inkBounds == nil)
    }

    @Test("an SVG fades as one: what its upper shapes hide stays hidden")
    func group() throws {
        let pdf = try DrawnPicture(svg: PictureOpacityTests.overlapping).pdf(opacity: 0.4)
        let raster = try pdf.raster()
        #expect(raster.fifths(45, 70) == "533")
        // Blue over paper; red beneath would give 423 or the like.
        #expect(raster.fifths(95, 70) == "335")
        #expect(try pdf.imageObjects().isEmpty)
    }

    @Test("alpha of a PNG and opacity multiply")
    func alpha() throws {
        let bytes = try PictureFiles.make("Image.new('RGBA', (8, 8), (0, 0, 0, 128)).save(target, 'PNG')")
        #expect(try DrawnPicture(bytes).pdf(opacity: 0.5).raster().fifths(70, 70) == "444")
    }

    /// Left and right half of the page.
    private let halves = [Rectangle.at(0, 0, 70, 140), .at(70, 0, 70, 140)]

    @Test(
        "in two frames of one page each has its own opacity, and the page's names are each there once",
        arguments: ["PNG", "JPEG", "SVG"], [[1, 0.4], [0.4, 1], [0.4, 0.8], [1, 1]])
    func twoFrames(kind: String, opacities: [Double]) throws {
        let drawn = try drawn(kind)
        // The second page shows them the other way round: what the first one has done must not matter.
        let pdf = try DrawnPDF(pages: 2) { canvas, page in
            for (half, opacity) in zip(halves, page == 0 ? opacities : opacities.reversed()) {
                try canvas.draw(drawn.picture, at: drawn.placement(in: half), opacity: opacity)
            }
        }
        #expect(try pdf.faults() == "")
        for page in 1...2 {
            let raster = try pdf.raster(page: page)
            for (x, opacity) in zip([17, 87], page == 1 ? opacities : opacities.reversed()) {
                let pale = Int((5 - 5 * opacity).rounded())
                #expect(raster.fifths(x, 35) == "5\(pale)\(pale)", "\(page) \(x)")
            }
        }
        #expect(try pdf.imageObjects().count == (kind == "SVG" ? 0 : 1))
    }

    @Test(
        "the same content opened under two names is no trouble on one page",
        arguments: ["PNG", "JPEG", "SVG"], [[1, 1], [1, 0.4]])
    func twoNames(kind: String, opacities: [Double]) throws {
        let pictures = [try drawn(kind), try drawn(kind)]
        let pdf = try DrawnPDF(pages: 1) { canvas, _ in
            for index in 0..<2 {
                try canvas.draw(
                    pictures[index].picture, at: pictures[index].placement(in: halves[index]),
                    opacity: opacities[index])
            }
        }
        #expect(try pdf.faults() == "")
        let raster = try pdf.raster()
        #expect(raster.fifths(17, 35) == "500")
        #expect(raster.fifths(87, 35) == (opacities[1] < 1 ? "533" : "500"))
    }

    @Test(
        "twice in a static layer and once above it, each as it is told", arguments: ["PNG", "JPEG", "SVG"])
    func layered(kind: String) throws {
        let drawn = try drawn(kind)
        let layer = try StaticLayer(width: 140, height: 140, name: "layer") { canvas in
            for (half, opacity) in zip(halves, [0.4, 1]) {
                try canvas.draw(drawn.picture, at: drawn.placement(in: half), opacity: opacity)
            }
        }
        let pdf = try DrawnPDF(pages: 2) { canvas, _ in
            canvas.paint(layer)
            try canvas.draw(drawn.picture, at: drawn.placement(in: .at(50, 100, 40, 40)), opacity: 1)
        }
        #expect(try pdf.faults() == "")
        for page in 1...2 {
            let raster = try pdf.raster(page: page)
            #expect(raster.fifths(17, 35) == "533" && raster.fifths(87, 35) == "500")
            #expect(raster.fifths(55, 105) == "500" && raster.fifths(85, 135) == "555")
        }
    }
}
