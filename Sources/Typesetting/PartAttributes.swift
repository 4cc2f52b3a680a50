import CPangoCairo

/// What of a part of a text makes a difference to Pango.
struct PartAttributes: Hashable {
    /// Its number in the store.
    var face: Int
    /// In points.
    var size, tracking: Double
    var features: [String]
    var language: String?

    init(_ part: Paragraph.Part, in styles: [TypeStyle]) {
        let style = styles[part.style]
        face = part.face
        size = style.size
        tracking = style.tracking
        features = style.features
        language = part.language
    }
}

/// Pango's form of it.
final class AttributeList {
    let pointer: OpaquePointer

    init() {
        pointer = pango_attr_list_new()
        // Another font must never stand in silently: a missing glyph is reported instead.
        pango_attr_list_insert(pointer, pango_attr_fallback_new(gboolean(0)))
    }

    deinit { pango_attr_list_unref(pointer) }

    /// - Parameters:
    ///   - start, end: bytes of the paragraph.
    func add(_ part: PartAttributes, from start: UInt32, to end: UInt32, store: FontStore) {
        func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
            guard let attribute else { return }
            attribute.pointee.start_index = start
            attribute.pointee.end_index = end
            pango_attr_list_insert(pointer, attribute)
        }
        let description = store.faces[part.face].description(size: part.size)
        defer { pango_font_description_free(description) }
        insert(pango_attr_font_desc_new(description))
        if part.tracking != 0 {
            insert(pango_attr_letter_spacing_new(Int32((part.tracking * Double(PANGO_SCALE)).rounded())))
        }
        if !part.features.isEmpty {
            insert(pango_attr_font_features_new(part.features.joined(separator: ", ")))
        }
        if let language = part.language {
            insert(pango_attr_language_new(pango_language_from_string(language)))
        }
    }
}
