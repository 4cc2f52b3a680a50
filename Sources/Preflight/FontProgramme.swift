internal import CPangoCairo

/// An embedded font programme of any kind, opened by FreeType.
final class FontProgramme {
    private let library: FT_Library
    private let face: FT_Face
    /// FreeType reads from here as long as the face is open.
    private let memory: UnsafeMutableBufferPointer<UInt8>

    /// Nil if FreeType cannot open it.
    init?(_ bytes: [UInt8]) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = memory.initialize(from: bytes)
        var face: FT_Face?
        guard !bytes.isEmpty,
            FT_New_Memory_Face(library, memory.baseAddress, FT_Long(bytes.count), 0, &face) == 0, let face
        else {
            memory.deallocate()
            FT_Done_FreeType(library)
            return nil
        }
        self.library = library
        self.face = face
        self.memory = memory
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        memory.deallocate()
    }

    /// Whether glyphs of a composite font are found by the font's own list of CIDs.
    var isCFF: Bool { face.pointee.face_flags & 0x1000 != 0 }

    /// The glyph's index; nil if it cannot be told.
    func glyph(of code: Int, _ glyphs: FontGlyphs) -> Int? {
        switch glyphs {
        case .composite(let map, let isCFF):
            guard let glyph = map.glyph(of: code), !isCFF else { return isCFF ? glyphByCID(code) : nil }
            return glyph < face.pointee.num_glyphs ? glyph : nil
        case .simple(let encoding): return simpleGlyph(of: code, encoding)
        }
    }

    /// FreeType 2.12 has no way from a CID to a glyph but trying; subsets are small, and the list is made once.
    private lazy var glyphsByCID: [Int: Int] = {
        var glyphs: [Int: Int] = [:]
        for glyph in 0..<min(Int(face.pointee.num_glyphs), 0x10000) {
            var cid: FT_UInt = 0
            if FT_Get_CID_From_Glyph_Index(face, FT_UInt(glyph), &cid) == 0 { glyphs[Int(cid)] = glyph }
        }
        return glyphs
    }()

    private func glyphByCID(_ code: Int) -> Int? { glyphsByCID[code] }

    private func simpleGlyph(of code: Int, _ encoding: SimpleEncoding) -> Int? {
        if let name = encoding.names[code] {
            let glyph = FT_Get_Name_Index(face, name)
            if glyph != 0 { return Int(glyph) }
            // TrueType programmes often have no names; those of letters are the letters.
            guard name.unicodeScalars.count == 1, let letter = name.unicodeScalars.first, letter.isASCII,
                FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0
            else { return nil }
            let other = FT_Get_Char_Index(face, FT_ULong(letter.value))
            return other == 0 ? nil : Int(other)
        }
        let glyph: FT_UInt
        if let scalar = encoding.scalar(of: code) {
            guard FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 else { return nil }
            glyph = FT_Get_Char_Index(face, FT_ULong(scalar.value))
        } else if encoding.isOwn {
            glyph = ownGlyph(of: code)
        } else {
            return nil
        }
        return glyph == 0 ? nil : Int(glyph)
    }

    /// By the programme's own encoding: a symbol font's, or the one that a Type 1 programme holds.
    private func ownGlyph(of code: Int) -> FT_UInt {
        if FT_Select_Charmap(face, FT_ENCODING_MS_SYMBOL) == 0 {
            for base in [0xF000, 0] {
                let glyph = FT_Get_Char_Index(face, FT_ULong(base + code))
                if glyph != 0 { return glyph }
            }
        }
        for encoding in [FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_APPLE_ROMAN] {
            if FT_Select_Charmap(face, encoding) == 0 {
                let glyph = FT_Get_Char_Index(face, FT_ULong(code))
                if glyph != 0 { return glyph }
            }
        }
        return 0
    }

    /// In thousandths of the size; nil if the glyph cannot be loaded.
    func width(of glyph: Int) -> Double? {
        guard face.pointee.units_per_EM > 0,
            FT_Load_Glyph(face, FT_UInt(glyph), FT_Int32(FT_LOAD_NO_SCALE)) == 0,
            let slot = face.pointee.glyph
        else { return nil }
        return Double(slot.pointee.metrics.horiAdvance) * 1000 / Double(face.pointee.units_per_EM)
    }
}

/// How a font's codes lead to glyphs.
enum FontGlyphs {
    case composite(CIDMap, isCFF: Bool)
    case simple(SimpleEncoding)
}

/// From CIDs to the glyphs of a TrueType programme (ISO 32000-1, 9.7.4.2).
struct CIDMap {
    /// Two bytes a CID; nil for the identity.
    private var table: [UInt8]?
    private var isKnown = true

    init(_ font: PDFDictionary, _ store: ObjectStore) {
        guard let value = font["CIDToGIDMap"], let id = value.reference, store.object(id).isStream else {
            return
        }
        table = store.bytes(of: id, limit: 0x20000)
        isKnown = table != nil
    }

    func glyph(of cid: Int) -> Int? {
        guard isKnown else { return nil }
        guard let table else { return cid }
        return cid * 2 + 1 < table.count ? Int(table[cid * 2]) << 8 | Int(table[cid * 2 + 1]) : nil
    }
}

/// What a simple font's codes mean, as far as its dictionary says (ISO 32000-1, 9.6.6).
struct SimpleEncoding {
    /// Glyph names by code, of `/Differences`.
    private(set) var names: [Int: String] = [:]
    private var base: String?

    init(_ font: PDFDictionary, _ store: ObjectStore) {
        switch store.resolve(font["Encoding"]) {
        case .name(let name): base = name
        case .dictionary(let encoding):
            base = store.name(encoding["BaseEncoding"])
            var code = 0
            for value in store.array(encoding["Differences"]) ?? [] {
                switch store.resolve(value) {
                case .integer(let next): code = next
                case .name(let name):
                    names[code] = name
                    code += 1
                default: break
                }
            }
        default: break
        }
    }

    /// The programme's own encoding counts.
    var isOwn: Bool { base == nil }

    /// Of codes that all Latin encodings agree on, and of the upper half of WinAnsiEncoding.
    func scalar(of code: Int) -> Unicode.Scalar? {
        guard let base else { return nil }
        switch code {
        // Quotes differ between StandardEncoding and the others.
        case 0x27, 0x60: return base == "StandardEncoding" ? nil : Unicode.Scalar(UInt8(code))
        case 0x20...0x7E: return Unicode.Scalar(UInt8(code))
        case 0xA1...0xFF where base == "WinAnsiEncoding" && code != 0xAD: return Unicode.Scalar(UInt8(code))
        default: return nil
        }
    }
}
