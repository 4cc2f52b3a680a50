import Drawing
import TestSupport
import Testing

struct PicturePlacementTests {
    private let box = Rectangle(x: 10, y: 20, width: 100, height: 50)

    private func place(
        _ width: Double, _ height: Double, _ fit: PicturePlacement.Fit, _ x: Double = 0.5, _ y: Double = 0.5,
        kind: PictureInfo.Kind = .png
    ) -> PicturePlacement {
        PicturePlacement(
            of: PictureInfo(kind: kind, width: width, height: height, orientation: 1), in: box, fit: fit,
            focusX: x, focusY: y
        )
    }

    @Test("cover fills the box and holds the focal point as near its centre as it can")
    func cover() {
        let middle = place(300, 300, .cover)
        #expect(middle.image == Rectangle(x: 10, y: -5, width: 100, height: 100))
        #expect(middle.clip == box)
        #expect(middle.pixelsPerInch == 216)
        #expect(place(300, 300, .cover, 0.5, 0).image.y == 20)
        #expect(place(300, 300, .cover, 0.5, 1).image.y == -30)
        #expect(place(300, 300, .cover, 0.5, 0.4).image.y == 5)
        #expect(place(400, 100, .cover, 1).image == Rectangle(x: -90, y: 20, width: 200, height: 50))
    }

    @Test("contain shows the whole picture and shares the room left over by the focus")
    func contain() {
        let middle = place(50, 50, .contain)
        #expect(middle.image == Rectangle(x: 35, y: 20, width: 50, height: 50))
        #expect(middle.clip == middle.image)
        #expect(middle.pixelsPerInch == 72)
        #expect(place(50, 50, .contain, 0, 0).image.x == 10)
        #expect(place(50, 50, .contain, 1, 1).image.x == 60)
        #expect(place(400, 100, .contain, 1, 1).image == Rectangle(x: 10, y: 45, width: 100, height: 25))
    }

    @Test("stretch fills the box, and its coarser direction counts")
    func stretch() {
        let placed = place(200, 50, .stretch)
        #expect((placed.image, placed.clip) == (box, box))
        #expect(placed.pixelsPerInch == 72)
    }

    @Test("an SVG has no pixels")
    func vectors() { #expect(place(10, 10, .cover, kind: .svg).pixelsPerInch == nil) }

    @Test(
        "whatever the picture, cover leaves nothing of the box empty and contain nothing of the picture out")
    func everySize() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<2000 {
            let (width, height) = (
                Double(Int.random(in: 1...9000, using: &random)),
                Double(Int.random(in: 1...9000, using: &random))
            )
            let (x, y) = (Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random))
            let cover = place(width, height, .cover, x, y).image
            let contain = place(width, height, .contain, x, y).image
            let slack = 1e-9
            #expect(cover.x <= box.x + slack && cover.x + cover.width >= box.x + box.width - slack)
            #expect(cover.y <= box.y + slack && cover.y + cover.height >= box.y + box.height - slack)
            #expect(contain.x >= box.x - slack && contain.x + contain.width <= box.x + box.width + slack)
            #expect(contain.y >= box.y - slack && contain.y + contain.height <= box.y + box.height + slack)
            // The focal point is seen.
            let point = (cover.x + x * cover.width, cover.y + y * cover.height)
            #expect(point.0 >= box.x - slack && point.0 <= box.x + box.width + slack)
            #expect(point.1 >= box.y - slack && point.1 <= box.y + box.height + slack)
        }
    }
}
