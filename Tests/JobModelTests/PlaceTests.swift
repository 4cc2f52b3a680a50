import Diagnostics
import JobModel
import Testing

/// Where a placeholder is said to stand, for every way of writing a text in YAML.
@Suite("Places of placeholders")
struct PlaceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// After `text: `; the key stands in line 6, column 9.
        let written: String
        let places: [String]
    }

    static let cases = [
        Case(testDescription: "plain", written: "Chère {{a}} et 𝄞 {{b}}", places: ["6:21", "6:32"]),
        Case(testDescription: "single quotes", written: "'l''été {{a}} {{b}}'", places: ["6:23", "6:29"]),
        Case(
            testDescription: "double quotes", written: #""{{a}}\n\té\u00e9\x41\"{{b}}""#,
            places: ["6:16", "6:38"]),
        Case(
            testDescription: "a long escape", written: #""\U0001D11E{{a}}\\{{b}}""#, places: ["6:26", "6:33"]),
        Case(
            testDescription: "literal block", written: "|\n          Chère {{a}},\n\n            {{b}} x\n",
            places: ["7:17", "9:13"]),
        Case(
            testDescription: "literal, stripped", written: "|-\n          {{a}}\n          b{{b}}\n\n",
            places: ["7:11", "8:12"]),
        Case(
            testDescription: "literal, kept", written: "|+\n\n          {{a}}\n          {{b}}\n",
            places: ["8:11", "9:11"]),
        Case(
            testDescription: "folded",
            written: ">\n          x {{a}}\n          y\n\n\n          {{b}}\n\n",
            places: ["7:13", "11:11"]),
        Case(
            testDescription: "folded, with an indented line: where it begins",
            written: ">\n          x {{a}}\n            y\n          {{b}}\n", places: ["6:15", "6:15"]),
        Case(
            testDescription: "plain in several lines", written: "x {{a}} \n          y\n\n          {{b}}",
            places: ["6:17", "9:11"]),
        Case(
            testDescription: "plain in the line below", written: "\n            x {{a}}\n          y {{b}}",
            places: ["7:15", "8:13"]),
        Case(
            testDescription: "double quotes in two lines",
            written: "\"x\\t{{a}}\n          y \\\"{{b}}\"", places: ["6:19", "7:15"]),
        Case(
            testDescription: "double quotes over an escaped line end: where they begin",
            written: "\"x {{a}} \\\n          y {{b}}\"", places: ["6:15", "6:15"]),
        Case(
            testDescription: "single quotes in three lines",
            written: "'x''{{a}}\n\n\n          y {{b}}'", places: ["6:19", "9:13"]),
        Case(testDescription: "a comment after", written: "x {{a}}{{b}} # {{c}}", places: ["6:17", "6:22"]),
        Case(
            testDescription: "an ampersand before", written: "x & y {{a}} & {{b}}", places: ["6:21", "6:29"]),
    ]

    @Test("are those of their braces", arguments: cases, ["\n", "\r\n"])
    func places(of example: Case, lineEnd: String) throws {
        let text = """
            page: {width: 100mm, height: 100mm}
            styles: {s: {family: Inter, size: 9pt}}
            pages:
              - frames:
                  - style: s
                    text: \(example.written)
                    box: [10mm, 10mm, 30mm, 30mm]
            """
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let bytes = Array(lines.joined(separator: lineEnd).utf8)
        let (template, diagnostics) = TemplateReader.read(text: bytes, file: "t")
        #expect(diagnostics.text == "")
        guard case .text(let frame) = try #require(template).pages[0].frames[0].content else {
            Issue.record("no text")
            return
        }
        let places = frame.text.segments.compactMap { segment -> String? in
            guard case .column(_, _, let place) = segment else { return nil }
            return "\(place.line ?? 0):\(place.column ?? 0)"
        }
        #expect(places == example.places)
    }
}
