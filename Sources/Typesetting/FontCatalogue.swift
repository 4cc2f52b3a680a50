import CPangoCairo

/// The fonts a job may see, and no others: those of the folders that `Fonts/fonts.conf` names, and of `Fonts/`.
///
/// fontconfig keeps its current configuration per process, and librsvg reads that one whatever a font map is
/// told; so this must be loaded before the first font is asked for, once in a process.
public struct FontCatalogue: Sendable {
    public let faces: [FontFace]

    /// Makes the configuration the process's own.
    ///
    /// - Parameters:
    ///   - configuration: the text of a fontconfig file (fonts-conf(5)).
    ///   - folder: a folder whose font files are seen as well; the shop's own fonts.
    /// - Throws: ``FontError`` when fontconfig refuses the configuration.
    public static func load(configuration: String, folder: String) throws(FontError) -> FontCatalogue {
        guard let config = FcConfigCreate() else {
            throw FontError("fontconfig could not make a configuration")
        }
        let parsed = configuration.withCString { text in
            text.withMemoryRebound(to: FcChar8.self, capacity: configuration.utf8.count + 1) {
                FcConfigParseAndLoadFromMemory(config, $0, FcTrue)
            }
        }
        guard parsed == FcTrue else {
            FcConfigDestroy(config)
            throw FontError("fontconfig could not read the font configuration")
        }
        let added = folder.withCString { text in
            text.withMemoryRebound(to: FcChar8.self, capacity: folder.utf8.count + 1) {
                FcConfigAppFontAddDir(config, $0)
            }
        }
        guard added == FcTrue, FcConfigBuildFonts(config) == FcTrue else {
            FcConfigDestroy(config)
            throw FontError("fontconfig could not list the fonts")
        }
        let faces = list(config)
        guard FcConfigSetCurrent(config) == FcTrue else {
            FcConfigDestroy(config)
            throw FontError("fontconfig could not take up the font configuration")
        }
        FcConfigDestroy(config)  // The process holds its own reference now.
        return FontCatalogue(faces: faces)
    }

    /// Every family's name, sorted, without repeats.
    public var families: [String] { Array(Set(faces.flatMap(\.families))).sorted() }

    /// The one face that a style means.
    ///
    /// - Throws: ``FontError`` when there is none, or when two files answer to the same name, weight and slant:
    ///   which one fontconfig would take is not for it to decide.
    public func face(family: String, weight: Int, isItalic: Bool) throws(FontError) -> FontFace {
        let named = faces.filter { face in face.families.contains { $0.lowercased() == family.lowercased() } }
        if named.isEmpty {
            throw FontError("no font family `\(family)` here", known: families, wanted: family)
        }
        let styled = named.filter { $0.weight == weight && $0.isItalic == isItalic }
        let normal = styled.filter { $0.width == 100 }
        let found = normal.isEmpty ? styled : normal
        if found.isEmpty {
            let given = Set(named.map(\.styleText)).sorted().joined(separator: ", ")
            throw FontError(
                "font family `\(family)` has no \(FontFace.styleText(weight: weight, isItalic: isItalic))",
                hint: "it has: \(given)")
        }
        if found.count > 1 {
            let names = found.compactMap { $0.families.last }.sorted().joined(separator: ", ")
            throw FontError(
                "font family `\(family)` has \(found.count) different fonts for "
                    + FontFace.styleText(weight: weight, isItalic: isItalic),
                hint: "name one of them: \(names)")
        }
        return found[0]
    }

    private static func list(_ config: OpaquePointer) -> [FontFace] {
        let pattern = FcPatternCreate()
        defer { FcPatternDestroy(pattern) }
        let objects = FcObjectSetCreate()
        defer { FcObjectSetDestroy(objects) }
        for object in [FC_FILE, FC_INDEX, FC_FAMILY, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_SCALABLE, FC_VARIABLE]
        {
            FcObjectSetAdd(objects, object)
        }
        guard let set = FcFontList(config, pattern, objects) else { return [] }
        defer { FcFontSetDestroy(set) }
        let faces = (0..<Int(set.pointee.nfont)).compactMap { index in
            set.pointee.fonts[index].flatMap(FontFace.init(pattern:))
        }
        return faces.sorted { ($0.file, $0.index) < ($1.file, $1.index) }
    }
}

/// One face of one font file.
public struct FontFace: Hashable, Sendable {
    /// As the file names itself, plainest first; a face may answer to several.
    public let families: [String]
    /// OpenType `usWeightClass`: 100 to 900.
    public let weight: Int
    public let isItalic: Bool
    /// Percent of the normal width (fontconfig's `width`).
    public let width: Int
    public let file: String
    /// Of the face in its file.
    public let index: Int

    /// Nil for bitmap fonts and for variable fonts, which cairo 1.16 embeds at their default only.
    init?(pattern: OpaquePointer) {
        func integer(_ object: String) -> Int? {
            var value: Int32 = 0
            return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? Int(value) : nil
        }
        func strings(_ object: String) -> [String] {
            var found: [String] = []
            var text: UnsafeMutablePointer<FcChar8>?
            while FcPatternGetString(pattern, object, Int32(found.count), &text) == FcResultMatch,
                let bytes = text
            {
                found.append(String(cString: bytes))
            }
            return found
        }
        func isTrue(_ object: String) -> Bool {
            var value: FcBool = FcFalse
            return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value == FcTrue
        }
        var fontconfigWeight = 0.0
        guard let file = strings(FC_FILE).first, isTrue(FC_SCALABLE), !isTrue(FC_VARIABLE),
            FcPatternGetDouble(pattern, FC_WEIGHT, 0, &fontconfigWeight) == FcResultMatch
        else { return nil }
        families = strings(FC_FAMILY)
        weight = Int((FcWeightToOpenTypeDouble(fontconfigWeight) / 10).rounded()) * 10
        isItalic = (integer(FC_SLANT) ?? 0) > 0
        width = integer(FC_WIDTH) ?? 100
        self.file = file
        index = integer(FC_INDEX) ?? 0
    }

    public var styleText: String { FontFace.styleText(weight: weight, isItalic: isItalic) }

    static func styleText(weight: Int, isItalic: Bool) -> String {
        let names = [
            100: "thin", 200: "extralight", 300: "light", 400: "regular", 500: "medium", 600: "semibold",
            700: "bold", 800: "extrabold", 900: "black",
        ]
        return (names[weight] ?? "weight \(weight)") + (isItalic ? " italic" : "")
    }
}

/// A font that is not to be had as asked for.
public struct FontError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
    public var hint: String?
    /// Names near which the wanted one may lie.
    public var known: [String]
    public var wanted: String?

    init(_ description: String, hint: String? = nil, known: [String] = [], wanted: String? = nil) {
        self.description = description
        self.hint = hint
        self.known = known
        self.wanted = wanted
    }
}
