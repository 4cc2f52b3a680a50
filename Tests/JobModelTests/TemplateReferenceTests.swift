import Diagnostics
import Foundation
import JobModel
import Testing

@Suite("docs/template-reference.md")
struct TemplateReferenceTests {
    private static let document = Document("template-reference.md")

    private func said(_ template: String) -> String {
        TemplateReader.read(text: Array(template.utf8), file: "t").diagnostics.text
    }

    @Test("its examples can be read as they stand")
    func examples() {
        var counts = (templates: 0, frames: 0, fonts: 0)
        for block in TemplateReferenceTests.document.blocks("yaml") {
            if block.hasPrefix("page:") {
                counts.templates += 1
                #expect(said(block) == "", "\(block)")
            } else if block.hasPrefix("- ") {
                counts.frames += 1
                let template = """
                    page: {width: 148mm, height: 105mm}
                    colours: {ember: b8431a}
                    styles:
                      name: {family: F, size: 20pt}
                      letter: {family: F, size: 11pt}
                    pages:
                    - frames:

                    """
                let frames = block.split(separator: "\n").map { "  \($0)\n" }.joined()
                #expect(said(template + frames) == "", "\(block)")
            } else {
                counts.fonts += 1
                let read = FallbackReader.read(text: Array(block.utf8), file: "f")
                #expect(read.diagnostics.text == "", "\(block)")
            }
        }
        #expect(counts == (3, 3, 1))
    }

    /// What a reader knows somewhere, out of its own mouth: from the hint for a key far from any.
    private func known(_ template: String) -> [String] {
        let hint = said(template).split(separator: "\n").first { $0.hasPrefix("  hint: known here: ") }
        return hint?.dropFirst("  hint: known here: ".count).components(separatedBy: ", ") ?? []
    }

    @Test("it names every key")
    func keys() {
        let page = "page: {width: 5cm, height: 5cm}\n"
        let keys = [
            known("zzzzzzzzzz: 1"), known("page: {zzzzzzzzzz: 1}"),
            known("\(page)styles: {s: {zzzzzzzzzzzzzzzzzzzzzz: 1}}"),
            known("\(page)images: {zzzzzzzzzzzzzzz: 1}"), known("\(page)pages: [{zzzzzzzzzz: 1}]"),
            known("\(page)pages: [{artwork: {zzzzzzzzzz: 1}}]"),
            known("\(page)pages: [{frames: [{zzzzzzzzzzzzzz: 1}]}]"),
        ]
        #expect(keys.map(\.count) == [5, 4, 14, 4, 3, 5, 22])
        let text = TemplateReferenceTests.document.text
        let missing = keys.joined().filter { !text.contains("`\($0)`") }
        #expect(missing == [])
    }

    @Test("it names every placeholder of Tirage's own and every value of a choice")
    func completeness() {
        let choices: [[String]] = [
            TextStyle.Slant.allCases.map(\.rawValue), TextStyle.Alignment.allCases.map(\.rawValue),
            TextFrame.VerticalAlignment.allCases.map(\.rawValue),
            FitStep.Property.allCases.map(\.rawValue), ImageFrame.Fit.allCases.map(\.rawValue),
            ImageSettings.Coarse.allCases.map(\.rawValue), Artwork.Box.allCases.map(\.rawValue),
            ["rectangle", "ellipse", "line", "path"],
            ["true", "false", "purl", "control"],
        ]
        let words =
            OwnPlaceholder.allCases.map { "{{@\($0.rawValue)}}" } + choices.joined().map { "`\($0)`" }
        let missing = words.filter { !TemplateReferenceTests.document.text.contains($0) }
        #expect(missing == [])
    }

    @Test("every name of a weight and a width that it gives is one", arguments: ["weight", "width"])
    func names(key: String) throws {
        let row = try #require(
            TemplateReferenceTests.document.text.split(separator: "\n").first {
                $0.hasPrefix("| `\(key)` | `")
            })
        let cell = row.split(separator: "|")[1]
        let words = cell.split(separator: "`").filter {
            $0.allSatisfy { $0.isLetter || $0.isNumber || ".%".contains($0) }
        }
        #expect(words.count > 10)
        for word in words {
            let style =
                "page: {width: 5cm, height: 5cm}\nstyles: {s: {family: F, size: 9pt, \(key): \(word)}}\npages: [{}]"
            #expect(said(style) == "")
        }
    }
}
