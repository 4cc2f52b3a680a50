import JobModel
import Merge
import Testing

/// `when` of pages and frames: what a piece has and what it goes without.
struct ConditionTests {
    /// Three pages, the second with a condition of its own; a frame with one on the first and on the second.
    private func template() throws -> Template {
        try read(
            """
            page: {width: 100mm, height: 100mm}
            styles: {body: {family: Any, size: 10pt}}
            pages:
              - frames:
                  - {name: a, box: [1mm, 1mm, 9mm, 9mm], style: body, text: "{{@page}} of {{@pages}}"}
                  - {name: b, box: [1mm, 1mm, 9mm, 9mm], style: body, text: "{{city}}", when: city <> ''}
              - when: offer = 'A'
                frames:
                  - {name: c, box: [1mm, 1mm, 9mm, 9mm], style: body, text: "{{@page}} of {{@pages}}"}
                  - {qr: purl, box: [20mm, 20mm, 40mm, 40mm], when: offer = 'A'}
              - frames:
                  - {name: d, box: [1mm, 1mm, 9mm, 9mm], style: body, text: "{{@page}} of {{@pages}}"}
            """)
    }

    @Test("conditions come in the order of the template: of each page its own first")
    func order() throws {
        let conditions = try template().conditions
        #expect(conditions.map(\.page) == [0, 1, 1])
        #expect(conditions.map(\.frame) == [1, nil, 1])
        #expect(conditions.map(\.expression.text) == ["city <> ''", "offer = 'A'", "offer = 'A'"])
    }

    @Test("what holds is there, and pages are counted as they are on paper")
    func shown() throws {
        let merger = Merger(template: try template(), columns: ["city"])
        let all = merger.piece(values: ["Lyon"], conditions: [true, true, true], own: ownValues())
        #expect(all.pageCount == 3)
        #expect(
            all.texts == [
                ["1 of 3", "Lyon"], ["2 of 3", "https://go.example.com/K7QM2X9T4RWBCX"], ["3 of 3"],
            ])
    }

    @Test("a page whose condition does not hold is left out of the piece, and of its page numbers")
    func withoutPage() throws {
        let merger = Merger(template: try template(), columns: ["city"])
        let piece = merger.piece(values: [""], conditions: [false, false, true], own: ownValues())
        #expect(piece.pageCount == 2)
        #expect(piece.pages.map(\.isShown) == [true, false, true])
        #expect(
            piece.texts == [["1 of 2", "(hidden)"], ["(hidden)", "(hidden)"], ["2 of 2"]])
    }

    @Test("a frame whose condition does not hold says nothing, and the page stays")
    func withoutFrame() throws {
        let merger = Merger(template: try template(), columns: ["city"])
        let piece = merger.piece(values: ["Lyon"], conditions: [true, true, false], own: ownValues())
        #expect(piece.texts[1] == ["2 of 3", "(hidden)"])
    }

    @Test("the sample has everything, without a contact")
    func sample() throws {
        let sample = Merger(template: try template(), columns: ["city"]).sample(own: ownValues())
        #expect(sample.pageCount == 3)
        #expect(!sample.pages.flatMap(\.frames).contains(.hidden))
        #expect(sample.pages[0].frames[1] == .text(""))
    }
}
