import Testing
import Verification

/// The code runs from 300 to 343.5 and from 100 to 143.5, its quiet zone 6 points further.
@Suite("Quiet zones")
struct QuietZoneTests {
    private func finding(_ change: (inout TestPart) -> Void) throws -> String? {
        var part = TestPart.plain(2)
        change(&part)
        let found = try ReadBack(pdf: try CleanPartTests.finished(part)).check(TestPart.plain(2).expected)
        #expect(found.allSatisfy { $0.code == .quietZone })
        return found.first?.message
    }

    private let paints: [(TestPart.Paint, String)] = [
        (.rectangle(x: 295, y: 110, width: 1, height: 1), "a filled shape"),
        // A little smaller than the page: of what lies under an opaque rectangle of its full size cairo writes nothing.
        (.rectangle(x: 1, y: 1, width: 418, height: 296), "a filled shape"),
        (.line(x: 0, y: 97, toX: 400, toY: 97, width: 0.2), "a line"),
        (.line(x: 293, y: 0, toX: 293, toY: 298, width: 3), "a line"),
        (.image(x: 345, y: 140), "an image"),
        (.text("x", x: 310, y: 120), "text"),
        (.text("a long line that runs from the left into the code", x: 100, y: 120), "text"),
        (.text("Ωμέγα: a long line in another script", x: 250, y: 120), "text"),
    ]

    @Test("paint over the zone", arguments: 0..<8)
    func above(index: Int) throws {
        let (paint, noun) = paints[index]
        #expect(
            try finding { $0.pages[0].above = [paint] }
                == "\(noun) is painted over the quiet zone of a QR code")
    }

    @Test("paint between the white square and the code", arguments: 0..<8)
    func beneath(index: Int) throws {
        let (paint, noun) = paints[index]
        #expect(
            try finding { $0.pages[1].beneath = [paint] } == "\(noun) lies in the quiet zone of a QR code")
    }

    @Test("a white square that is missing, too small or translucent")
    func whiteSquare() throws {
        #expect(try finding { $0.whiteSquares = false } != nil)
        #expect(try finding { $0.whiteMargin = -0.2 } == "a filled shape lies in the quiet zone of a QR code")
        #expect(try finding { $0.whiteMargin = 5 } == nil)
        #expect(try finding { $0.whiteAlpha = 0.9 } == "a filled shape lies in the quiet zone of a QR code")
    }

    @Test("a zone that leaves the page")
    func offPage() throws {
        var part = TestPart.plain(1)
        part.pages[0].codes[0].left = 5
        let found = try ReadBack(pdf: try part.pdf()).check(part.expected)
        #expect(found.map(\.message).contains("the quiet zone of a QR code leaves the page"))
    }

    /// Of what lies under the code in a page made by hand; nil if the zone is clean.
    private func handmade(_ beneath: String, form: String = "", formEntries: String = "") throws -> String? {
        let payload = TestPart.payload(0)
        var pdf = HandmadePDF(
            content: "\(beneath) q 0 g /whole gs 43.5 0 0 43.5 300 100 cm /S Do Q",
            stencil: try TestPart.symbol(payload))
        pdf.form = form
        pdf.formEntries = formEntries
        let found = try ReadBack(pdf: pdf.bytes).check(HandmadePDF.expected(payload))
        #expect(found.allSatisfy { $0.code == .quietZone })
        return found.first?.message
    }

    @Test("white counts only if it is solid and whole")
    func solid() throws {
        let shape = "a filled shape lies in the quiet zone of a QR code"
        let square = "294 94 56 56 re f"
        let artwork = "0.3 g 0 0 420 298 re f "
        #expect(try handmade(artwork) == shape)
        #expect(try handmade(artwork + "1 g \(square)") == nil)
        #expect(try handmade(artwork + "1 1 1 rg \(square)") == nil)
        #expect(try handmade(artwork + "0 0 0 0 k \(square)") == nil)
        #expect(try handmade(artwork + "0.99 g \(square)") == shape)
        #expect(try handmade(artwork + "1 1 0.9 rg \(square)") == shape)
        #expect(try handmade(artwork + "/Pattern cs /P scn \(square)") == shape)
        for state in ["half", "multiply", "masked", "over"] {
            #expect(try handmade(artwork + "q /\(state) gs 1 g \(square) Q") == shape, "\(state)")
        }
        #expect(try handmade(artwork + "q /half gs /whole gs 1 g \(square) Q") == nil)
        // Clipped by a rectangle that leaves it whole, by one that does not, by a triangle.
        #expect(try handmade(artwork + "q 290 90 70 70 re W n 1 g \(square) Q") == nil)
        #expect(try handmade(artwork + "q 290 90 40 70 re W n 1 g \(square) Q") == shape)
        #expect(try handmade(artwork + "q 0 0 m 900 0 l 0 900 l h W n 1 g \(square) Q") == shape)
        // Two rectangles, or a turned one, are no plain square.
        #expect(try handmade(artwork + "1 g 294 94 56 56 re 300 100 5 5 re f*") == shape)
        #expect(try handmade(artwork + "q 1 0.1 -0.1 1 0 0 cm 1 g \(square) Q") == shape)
        #expect(try handmade(artwork + "1 g \(square) q 290 90 70 70 re W n /I Do Q") == nil)
        #expect(
            try handmade(artwork + "1 g \(square) q 70 0 0 70 290 90 cm /I Do Q")
                == "an image lies in the quiet zone of a QR code")
        #expect(
            try handmade(artwork + "1 g \(square) /P sh") == "a shading lies in the quiet zone of a QR code")
    }

    @Test("white in a form counts as the form is painted")
    func forms() throws {
        let shape = "a filled shape lies in the quiet zone of a QR code"
        let white = "1 g 294 94 56 56 re f"
        let artwork = "0.3 g 0 0 420 298 re f "
        let group = "/Group << /S /Transparency >>"
        #expect(try handmade(artwork + "/X Do", form: white) == nil)
        #expect(try handmade(artwork + "q /half gs /X Do Q", form: white) == shape)
        #expect(try handmade(artwork + "q /half gs /X Do Q", form: white, formEntries: group) == shape)
        #expect(try handmade(artwork + "/X Do", form: white, formEntries: group) == nil)
        #expect(try handmade(artwork + "/X Do", form: white, formEntries: "/Matrix [1 0 0 1 9 0]") == shape)
        #expect(
            try handmade(
                artwork + "/X Do", form: "1 g 588 188 112 112 re f", formEntries: "/Matrix [0.5 0 0 0.5 0 0]")
                == shape)
        // The colour current at `Do` is the form's first.
        #expect(try handmade(artwork + "1 g /X Do", form: "294 94 56 56 re f") == nil)
        #expect(try handmade(artwork + "0.5 g /X Do", form: "294 94 56 56 re f") == shape)
    }
}
