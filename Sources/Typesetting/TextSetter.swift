/// Sets texts, whatever their height: paragraph under paragraph, line under line.
final class TextSetter {
    private let store: FontStore
    private let paragraphs: ParagraphSetter

    init(store: FontStore, keepsWords: Bool) {
        self.store = store
        paragraphs = ParagraphSetter(store: store, keepsWords: keepsWords)
    }

    /// `FittedText` says how much the text takes.
    func set(
        _ text: PreparedText, rung: FitRung, width: Double, isForDrawing: Bool
    ) throws(FontError) -> Result<FittedText, Misfit.Refusal> {
        let setting = Setting(text, rung: rung, width: width, isForDrawing: isForDrawing)
        var lines: [SetLine] = []
        // Baselines from the first one's.
        var offsets: [Double] = []
        var next = 0.0
        var direction = Paragraph.Direction.leftToRight
        for paragraph in text.paragraphs {
            // One without any direction goes on as the one before it.
            direction = paragraph.direction ?? direction
            do {
                try paragraphs.set(paragraph, of: text, as: setting, direction: direction, into: &lines)
            } catch {
                switch error {
                case .missingGlyph(let scalar): return .failure(.init(.missingGlyph(scalar)))
                case .font(let error): throw error
                }
            }
            while offsets.count < lines.count {
                offsets.append(next)
                next += setting.frame.leading
            }
            next += setting.frame.paragraphSpacing
        }
        let metrics = store.metrics(ofFace: try store.number(of: text.styles[0]), size: setting.frame.size)
        return .success(TextSetter.stack(lines, at: offsets, metrics: metrics))
    }

    private static func stack(
        _ lines: [SetLine], at offsets: [Double], metrics: FontMetrics
    ) -> FittedText {
        // Accents may rise above the font's ascent, and with a small leading those of a later line above the first:
        // the text then starts lower, so that ink never leaves.
        let top = zip(lines, offsets).reduce(metrics.ascent) { top, line in
            max(top, (line.0.ink.map { -$0.top } ?? 0) - line.1)
        }
        var ink = FittedText.Ink(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
        var runs: [FittedText.Placed] = []
        var needed = 0.0
        for (line, offset) in zip(lines, offsets) {
            let baseline = top + offset
            needed = max(needed, line.neededWidth)
            if let own = line.ink {
                ink.left = min(ink.left, own.left)
                ink.right = max(ink.right, own.right)
                ink.top = min(ink.top, baseline + own.top)
                ink.bottom = max(ink.bottom, baseline + own.bottom)
            }
            for run in line.runs { runs.append(.init(run: run, x: line.x, baseline: baseline)) }
        }
        let height = max(top + (offsets.last ?? 0) + metrics.descent, ink.bottom)
        return FittedText(
            runs: runs, lineCount: lines.count, width: needed, height: height,
            ink: ink.left.isFinite ? ink : .init(left: 0, top: 0, right: 0, bottom: 0))
    }
}
