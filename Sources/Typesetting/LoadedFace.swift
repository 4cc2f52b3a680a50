import CPangoCairo

/// A face as Pango is asked for it, with what it can show.
final class LoadedFace {
    let face: FontFace
    /// The name it was asked for by.
    let family: String
    private let catalogue: FontCatalogue
    /// For the scripts that occur most: 0 not looked up yet, 1 held, 2 lacking.
    private var near: [UInt8]
    private var far: [UInt32: Bool] = [:]

    init(_ face: FontFace, family: String, catalogue: FontCatalogue) {
        self.face = face
        self.family = family
        self.catalogue = catalogue
        near = Array(repeating: 0, count: 0x3000)
    }

    /// - Returns: a description of one's own, to be freed.
    func description(size: Double) -> OpaquePointer? {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, family)
        // PangoWeight counts as OpenType does, but for regular: 400 in both.
        pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(face.weight)))
        pango_font_description_set_style(
            description, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_stretch(description, stretch)
        pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
        return description
    }

    /// Pango's names for fontconfig's widths (fontconfig.h, `FC_WIDTH_…`).
    private var stretch: PangoStretch {
        let names: [(Int, PangoStretch)] = [
            (50, PANGO_STRETCH_ULTRA_CONDENSED), (63, PANGO_STRETCH_EXTRA_CONDENSED),
            (75, PANGO_STRETCH_CONDENSED), (87, PANGO_STRETCH_SEMI_CONDENSED), (100, PANGO_STRETCH_NORMAL),
            (113, PANGO_STRETCH_SEMI_EXPANDED), (125, PANGO_STRETCH_EXPANDED),
            (150, PANGO_STRETCH_EXTRA_EXPANDED), (200, PANGO_STRETCH_ULTRA_EXPANDED),
        ]
        return names.min { abs($0.0 - face.width) < abs($1.0 - face.width) }?.1 ?? PANGO_STRETCH_NORMAL
    }

    /// What a plain paragraph in this face may hold (``Unicode/Scalar/isPlain``), of the characters up to U+024F.
    private(set) lazy var plainNear: [Plainness] = (0..<0x250).map { (value: UInt32) in
        guard let scalar = Unicode.Scalar(value), scalar.isPlain, covers(scalar) else { return .other }
        return scalar.isPlainLatin ? .latin : .sign
    }

    enum Plainness { case latin, sign, other }

    /// Whether a character can be shown: by a glyph of its own, or because it needs none.
    func covers(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x3000 {
            let known = near[Int(value)]
            if known != 0 { return known == 1 }
            let holds = lookUp(scalar)
            near[Int(value)] = holds ? 1 : 2
            return holds
        }
        if let known = far[value] { return known }
        let holds = lookUp(scalar)
        if far.count > 20_000 { far = [:] }
        far[value] = holds
        return holds
    }

    private func lookUp(_ scalar: Unicode.Scalar) -> Bool {
        if catalogue.covers(scalar, face) { return true }
        switch scalar.value {
        case 0x09, 0x2028: return true
        // HarfBuzz makes these out of the plain space and hyphen (hb-ot-shape-normalize).
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return catalogue.covers(" ", face)
        case 0x2011: return catalogue.covers("\u{2010}", face)
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
