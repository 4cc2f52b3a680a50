import CPangoCairo

/// The faces that a typesetter has met, each loaded and checked to be the file that was meant.
///
/// Faces go by their number here: comparing names for every character would take longer than shaping it.
final class FontStore {
    let catalogue: FontCatalogue
    let context: OpaquePointer
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private(set) var faces: [LoadedFace] = []
    private var openFaces: [OpenFace] = []
    private var numberOfFile: [FileKey: Int] = [:]
    private var numberOfRequest: [FaceRequest: Int] = [:]
    private var numbersOfFallback: [FaceRequest: Int?] = [:]
    private(set) var handles: [FontHandle] = []
    private var numberOfFont: [OpaquePointer: Int] = [:]
    private var metrics: [SizedFace: FontMetrics] = [:]

    /// - Throws: ``FontError`` when Pango has no FreeType back end.
    init(catalogue: FontCatalogue) throws(FontError) {
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
        // Otherwise the machine's locale decides which glyphs a text without a language has.
        pango_context_set_language(context, pango_language_from_string("und"))
    }

    deinit {
        FontGate.withGate {
            handles = []
            openFaces = []
            g_object_unref(UnsafeMutableRawPointer(context))
            g_object_unref(UnsafeMutableRawPointer(fontMap))
        }
    }

    /// The face of a style.
    ///
    /// - Throws: ``FontError`` when the catalogue has no such face, or Pango would take another one.
    func number(of style: TypeStyle) throws(FontError) -> Int {
        let request = FaceRequest(style, family: style.family)
        if let known = numberOfRequest[request] { return known }
        let face = try catalogue.face(
            family: style.family, weight: style.weight, isItalic: style.isItalic, width: style.width)
        let number = try load(face, family: style.family)
        numberOfRequest[request] = number
        return number
    }

    /// The face of a family that comes nearest to a style's: the same, else upright in the nearest weight; nil when no
    /// font answers to the name.
    func number(ofFallback family: String, near style: TypeStyle) throws(FontError) -> Int? {
        let request = FaceRequest(style, family: family)
        if let known = numbersOfFallback[request] { return known }
        var number: Int?
        if let face = catalogue.nearest(family: family, to: style) {
            number = try load(face, family: family)
        }
        numbersOfFallback[request] = number
        return number
    }

    private func load(_ face: FontFace, family: String) throws(FontError) -> Int {
        let key = FileKey(file: face.file, index: face.index)
        if let known = numberOfFile[key] { return known }
        let made = LoadedFace(face, family: family, catalogue: catalogue)
        let description = made.description(size: 10)
        defer { pango_font_description_free(description) }
        guard let font = pango_font_map_load_font(fontMap, context, description) else {
            throw FontError("Pango could not load font family `\(family)`")
        }
        defer { g_object_unref(UnsafeMutableRawPointer(font)) }
        let open = OpenFace(of: font)
        guard FileKey(of: open.font) == key else {
            throw FontError("Pango takes another font for `\(family)`, \(face.styleText)")
        }
        openFaces.append(open)
        faces.append(made)
        numberOfFile[key] = faces.count - 1
        return faces.count - 1
    }

    /// Of a face in a size, in points.
    func metrics(ofFace face: Int, size: Double) -> FontMetrics {
        let key = SizedFace(face: face, size: size)
        if let known = metrics[key] { return known }
        if metrics.count > 1_000 { metrics = [:] }
        let description = faces[face].description(size: size)
        defer { pango_font_description_free(description) }
        // Not by pango_font_get_metrics(), which sets a sample text as well, in whatever fonts it needs.
        var extents = hb_font_extents_t()
        if let font = pango_font_map_load_font(fontMap, context, description) {
            hb_font_get_h_extents(pango_font_get_hb_font(font), &extents)
            g_object_unref(UnsafeMutableRawPointer(font))
        }
        let made = FontMetrics(
            ascent: Double(extents.ascender) / Double(PANGO_SCALE),
            descent: -Double(extents.descender) / Double(PANGO_SCALE))
        metrics[key] = made
        return made
    }

    /// Keeps a font alive as long as texts set in it may be drawn.
    ///
    /// - Throws: ``FontError`` when it is not of the face that was meant.
    func adopt(_ font: UnsafeMutablePointer<PangoFont>, meaning face: Int) throws(FontError) -> Int {
        let key = OpaquePointer(font)
        let number: Int
        if let known = numberOfFont[key] {
            number = known
        } else {
            handles.append(FontHandle(font, face: FileKey(of: font).flatMap { numberOfFile[$0] }))
            number = handles.count - 1
            numberOfFont[key] = number
        }
        guard handles[number].face == face else {
            let wanted = faces[face]
            throw FontError("Pango takes another font for `\(wanted.family)`, \(wanted.face.styleText)")
        }
        return number
    }

    /// Of all texts set so far: sorted by file and index, without repeats.
    var usedFaces: [FontFace] {
        Set(handles.compactMap(\.face)).map { faces[$0].face }.sorted {
            ($0.file, $0.index) < ($1.file, $1.index)
        }
    }

    /// What Pango is asked for.
    private struct FaceRequest: Hashable {
        var family: String
        var weight, width: Int
        var isItalic: Bool

        init(_ style: TypeStyle, family: String) {
            self.family = family
            weight = style.weight
            width = style.width
            isItalic = style.isItalic
        }
    }

    private struct SizedFace: Hashable {
        var face: Int
        var size: Double
    }
}

/// Above and below the baseline, in points.
struct FontMetrics {
    var ascent, descent: Double
}

/// A face in its file.
private struct FileKey: Hashable {
    var file: String
    var index: Int

    init(file: String, index: Int) {
        self.file = file
        self.index = index
    }

    init?(of font: UnsafeMutablePointer<PangoFont>) {
        let pattern = pango_fc_font_get_pattern(
            UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
        var text: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        guard FcPatternGetString(pattern, FC_FILE, 0, &text) == FcResultMatch, let text,
            FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
        else { return nil }
        file = String(cString: text)
        self.index = Int(index)
    }
}

/// A reference of our own to a Pango font and its cairo font.
final class FontHandle {
    let font: UnsafeMutablePointer<PangoFont>
    /// Owned by `font`.
    let scaled: OpaquePointer?
    /// Its number in the store; nil: a face that nobody asked for.
    let face: Int?

    init(_ font: UnsafeMutablePointer<PangoFont>, face: Int?) {
        self.font = font
        self.face = face
        g_object_ref(UnsafeMutableRawPointer(font))
        scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(font)) }
}
