import CPangoCairo

/// What a font's tables say of blanks: whether its words may be shaped apart from each other.
///
/// A word that is shaped with the blanks beside it has every kerning with them. It looks otherwise in its text only where
/// a rule reaches over a blank: OpenType's contexts may. Such a font's words are shaped apart but for those that hold a
/// glyph which such a rule may change.
struct BlankRules {
    /// Glyphs whose form may depend on what stands beyond a blank.
    private let touchy: Set<UInt32>

    /// What HarfBuzz applies to Latin text by itself (hb-ot-shape.cc); `frac` and its kin only beside U+2044.
    private static let applied = [
        "abvm", "blwm", "calt", "ccmp", "clig", "curs", "dist", "kern", "liga", "locl", "ltra", "ltrm",
        "mark",
        "mkmk", "rand", "rclt", "rlig", "rvrn",
    ]

    /// Nil: a font whose words hang together.
    ///
    /// - Parameters:
    ///   - features: tags of those that the style asks for.
    ///   - blank: the space's glyph.
    init?(_ face: OpaquePointer, features: [String], blank: UInt32) {
        // Tables of other kinds kern and substitute by rules that are not looked into here.
        guard hb_aat_layout_has_substitution(face) == 0, hb_aat_layout_has_positioning(face) == 0 else {
            return nil
        }
        if hb_ot_layout_has_positioning(face) == 0 {
            let kerning = hb_face_reference_table(face, BlankRules.tag("kern"))
            defer { hb_blob_destroy(kerning) }
            if hb_blob_get_length(kerning) > 0 { return nil }
        }
        var touchy: Set<UInt32> = []
        for table in ["GSUB", "GPOS"] {
            guard
                let lookups = LookupTable(
                    face, table: BlankRules.tag(table),
                    features: (BlankRules.applied + features).map(BlankRules.tag))
            else { continue }
            for lookup in lookups.active {
                let glyphs = lookups.glyphs(of: lookup)
                if glyphs.input.contains(blank),
                    !lookups.concernsNeighboursAlone(lookup, isPositioning: table == "GPOS")
                {
                    return nil
                }
                if glyphs.context.contains(blank) { touchy.formUnion(glyphs.input) }
            }
        }
        touchy.remove(blank)
        self.touchy = touchy
    }

    var hasTouchyGlyphs: Bool { !touchy.isEmpty }

    func mayBeShapedApart(_ glyph: UInt32) -> Bool { !touchy.contains(glyph) }

    private static func tag(_ name: String) -> hb_tag_t { hb_tag_from_string(name, 4) }
}

/// The lookups of a font's GSUB or GPOS (OpenType 1.9, chapter 2, "Lookup List Table").
private struct LookupTable {
    let active: [UInt32]
    private let face: OpaquePointer
    private let table: hb_tag_t
    private let bytes: [UInt8]

    init?(_ face: OpaquePointer, table: hb_tag_t, features: [hb_tag_t]) {
        self.face = face
        self.table = table
        let blob = hb_face_reference_table(face, table)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 10 else { return nil }
        bytes = UnsafeRawBufferPointer(start: data, count: Int(length)).map { $0 }
        let set = hb_set_create()
        defer { hb_set_destroy(set) }
        // Of every script and language: more than is applied, never less.
        hb_ot_layout_collect_lookups(face, table, nil, nil, features + [0], set)
        active = LookupTable.members(of: set)
    }

    /// - Returns: what a lookup may change, and what it looks at beside that.
    func glyphs(of lookup: UInt32) -> (input: Set<UInt32>, context: Set<UInt32>) {
        let sets = (0..<4).map { _ in hb_set_create() }
        defer { for set in sets { hb_set_destroy(set) } }
        hb_ot_layout_lookup_collect_glyphs(face, table, lookup, sets[0], sets[1], sets[2], sets[3])
        let context = LookupTable.members(of: sets[0]) + LookupTable.members(of: sets[2])
        return (Set(LookupTable.members(of: sets[1])), Set(context))
    }

    /// Whether a lookup changes a glyph by itself, or, of two neighbours, the first alone.
    func concernsNeighboursAlone(_ lookup: UInt32, isPositioning: Bool) -> Bool {
        let list = number(at: 8)
        let start = list + number(at: list + 2 + 2 * Int(lookup))
        let extensionType = isPositioning ? 9 : 7
        for index in 0..<number(at: start + 4) {
            var type = number(at: start)
            var subtable = start + number(at: start + 6 + 2 * index)
            if type == extensionType {
                type = number(at: subtable + 2)
                subtable += number(at: subtable + 4) << 16 | number(at: subtable + 6)
            }
            // A pair that changes its second glyph too is not looked for again from there.
            let isPair = isPositioning && type == 2 && number(at: subtable + 6) == 0
            if type != 1, !isPair { return false }
        }
        return true
    }

    /// Two bytes; 0 beyond the end.
    private func number(at index: Int) -> Int {
        index + 1 < bytes.count ? Int(bytes[index]) << 8 | Int(bytes[index + 1]) : 0
    }

    private static func members(of set: OpaquePointer?) -> [UInt32] {
        var found: [UInt32] = []
        var next = UInt32.max  // HB_SET_VALUE_INVALID: before the first.
        while hb_set_next(set, &next) != 0 { found.append(next) }
        return found
    }
}
