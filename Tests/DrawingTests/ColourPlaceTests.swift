import Drawing
import Inks
import Testing

@Suite("Where an SVG writes a colour")
struct ColourPlaceTests {
    private let sought = StandIn(red: 255, green: 102, blue: 0)

    private func line(_ text: String, _ colour: StandIn? = nil) -> Int? {
        ColourPlace.line(of: [colour ?? sought], in: Array(text.utf8))
    }

    @Test(
        "in every form that names it by itself",
        arguments: [
            "fill=\"#ff6600\"", "fill=\"#F60\"", "style='stroke:#f60;fill:none'", "rgb(255, 102, 0)",
            "rgb(255 102 0)",
            "RGB(100%,40%,0%)", "rgb(255.4, 101.6, -3)", "fill=\"rgb( 300 ,102,0 )\"",
        ])
    func forms(text: String) {
        #expect(line("<svg>\n<rect \(text)/>\n<path \(text)/></svg>") == 2)
    }

    @Test("by the names of CSS, not of X11, where the two differ")
    func names() {
        #expect(line("\n\n<rect fill='OrangeRed'/>", StandIn(red: 255, green: 69, blue: 0)) == 3)
        #expect(line("<rect fill='green'/>", StandIn(red: 0, green: 128, blue: 0)) == 1)
        #expect(line("<rect fill='green'/>", StandIn(red: 0, green: 255, blue: 0)) == nil)
        #expect(line("<rect fill='rebeccapurple'/>", StandIn(red: 102, green: 51, blue: 153)) == 1)
    }

    @Test(
        "nowhere",
        arguments: [
            "", "#ff660", "#ff66001", "rgb(255, 102)", "rgb(255, 102, x)", "rgb(nan, 102, 0)",
            "hsl(24, 100%, 50%)", "rgb", "rgb(255, 102", "blackorangered", "#",
        ])
    func nowhere(text: String) { #expect(line(text) == nil) }

    @Test("bytes of no character set stop nothing")
    func bytes() {
        #expect(ColourPlace.line(of: [sought], in: [0xFF, 0xC3, 10] + Array("#ff6600".utf8)) == 2)
    }
}
