import JobModel
import Merge
import Testing

/// Paths of pictures, and languages by column.
struct PictureTests {
    private func merger() throws -> Merger {
        let template = try read(
            """
            page: {width: 100mm, height: 100mm}
            styles: {body: {family: Any, size: 10pt, lang: "{{language|fr}}"}}
            pages:
              - frames:
                  - {image: logo.png, box: [1mm, 1mm, 9mm, 9mm]}
                  - {image: "lamps/{{model}}-{{colour|red}}.jpg", box: [1mm, 20mm, 9mm, 9mm]}
                  - {image: "{{photo}}", box: [1mm, 40mm, 9mm, 9mm], when: photo <> ''}
                  - {text: Bonjour, style: body, box: [1mm, 60mm, 9mm, 9mm]}
            """)
        return Merger(template: template, columns: ["model", "colour", "photo", "language"])
    }

    @Test("a path takes the contact's values; one with an empty value names no picture")
    func paths() throws {
        let merger = try merger()
        func images(_ values: String...) -> [Piece.Content] {
            Array(merger.piece(values: values, conditions: [true], own: ownValues()).pages[0].frames[0..<3])
        }
        #expect(
            images("x1", "blue", "me.png", "") == [
                .image("logo.png"), .image("lamps/x1-blue.jpg"), .image("me.png"),
            ])
        #expect(images(" x1 ", "", "", "") == [.image("logo.png"), .image("lamps/x1-red.jpg"), .image(nil)])
        #expect(images("", "blue", "a", "")[1] == .image(nil))
    }

    @Test("the pictures a piece shows are known before anything is composed")
    func shown() throws {
        let merger = try merger()
        #expect(merger.hasPersonalPictures)
        let values = ["x1", "", "me.png", ""]
        #expect(
            merger.picturePaths(values: values, conditions: [true])
                == ["logo.png", "lamps/x1-red.jpg", "me.png"])
        #expect(merger.picturePaths(values: values, conditions: [false]) == ["logo.png", "lamps/x1-red.jpg"])
        #expect(!Merger(template: try template([["{{a}}"]]), columns: ["a"]).hasPersonalPictures)
    }

    @Test("a style takes its language from the contact, else its fallback")
    func languages() throws {
        let merger = try merger()
        func language(_ value: String) -> String? {
            merger.piece(values: ["", "", "", value], conditions: [true], own: ownValues()).languages["body"]
        }
        #expect(language("zh-Hant") == "zh-Hant")
        #expect(language(" ja ") == "ja")
        #expect(language("") == "fr")
    }
}
