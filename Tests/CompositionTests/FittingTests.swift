import Composition
import DrawingSupport
import Inks
import JobModel
import Testing
import Typesetting

struct FittingTests {
    private static let frames = [
        "name: first, text: '{{a}}', style: body, box: [0pt, 0pt, 30pt, 14pt]",
        "name: fixed, text: 'much too much for it', style: body, box: [0pt, 20pt, 20pt, 14pt]",
        "name: second, text: '{{b}}', style: body, box: [0pt, 40pt, 30pt, 14pt]",
        "name: third, text: '{{c}}', style: old, box: [0pt, 60pt, 100pt, 14pt]",
    ]

    private func press() throws -> SmallPress { try SmallPress(pages: [FittingTests.frames]) }

    @Test("all misfits of a piece come in the template's order, each with its frame and box")
    func misfits() throws {
        let press = try press()
        let piece = press.piece(["a": "中", "b": "Donaudampfschifffahrt", "c": "fits"])
        guard case .failure(let misfits) = try press.compositor.compose(piece) else {
            Issue.record("the piece must not fit")
            return
        }
        #expect(misfits.all.map(\.frame) == ["first", "second"])
        #expect(misfits.all[0].reason == .text(.missingGlyph("中")))
        #expect(misfits.all[1].given == press.template.pages[0].frames[2].box)
        guard case .text(.tooLarge(let width, let height)) = misfits.all[1].reason else {
            Issue.record("the word is too wide")
            return
        }
        #expect(width > 90 && height < 14)
    }

    @Test("prepare and render find the same misfits")
    func sameMisfits() throws {
        let press = try press()
        for values in [
            ["a": "中", "c": String(repeating: "lang ", count: 40)], ["b": "ok"], ["a": "Donaudampfer"],
        ] {
            let piece = press.piece(values)
            let whatFits = try press.compositor.composeWhatFits(piece).1.misfits
            #expect(try press.compositor.fit(piece).misfits == whatFits)
            switch try press.compositor.compose(piece) {
            case .success: #expect(whatFits.isEmpty)
            case .failure(let misfits): #expect(misfits.all == whatFits)
            }
        }
    }

    @Test("a text that is the same on every piece is not a piece's misfit but the template's")
    func staticMisfits() throws {
        let press = try press()
        #expect(try press.compositor.fitStatic(press.piece(["a": "中"])).misfits.map(\.frame) == ["fixed"])
        let fitting = try SmallPress("name: fixed, text: short, style: body, box: [0pt, 20pt, 90pt, 14pt]")
        #expect(try fitting.compositor.fitStatic(fitting.piece()).misfits == [])
    }

    @Test("for a proof, what does not fit stays empty and the rest is drawn")
    func whatFits() throws {
        let press = try SmallPress(
            "text: '{{a}}', style: body, box: [0pt, 0pt, 90pt, 14pt]",
            "text: '{{b}}', style: body, box: [0pt, 40pt, 30pt, 14pt]")
        let (composed, fit) = try press.compositor.composeWhatFits(
            press.piece(["a": "da", "b": "Donaudampfschifffahrt"]))
        #expect(fit.misfits.map(\.frame) == ["page1.frame2"])
        let painter = try PiecePainter(
            compositor: press.compositor, artwork: [nil], inset: 0, pictures: press.store(),
            samplePiece: press.piece())
        let words = try DrawnPDF(width: 100, height: 100) { try painter.paint(composed, page: 0, on: $0) }
            .words()
        #expect(words.map(\.text) == ["da"])
    }

    @Test("texts stand at the top, in the middle or at the bottom of their boxes")
    func verticalAlignment() throws {
        let tops = try ["top", "middle", "bottom"].map { alignment in
            let press = try SmallPress(
                "text: '{{a}}', style: body, valign: \(alignment), box: [10pt, 10pt, 80pt, 70pt]")
            return try #require(try press.pdf([press.piece(["a": "Hag"])]).words().first).top
        }
        let height = try TestFonts.typesetter().fit(
            "Hag", style: try press().typeStyle(0), width: 80, height: 70
        ).get().height
        #expect(abs(tops[2] - tops[0] - (70 - height)) < 0.01)
        #expect(abs(tops[1] - tops[0] - (70 - height) / 2) < 0.01)
    }

    @Test("each style that piece numbers are set in has its widest digit among those tried")
    func widestDigits() throws {
        let press = try SmallPress(
            "text: '{{@piece}}', style: body, box: [0pt, 0pt, 90pt, 20pt]",
            "mark: control, style: old, box: [0pt, 30pt, 90pt, 20pt]",
            "text: 'no number', style: large, box: [0pt, 60pt, 90pt, 40pt]")
        let digits = try press.compositor.widestDigits()
        let typesetter = try TestFonts.typesetter()
        for name in ["body", "old"] {
            let index = try #require(press.template.styles.firstIndex { $0.name == name })
            let style = press.typeStyle(index)
            let widths = try "0123456789".map {
                try typesetter.fit(String($0), style: style, width: 999, height: 999).get().width
            }
            let widest = try #require(widths.max())
            #expect(digits.contains { Int($0).map { widest - widths[$0] < 1e-5 } ?? false }, "\(name)")
        }
        #expect(digits.count <= 2)
    }

    @Test("a template that shows no piece number has one digit to try all the same")
    func noNumber() throws {
        let press = try SmallPress("text: '{{a}}', style: body, box: [0pt, 0pt, 90pt, 20pt]")
        #expect(try press.compositor.widestDigits() == ["8"])
    }

    @Test("a template's style is set as it says")
    func style() throws {
        let press = try press()
        let large = press.typeStyle(1)
        #expect(
            large
                == TypeStyle(
                    family: "Lato", weight: 900, isItalic: false, size: 40, leading: 48, tracking: 0,
                    alignment: .start, language: nil, colour: RGB(red: 255, green: 0, blue: 0)))
        #expect(press.typeStyle(2).isItalic)
    }

    @Test(
        "frames that name a column, the piece, or its PURL differ from piece to piece",
        arguments: [
            ("text: plain, style: body", false),
            ("text: '{{@page}} {{@pages}} {{@job}} {{@run}}', style: body", false),
            ("shape: ellipse, fill: red", false), ("text: '{{a}}', style: body", true),
            ("text: '{{@piece}}', style: body", true), ("text: '{{@purl}}', style: body", true),
            ("text: '{{@purl_short}}', style: body", true), ("text: '{{@token}}', style: body", true),
            ("qr: purl", true), ("mark: control, style: body", true),
            ("text: 'in <old>two</old> styles', style: body", false),
            ("text: 'in the <contact>language</contact> of the contact', style: body", true),
            ("image: lamp.png", false), ("image: '{{a}}.png'", true),
        ])
    func personal(content: String, isPersonal: Bool) throws {
        let press = try SmallPress("\(content), box: [10pt, 10pt, 80pt, 80pt]")
        #expect(press.isFirstPersonal == isPersonal)
    }

    @Test("page numbers differ from piece to piece where pages have conditions, and so does all that has one")
    func personalByCondition() throws {
        let plain = try SmallPress("text: '{{@page}} {{@pages}}', style: body, box: [10pt, 10pt, 80pt, 80pt]")
        #expect(!plain.isFirstPersonal)
        let loose = try SmallPress(
            pages: [
                ["text: '{{@page}} {{@pages}}', style: body, box: [10pt, 10pt, 80pt, 80pt]"],
                ["shape: ellipse, fill: red, box: [10pt, 10pt, 80pt, 80pt]"],
            ], conditionOfPage: [1: "a = b"])
        #expect(loose.isFirstPersonal)
        let shape = try SmallPress("shape: ellipse, fill: red, box: [10pt, 10pt, 80pt, 80pt], when: a = b")
        #expect(shape.isFirstPersonal)
    }

    @Test("a style that the reader has not checked is a fault of the program, and says so")
    func unknownStyle() throws {
        var template = try press().template
        template.styles = []
        let press = try press()
        let compositor = Compositor(
            template: template, typesetter: try TestFonts.typesetter(),
            format: try #require(SmallPress.format), inks: .provisional(template))
        let error = #expect(throws: CompositionError.self) {
            try compositor.fit(press.piece(["a": "x"]))
        }
        #expect(error?.description == "frame `first`: no style; please report this as a bug")
    }
}

extension SmallPress {
    /// - Parameter index: of the style in the template.
    fileprivate func typeStyle(_ index: Int) -> TypeStyle {
        StyleSheet(template, inks: .provisional(template)).typeStyle(of: template.styles[index])
    }

    fileprivate var isFirstPersonal: Bool { Variation(template).isPersonal(template.pages[0].frames[0]) }
}
