import Drawing
import DrawingSupport
import Testing
import Typesetting

/// Paragraphs: their spacing, indents and justification.
struct ParagraphTests {
    private let words =
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"

    /// Glyphs by line, from the left.
    private func lines(_ text: FittedText) -> [[FittedText.Glyph]] {
        Dictionary(grouping: text.glyphs, by: \.y).sorted { $0.key < $1.key }.map { line in
            line.value.sorted { $0.x < $1.x }
        }
    }

    private func baselines(_ text: FittedText) -> [Double] { lines(text).map { $0[0].y } }

    @Test("paragraphs stand apart by leading and spacing, lines by leading")
    func spacing() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain()
        let plain = try typesetter.fitted("n\nn\n\nn", style)
        style.paragraphSpacing = 6
        let spaced = try typesetter.fitted("n\nn\n\nn", style)
        #expect(isNear(spaced.height, plain.height + 18))
        #expect(zip(baselines(spaced), baselines(plain)).map { $0 - $1 } == [0, 6, 18])
        let wrapped = try typesetter.fitted(words, style, width: 90)
        for (above, below) in zip(baselines(wrapped), baselines(wrapped).dropFirst()) {
            #expect(isNear(below - above, 14))
        }
    }

    @Test("an indent moves the first line of each paragraph; a negative one all others")
    func indent() throws {
        let typesetter = try TestFonts.typesetter()
        for indent in [12.0, -12] {
            var style = TypeStyle.plain()
            style.indent = indent
            let text = try typesetter.fitted("\(words)\n\(words)", style, width: 120)
            let starts = lines(text).map { $0[0].x }
            let half = starts.count / 2
            for (index, start) in starts.enumerated() {
                let isFirst = index % half == 0
                #expect(start == ((indent > 0) == isFirst ? 12 : 0), "\(indent), line \(index)")
            }
            #expect(text.width <= 120)
        }
    }

    @Test("an indent stands at the start: in Hebrew on the right")
    func indentFromTheRight() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain("DejaVu Sans")
        let plain = try typesetter.fitted("שלום", style, width: 100)
        style.indent = 12
        let text = try typesetter.fitted("שלום", style, width: 100)
        #expect(isNear(text.ink.right, plain.ink.right - 12))
        style.alignment = .end
        #expect(try typesetter.fitted("שלום", style, width: 100).ink.left < 3)
    }

    @Test("an indent takes room: a text that needs its whole line does not fit with one")
    func indentNeedsRoom() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain()
        let width = try typesetter.fitted("quatorze", style).width
        style.indent = 5
        guard case .tooLarge(let needed, _) = try typesetter.misfit("quatorze", style, width: width)
        else {
            Issue.record("the text must not fit")
            return
        }
        #expect(isNear(needed, width + 5))
        style.indent = -5
        #expect(try typesetter.misfit("quatorze", style, width: width) == nil)
        #expect(try typesetter.misfit("un quatorze", style, width: width) != nil)
    }

    @Test("justified lines reach from edge to edge; a paragraph's last line does not")
    func justified() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain("EB Garamond 12")
        let ragged = try typesetter.fitted("\(words)\nfin de tout", style, width: 130)
        style.alignment = .justify
        let text = try typesetter.fitted("\(words)\nfin de tout", style, width: 130)
        #expect(text.lineCount == ragged.lineCount && text.lineCount > 3)
        let (rows, raggedRows) = (lines(text), lines(ragged))
        let ends = rows.map { $0[$0.count - 1].x }
        let last = rows.count - 2
        for (index, row) in rows.enumerated() {
            #expect(row.count == raggedRows[index].count)
            #expect(row[0].x == raggedRows[index][0].x)
            if index < last {
                #expect(ends[index] > raggedRows[index][row.count - 1].x)
            } else {
                #expect(row == raggedRows[index])
            }
        }
        #expect(text.width == ragged.width, "what a text needs is what it needs unjustified")
        // Each line's last letter ends at the edge.
        let pdf = try DrawnPDF(width: 150, height: 150) { canvas in
            canvas.show(text, by: typesetter, x: 10, y: 10)
        }
        let edges = Dictionary(grouping: try pdf.words(), by: \.top).sorted { $0.key < $1.key }
            .map { $0.value.map(\.right).max() ?? 0 }
        for edge in edges.prefix(last) { #expect(isNear(edge, 140, within: 0.02), "\(edge)") }
    }

    @Test("what hangs over an edge is moved in, and the line still fills the measure")
    func justifiedOverhang() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain("EB Garamond 12", size: 30, leading: 36, isItalic: true)
        style.alignment = .justify
        let text = try typesetter.fitted("jf of jf jf of jf of if jf", style, width: 140)
        #expect(text.lineCount > 1)
        #expect(text.ink.left >= -1e-9 && text.ink.right <= 140 + 1e-9, "\(text.ink)")
        #expect(text.ink.right > 139.9)
    }

    @Test("a line whose letters fit and whose ink does not breaks earlier", arguments: [true, false])
    func overhangBeyondMeasure(keepsWords: Bool) throws {
        let typesetter = try TestFonts.typesetter(keepsWords: keepsWords)
        // The second line would begin with a j that hangs over its origin, and leave it less room than that.
        var style = TypeStyle.plain("EB Garamond 12", size: 11, leading: 15, alignment: .justify)
        style.language = "fr"
        let letter =
            "Un bon de 92,50 € vous attend donc à notre comptoir, au nom de Madame Leclercq. Il vaut pour un panier de "
            + "saison, une bouteille de cidre de notre pressoir et un jeune pommier à planter chez vous, 46 quai "
            + "Kévin-Bourboeuf ou ailleurs, avant les premières gelées. Il n’y a rien à acheter, rien à remplir et rien à "
            + "renvoyer. Montrez simplement cette lettre, ou le code que vous trouvez en haut de la page, à la personne "
            + "qui vous accueille."
        let text = try typesetter.fitted(letter, style, width: 475)
        #expect(text.ink.left >= -1e-9 && text.ink.right <= 475 + 1e-9, "\(text.ink)")
        // Whatever the measure, down to the widest word's.
        var italic = TypeStyle.plain("EB Garamond 12", size: 30, leading: 36, isItalic: true)
        for alignment in [TypeStyle.Alignment.start, .centre, .justify] {
            italic.alignment = alignment
            for width in stride(from: 90, through: 200, by: 0.9) {
                let misfit = try typesetter.misfit(
                    "jf of jf if jeff off jf of joli chef if jf", italic, width: width)
                #expect(misfit == nil, "\(alignment), \(width)")
            }
        }
    }

    @Test("a word whose ink is wider than the box stays too wide, as it is")
    func overhangOfOneWord() throws {
        let typesetter = try TestFonts.typesetter()
        let italic = TypeStyle.plain("EB Garamond 12", size: 30, leading: 36, isItalic: true)
        let whole = try typesetter.fitted("jf", italic)
        #expect(
            try typesetter.misfit("jf jf", italic, width: whole.width - 1)
                == .tooLarge(
                    neededWidth: whole.width,
                    neededHeight: typesetter.fitted("jf jf", italic, width: whole.width).height))
    }

    @Test("Japanese is justified between its characters, Korean at its blanks")
    func justifiedIdeographs() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        var style = TypeStyle.plain()
        style.alignment = .justify
        let japanese = try typesetter.fitted("東京都渋谷区神南一丁目二番三号", style, width: 54)
        let row = lines(japanese)[0]
        #expect(row.count == 5 && isNear(row[4].x, 44, within: 0.2), "\(row.map(\.x))")
        let korean = try typesetter.fitted("서울 특별 시장 구청", style, width: 66)
        let first = lines(korean)[0]
        let steps = zip(first, first.dropFirst()).map { $1.x - $0.x }
        #expect(Set(steps.map { ($0 * 10).rounded() }).count > 1, "\(steps)")
    }

    @Test("a line that ends by force is not justified")
    func forcedBreak() throws {
        let typesetter = try TestFonts.typesetter()
        var style = TypeStyle.plain()
        let ragged = try typesetter.fitted("un deux\u{2028}trois quatre", style, width: 130)
        style.alignment = .justify
        #expect(
            try typesetter.fitted("un deux\u{2028}trois quatre", style, width: 130).glyphs
                == ragged.glyphs)
    }

    @Test("tracking adds nothing after a line's last letter, at its start or its end")
    func trackedLines() throws {
        let typesetter = try TestFonts.typesetter()
        for alignment in [TypeStyle.Alignment.start, .centre, .end] {
            let style = TypeStyle.plain(tracking: 4, alignment: alignment)
            let word = try typesetter.fitted("nnnn", style, width: 60)
            let wrapped = try typesetter.fitted("nnnn nnnn   nnnn", style, width: 60)
            #expect(wrapped.lineCount == 3)
            #expect(isNear(wrapped.width, word.width), "\(wrapped.width) \(word.width)")
            for line in lines(wrapped) {
                let letters = line.filter { $0.index == word.glyphs[0].index }
                for (letter, expected) in zip(letters, word.glyphs) {
                    #expect(isNear(letter.x, expected.x), "\(alignment): \(letter.x) \(expected.x)")
                }
            }
        }
    }

    @Test("five times the lines take about five times the work")
    func manyLines() throws {
        let typesetter = try TestFonts.typesetter()
        func setting(_ count: Int) throws -> Int {
            let text = Array(repeating: "n", count: count).joined(separator: "\u{2028}")
            return try work { _ = try typesetter.fitted(text, .plain(leading: 1), height: 100_000) }
        }
        _ = try setting(50)
        let (few, many) = (try setting(400), try setting(2_000))
        // Counted from the beginning for each they would take twenty-five times as much.
        #expect(many < few * 15, "\(few) \(many)")
    }
}
