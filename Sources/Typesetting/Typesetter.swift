import CPangoCairo

/// Fits texts into boxes by Pango and HarfBuzz.
///
/// Not `Sendable`: a Pango font map serves one task at a time. Several of them in one process, each with its own
/// map, give the same glyphs and places.
public final class Typesetter {
    private let catalogue: FontCatalogue
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var setters: [TypeStyle: StyleSetter] = [:]
    private var fonts: [FontHandle] = []
    private var fontIndex: [OpaquePointer: Int] = [:]

    /// - Throws: ``FontError`` when Pango has no FreeType back end.
    public init(catalogue: FontCatalogue) throws(FontError) {
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
            throw FontError("this Pango has no FreeType fonts")
        }
        self.catalogue = catalogue
        fontMap = map
        // One Pango pixel is one point.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        context = pango_font_map_create_context(map)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        // Paper has no pixels: hinting and rounding would move a letter by up to half a point.
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        pango_context_set_round_glyph_positions(context, gboolean(0))
    }

    deinit {
        setters = [:]
        fonts = []
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(fontMap))
    }

    /// The font file that a style is set in.
    ///
    /// - Throws: ``FontError`` when the catalogue has no such face, or Pango would take another one.
    public func face(for style: TypeStyle) throws(FontError) -> FontFace { try setter(for: style).face }

    /// Faces that any text so far was set in, fallbacks included: sorted by file and index, without repeats.
    public var usedFaces: [FontFace] {
        Set(setters.values.map(\.face)).sorted { ($0.file, $0.index) < ($1.file, $1.index) }
    }

    /// Sets a text in lines of at most `width` points by the first rung of the ladder that fits; line feeds start
    /// new paragraphs.
    ///
    /// - Parameters:
    ///   - style: of all that no span covers; leading and alignment of the whole.
    ///   - ladder: in the order in which to try, never empty.
    /// - Returns: the text, when its ink and its line height stay within `width` × `height` points; else why not:
    ///   the needed size is that of the last rung.
    /// - Throws: ``FontError`` as ``face(for:)``.
    public func fit(
        _ text: StyledText, style: TypeStyle, width: Double, height: Double, ladder: [FitRung] = [.asStyled]
    ) throws(FontError) -> Result<FittedText, Misfit.Refusal> {
        precondition(!ladder.isEmpty, "a ladder has a rung")
        var last: Misfit.Refusal?
        for (index, rung) in ladder.enumerated() {
            switch try fit(text.text, style: rung.applied(to: style), width: width, height: height) {
            case .success(var fitted):
                fitted.rung = index
                return .success(fitted)
            case .failure(let refusal):
                last = refusal
                if case .missingGlyph = refusal.misfit { return .failure(refusal) }
            }
        }
        guard let last else { preconditionFailure("a ladder has a rung") }
        return .failure(last)
    }

    /// A text in one style.
    public func fit(
        _ text: String, style: TypeStyle, width: Double, height: Double
    ) throws(FontError) -> Result<FittedText, Misfit.Refusal> {
        let setter = try setter(for: style)
        let set = setter.set(text, width: width, adoptingFont: { self.adopt($0) })
        switch set {
        case .failure(let refusal): return .failure(refusal)
        case .success(let fitted):
            // A hundredth of a point is far below a press's finest dot: rounding must not hold a piece back.
            let slack = 0.01
            if fitted.width > width + slack || fitted.height > height + slack {
                return .failure(.init(need(of: text, setBy: setter, fitted, width: width, slack: slack)))
            }
            return .success(fitted)
        }
    }

    /// A box that holds a text: of this width, or of the least that holds its widest word.
    private func need(
        of text: String, setBy setter: StyleSetter, _ fitted: FittedText, width: Double, slack: Double
    ) -> Misfit {
        var fitted = fitted
        var width = width
        // In a wider box lines break elsewhere, and one of them may be wider by its ink: seldom, and once or twice.
        for _ in 0..<8 where fitted.width > width + slack {
            width = fitted.width
            guard case .success(let wider) = setter.set(text, width: width, adoptingFont: { adopt($0) })
            else { break }
            fitted = wider
        }
        return .tooLarge(neededWidth: max(width, fitted.width), neededHeight: fitted.height)
    }

    /// Draws on a cairo context, each part in its colour.
    ///
    /// - Parameters:
    ///   - context: a live `cairo_t`.
    ///   - x, y: where the box's left edge and the text's top come, in the context's user space.
    package func show(_ text: FittedText, on context: OpaquePointer, x: Double, y: Double) {
        for run in text.runs {
            cairo_set_source_rgb(
                context, Double(run.colour.red) / 255, Double(run.colour.green) / 255,
                Double(run.colour.blue) / 255)
            cairo_set_scaled_font(context, fonts[run.font].scaled)
            withUnsafeTemporaryAllocation(of: cairo_glyph_t.self, capacity: run.glyphs.count) { placed in
                for (index, glyph) in run.glyphs.enumerated() {
                    placed.initializeElement(
                        at: index, to: cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + y))
                }
                run.clusters.withUnsafeBufferPointer { clusters in
                    run.text.withUnsafeBufferPointer { text in
                        cairo_show_text_glyphs(
                            context, text.baseAddress, Int32(text.count), placed.baseAddress,
                            Int32(placed.count),
                            clusters.baseAddress, Int32(clusters.count),
                            run.isBackward
                                ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
                    }
                }
            }
        }
    }

    private func setter(for style: TypeStyle) throws(FontError) -> StyleSetter {
        if let known = setters[style] { return known }
        let face = try catalogue.face(
            family: style.family, weight: style.weight, isItalic: style.isItalic, width: style.width)
        let made = try StyleSetter(style: style, face: face, fontMap: fontMap, context: context)
        setters[style] = made
        return made
    }

    /// Keeps a font alive as long as texts set in it may be drawn.
    private func adopt(_ font: UnsafeMutablePointer<PangoFont>) -> Int {
        let key = OpaquePointer(font)
        if let known = fontIndex[key] { return known }
        fonts.append(FontHandle(font))
        fontIndex[key] = fonts.count - 1
        return fonts.count - 1
    }
}

/// A reference of our own to a Pango font and its cairo font.
private final class FontHandle {
    let font: UnsafeMutablePointer<PangoFont>
    /// Owned by `font`.
    let scaled: OpaquePointer?

    init(_ font: UnsafeMutablePointer<PangoFont>) {
        self.font = font
        g_object_ref(UnsafeMutableRawPointer(font))
        scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(font)) }
}
