import JobModel
import Merge
import Testing

/// Lines and blanks that empty values leave behind close up.
struct ClosingUpTests {
    private static let address =
        "{{company}}\n{{first}} {{last}}\nc/o {{care}}\n{{street}}\n{{postcode}} {{city}}"
    private static let columns = ["company", "first", "last", "care", "street", "postcode", "city"]

    private func address(_ values: String...) throws -> String {
        try merged(ClosingUpTests.address, columns: ClosingUpTests.columns, values: values)
    }

    @Test("a line whose placeholders are all empty is left out, with what it says beside them")
    func lines() throws {
        #expect(
            try address("ACME", "Anne", "Roux", "Bo", "1 rue X", "69001", "Lyon")
                == "ACME\nAnne Roux\nc/o Bo\n1 rue X\n69001 Lyon")
        #expect(
            try address("", "Anne", "Roux", "", "1 rue X", "69001", "Lyon")
                == "Anne Roux\n1 rue X\n69001 Lyon")
        #expect(try address("", "", "", "", "", "", "") == "")
        #expect(try address(" ", "\u{A0}", "", "\t", "", "", "Lyon") == "Lyon")
    }

    @Test("a line without a placeholder of a column stays, and so does a blank line")
    func otherLines() throws {
        #expect(try merged("top\n\n{{a}}\nbottom", columns: ["a"], values: [""]) == "top\n\nbottom")
        #expect(try merged("{{@piece}}{{a}}\n{{a}}", columns: ["a"], values: [""]) == "42")
    }

    @Test("a fallback counts as a value")
    func fallback() throws {
        #expect(try merged("{{a|x}}\n{{b}}\nend", columns: ["a", "b"], values: ["", ""]) == "x\nend")
    }

    @Test(
        "the blank beside an empty value goes, others stay",
        arguments: [
            ("{{a}} {{b}}", ["", "x"], "x"), ("{{a}} {{b}}", ["x", ""], "x"),
            ("{{a}} {{b}} {{c}}", ["x", "", "z"], "x z"), ("{{a}} {{b}} {{c}}", ["", "", "z"], "z"),
            ("{{a}} {{b}} {{c}}", ["x", "", ""], "x"), ("Dr {{a}} {{b}}", ["", "y"], "Dr y"),
            ("{{a}}, {{b}}", ["", "y"], ", y"), ("{{a}}  {{b}}", ["x", "y"], "x  y"),
            ("({{a}}) {{b}}", ["", "y"], "() y"), ("  {{a}} {{b}}", ["x", "y"], "  x y"),
        ])
    func blanks(text: String, values: [String], expected: String) throws {
        #expect(try merged(text, columns: ["a", "b", "c"], values: values + [""]) == expected)
    }

    @Test("where values stand in the text is told in bytes, fallbacks too")
    func values() throws {
        let text = try mergedText(
            "é {{a}}-{{b|ü}}\n{{c}}\n{{a}}", columns: ["a", "b", "c"], values: ["né", "", ""])
        #expect(text.text == "é né-ü\nné")
        #expect(
            text.values.map { Array(text.text.utf8)[$0] }.map { String(decoding: $0, as: UTF8.self) } == [
                "né", "ü", "né",
            ])
    }

    @Test("spans hold what they enclose, values and all, one in another")
    func spans() throws {
        let text = try mergedText("a <b>b {{x}} <i>c</i></b> d", columns: ["x"], values: ["é"])
        #expect(text.text == "a b é c d")
        #expect(text.spans.map(\.style) == [.bold, .italic])
        #expect(text.spans.map { part($0, of: text) } == ["b é c", "c"])
    }

    @Test("a span over a line that is left out holds the rest; one that holds nothing is none")
    func spansOfMissingLines() throws {
        let text = try mergedText(
            "<b>top\n{{a}}\n</b>end <i>{{a}}</i>{{b}}", columns: ["a", "b"], values: ["", "x"])
        #expect(text.text == "top\nend x")
        #expect(text.spans.map(\.style) == [.bold])
        #expect(part(text.spans[0], of: text).trimmingPrefix("top").allSatisfy { $0 == "\n" })
    }

    private func part(_ span: MergedText.Span, of text: MergedText) -> String {
        String(decoding: Array(text.text.utf8)[span.range], as: UTF8.self)
    }
}
