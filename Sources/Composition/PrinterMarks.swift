public import Drawing
public import Inks
public import JobModel
public import Typesetting

/// Draws what stands outside the bleed: on every plate, where it is not a patch of one.
///
/// Lines are 0.25 pt, or as thick as the press wants them, and keep 2 mm from the bleed, so that none is seen after a cut that is off by less.
public final class PrinterMarks {
    private let sheet: PrintSheet
    private let colours: DrawnColours
    private let patches: [RGB]
    private let typesetter: Typesetter
    private let style: TypeStyle?
    private var layer: StaticLayer?

    /// In points.
    private let line: Double
    private static let usualLine = 0.25
    private static let gap = Length.millimetres(2).points
    private static let length = Length.millimetres(5).points
    private static let patch = Length.millimetres(5).points

    /// - Parameters:
    ///   - inks: with registration colour, and the patches of the bar.
    ///   - thinnest: the line that the press holds.
    /// - Throws: ``CairoError``.
    public init(
        _ sheet: PrintSheet, inks: InkTable, template: Template, typesetter: Typesetter, thinnest: Length?
    ) throws {
        line = max(PrinterMarks.usualLine, thinnest?.points ?? 0)
        self.sheet = sheet
        self.typesetter = typesetter
        let colours = DrawnColours(inks)
        self.colours = colours
        patches = ColourBar.patches(of: template.inks).map { colours($0) }
        let plain = template.styles.first { $0.slant == .upright } ?? template.styles.first
        style = plain.map { plain in
            TypeStyle(
                family: plain.family, weight: plain.weight, isItalic: plain.slant == .italic, size: 6,
                leading: 8,
                tracking: 0, alignment: .start, language: nil, width: plain.width,
                colour: colours(Colour(.registration)))
        }
        guard !sheet.marks.isEmpty else { return }
        layer = try StaticLayer(
            width: sheet.width.points, height: sheet.height.points, name: "printer-marks"
        ) { canvas in drawStatic(on: canvas) }
    }

    /// - Parameter slug: the line of text; of one that is too long, the words that there is room for.
    public func draw(slug: String, on canvas: Canvas) throws {
        if let layer { canvas.paint(layer) }
        guard sheet.marks.contains(.slug), let style else { return }
        let start = left + PrinterMarks.patch
        var words = slug.split(separator: " ")
        while !words.isEmpty {
            if case .success(let fitted) = try typesetter.fit(
                words.joined(separator: " "), style: style, width: slugEnd - start, height: style.leading)
            {
                return canvas.show(
                    fitted, by: typesetter, x: start,
                    y: sheet.height.points - sheet.slug.points + PrinterMarks.gap)
            }
            words.removeLast()
        }
    }

    /// Before the first mark that stands at the foot, or the trim's right edge.
    private var slugEnd: Double {
        var ends = [right - PrinterMarks.patch]
        if sheet.marks.contains(.registration) { ends.append(targetX - Length.millimetres(4).points) }
        if sheet.marks.contains(.fold) {
            ends += sheet.page.verticalFolds.map { left + $0.points - Length.millimetres(2).points }
        }
        return ends.min() ?? left
    }

    /// Of the targets at head and foot: a little off the middle, where a fold may be marked.
    private var targetX: Double { (left + right) / 2 + Length.millimetres(12).points }

    private func drawStatic(on canvas: Canvas) {
        canvas.setColour(colours(Colour(.registration)))
        if sheet.marks.contains(.crop) {
            for x in [left, right] { drawVertical(at: x, dashes: 1, on: canvas) }
            for y in [top, bottom] { drawHorizontal(at: y, dashes: 1, on: canvas) }
        }
        if sheet.marks.contains(.fold) {
            for fold in sheet.page.verticalFolds {
                drawVertical(at: left + fold.points, dashes: 3, on: canvas)
            }
            for fold in sheet.page.horizontalFolds {
                drawHorizontal(at: top + fold.points, dashes: 3, on: canvas)
            }
        }
        if sheet.marks.contains(.registration) { drawTargets(on: canvas) }
        if sheet.marks.contains(.bar) { drawBar(on: canvas) }
    }

    private var left: Double { sheet.inset.points }
    private var right: Double { left + sheet.page.width.points }
    private var top: Double { sheet.inset.points }
    private var bottom: Double { top + sheet.page.height.points }

    /// Above and below the page.
    private func drawVertical(at x: Double, dashes: Int, on canvas: Canvas) {
        let above = sheet.slug.points - PrinterMarks.gap
        let below = sheet.height.points - above
        for (start, direction) in [(above, -1.0), (below, 1.0)] {
            for dash in PrinterMarks.dashes(dashes) {
                canvas.strokeLine(
                    Rectangle(
                        x: x, y: start + direction * dash.lowerBound, width: 0,
                        height: direction * (dash.upperBound - dash.lowerBound)), lineWidth: line)
            }
        }
    }

    /// Left and right of the page.
    private func drawHorizontal(at y: Double, dashes: Int, on canvas: Canvas) {
        let before = sheet.slug.points - PrinterMarks.gap
        let behind = sheet.width.points - before
        for (start, direction) in [(before, -1.0), (behind, 1.0)] {
            for dash in PrinterMarks.dashes(dashes) {
                canvas.strokeLine(
                    Rectangle(
                        x: start + direction * dash.lowerBound, y: y,
                        width: direction * (dash.upperBound - dash.lowerBound), height: 0),
                    lineWidth: line)
            }
        }
    }

    private static func dashes(_ count: Int) -> [Range<Double>] {
        let step = length / Double(2 * count - 1)
        return (0..<count).map { Double(2 * $0) * step..<Double(2 * $0 + 1) * step }
    }

    /// A circle and a cross in the middle of each side, a little off it where a fold may be marked.
    private func drawTargets(on canvas: Canvas) {
        let radius = Length.millimetres(1.5).points
        let middle = sheet.slug.points / 2
        let aside = Length.millimetres(12).points
        let x = targetX
        let y = (top + bottom) / 2 + aside
        for (x, y) in [
            (x, middle), (x, sheet.height.points - middle), (middle, y), (sheet.width.points - middle, y),
        ] {
            canvas.strokeEllipse(
                Rectangle(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius),
                lineWidth: line)
            let arm = 2 * radius
            canvas.strokeLine(
                Rectangle(x: x - arm, y: y, width: 2 * arm, height: 0), lineWidth: line)
            canvas.strokeLine(
                Rectangle(x: x, y: y - arm, width: 0, height: 2 * arm), lineWidth: line)
        }
    }

    /// At the head, from the left: as many patches as there is room for before the target.
    private func drawBar(on canvas: Canvas) {
        let room = sheet.page.width.points / 2 - PrinterMarks.patch
        let count = min(patches.count, Int(room / PrinterMarks.patch))
        for (index, patch) in patches.prefix(count).enumerated() {
            canvas.setColour(patch)
            canvas.fillRectangle(
                Rectangle(
                    x: left + PrinterMarks.patch * (0.5 + Double(index)),
                    y: sheet.slug.points - PrinterMarks.gap - PrinterMarks.patch,
                    width: PrinterMarks.patch, height: PrinterMarks.patch))
        }
    }
}
