import Foundation
import TestSupport
import Testing

@Suite("Values are text, never template or markup")
struct LiteralValueTests {
    /// A value of the list, and what becomes of its row.
    struct Value: Sendable {
        enum Fate: Sendable, Equatable {
            case printed
            case held(String, reason: String)
        }

        let what: String
        let text: String
        let fate: Fate

        init(_ what: String, _ text: String, _ fate: Fate = .printed) {
            self.what = what
            self.text = text
            self.fate = fate
        }

        static func rejected(_ what: String, _ text: String, _ codePoint: String) -> Value {
            Value(what, text, .held("rejected", reason: "column `value` holds the character \(codePoint)"))
        }

        static func lacksGlyph(_ what: String, _ text: String, _ codePoint: String) -> Value {
            Value(
                what, text,
                .held("quarantined", reason: "the font of frame `value` has no glyph for \(codePoint)"))
        }
    }

    static let values = [
        Value("Tirage's own placeholder", "{{@token}} {{@purl}} {{@piece}}"),
        Value("another column's placeholder", "{{other}} {{other|fallback}}"),
        Value("half a placeholder", "{{ }} {{{{ | }} {{"),
        Value("another template language", "{% include \"/etc/passwd\" %} ${other} <%= other %> #{other}"),
        Value("markup", "<b>bold</b> <span font=\"60\">large</span> </span><i>"),
        Value("entities", "&amp; &lt; &#65; &nbsp; &"),
        Value("formats", "%s %n %@ %d %% \\n \\u0041 \\"),
        Value("quotes", "\"double\" 'single' `back` «guillemets» “curly”"),
        Value("PDF syntax", ") Tj (x) << /JS (app.alert(1)) >> endstream endobj"),
        Value("SQL", "Robert'); DROP TABLE piece;--"),
        Value("a spreadsheet's formula", "=HYPERLINK(\"http://example.com\",1) +1 -1 @SUM(A1)"),
        Value("ligatures, and none", "office affluent fjord offline"),
        Value("combining marks", "e\u{301}le\u{300}ve A\u{30A}ngstro\u{308}m"),
        Value("accents and particles", "Łukasz Żółć Đorđe Þór Ğül Ñuñoa Øystein"),
        Value("dashes, dots and blanks", "a—b–c…d e\u{202F}!"),
        Value("Greek and Cyrillic", "Ελένη Παπαδοπούλου Пётр Ильич"),
        Value(
            "a word that no box holds", String(repeating: "Llanfairpwllgwyngyll", count: 40),
            .held("quarantined", reason: "the text does not fit frame `value`")),
        Value("Chinese, in another font", "王小明"), Value("Armenian, in another font", "Անի"),
        .lacksGlyph("a script that no font here has", "𐕛", "U+1055B"),
        .lacksGlyph("a picture", "Eva 🌟", "U+1F31F"),
        .rejected("a null", "a\u{0}b", "U+0000"),
        .rejected("a bell", "a\u{7}b", "U+0007"),
        .rejected("an escape", "a\u{1B}[31mb", "U+001B"),
        .rejected("a next line", "a\u{85}b", "U+0085"),
        .rejected("the plan's own separator", "a\u{1F}b", "U+001F"),
        .rejected("a right-to-left override", "a\u{202E}gnp.exe", "U+202E"),
        .rejected("an embedding", "a\u{202A}b", "U+202A"),
        .rejected("an isolate", "a\u{2066}b", "U+2066"),
        .rejected("a byte order mark", "a\u{FEFF}b", "U+FEFF"),
        .rejected("a noncharacter", "a\u{FFFF}b", "U+FFFF"),
    ]

    @Test("printed letter by letter, or held back with the right reason")
    func fates() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(LiteralValueTests.template, to: "job/template.yaml")
        try workshop.write(LiteralValueTests.list, to: "job/contacts.csv")
        try workshop.make("sed -i 's/part: 2/part: 100/' job/job.yaml")
        let result = try workshop.tirage("run", "job", "--progress", "none")
        #expect(result.status == 3, "\(result.error)")

        let held = LiteralValueTests.values.enumerated().compactMap { index, value -> String? in
            guard case .held(let disposition, let reason) = value.fate else { return nil }
            return "\(index + 2) \(disposition) \(reason)"
        }
        let told = try workshop.read("out/current/not-printed.csv").split(separator: "\n").dropFirst().map {
            line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[1]) \(cells[2]) \(cells[3])"
        }
        #expect(told.sorted() == held.sorted())

        try workshop.make("pdftotext -raw out/current/print/card-r1-0001.pdf text.txt")
        let pages = try workshop.read("text.txt").split(separator: "\u{C}").map(plain)
        let printed = LiteralValueTests.values.filter { $0.fate == .printed }
        #expect(pages.count == printed.count)
        for (value, page) in zip(printed, pages) {
            #expect(page.contains("<" + plain(value.text) + ">"), "\(value.what): \(page)")
            // What `{{other}}` would have become.
            #expect(!page.contains("ZZOTHER"))
        }
    }

    @Test("none of them is in the report, the manifest or the list of rows not printed")
    func nowhereElse() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(
            JobFiles.contacts
                + "ZZSECRETK6,\(String(repeating: "ZZSECRET", count: 40)),x\nZZSECRETK7,ZZSECRET\n"
                + "ZZSECRETK1,ZZSECRETtwice,x\n,ZZSECRETnobody,x\n", to: "job/contacts.csv")
        for arguments in [
            ["check", "job"], ["proof", "job"], ["run", "job"], ["run", "job", "--fresh", "--json"],
        ] {
            let result = try workshop.tirage(arguments)
            #expect(!result.output.contains(Workshop.secret))
            #expect(!result.error.contains(Workshop.secret))
        }
        #expect(
            try workshop.read("out/current/not-printed.csv") == """
                file,line,disposition,reason,frame,needed,given
                contacts.csv,7,quarantined,the text does not fit frame `greeting`,greeting,673.2 × 12.7 mm,60 × 15 mm
                contacts.csv,8,rejected,"the row has 2 cells, the header has 3",,,
                contacts.csv,9,duplicate,same key as line 2,,,
                contacts.csv,10,rejected,the key `id` is empty,,,

                """)
        // Personal data stays in the plan, the press files and the proof.
        let personal = ["pdf", "sqlite"]
        for (name, entry) in try workshop.snapshot("out").entries
        where !personal.contains((name as NSString).pathExtension) {
            #expect(!String(decoding: entry.content, as: UTF8.self).contains(Workshop.secret), "\(name)")
        }
    }

    /// In one form and with every blank alike: readers of PDFs put blanks and line ends where they see gaps.
    private func plain(_ text: some StringProtocol) -> String {
        String(text).precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }

    private static var list: String {
        var list = "id,value,other\n"
        for (index, value) in values.enumerated() {
            let quoted = value.text.replacing("\"", with: "\"\"")
            list += "K\(index),\"\(quoted)\",ZZOTHER\n"
        }
        return list
    }

    private static let template = """
        page: {width: 210mm, height: 100mm}
        styles:
          body: {family: Inter, size: 9pt, leading: 13pt}
        pages:
          - frames:
              - name: value
                box: [5mm, 5mm, 160mm, 15mm]
                text: "<{{value}}>"
                style: body
              - name: code
                qr: purl
                box: [170mm, 5mm, 25mm, 25mm]

        """
}
