import Composition
import DrawingSupport
import Foundation
import Testing

/// What lies above what. Static content is gathered into layers, but never past what a person sees.
struct LayeringTests {
    private static let text = "text: '{{name}}', style: large, box: [0pt, 20pt, 100pt, 60pt]"
    private let values = ["name": "MM"]

    @Test("a static shape after a personal text that it overlaps stays above it")
    func above() throws {
        let press = try SmallPress(
            LayeringTests.text, "shape: rectangle, fill: blue, box: [30pt, 10pt, 20pt, 80pt]")
        let raster = try press.raster(values)
        #expect(raster.bounds { $0 == .blue } == .init(left: 30, top: 10, right: 50, bottom: 90))
        for y in 10..<90 { for x in 30..<50 { #expect(raster[x, y] == .blue) } }
        #expect(raster.bounds { $0 == .red } != nil)
        #expect(try press.pdf([press.piece(values)]).formCount() == 2)
    }

    @Test("a static shape before a personal text lies under it")
    func below() throws {
        let raster = try SmallPress(
            "shape: rectangle, fill: blue, box: [0pt, 0pt, 100pt, 100pt]", LayeringTests.text
        ).raster(values)
        #expect(raster.bounds { $0 == .red } != nil)
    }

    @Test("a static shape after a personal text that it does not touch joins the first layer")
    func hoisted() throws {
        let press = try SmallPress(
            "shape: rectangle, fill: green, box: [0pt, 0pt, 10pt, 10pt]", LayeringTests.text,
            "shape: rectangle, fill: blue, box: [0pt, 80pt, 100pt, 20pt]")
        let pdf = try press.pdf([press.piece(values)])
        #expect(try pdf.formCount() == 1)
        #expect(try pdf.raster().bounds { $0 == .blue } == .init(left: 0, top: 80, right: 100, bottom: 100))
    }

    @Test("half a stroke's width counts: a line that touches a text is not moved under it")
    func strokes() throws {
        let line = { (width: String) in
            try SmallPress(
                LayeringTests.text,
                "shape: line, stroke: blue, line_width: \(width), box: [0pt, 85pt, 100pt, 0pt]")
        }
        let thin = try line("8pt")
        #expect(try thin.pdf([thin.piece(values)]).formCount() == 1)
        let thick = try line("12pt")
        #expect(try thick.pdf([thick.piece(values)]).formCount() == 2)
    }

    @Test("static over static keeps the template's order", arguments: [("red", "blue"), ("blue", "red")])
    func order(lower: String, upper: String) throws {
        let raster = try SmallPress(
            "shape: rectangle, fill: \(lower), box: [10pt, 10pt, 40pt, 40pt]",
            "shape: ellipse, fill: \(upper), box: [20pt, 20pt, 60pt, 60pt]"
        ).raster()
        #expect(raster[50, 50] == (upper == "red" ? .red : .blue))
        #expect(raster[12, 12] == (lower == "red" ? .red : .blue))
        #expect(raster[45, 45] == raster[50, 50])
    }

    @Test("a shape over a shape that stayed above a text stays above both")
    func chain() throws {
        let press = try SmallPress(
            LayeringTests.text, "shape: rectangle, fill: blue, box: [30pt, 10pt, 20pt, 80pt]",
            "shape: rectangle, fill: green, box: [30pt, 0pt, 20pt, 15pt]")
        let raster = try press.raster(values)
        #expect(raster.bounds { $0 == .green } == .init(left: 30, top: 0, right: 50, bottom: 15))
        #expect(raster.bounds { $0 == .blue } == .init(left: 30, top: 15, right: 50, bottom: 90))
    }

    @Test("personal over personal keeps the template's order")
    func personal() throws {
        let press = try SmallPress(
            "text: '{{name}}', style: large, box: [0pt, 20pt, 100pt, 60pt]",
            "shape: rectangle, fill: white, box: [0pt, 0pt, 100pt, 100pt]",
            "text: '{{name}}', style: body, box: [0pt, 0pt, 100pt, 20pt]")
        let raster = try press.raster(values)
        #expect(raster.bounds { $0 == .red } == nil)
        #expect(raster.inkBounds != nil)
    }

    @Test("static texts, page numbers among them, are written once for all pieces")
    func staticTexts() throws {
        let press = try SmallPress(
            "text: 'Invitation {{@page}}/{{@pages}} {{@job}} {{@run}}', style: body, box: [0pt, 0pt, 100pt, 40pt]",
            "shape: line, stroke: blue, box: [0pt, 50pt, 100pt, 0pt]")
        let pieces = (1...3).map { press.piece(number: $0) }
        let pdf = try press.pdf(pieces)
        #expect(try pdf.formCount() == 1)
        #expect(try pdf.objects().components(separatedBy: "\nBT\n").count - 1 == 1)
        let copies = try pdf.text().components(separatedBy: "Invitation 1/1").count - 1
        #expect(copies == 3)
    }

    @Test("what differs from piece to piece is on its own piece alone")
    func personalTexts() throws {
        let press = try SmallPress(
            "text: '{{name}} {{@piece}}', style: body, box: [0pt, 0pt, 100pt, 40pt]",
            "mark: control, style: body, box: [0pt, 60pt, 100pt, 40pt]")
        let names = ["Anna", "Béla", "Chloé"]
        let pdf = try press.pdf(
            names.enumerated().map { press.piece(["name": $0.element], number: $0.offset + 1) })
        let words = try pdf.words().map(\.text)
        #expect(
            words == [
                "Anna", "1", "small", "r1", "000001", "1/1", "9F3A21C7", "Béla", "2", "small", "r1", "000002",
                "1/1",
                "9F3A21C7", "Chloé", "3", "small", "r1", "000003", "1/1", "9F3A21C7",
            ])
    }

    @Test("pages have layers of their own")
    func pages() throws {
        let press = try SmallPress(pages: [
            ["shape: rectangle, fill: blue, box: [0pt, 0pt, 10pt, 10pt]"], [],
            ["shape: rectangle, fill: red, box: [20pt, 0pt, 10pt, 10pt]"],
        ])
        let pdf = try press.pdf([press.piece(), press.piece()])
        for page in [1, 4] {
            #expect(try pdf.raster(page: page).inkBounds == .init(left: 0, top: 0, right: 10, bottom: 10))
        }
        for page in [2, 5] { #expect(try pdf.raster(page: page).inkBounds == nil) }
        for page in [3, 6] {
            #expect(try pdf.raster(page: page).inkBounds == .init(left: 20, top: 0, right: 30, bottom: 10))
        }
    }
}
