import Diagnostics
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    private func diagnostic(
        _ severity: Diagnostic.Severity = .error, file: String? = nil, line: Int? = nil, column: Int? = nil,
        hints: [String] = []
    ) -> Diagnostic {
        let place = file.map { SourceLocation(file: $0, line: line, column: column) }
        return Diagnostic(severity, "a-code", "the words", at: place, hints: hints)
    }

    @Test("as text, with as much of a place as there is")
    func text() {
        #expect(diagnostic().text == "error: the words")
        #expect(diagnostic(.warning).text == "warning: the words")
        #expect(diagnostic(file: "job.yaml").text == "job.yaml: error: the words")
        #expect(diagnostic(file: "job.yaml", line: 3).text == "job.yaml:3: error: the words")
        #expect(
            diagnostic(.warning, file: "job.yaml", line: 3, column: 7).text
                == "job.yaml:3:7: warning: the words")
        #expect(diagnostic(file: "job.yaml", column: 7).text == "job.yaml: error: the words")
        #expect(
            diagnostic(file: "a b", line: 1, hints: ["do this", "or that"]).text == """
                a b:1: error: the words
                  hint: do this
                  hint: or that
                """)
    }

    @Test("as JSON, with every key in its order")
    func json() {
        #expect(
            diagnostic().json.text
                == #"{"severity":"error","code":"a-code","message":"the words","file":null,"line":null,"column":null,"hints":[]}"#
        )
        #expect(
            diagnostic(.warning, file: "f", line: 1, column: 2, hints: ["h"]).json.text
                == #"{"severity":"warning","code":"a-code","message":"the words","file":"f","line":1,"column":2,"hints":["h"]}"#
        )
    }

    @Test("lists are shown whole, and thrown for errors only")
    func lists() throws {
        var list = DiagnosticList()
        #expect(list.isEmpty)
        #expect(list.text == "")
        #expect(list.json.text == "[]")
        list.append(diagnostic(.warning, file: "f"))
        #expect(!list.hasErrors)
        try list.throwIfErrors()
        list.append(contentsOf: DiagnosticList([diagnostic(file: "g")]))
        #expect(list.hasErrors)
        #expect(list.text == "f: warning: the words\ng: error: the words")
        #expect(throws: list) { try list.throwIfErrors() }
    }

    @Test("a file's content cannot write to the terminal")
    func escapes() {
        let nasty = "a\u{1B}[2Jb\r\n\u{7}"
        let diagnostic = Diagnostic(
            "a-code", "message \(nasty)", at: SourceLocation(file: "file \(nasty)", line: 1),
            hints: ["hint \(nasty)"])
        let escaped = #"a\u{1b}[2Jb\u{d}\u{a}\u{7}"#
        #expect(diagnostic.text == "file \(escaped):1: error: message \(escaped)\n  hint: hint \(escaped)")
    }
}
