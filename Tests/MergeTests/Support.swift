import Diagnostics
import JobModel
import Merge
import Testing

/// A template of one page for each list of texts; a text becomes a frame.
func template(_ pages: [[String]]) throws -> Template {
    var text = """
        page: {width: 100mm, height: 100mm}
        styles: {body: {family: Any, size: 10pt}}
        pages:

        """
    for (page, texts) in pages.enumerated() {
        text += texts.isEmpty ? "  - {}\n" : "  - frames:\n"
        for (index, content) in texts.enumerated() {
            text += "      - {name: f\(page)-\(index), box: [1mm, 1mm, 9mm, 9mm], style: body, "
            text += "text: \(content.yamlQuoted)}\n"
        }
    }
    return try read(text)
}

/// A template that must be without a mistake.
func read(_ text: String) throws -> Template {
    let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "template.yaml")
    #expect(diagnostics.isEmpty, "\(diagnostics.all)")
    return try #require(template)
}

extension String {
    /// YAML 1.2, 7.3.1: in double quotes, everything but letters, digits and blanks escaped by number.
    var yamlQuoted: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar == " " {
                quoted.unicodeScalars.append(scalar)
            } else {
                let hex = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
            }
        }
        return quoted + "\""
    }
}

func ownValues(piece: Int = 42, shownAs number: String? = nil) -> OwnValues {
    OwnValues(
        piece: piece, shownAs: number, job: "postcard", run: 3,
        purl: "https://go.example.com/k7qm2x9t4rwbcx", purlShort: "go.example.com/k7qm-2x9t-4rwb-cx",
        token: "k7qm-2x9t-4rwb-cx", payload: "https://go.example.com/K7QM2X9T4RWBCX", check: "9F3A21C7")
}

/// What the only frame of a template with this text says.
func merged(_ text: String, columns: [String] = [], values: [String] = []) throws -> String {
    try mergedText(text, columns: columns, values: values).text
}

/// The same, with its spans and values.
func mergedText(_ text: String, columns: [String] = [], values: [String] = []) throws -> MergedText {
    let merger = Merger(template: try template([[text]]), columns: columns)
    let piece = merger.piece(values: values, own: ownValues())
    guard case .text(let text) = piece.pages[0].frames[0] else {
        Issue.record("a text frame merges into a text")
        return ""
    }
    return text
}

extension Piece {
    /// What each frame of each page says; where values stand in it is left out.
    var texts: [[String]] {
        pages.map { page in
            page.frames.map { content in
                switch content {
                case .text(let text): text.text
                case .code(let payload): payload
                case .image(let path): path ?? "(no image)"
                case .shape: "(shape)"
                case .hidden: "(hidden)"
                }
            }
        }
    }
}
