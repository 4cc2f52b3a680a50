import CPangoCairo

/// Fits texts into boxes by Pango and HarfBuzz.
///
/// Not `Sendable`: a Pango font map serves one task at a time. Several of them in one process, each with its own
/// map, give the same glyphs and places.
public final class Typesetter {
    private let store: FontStore
    private let preparation: TextPreparation
    private let setter: TextSetter
    /// A hundredth of a point is far below a press's finest dot: rounding must not hold a piece back.
    static let slack = 0.01

    /// - Parameter keepsWords: whether words once shaped are used again. Without, Pango sets everything anew: slower by
    ///   far, with the same outcome.
    /// - Throws: ``FontError`` when Pango has no FreeType back end.
    public init(catalogue: FontCatalogue, keepsWords: Bool = true) throws(FontError) {
        store = try FontStore(catalogue: catalogue)
        preparation = TextPreparation(store: store)
        setter = TextSetter(store: store, keepsWords: keepsWords)
    }

    /// The font file that a style is set in.
    ///
    /// - Throws: ``FontError`` when the catalogue has no such face, or Pango would take another one.
    public func face(for style: TypeStyle) throws(FontError) -> FontFace {
        // First the number, for finding it may add a face.
        try FontGate.withGate { () throws(FontError) in
            let number = try store.number(of: style)
            return store.faces[number].face
        }
    }

    /// Faces that any text so far was set in, fallbacks included: sorted by file and index, without repeats.
    public var usedFaces: [FontFace] { store.usedFaces }

    /// Files of the patterns that any word so far was divided by: sorted, without repeats.
    public var usedPatternFiles: [String] { preparation.usedPatternFiles }

    /// Sets a text in lines of at most `width` points by the first rung of the ladder that fits; line feeds start
    /// new paragraphs.
    ///
    /// - Parameters:
    ///   - style: of all that no span covers; leading and alignment of the whole.
    ///   - ladder: in the order in which to try, never empty.
    ///   - isForDrawing: else what is returned may lack its glyphs, which saves making them.
    /// - Returns: the text, when its ink and its line height stay within `width` × `height` points; else why not:
    ///   the needed size is that of the last rung.
    /// - Throws: ``FontError`` as ``face(for:)``.
    public func fit(
        _ text: StyledText, style: TypeStyle, width: Double, height: Double,
        ladder: [FitRung] = [.asStyled], isForDrawing: Bool = true
    ) throws(FontError) -> Result<FittedText, Misfit.Refusal> {
        try FontGate.withGate { () throws(FontError) in
            try fitAlone(
                text, style: style, width: width, height: height, ladder: ladder, isForDrawing: isForDrawing)
        }
    }

    private func fitAlone(
        _ text: StyledText, style: TypeStyle, width: Double, height: Double, ladder: [FitRung],
        isForDrawing: Bool
    ) throws(FontError) -> Result<FittedText, Misfit.Refusal> {
        let prepared: PreparedText
        switch try preparation.prepare(text, style: style) {
        case .success(let made): prepared = made
        case .failure(let refusal): return .failure(refusal)
        }
        for (index, rung) in ladder.enumerated() {
            let result = try setter.set(
                prepared, rung: rung, width: width, isForDrawing: isForDrawing)
            guard case .success(var fitted) = result else { return result }
            if fitted.width <= width + Typesetter.slack, fitted.height <= height + Typesetter.slack {
                fitted.rung = index
                return .success(fitted)
            }
            if index == ladder.count - 1 {
                return .failure(.init(try need(of: prepared, rung: rung, fitted, width: width)))
            }
        }
        preconditionFailure("a ladder has a rung")
    }

    /// A text in one style.
    public func fit(
        _ text: String, style: TypeStyle, width: Double, height: Double
    ) throws(FontError) -> Result<FittedText, Misfit.Refusal> {
        try fit(StyledText(text), style: style, width: width, height: height)
    }

    /// A box that holds a text: of this width, or of the least that holds its widest word.
    private func need(
        of text: PreparedText, rung: FitRung, _ fitted: FittedText, width: Double
    ) throws(FontError) -> Misfit {
        var fitted = fitted
        var width = width
        // In a wider box lines break elsewhere, and one of them may be wider by its ink: seldom, and once or twice.
        for attempt in 0..<10 where fitted.width > width + Typesetter.slack {
            // Should widths chase each other, the breadth of the longest paragraph ends it.
            width = attempt < 8 ? fitted.width : attempt == 8 ? 1_000_000 : fitted.width
            guard
                case .success(let wider) = try setter.set(
                    text, rung: rung, width: width, isForDrawing: false)
            else { break }
            fitted = wider
            if attempt == 8 { width = 0 }
        }
        return .tooLarge(neededWidth: max(width, fitted.width), neededHeight: fitted.height)
    }

    /// Draws on a cairo context, each part in its colour.
    ///
    /// - Parameters:
    ///   - context: a live `cairo_t`.
    ///   - x, y: where the box's left edge and the text's top come, in the context's user space.
    package func show(_ text: FittedText, on context: OpaquePointer, x: Double, y: Double) {
        FontGate.withGate {
            for placed in text.runs {
                show(placed.run, on: context, x: x + placed.x, y: y + placed.baseline)
            }
        }
    }

    private func show(_ run: GlyphRun, on context: OpaquePointer, x: Double, y: Double) {
        cairo_set_source_rgb(
            context, Double(run.colour.red) / 255, Double(run.colour.green) / 255,
            Double(run.colour.blue) / 255)
        cairo_set_scaled_font(context, store.handles[run.font].scaled)
        withUnsafeTemporaryAllocation(of: cairo_glyph_t.self, capacity: run.glyphs.count) { placed in
            for (index, glyph) in run.glyphs.enumerated() {
                placed.initializeElement(
                    at: index, to: cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + y))
            }
            run.clusters.withUnsafeBufferPointer { clusters in
                run.text.withUnsafeBufferPointer { text in
                    cairo_show_text_glyphs(
                        context, text.baseAddress, Int32(text.count), placed.baseAddress,
                        Int32(placed.count), clusters.baseAddress, Int32(clusters.count),
                        run.isBackward
                            ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
                }
            }
        }
    }
}
