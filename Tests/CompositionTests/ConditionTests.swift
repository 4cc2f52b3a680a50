import Composition
import DrawingSupport
import Testing

/// `when` on paper: what is left out leaves no trace, and what is the same on all pieces is still written once.
struct ConditionTests {
    private static let always = "shape: rectangle, fill: blue, box: [0pt, 0pt, 10pt, 10pt]"
    private static let offer =
        "shape: rectangle, fill: red, box: [50pt, 50pt, 20pt, 20pt], when: offer = 'A'"

    @Test("a shape with a condition is on the pieces it holds for, and on no other")
    func shape() throws {
        let press = try SmallPress(ConditionTests.always, ConditionTests.offer)
        let pdf = try press.pdf([press.piece(conditions: [true]), press.piece(conditions: [false])])
        #expect(
            try pdf.raster(page: 1).bounds { $0 == .red }
                == .init(left: 50, top: 50, right: 70, bottom: 70))
        #expect(try pdf.raster(page: 2).bounds { $0 == .red } == nil)
        for page in 1...2 {
            #expect(
                try pdf.raster(page: page).bounds { $0 == .blue }
                    == .init(left: 0, top: 0, right: 10, bottom: 10))
        }
        #expect(try pdf.formCount() == 1)
    }

    @Test("a text with a condition is fitted where it holds, and only there")
    func text() throws {
        let press = try SmallPress(
            "name: t, text: 'a long word: {{name}}', style: large, box: [0pt, 0pt, 90pt, 30pt], when: x = 'y'"
        )
        let long = press.piece(["name": "Wolfeschlegelstein"], conditions: [true])
        #expect(try press.compositor.fit(long).misfits.map(\.frame) == ["t"])
        let hidden = press.piece(["name": "Wolfeschlegelstein"], conditions: [false])
        #expect(try press.compositor.fit(hidden).misfits.isEmpty)
        #expect(try press.pdf([hidden]).raster().inkBounds == nil)
    }

    @Test("a code with a condition takes its white square along")
    func code() throws {
        let press = try SmallPress(
            "shape: rectangle, fill: green, box: [0pt, 0pt, 100pt, 100pt]",
            "qr: purl, box: [10pt, 10pt, 60pt, 60pt], when: x = 'y'")
        let pdf = try press.pdf([press.piece(conditions: [true]), press.piece(conditions: [false])])
        let with = try pdf.raster(page: 1)
        #expect(with.bounds { $0 == .white } != nil)
        let without = try pdf.raster(page: 2)
        for y in 0..<100 { for x in 0..<100 { #expect(without[x, y] == .green) } }
    }

    @Test("a page with a condition is left out, and page numbers are the piece's own")
    func page() throws {
        let press = try SmallPress(
            pages: [
                ["text: 'leaf {{@page}} of {{@pages}}', style: body, box: [0pt, 0pt, 100pt, 20pt]"],
                ["text: 'offer {{@page}}', style: body, box: [0pt, 0pt, 100pt, 20pt]"],
                ["text: 'back {{@page}}', style: body, box: [0pt, 0pt, 100pt, 20pt]"],
            ], conditionOfPage: [1: "offer = 'A'"])
        let pdf = try press.pdf([press.piece(conditions: [true]), press.piece(conditions: [false])])
        #expect(
            try pdf.words().map(\.text).joined(separator: " ")
                == "leaf 1 of 3 offer 2 back 3 leaf 1 of 2 back 2")
    }

    @Test("where pages have conditions, static texts of other pages are still drawn from any piece")
    func staticTextOfMissingPage() throws {
        let press = try SmallPress(
            pages: [
                ["text: 'first', style: body, box: [0pt, 0pt, 100pt, 20pt]"],
                ["text: 'second', style: body, box: [0pt, 0pt, 100pt, 20pt]"],
            ], conditionOfPage: [1: "x = 'y'"])
        // The first piece of the file has no second page.
        let pdf = try press.pdf([press.piece(conditions: [false]), press.piece(conditions: [true])])
        #expect(try pdf.words().map(\.text) == ["first", "first", "second"])
    }
}
