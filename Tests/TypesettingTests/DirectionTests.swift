import Drawing
import DrawingSupport
import Testing
import Typesetting

/// Text that runs from right to left, among text that does not.
struct DirectionTests {
    /// Sets a text whose value stands at `{}`.
    private func set(
        _ pattern: String, value: String, isMarked: Bool, _ typesetter: Typesetter
    ) throws -> FittedText {
        let parts = pattern.split(separator: "{}", omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        let text = parts[0] + value + parts[1]
        return try typesetter.fit(
            StyledText(String(text), values: isMarked ? [start..<start + value.utf8.count] : []),
            style: .plain("DejaVu Sans"), width: 500, height: 100
        ).get()
    }

    /// Characters from left to right, by their glyphs' places.
    private func shown(_ text: FittedText) throws -> String {
        let typesetter = try TestFonts.typesetter()
        let known = "abcdefghijklmnopqrstuvwxyzN 0123456789,.:!()-/°שלוםעולקהדביתרחנ"
        var names: [Int: Character] = [:]
        for letter in known {
            for glyph in try typesetter.fitted(String(letter), .plain("DejaVu Sans")).glyphs {
                names[glyph.index] = letter
            }
        }
        return String(text.glyphs.sorted { $0.x < $1.x }.map { names[$0.index] ?? "?" })
    }

    @Test("a value from right to left never reorders its neighbours")
    func isolated() throws {
        let typesetter = try TestFonts.typesetter()
        // Without an isolate the number and the sign are drawn into the value.
        let pattern = "client {}, 12 rue"
        let open = try set(pattern, value: "שלום", isMarked: false, typesetter)
        let isolated = try set(pattern, value: "שלום", isMarked: true, typesetter)
        #expect(try shown(isolated) == "client םולש, 12 rue")
        #expect(try shown(open) == "client 12 ,םולש rue")
    }

    @Test("two values from right to left keep their own order")
    func twoValues() throws {
        let typesetter = try TestFonts.typesetter()
        let text = "n: שלום עולם (a)"
        let first = 3..<11
        let second = 12..<20
        let set = try typesetter.fit(
            StyledText(text, values: [first, second]), style: .plain("DejaVu Sans"), width: 500,
            height: 100
        ).get()
        #expect(try shown(set) == "n: םולש םלוע (a)")
    }

    @Test(
        "a value's own marks cannot leave its isolate",
        arguments: ["\u{2069}", "\u{202E}", "\u{2067}", "\u{202B}"])
    func breakingOut(mark: String) throws {
        let typesetter = try TestFonts.typesetter()
        let tame = try set("n {}, 12 rue", value: "שלום abc", isMarked: true, typesetter)
        let wild = try set("n {}, 12 rue", value: "שלום\(mark) abc\(mark)", isMarked: true, typesetter)
        #expect(wild.glyphs == tame.glyphs)
        let latin = try set("n {}, 12 rue", value: "abc\(mark)", isMarked: true, typesetter)
        #expect(
            latin.glyphs == (try set("n {}, 12 rue", value: "abc", isMarked: true, typesetter)).glyphs)
    }

    @Test("what isolates a value is never drawn or copied")
    func unseen() throws {
        let typesetter = try TestFonts.typesetter()
        let text = try set("client {}, 12 rue", value: "שלום", isMarked: true, typesetter)
        #expect(text.copiedText.joined() == "client שלום, 12 rue")
        #expect(text.glyphs.count == 19)
        let pdf = try DrawnPDF(width: 520, height: 60) { canvas in
            canvas.show(text, by: typesetter, x: 10, y: 10)
        }
        let copied = try pdf.text().unicodeScalars
        #expect(!copied.contains { (0x2066...0x2069).contains($0.value) })
    }

    @Test("a paragraph runs as what stands around its values does; alone, as they do")
    func direction() throws {
        let typesetter = try TestFonts.typesetter()
        func left(_ pattern: String, _ value: String) throws -> Double {
            try set(pattern, value: value, isMarked: true, typesetter).ink.left
        }
        #expect(try left("{}, rue", "שלום") < 5)
        #expect(try left("{}", "שלום") > 400)
        #expect(try left("{} 12", "שלום") > 400)
        #expect(try left("שלום {}", "rue") > 400)
        // A line of digits runs as the one before it.
        #expect(try left("{}\n12", "שלום") > 400)
    }

    @Test("values without any such letter cost no kerning")
    func kerning() throws {
        let typesetter = try TestFonts.typesetter()
        let marked = try typesetter.fit(
            StyledText("AVAT", values: [0..<1, 2..<3]), style: .plain(), width: 500, height: 100
        ).get()
        #expect(marked.glyphs == (try typesetter.fitted("AVAT", .plain())).glyphs)
    }

    @Test("Arabic letters join, and their forms differ from those that stand alone")
    func joining() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        let joined = Set(try typesetter.fitted("محمد", .plain()).glyphs.map(\.index))
        let alone = Set(try typesetter.fitted("م ح م د", .plain()).glyphs.map(\.index))
        #expect(joined.subtracting(alone).count >= 2, "\(joined) \(alone)")
    }

    @Test("Devanagari reorders: the short i is drawn before its consonant")
    func reordering() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        let consonant = try typesetter.fitted("क", .plain()).glyphs.map(\.index)
        let syllable = try typesetter.fitted("कि", .plain()).glyphs.sorted { $0.x < $1.x }.map(\.index)
        #expect(syllable.count == 2 && syllable.last == consonant.first, "\(syllable) \(consonant)")
    }
}
