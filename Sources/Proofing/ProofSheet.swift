import Composition
import Drawing
import Inks
import JobModel
import Production
import Typesetting

/// What a proof page has around the piece: PROOF in the slug, whose piece it is, and where the sheet is cut.
struct ProofSheet {
    /// Between the bleed and the media's edge.
    static let slug = Length.millimetres(14)

    private static let red = RGB(red: 200, green: 30, blue: 30)
    private static let grey = RGB(red: 90, green: 90, blue: 90)

    /// What it draws in besides black.
    static let colours = [red, grey].map { StandIn(red: $0.red, green: $0.green, blue: $0.blue) }

    let page: PageGeometry
    let typesetter: Typesetter
    private let style: TypeStyle

    init(page: PageGeometry, typesetter: Typesetter, catalogue: FontCatalogue, faces: [FontFace]) {
        self.page = page
        self.typesetter = typesetter
        let isPlain = { (face: FontFace) in face.weight == 400 && !face.isItalic }
        let face = faces.last(where: isPlain) ?? faces.first ?? catalogue.faces.first(where: isPlain)
        style = TypeStyle(
            family: face?.families.last ?? "", weight: face?.weight ?? 400, isItalic: face?.isItalic ?? false,
            size: 8,
            leading: 10, tracking: 0, alignment: .start, language: nil)
    }

    var inset: Double { (page.bleed + ProofSheet.slug).points }
    var mediaWidth: Double { page.width.points + 2 * inset }
    var mediaHeight: Double { page.height.points + 2 * inset }

    /// - Parameters:
    ///   - headline: after PROOF.
    ///   - alerts: in red, at the foot.
    func draw(headline: String, alerts: [String], misfits: [Box], on canvas: Canvas) throws {
        drawCutMarks(on: canvas)
        canvas.setColour(ProofSheet.red)
        for box in misfits {
            let area = Rectangle(
                x: inset + box.x.points, y: inset + box.y.points, width: box.width.points,
                height: box.height.points)
            canvas.strokeRectangle(area, lineWidth: 1)
            canvas.strokeLine(area, lineWidth: 0.5)
        }
        let margin = Length.millimetres(6).points
        // Clear of the cut mark, which stands at the trim's edge.
        let left = inset + 5
        try show("PROOF", at: (left, margin), in: ProofSheet.red, on: canvas)
        try show(headline, at: (left + 34, margin), in: ProofSheet.grey, on: canvas)
        var y = mediaHeight - ProofSheet.slug.points + margin / 2
        for alert in alerts {
            let lines = try show(alert, at: (left, y), in: ProofSheet.red, on: canvas)
            y += Double(lines) * style.leading
        }
    }

    /// - Returns: the number of lines: two at most.
    @discardableResult
    private func show(_ text: String, at place: (x: Double, y: Double), in colour: RGB, on canvas: Canvas)
        throws -> Int
    {
        // Up to the cut mark at the trim's right edge.
        let room = inset + page.width.points - 5 - place.x
        var style = style
        style.colour = colour
        // A slug that is too narrow for its text must not stop a proof: what fits of it is shown.
        var words = text.split(separator: " ").map(String.init)
        while !words.isEmpty {
            let line = words.joined(separator: " ")
            if case .success(let fitted) = try typesetter.fit(
                line, style: style, width: room, height: style.leading * 2.5)
            {
                canvas.show(fitted, by: typesetter, x: place.x, y: place.y)
                return fitted.lineCount
            }
            words.removeLast()
        }
        return 0
    }

    private func drawCutMarks(on canvas: Canvas) {
        let gap = page.bleed.points + 3
        let length = ProofSheet.slug.points - 6
        canvas.setColour(.black)
        for x in [inset, inset + page.width.points] {
            for (from, to) in [
                (inset - gap - length, inset - gap),
                (inset + page.height.points + gap, inset + page.height.points + gap + length),
            ] {
                canvas.strokeLine(Rectangle(x: x, y: from, width: 0, height: to - from), lineWidth: 0.25)
            }
        }
        for y in [inset, inset + page.height.points] {
            for (from, to) in [
                (inset - gap - length, inset - gap),
                (inset + page.width.points + gap, inset + page.width.points + gap + length),
            ] {
                canvas.strokeLine(Rectangle(x: from, y: y, width: to - from, height: 0), lineWidth: 0.25)
            }
        }
    }
}
