import Composition
import Drawing
import DrawingSupport
import Foundation
import JobModel
import TestSupport
import Testing

/// Frames with `rotate`: the box is turned about its centre; a quarter turn leaves the box and turns what is in it.
struct TurnedFrameTests {
    /// A box about the page's centre, in points.
    private struct Turned {
        var width, height, degrees: Double

        var yaml: String {
            "box: [\(50 - width / 2)pt, \(50 - height / 2)pt, \(width)pt, \(height)pt], rotate: \(degrees)"
        }

        /// How far a point of the page lies outside the turned box, in points.
        func distance(x: Double, y: Double) -> Double {
            let isQuarter = degrees.truncatingRemainder(dividingBy: 180).magnitude == 90
            let angle = isQuarter ? 0 : -degrees * .pi / 180
            let (right, down) = (x - 50, y - 50)
            let along = right * cos(angle) - down * sin(angle)
            let across = right * sin(angle) + down * cos(angle)
            return max(abs(along) - width / 2, abs(across) - height / 2)
        }
    }

    /// How far the farthest ink lies outside the box; nil without any.
    private func overshoot(_ raster: Raster, scale: Double, _ turned: Turned) -> Double? {
        var most: Double?
        for y in 0..<raster.height {
            for x in 0..<raster.width where raster[x, y] != .white {
                let distance = turned.distance(x: (Double(x) + 0.5) / scale, y: (Double(y) + 0.5) / scale)
                most = max(most ?? distance, distance)
            }
        }
        return most
    }

    @Test(
        "whatever fits stays inside its turned box with all of its ink",
        arguments: [0.0, 90, -90, 180, 270, 360, 30, -45, 112.5])
    func ink(degrees: Double) throws {
        var random = SplitMix64(seed: UInt64(1_000 + degrees))
        var drawn = 0
        for _ in 0..<12 {
            let turned = Turned(
                width: Double(12 + random.below(54)), height: Double(12 + random.below(54)), degrees: degrees)
            let words = (0..<1 + random.below(5)).map { _ in
                random.pick(["fjord", "Ag", "Ế", "i", "Wy", "—"])
            }
            let text = words.reduce("") { $0 + ($0.isEmpty ? "" : random.pick([" ", "\n"])) + $1 }
            let alignment = random.pick(["top", "middle", "bottom"])
            let style = random.pick(["body", "old"])
            let press = try SmallPress(
                "text: '{{a}}', style: \(style), valign: \(alignment), \(turned.yaml)")
            let piece = press.piece(["a": text])
            guard try press.compositor.fit(piece).misfits.isEmpty else { continue }
            let raster = try press.pdf([piece]).raster(resolution: 144)
            let most = try #require(overshoot(raster, scale: 2, turned))
            #expect(most < 0.75, "\(turned) \(text) \(alignment): \(most) pt")
            drawn += 1
        }
        #expect(drawn >= 4)
    }

    @Test(
        "a text in a broad box turned by a quarter runs along its short side, personal or not",
        arguments: [90.0, -90], [2, 4])
    func quarterInBroadBox(degrees: Double, lines: Int) throws {
        let turned = Turned(width: 60, height: 20, degrees: degrees)
        let literal = Array(repeating: "Hm", count: lines).joined(separator: "\\n")
        for text in ["'{{a}}'", "\"\(literal)\""] {
            let press = try SmallPress("text: \(text), style: body, \(turned.yaml)")
            let piece = press.piece(["a": Array(repeating: "Hm", count: lines).joined(separator: "\n")])
            #expect(try press.compositor.fit(piece).misfits.isEmpty)
            let raster = try press.pdf([piece]).raster(resolution: 144)
            #expect(try #require(overshoot(raster, scale: 2, turned)) < 0.75)
            // Clockwise, the first line is at the right edge and begins at the top.
            let bounds = try #require(raster.inkBounds)
            if degrees > 0 {
                #expect(bounds.right > 150 && bounds.top < 84)
            } else {
                #expect(bounds.left < 50 && bounds.bottom > 116)
            }
        }
    }

    @Test("a text turned by a quarter has the lines of the box lying on its side")
    func quarterFits() throws {
        let upright = try SmallPress("text: '{{a}}', style: body, box: [0pt, 0pt, 90pt, 14pt]")
        let turned = try SmallPress("text: '{{a}}', style: body, box: [0pt, 0pt, 14pt, 90pt], rotate: -90")
        for count in 1...24 {
            let text = ["a": String(repeating: "m", count: count)]
            let misfits = try [upright, turned].map {
                try $0.compositor.fit($0.piece(text)).misfits.isEmpty
            }
            #expect(misfits[0] == misfits[1], "\(count)")
        }
    }

    @Test("a piece held back tells the box as the text sees it")
    func given() throws {
        let press = try SmallPress(
            "name: t, text: '{{a}}', style: body, box: [0pt, 0pt, 14pt, 90pt], rotate: 90")
        let misfits = try press.compositor.fit(press.piece(["a": String(repeating: "m", count: 40)])).misfits
        let given = try #require(misfits.first?.given)
        #expect(given.width.points == 90 && given.height.points == 14)
    }

    /// Red and green above, blue and white below; twice as broad as high.
    private static let squares = Result {
        try PictureFiles.make(
            """
            picture = Image.new('RGB', (64, 32), 'white')
            for at, colour in (((0, 0), 'red'), ((32, 0), 'lime'), ((0, 16), 'blue')):
                picture.paste(colour, (*at, at[0] + 32, at[1] + 16))
            picture.save(target, 'PNG')
            """)
    }

    @Test(
        "a picture turned by quarters fills its box, its top where the turn brings it",
        arguments: [
            (90, 30, 60, ["005", "500", "555", "050"]), (-90, 30, 60, ["050", "555", "500", "005"]),
            (270, 30, 60, ["050", "555", "500", "005"]), (180, 60, 30, ["555", "005", "050", "500"]),
            (0, 60, 30, ["500", "050", "005", "555"]),
        ] as [(Int, Int, Int, [String])])
    func picture(degrees: Int, width: Int, height: Int, expected: [String]) throws {
        let turned = Turned(width: Double(width), height: Double(height), degrees: Double(degrees))
        for path in ["p.png", "'{{a}}.png'"] {
            let press = try SmallPress(
                pages: [["image: \(path), fit: contain, \(turned.yaml)"]],
                settings: "images: {resolution: 0}",
                pictures: ["p.png": TurnedFrameTests.squares.get()])
            let raster = try press.raster(["a": "p"])
            let quarters = [(-1, -1), (1, -1), (-1, 1), (1, 1)].map {
                raster.fifths(50 + $0.0 * width / 4, 50 + $0.1 * height / 4)
            }
            #expect(quarters == expected, "\(path)")
            #expect(try #require(overshoot(raster, scale: 1, turned)) < 0.5)
        }
    }

    @Test("a picture turned by any angle is cut by its turned box", arguments: [30.0, -45, 200])
    func slantedPicture(degrees: Double) throws {
        let turned = Turned(width: 50, height: 20, degrees: degrees)
        let press = try SmallPress(
            pages: [["image: '{{a}}.png', fit: cover, \(turned.yaml)"]], settings: "images: {resolution: 0}",
            pictures: [
                "p.png": try PictureFiles.make("Image.new('RGB', (32, 32), 'red').save(target, 'PNG')")
            ])
        let raster = try press.pdf([press.piece(["a": "p"])]).raster(resolution: 144)
        #expect(try #require(overshoot(raster, scale: 2, turned)) < 0.75)
        let inside = (0..<raster.height).flatMap { y in (0..<raster.width).map { (x: $0, y: y) } }.filter {
            turned.distance(x: (Double($0.x) + 0.5) / 2, y: (Double($0.y) + 0.5) / 2) < -1
        }
        #expect(inside.allSatisfy { raster[$0.x, $0.y] == .red } && inside.count > 3_000)
    }

    @Test("a turned shape lies where its box does", arguments: [30.0, 90, -60])
    func shape(degrees: Double) throws {
        let turned = Turned(width: 50, height: 20, degrees: degrees)
        let press = try SmallPress("shape: rectangle, fill: red, \(turned.yaml)")
        let raster = try press.pdf([press.piece()]).raster(resolution: 144)
        #expect(try #require(overshoot(raster, scale: 2, turned)) < 0.75)
        #expect(raster[100, 100] == .red)
    }
}
