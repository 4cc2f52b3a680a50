import Composition
import Drawing
import DrawingSupport
import JobModel
import Testing

/// Which picture an image frame shows, or why its piece is held back.
struct PictureFrameTests {
    private static let colours = Result { () throws -> [String: [UInt8]] in
        var pictures: [String: [UInt8]] = [:]
        for colour in ["red", "blue", "lime"] {
            pictures["\(colour).png"] = try PictureFiles.make(
                "Image.new('RGB', (2 * side, side), '\(colour)').save(target, 'PNG')", side: 100)
        }
        return pictures
    }

    /// - Parameters:
    ///   - images: the template's `images`.
    ///   - others: findings for paths without a picture.
    private func press(
        _ frames: String..., images: String = "resolution: 0", others: [String: PictureIndex.Finding] = [:]
    ) throws -> SmallPress {
        let pictures = try PictureFrameTests.colours.get()
        let press = try SmallPress(
            pages: [frames], settings: "images: {\(images)}", pictures: pictures)
        let found = try pictures.mapValues {
            PictureIndex.Finding.found(
                try PictureInspector.inspect($0, limits: .standard), id: "\($0.hashValue)")
        }
        press.compositor.pictures = PictureIndex(found.merging(others) { _, other in other })
        return press
    }

    private static let byColumn = "name: lamp, image: '{{c}}.png', box: [10pt, 10pt, 80pt, 40pt]"

    @Test("a picture by column is each contact's own, and one object for those that share it")
    func byColumn() throws {
        let press = try press(PictureFrameTests.byColumn)
        let pieces = ["red", "blue", "red", "red"].enumerated().map {
            press.piece(["c": $0.element], number: $0.offset + 1)
        }
        let pdf = try press.pdf(pieces)
        for (page, colour) in [Raster.Pixel.red, .blue, .red, .red].enumerated() {
            let raster = try pdf.raster(page: page + 1)
            #expect(raster.bounds { $0 == colour } == .init(left: 10, top: 10, right: 90, bottom: 50))
        }
        #expect(try pdf.imageObjects().count == 2)
        #expect(try pdf.faults() == "")
    }

    @Test("a picture that is the same on every piece is drawn once for all")
    func fixed() throws {
        let press = try press("image: red.png, box: [10pt, 10pt, 80pt, 40pt]")
        let pdf = try press.pdf([press.piece(number: 1), press.piece(number: 2)])
        #expect(try pdf.raster(page: 2).inkBounds == .init(left: 10, top: 10, right: 90, bottom: 50))
        #expect(try pdf.formCount() == 1)
        #expect(try pdf.imageObjects().count == 1)
    }

    @Test("a missing picture, and one whose path has an empty value, hold back their piece by frame and box")
    func missing() throws {
        let press = try press(PictureFrameTests.byColumn)
        func misfits(_ value: String) throws -> [FrameMisfit] {
            try press.compositor.fit(press.piece(["c": value])).misfits
        }
        let box = Box(x: .points(10), y: .points(10), width: .points(80), height: .points(40))
        #expect(try misfits("gone") == [FrameMisfit(frame: "lamp", reason: .imageMissing, given: box)])
        #expect(try misfits("") == [FrameMisfit(frame: "lamp", reason: .imageUnnamed, given: box)])
        // Large and small letters differ.
        #expect(try misfits("RED").map(\.reason) == [.imageMissing])
        #expect(try misfits("red").isEmpty)
        #expect(throws: Compositor.Misfits.self) {
            try press.compositor.compose(press.piece(["c": ""])).get()
        }
    }

    @Test("a picture that cannot be shown is told with its reason")
    func refused() throws {
        let press = try press(
            PictureFrameTests.byColumn, others: ["spoilt.png": .refused("the PNG is damaged")])
        let fit = try press.compositor.fit(press.piece(["c": "spoilt"]))
        #expect(fit.misfits.map(\.reason) == [.imageRefused("the PNG is damaged")])
    }

    @Test(
        "a fallback stands in for one that is missing, unnamed or refused, at its own place in the box",
        arguments: [("gone", PieceFit.StandIn.Cause.missing), ("", .unnamed), ("spoilt", .refused)])
    func fallback(value: String, cause: PieceFit.StandIn.Cause) throws {
        let press = try press(
            PictureFrameTests.byColumn + ", fallback: blue.png", others: ["spoilt.png": .refused("spoilt")])
        let fit = try press.compositor.fit(press.piece(["c": value]))
        #expect(fit.misfits == [])
        #expect(fit.standIns.map(\.cause) == [cause])
        #expect(try press.compositor.fit(press.piece(["c": "red"])) == PieceFit())
        #expect(
            try press.raster(["c": value]).bounds { $0 == .blue }
                == .init(left: 10, top: 10, right: 90, bottom: 50))
        #expect(try press.raster(["c": "red"]).bounds { $0 == .blue } == nil)
    }

    @Test("a fallback that is not there either leaves the first one's reason")
    func noFallback() throws {
        let press = try press(
            PictureFrameTests.byColumn + ", fallback: none.png",
            others: ["spoilt.png": .refused("spoilt"), "none.png": .refused("worse")])
        func reason(_ value: String) throws -> [FrameMisfit.Reason] {
            try press.compositor.fit(press.piece(["c": value])).misfits.map(\.reason)
        }
        #expect(try reason("spoilt") == [.imageRefused("spoilt")])
        #expect(try reason("gone") == [.imageMissing])
        #expect(try reason("") == [.imageUnnamed])
    }

    @Test(
        "a coarse picture is warned of with its pixels an inch, or holds back its piece; one fine enough is not"
    )
    func coarse() throws {
        // 200 pixels over 80 points: 180 an inch.
        let warned = try press(PictureFrameTests.byColumn, images: "resolution: 181, coarse: warn")
        let fit = try warned.compositor.fit(warned.piece(["c": "red"]))
        #expect(fit.misfits.isEmpty && fit.coarse.map(\.frame) == ["lamp"])
        #expect(abs((fit.coarse.first?.pixelsPerInch ?? 0) - 180) < 1e-9)
        let held = try press(PictureFrameTests.byColumn, images: "resolution: 181, coarse: quarantine")
        let refused = try held.compositor.fit(held.piece(["c": "red"]))
        guard case .imageCoarse(let has, let needs) = refused.misfits.first?.reason else {
            Issue.record("\(refused)")
            return
        }
        #expect(abs(has - 180) < 1e-9 && needs == 181 && refused.coarse.isEmpty)
        for resolution in ["180", "0"] {
            let fine = try press(
                PictureFrameTests.byColumn, images: "resolution: \(resolution), coarse: quarantine")
            #expect(try fine.compositor.fit(fine.piece(["c": "red"])) == PieceFit())
        }
    }

    @Test(
        "coarseness counts what is shown: cover cuts, contain leaves room, stretch takes the worse direction")
    func coarseFits() throws {
        func pixels(_ fit: String) throws -> Double? {
            let press = try press(
                "name: lamp, image: '{{c}}.png', fit: \(fit), box: [0pt, 0pt, 50pt, 50pt]",
                images: "resolution: 2400")
            return try press.compositor.fit(press.piece(["c": "red"])).coarse.first?.pixelsPerInch
        }
        #expect(try pixels("cover") == 144)
        #expect(try pixels("contain") == 288)
        #expect(try pixels("stretch") == 144)
    }

    @Test("a coarse fallback is as coarse as any other, and an SVG never is")
    func coarseFallback() throws {
        let svg = PictureIndex.Finding.found(
            PictureInfo(kind: .svg, width: 1, height: 1, orientation: 1), id: "svg")
        let press = try press(
            PictureFrameTests.byColumn + ", fallback: blue.png",
            images: "resolution: 300, coarse: quarantine", others: ["lines.png": svg])
        #expect(try press.compositor.fit(press.piece(["c": "gone"])).misfits.count == 1)
        #expect(try press.compositor.fit(press.piece(["c": "lines"])) == PieceFit())
    }

    @Test("a coarse picture that is the same on every piece is found before any piece is")
    func coarseFixed() throws {
        let press = try press(
            "name: logo, image: red.png, box: [10pt, 10pt, 80pt, 40pt]",
            images: "resolution: 300, coarse: quarantine")
        #expect(try press.compositor.fitStatic(press.piece()).misfits.map(\.frame) == ["logo"])
        #expect(try press.compositor.fit(press.piece()) == PieceFit())
    }

    @Test("opacity, fit and focus of the template reach the page")
    func settings() throws {
        let press = try press(
            "image: '{{c}}.png', box: [0pt, 0pt, 100pt, 20pt], fit: contain, focus: [100%, 0%], opacity: 40%")
        let raster = try press.raster(["c": "red"])
        let bounds = try #require(raster.inkBounds)
        // poppler rounds a faded picture's edges outwards.
        #expect(bounds.left == 60 && bounds.top == 0 && bounds.right == 100 && abs(bounds.bottom - 20) <= 1)
        #expect(raster.fifths(80, 10) == "533" && raster.fifths(58, 10) == "555")
    }

    @Test("one picture in two frames of different opacity keeps a page's names apart")
    func twoFrames() throws {
        let press = try press(
            "image: red.png, box: [0pt, 0pt, 40pt, 20pt]",
            "image: '{{c}}.png', box: [50pt, 0pt, 40pt, 20pt], opacity: 40%",
            "image: '{{c}}.png', box: [0pt, 50pt, 40pt, 20pt]")
        let pdf = try press.pdf([press.piece(["c": "red"]), press.piece(["c": "red"], number: 2)])
        #expect(try pdf.faults() == "")
        #expect(try pdf.imageObjects().count == 1)
        for page in 1...2 {
            let raster = try pdf.raster(page: page)
            #expect(
                [raster.fifths(9, 9), raster.fifths(59, 9), raster.fifths(9, 59)] == ["500", "533", "500"])
        }
    }
}
