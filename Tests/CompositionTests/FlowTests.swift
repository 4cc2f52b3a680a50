import Composition
import DrawingSupport
import JobModel
import Testing

/// Frames joined by `below`: what is under a text that grows moves down, and up where one is left out.
struct FlowTests {
    private static let letter =
        "name: letter, text: '{{a}}', style: body, box: [0pt, 10pt, 100pt, 12pt], grow: 60pt"
    private static let greeting =
        "name: greeting, text: 'bye', style: body, box: [0pt, 30pt, 60pt, 14pt], below: letter"

    @Test("a frame keeps its distance to one that grows, line by line")
    func grows() throws {
        let press = try SmallPress(FlowTests.letter, FlowTests.greeting)
        let one = try #require(try press.places(["a": "x"])["bye"])
        for lines in 2...4 {
            let text = Array(repeating: "x", count: lines).joined(separator: "\n")
            let place = try #require(try press.places(["a": text])["bye"])
            #expect(abs(place - one - Double(lines - 1) * 12) < 2.5, "\(lines)")
        }
        // The leading alone is exact: from two lines to four.
        let two = try #require(try press.places(["a": "x\nx"])["bye"])
        let four = try #require(try press.places(["a": "x\nx\nx\nx"])["bye"])
        #expect(abs(four - two - 24) < 0.01)
    }

    @Test("a text shorter than its box moves nothing")
    func shorter() throws {
        let press = try SmallPress(
            "name: letter, text: '{{a}}', style: body, box: [0pt, 10pt, 100pt, 40pt], grow: 60pt",
            "name: greeting, text: 'bye', style: body, box: [0pt, 60pt, 60pt, 14pt], below: letter")
        #expect(try press.places(["a": "x"])["bye"] == press.places(["a": "x\nx"])["bye"])
    }

    @Test("a text that outgrows its limit is held back, and its box is told at its highest")
    func limit() throws {
        let press = try SmallPress(FlowTests.letter, FlowTests.greeting)
        let long = Array(repeating: "x", count: 6).joined(separator: "\n")
        let misfits = try press.compositor.fit(press.piece(["a": long])).misfits
        #expect(misfits.map(\.frame) == ["letter"])
        #expect(misfits[0].given.height.points == 60)
    }

    @Test("under an empty text, and under a frame whose `when` does not hold, what is below takes its place")
    func missing() throws {
        let press = try SmallPress(FlowTests.letter, FlowTests.greeting)
        let shown = try #require(try press.places(["a": "x"])["bye"])
        let empty = try #require(try press.places(["a": ""])["bye"])
        #expect(abs(shown - empty - 20) < 0.01)
        let conditional = try SmallPress(FlowTests.letter + ", when: b = 'y'", FlowTests.greeting)
        let hidden = try #require(try conditional.places(["a": "x"], conditions: [false])["bye"])
        #expect(abs(hidden - empty) < 0.01)
    }

    @Test("frames in a chain move together, each by what those above it have grown")
    func chain() throws {
        let press = try SmallPress(
            "name: a, text: '{{a}}', style: body, box: [0pt, 0pt, 100pt, 12pt], grow: 40pt",
            "name: b, text: '{{b}}', style: body, box: [0pt, 14pt, 100pt, 12pt], grow: 40pt, below: a",
            "name: c, text: 'end', style: body, box: [0pt, 30pt, 60pt, 14pt], below: b")
        let plain = try #require(try press.places(["a": "x\nx", "b": "y\ny"])["end"])
        let more = try #require(try press.places(["a": "x\nx\nx", "b": "y\ny\ny"])["end"])
        #expect(abs(more - plain - 24) < 0.01)
    }

    @Test("shapes and codes move too, and a code's white with it")
    func others() throws {
        let press = try SmallPress(
            "shape: rectangle, fill: green, box: [0pt, 0pt, 100pt, 100pt]",
            "name: t, text: '{{a}}', style: body, box: [0pt, 0pt, 40pt, 12pt], grow: 40pt",
            "shape: rectangle, fill: red, box: [90pt, 12pt, 5pt, 5pt], below: t",
            "qr: purl, box: [0pt, 12pt, 60pt, 60pt], below: t")
        func bounds(_ text: String, _ colour: Raster.Pixel) throws -> Raster.Bounds? {
            try press.raster(["a": text]).bounds { $0 == colour }
        }
        let one = try #require(try bounds("x\nx", .red))
        let two = try #require(try bounds("x\nx\nx", .red))
        #expect(two.top - one.top == 12)
        let before = try #require(try bounds("x\nx", .white))
        let after = try #require(try bounds("x\nx\nx", .white))
        #expect(after.top - before.top == 12 && after.left == before.left)
    }
}
