import CPangoCairo

/// The fonts a job may see, and no others: those of the folders that `Fonts/fonts.conf` names, and of `Fonts/`.
///
/// fontconfig keeps its current configuration per process, and librsvg reads that one whatever a font map is
/// told; so this must be loaded before the first font is asked for, once in a process.
public struct FontCatalogue: Sendable {
    public let faces: [FontFace]
    /// Which families stand in for characters that a style's own font lacks.
    public var fallback: FallbackOrder
    private let coverage: Coverage

    /// Makes the configuration the process's own.
    ///
    /// - Parameters:
    ///   - configuration: the text of a fontconfig file (fonts-conf(5)).
    ///   - folder: a folder whose font files are seen as well; the shop's own fonts.
    ///   - fallback: see ``unknownFallbackFamilies``.
    /// - Throws: ``FontError`` when fontconfig refuses the configuration.
    public static func load(
        configuration: String, folder: String, fallback: FallbackOrder = .none
    ) throws(FontError) -> FontCatalogue {
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
        let (faces, coverage) = list(config)
        guard FcConfigSetCurrent(config) == FcTrue else {
            FcConfigDestroy(config)
            throw FontError("fontconfig could not take up the font configuration")
        }
        FcConfigDestroy(config)  // The process holds its own reference now.
        return FontCatalogue(faces: faces, fallback: fallback, coverage: coverage)
    }

    /// Every family's name, sorted, without repeats.
    public var families: [String] { Array(Set(faces.flatMap(\.families))).sorted() }

    /// Families of the fallback order that no font answers to, sorted.
    public var unknownFallbackFamilies: [String] { fallback.families.filter { faces(named: $0).isEmpty } }

    /// Whether a face has a glyph for a character by itself.
    public func covers(_ scalar: Unicode.Scalar, _ face: FontFace) -> Bool {
        coverage.holds(scalar.value, of: face)
    }

    /// Every face that answers to a family's name, whatever its letter case.
    func faces(named family: String) -> [FontFace] {
        faces.filter { face in face.families.contains { $0.lowercased() == family.lowercased() } }
    }

    /// The one face that a style means.
    ///
    /// - Parameter width: percent of the normal width, as fontconfig counts; with 100 a family whose only width is
    ///   another answers too.
    /// - Throws: ``FontError`` when there is none, or when two files answer to the same name, weight and slant:
    ///   which one fontconfig would take is not for it to decide.
    public func face(
        family: String, weight: Int, isItalic: Bool, width: Int = 100
    ) throws(FontError) -> FontFace {
        let named = faces(named: family)
        if named.isEmpty {
            throw FontError("no font family `\(family)` here", known: families, wanted: family)
        }
        let styled = named.filter { $0.weight == weight && $0.isItalic == isItalic }
        let exact = styled.filter { $0.width == width }
        let found = exact.isEmpty && width == 100 ? styled : exact
        if found.isEmpty {
            let given = Set(named.map { width == 100 ? $0.styleText : $0.widthText }).sorted()
            let wanted = FontFace.styleText(weight: weight, isItalic: isItalic)
            throw FontError(
                "font family `\(family)` has no \(wanted)" + (width == 100 ? "" : " of width \(width) %"),
                hint: "it has: \(given.joined(separator: ", "))")
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

    /// The face of a family that comes nearest to a style's: the same weight and slant, else upright in the nearest
    /// weight, the lighter of two; nil when no font answers to the name.
    func nearest(family: String, to style: TypeStyle) -> FontFace? {
        let named = faces(named: family)
        func distance(_ face: FontFace) -> [Int] {
            let isExact = face.weight == style.weight && face.isItalic == style.isItalic
            return [
                abs(face.width - style.width), isExact ? 0 : 1, face.isItalic ? 1 : 0,
                abs(face.weight - style.weight), face.weight,
            ]
        }
        return named.min { distance($0).lexicographicallyPrecedes(distance($1)) }
    }

    private static func list(_ config: OpaquePointer) -> ([FontFace], Coverage) {
        let pattern = FcPatternCreate()
        defer { FcPatternDestroy(pattern) }
        let objects = FcObjectSetCreate()
        defer { FcObjectSetDestroy(objects) }
        for object in [
            FC_FILE, FC_INDEX, FC_FAMILY, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_SCALABLE, FC_VARIABLE, FC_CHARSET,
        ] {
            FcObjectSetAdd(objects, object)
        }
        guard let set = FcFontList(config, pattern, objects) else { return ([], Coverage()) }
        defer { FcFontSetDestroy(set) }
        var faces: [FontFace] = []
        let coverage = Coverage()
        for index in 0..<Int(set.pointee.nfont) {
            guard let pattern = set.pointee.fonts[index], let face = FontFace(pattern: pattern) else {
                continue
            }
            faces.append(face)
            coverage.add(face, pattern)
        }
        return (faces.sorted { ($0.file, $0.index) < ($1.file, $1.index) }, coverage)
    }
}
