import CPangoCairo

/// A writing system (ISO 15924), as Unicode gives it to a character.
struct Script: Hashable {
    private let tag: hb_script_t

    /// HarfBuzz's own tables: the same on every machine with that library.
    static var functions: OpaquePointer? { hb_unicode_funcs_get_default() }

    init(_ scalar: Unicode.Scalar) { tag = hb_unicode_script(Script.functions, scalar.value) }

    private init(tag: hb_script_t) { self.tag = tag }

    /// Of a character that several scripts use: the one in whose block it stands.
    init(home scalar: Unicode.Scalar) {
        let name: StaticString? =
            switch scalar.value {
            case 0x0589...0x058F: "Armn"
            case 0x0600...0x06FF: "Arab"
            case 0x0900...0x097F: "Deva"
            case 0x0E3F: "Thai"
            case 0x10FB: "Geor"
            case 0x3000...0x30FF, 0x31C0...0x33FF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: "Hani"
            default: nil
            }
        guard let name else {
            self.init(scalar)
            return
        }
        let letters = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        self.init(tag: hb_script_from_iso15924_tag(hb_tag_from_string(letters, 4)))
    }

    /// Whether it says nothing of the script: punctuation, digits, marks.
    var isCommon: Bool { tag == HB_SCRIPT_COMMON || tag == HB_SCRIPT_INHERITED }

    /// Which way a character turns what stands around it (UAX #9, strong types); nil: none.
    static func direction(of scalar: Unicode.Scalar) -> Paragraph.Direction? {
        switch scalar.value {
        case 0x200E: return .leftToRight
        case 0x200F, 0x061C: return .rightToLeft
        default: break
        }
        if scalar.isPlain { return scalar.isPlainLatin ? .leftToRight : nil }
        let script = Script(scalar)
        if script.isCommon || scalar.properties.numericType != nil { return nil }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return nil
        default: break
        }
        return hb_script_get_horizontal_direction(script.tag) == HB_DIRECTION_RTL
            ? .rightToLeft : .leftToRight
    }

    /// `Latn`.
    var name: String {
        let value = hb_script_to_iso15924_tag(tag)
        return String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }, as: UTF8.self)
    }

    /// Whether a language is written in it, as far as Pango knows.
    func isUsed(by language: String) -> Bool {
        let script = g_unicode_script_from_iso15924(hb_script_to_iso15924_tag(tag))
        return pango_language_includes_script(
            pango_language_from_string(language), PangoScript(rawValue: script.rawValue)) != 0
    }
}
