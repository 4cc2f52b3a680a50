import Composition
import Drawing
import DrawingSupport
import JobModel
import Testing

/// Pictures among joined frames: they move with a text that grows, and what is below them moves with them.
struct PictureFlowTests {
    private static let picture = Result {
        try PictureFiles.make("Image.new('RGB', (32, 32), 'red').save(target, 'PNG')")
    }

    private func press(_ frames: String...) throws -> SmallPress {
        try SmallPress(
            pages: [frames], settings: "images: {resolution: 0}",
            pictures: ["p.png": PictureFlowTests.picture.get()])
    }

    private static let letter =
        "name: letter, text: '{{a}}', style: body, box: [0pt, 0pt, 60pt, 12pt], grow: 60pt"

    private func red(_ press: SmallPress, _ values: [String: String]) throws -> Raster.Bounds? {
        try press.raster(values).bounds { $0 == .red }
    }

    @Test(
        "a picture moves down by each line of the text above it, and keeps its size",
        arguments: ["p.png", "'{{b}}.png'"])
    func moves(path: String) throws {
        let press = try press(
            PictureFlowTests.letter,
            "name: lamp, image: \(path), box: [10pt, 20pt, 20pt, 20pt], below: letter")
        let two = try #require(try red(press, ["a": "x\nx", "b": "p"]))
        let four = try #require(try red(press, ["a": "x\nx\nx\nx", "b": "p"]))
        #expect(four.top - two.top == 24 && four.left == two.left)
        #expect(two.bottom - two.top == 20 && four.bottom - four.top == 20)
        // Under an empty text it takes the text's place.
        #expect(try red(press, ["a": "", "b": "p"]) == .init(left: 10, top: 0, right: 30, bottom: 20))
    }

    @Test("what is below a picture keeps its distance to its box, however little of it the picture fills")
    func followed() throws {
        let press = try press(
            "name: lamp, image: '{{b}}.png', fit: contain, focus: [0%, 0%], box: [0pt, 0pt, 10pt, 40pt]",
            "name: under, text: 'under', style: body, box: [0pt, 44pt, 60pt, 14pt], below: lamp")
        let alone = try SmallPress("text: 'under', style: body, box: [0pt, 44pt, 60pt, 14pt]")
        let place = try #require(try press.places(["b": "p"])["under"])
        #expect(abs(place - (try #require(try alone.places()["under"]))) < 0.01)
    }

    @Test("a picture whose `when` does not hold gives its place to what is below")
    func hidden() throws {
        let press = try press(
            "name: lamp, image: p.png, box: [0pt, 10pt, 20pt, 20pt], when: a = 'y'",
            "name: under, text: 'under', style: body, box: [0pt, 40pt, 60pt, 14pt], below: lamp")
        let shown = try #require(try press.places(conditions: [true])["under"])
        let hidden = try #require(try press.places(conditions: [false])["under"])
        #expect(abs(shown - hidden - 30) < 0.01)
        #expect(
            try press.pdf([press.piece(conditions: [false])]).raster().bounds { $0 == .red } == nil)
    }

    @Test("text, picture, text: a chain moves as one")
    func chain() throws {
        let press = try press(
            PictureFlowTests.letter,
            "name: lamp, image: '{{b}}.png', box: [0pt, 14pt, 10pt, 10pt], below: letter",
            "name: under, text: 'under', style: body, box: [0pt, 26pt, 60pt, 14pt], below: lamp")
        let two = try #require(try press.places(["a": "x\nx", "b": "p"])["under"])
        let three = try #require(try press.places(["a": "x\nx\nx", "b": "p"])["under"])
        #expect(abs(three - two - 12) < 0.01)
        let moved = try #require(try red(press, ["a": "x\nx\nx", "b": "p"]))
        let before = try #require(try red(press, ["a": "x\nx", "b": "p"]))
        #expect(moved.top - before.top == 12)
    }

    @Test("a missing picture holds back its piece and moves nothing for the proof that shows the rest")
    func missing() throws {
        let press = try press(
            "name: lamp, image: '{{b}}.png', box: [0pt, 10pt, 20pt, 20pt]",
            "name: under, text: 'under', style: body, box: [0pt, 40pt, 60pt, 14pt], below: lamp")
        let (_, fit) = try press.compositor.composeWhatFits(press.piece(["b": "gone"]))
        #expect(fit.misfits.map(\.frame) == ["lamp"])
        #expect(fit.misfits.map(\.reason) == [.imageMissing])
    }
}
