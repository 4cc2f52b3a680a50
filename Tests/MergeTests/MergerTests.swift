import JobModel
import Merge
import Testing

struct MergerTests {
    @Test("a placeholder is replaced by its column's value, wherever the column stands")
    func columns() throws {
        let text = try merged(
            "{{b}}, {{ a }} und {{b}}!", columns: ["x", "a", "b", "a"], values: ["-", "Anne", "Bo", "other"])
        #expect(text == "Bo, Anne und Bo!")
    }

    @Test(
        "an empty value gives way to the fallback, and one of white space alone is empty",
        arguments: ["", " ", "\t \n", "\u{A0}", "\r\n", "\u{2009}\u{3000}"])
    func fallback(value: String) throws {
        #expect(try merged("Chère {{a|amie}},", columns: ["a"], values: [value]) == "Chère amie,")
        #expect(
            try merged("Chère {{a}}, {{b}}", columns: ["a", "b"], values: [value, "ça va"]) == "Chère , ça va"
        )
    }

    @Test("a value that is there takes no fallback, be it zero or a single sign")
    func noFallback() throws {
        for value in ["0", "-", "false", "\u{301}"] {
            #expect(try merged("{{a|amie}}", columns: ["a"], values: [value]) == value)
        }
    }

    @Test("white space around a value goes, inside it stays")
    func trimming() throws {
        #expect(
            try merged("[{{a}}]", columns: ["a"], values: [" \t\u{A0}Rue  du\tLac\u{A0}3 \n"])
                == "[Rue  du\tLac\u{A0}3]")
    }

    @Test(
        "line breaks inside a value become plain line feeds",
        arguments: [
            ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\nb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"),
            ("a\r\rb", "a\n\nb"), ("a\n\rb", "a\n\nb"), ("\r\na\r\nb\r\n", "a\nb"),
        ])
    func lineBreaks(value: String, expected: String) throws {
        let text = try merged("{{a}}", columns: ["a"], values: [value])
        #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("a decomposed accent stays as the list has it: the setter composes, not the merger")
    func accents() throws {
        let text = try merged("{{a}}", columns: ["a"], values: ["e\u{301}"])
        #expect(Array(text.unicodeScalars) == ["e", "\u{301}"])
    }

    @Test(
        "a value is never read as template or markup",
        arguments: ["{{@token}}", "{{a}}", "{{b|x}}", "{{", "}}", "<b>&amp;</b>", "\\n", "%s"])
    func literalValues(value: String) throws {
        #expect(try merged("({{a}})", columns: ["a", "b"], values: [value, "secret"]) == "(\(value))")
        #expect(
            try merged("{{a}}{{b}}", columns: ["a", "b"], values: ["{{", "@token}}"]) == "{{@token}}")
    }

    @Test("a fallback is never read as template either")
    func literalFallback() throws {
        #expect(try merged("{{a|@token}}", columns: ["a"], values: [""]) == "@token")
    }

    @Test("a column that the list lacks merges as empty, into its fallback")
    func unknownColumn() throws {
        #expect(try merged("{{gone|nobody}}{{lost}}.", columns: ["a"], values: ["x"]) == "nobody.")
    }

    @Test(
        "Tirage's own placeholders say what the piece is",
        arguments: zip(
            OwnPlaceholder.allCases,
            [
                "42", "1", "1", "postcard", "3", "https://go.example.com/k7qm2x9t4rwbcx",
                "go.example.com/k7qm-2x9t-4rwb-cx", "k7qm-2x9t-4rwb-cx",
            ]))
    func own(placeholder: OwnPlaceholder, text: String) throws {
        #expect(try merged("<{{@\(placeholder.rawValue)}}>") == "<\(text)>")
    }

    @Test("a column may be named as one of Tirage's own values")
    func ownNames() throws {
        #expect(
            try merged("{{token}} {{@token}}", columns: ["token"], values: ["mine"])
                == "mine k7qm-2x9t-4rwb-cx")
    }

    @Test("page numbers count through the template's pages")
    func pages() throws {
        let merger = Merger(
            template: try template([["{{@page}}/{{@pages}}"], [], ["{{@page}}/{{@pages}}"]]), columns: [])
        let piece = merger.piece(values: [], own: ownValues())
        #expect(piece.texts == [["1/3"], [], ["3/3"]])
        #expect(piece.number == 42)
    }

    @Test("codes, shapes and marks keep their places among the texts")
    func otherFrames() throws {
        let template = try read(
            """
            page: {width: 100mm, height: 100mm}
            styles: {tiny: {family: Any, size: 6pt}}
            pages:
              - frames:
                  - {shape: line, box: [0mm, 0mm, 9mm, 0mm], stroke: black}
                  - {qr: purl, box: [10mm, 10mm, 30mm, 30mm]}
                  - {mark: control, box: [10mm, 90mm, 80mm, 5mm], style: tiny}
            """)
        let piece = Merger(template: template, columns: []).piece(values: [], own: ownValues())
        #expect(
            piece.pages[0].frames == [
                .shape, .code("https://go.example.com/K7QM2X9T4RWBCX"),
                .text("postcard r3 000042 1/1 9F3A21C7"),
            ])
    }

    @Test(
        "the control mark has the piece's number in six digits, or in all that it needs",
        arguments: [(1, "000001"), (999_999, "999999"), (1_000_000, "1000000")])
    func markNumber(piece: Int, shown: String) throws {
        #expect(try mark(ownValues(piece: piece)) == "postcard r3 \(shown) 1/1 9F3A21C7")
    }

    @Test("a number shown in the piece's stead is what both the text and the mark show")
    func shownNumber() throws {
        #expect(try mark(ownValues(piece: 0, shownAs: "888")) == "postcard r3 000888 1/1 9F3A21C7")
        let merger = Merger(template: try template([["{{@piece}}"]]), columns: [])
        let piece = merger.piece(values: [], own: ownValues(piece: 0, shownAs: "888"))
        #expect(piece.texts == [["888"]])
    }

    private func mark(_ own: OwnValues) throws -> String {
        let template = try read(
            """
            page: {width: 100mm, height: 100mm}
            styles: {tiny: {family: Any, size: 6pt}}
            pages: [{frames: [{mark: control, box: [10mm, 90mm, 80mm, 5mm], style: tiny}]}]
            """)
        let piece = Merger(template: template, columns: []).piece(values: [], own: own)
        guard case .text(let text) = piece.pages[0].frames[0] else { return "no text" }
        return text.text
    }
}
