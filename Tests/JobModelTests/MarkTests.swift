import Diagnostics
import JobModel
import TestSupport
import Testing

@Suite("Marks in texts")
struct MarkTests {
    private func read(_ text: String) -> (segments: [PlaceholderText.Segment]?, mistakes: String) {
        let yaml = """
            page: {width: 100mm, height: 100mm}
            styles: {s: {family: Lato, size: 9pt}, s-2.x: {family: Lato, size: 8pt}}
            pages:
            - frames:
              - text: |-
                  \(text.replacing("\n", with: "\n      "))
                style: s
                box: [10mm, 10mm, 30mm, 30mm]
            """
        let (template, diagnostics) = TemplateReader.read(text: Array(yaml.utf8), file: "t")
        guard case .text(let frame) = template?.pages[0].frames[0].content else {
            return (nil, diagnostics.text)
        }
        return (frame.text.segments, diagnostics.text)
    }

    @Test("open, close and nest, around placeholders and over lines")
    func segments() {
        let place = SourceLocation(file: "t", line: 6, column: 18)
        #expect(
            read("Un <b>mot, {{name|vous}},\n<i>long</i></b> <s-2.x>ou {{@piece}}</s-2.x>").segments == [
                .literal("Un "), .open(.bold), .literal("mot, "),
                .column("name", fallback: "vous", location: place), .literal(",\n"), .open(.italic),
                .literal("long"), .close, .close, .literal(" "), .open(.style("s-2.x")), .literal("ou "),
                .own(.piece), .close,
            ])
    }

    @Test("a text's last line break begins no further line, within marks and behind them; two begin one")
    func lastBreak() {
        let read = { (text: String) -> [PlaceholderText.Segment]? in
            let yaml = """
                page: {width: 100mm, height: 100mm}
                styles: {s: {family: Lato, size: 9pt}}
                pages: [{frames: [{text: "\(text)", style: s, box: [10mm, 10mm, 30mm, 30mm]}]}]
                """
            let template = TemplateReader.read(text: Array(yaml.utf8), file: "t").template
            guard case .text(let frame) = template?.pages[0].frames[0].content else { return nil }
            return frame.text.segments
        }
        #expect(read("one\\ntwo\\n") == [.literal("one\ntwo")])
        #expect(read("<b>one</b>\\n") == [.open(.bold), .literal("one"), .close])
        #expect(read("{{@piece}}\\n\\n") == [.own(.piece), .literal("\n")])
    }

    @Test(
        "begin before a letter alone: elsewhere `<` is itself, and `<<` always",
        arguments: [
            ("a < b", "a < b"), ("1<2", "1<2"), ("<3", "<3"), ("a <", "a <"), ("< /b>", "< /b>"),
            ("</ b>", "</ b>"), ("<<b>", "<b>"), ("<</b>", "</b>"), ("<<<", "<<"), ("<>", "<>"),
            ("a>b", "a>b"),
            ("<-", "<-"),
        ])
    func plain(written: String, read: String) {
        #expect(self.read(written).segments == [.literal(read)])
    }

    @Test("are no marks in the fallback of a placeholder")
    func fallback() {
        guard case .column("a", fallback: "<b>x</b>", _) = read("{{a|<b>x</b>}}").segments?.first else {
            Issue.record("another segment")
            return
        }
    }

    /// Random marks and words, judged by a stack.
    @Test("are read if they pair, and told if they do not", arguments: UInt64(0)..<400)
    func pairs(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var text = "x"
        var open: [String] = []
        var isSound = true
        var depth = 0
        for _ in 0..<random.below(12) {
            let name = ["b", "i", "s", "s-2.x"][random.below(4)]
            switch random.below(20) {
            case 0..<8:
                text += "<\(name)>"
                open.append(name)
                depth += 1
            case 8..<15:
                if let last = open.popLast() { text += "</\(last)>" }
            case 15:
                text += "</\(name)>"
                isSound = isSound && open.last == name
                if open.last == name { open.removeLast() }
            default: break
            }
            text += ["x", "<<", "\n", "{{c}}", " é "][random.below(5)]
        }
        // Most are closed at the end.
        if random.below(4) > 0 {
            while let last = open.popLast() { text += "</\(last)>" }
        }
        isSound = isSound && open.isEmpty
        let (segments, mistakes) = read(text)
        #expect((segments != nil) == isSound, "seed \(seed): \(text)")
        #expect(mistakes.isEmpty == isSound, "seed \(seed): \(text)\n\(mistakes)")
        guard let segments else { return }
        var level = 0
        for segment in segments {
            if case .open = segment { level += 1 }
            if segment == .close { level -= 1 }
            #expect(level >= 0)
        }
        #expect(level == 0, "seed \(seed): \(text)")
        #expect(segments.count { $0 == .close } == depth, "seed \(seed): \(text)")
    }
}
