import Diagnostics
import JobModel
import Testing

@Suite("Expressions and their places")
struct ExpressionTests {
    private func field(_ written: String) throws -> JobModel.Expression {
        let text = """
            job: j
            campaign: c
            template: t.yaml
            contacts: {file: a.csv, key: id}
            purl: {base: https://go.example.com/}
            fields:
              f: \(written)
            """
        let (job, diagnostics) = JobReader.read(text: Array(text.utf8), file: "j")
        #expect(diagnostics.text == "")
        return try #require(job?.fields.first?.expression)
    }

    /// `line:column` of some offsets.
    private func places(of expression: JobModel.Expression, at offsets: [Int]) -> [String] {
        offsets.map { offset in
            let place = expression.location(at: offset)
            return "\(place.line ?? 0):\(place.column ?? 0)"
        }
    }

    @Test("in one line")
    func plain() throws {
        let expression = try field("a || 'é𝄞' || b # a comment")
        #expect(expression.text == "a || 'é𝄞' || b")
        #expect(!expression.isQuotedInFile)
        #expect(expression.location == SourceLocation(file: "j", line: 7, column: 6))
        // Behind the last character, for what is missing there; further on nothing is known.
        #expect(
            places(of: expression, at: [0, 2, 7, 13, 14, 15]) == [
                "7:6", "7:8", "7:13", "7:19", "7:20", "7:6",
            ])
    }

    @Test("in quotes, which are YAML's")
    func quotes() throws {
        let double = try field(#""'Cher ' || \"first name\"""#)
        #expect(double.text == "'Cher ' || \"first name\"")
        #expect(double.isQuotedInFile)
        #expect(places(of: double, at: [0, 11, 12]) == ["7:7", "7:18", "7:20"])
        let single = try field("'''Cher '' || a  '")
        #expect(single.text == "'Cher ' || a")
        #expect(single.isQuotedInFile)
        #expect(places(of: single, at: [0, 6, 11, 12]) == ["7:7", "7:14", "7:20", "7:21"])
    }

    @Test("in the lines below")
    func block() throws {
        let written = "|\n    CASE status\n    WHEN 'a: b' THEN 'x' # 1\n    ELSE 'y' END\n"
        let literal = try field(written)
        #expect(literal.text == "CASE status\nWHEN 'a: b' THEN 'x' # 1\nELSE 'y' END")
        #expect(!literal.isQuotedInFile)
        #expect(places(of: literal, at: [0, 12, 37, 49]) == ["8:5", "9:5", "10:5", "10:17"])
        let folded = try field(">-\n    a ||\n    'b: c'")
        #expect(folded.text == "a || 'b: c'")
        #expect(places(of: folded, at: [0, 4, 5, 11]) == ["8:5", "8:9", "9:5", "9:11"])
        let plain = try field("a ||\n    b || 'c'")
        #expect(plain.text == "a || b || 'c'")
        #expect(places(of: plain, at: [0, 5, 10]) == ["7:6", "8:5", "8:10"])
    }

    @Test("made in a program has one place")
    func made() {
        let place = SourceLocation(file: "j", line: 3, column: 4)
        let expression = JobModel.Expression(text: "a = b", location: place)
        #expect(expression.location == place)
        #expect(expression.location(at: 4) == place)
        #expect(expression == JobModel.Expression(text: "a = b", location: place))
    }

    @Test("of frames and pages")
    func conditions() throws {
        let text = """
            page: {width: 100mm, height: 100mm}
            pages:
              - frames:
                  - {shape: ellipse, fill: black, box: [10mm, 10mm, 30mm, 30mm]}
                  - shape: ellipse
                    fill: black
                    box: [10mm, 10mm, 30mm, 30mm]
                    when: vip = 'yes'
              - when: country = 'FR'
                frames: [{shape: ellipse, fill: black, box: [1mm, 1mm, 3mm, 3mm], when: vip = 'no'}]
            """
        let (read, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "t")
        #expect(diagnostics.text == "")
        let template = try #require(read)
        #expect(template.pages.map(\.when?.text) == [nil, "country = 'FR'"])
        #expect(template.pages[0].frames.map(\.when?.text) == [nil, "vip = 'yes'"])
        let conditions = template.conditions
        #expect(conditions.map(\.expression.text) == ["vip = 'yes'", "country = 'FR'", "vip = 'no'"])
        #expect(conditions.map(\.page) == [0, 1, 1])
        #expect(conditions.map(\.frame) == [1, nil, 0])
        #expect(conditions[0].expression.location(at: 6) == SourceLocation(file: "t", line: 8, column: 21))
    }
}
