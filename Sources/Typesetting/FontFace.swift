import CPangoCairo

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

    /// With the width: `bold, width 75 %`.
    var widthText: String { "\(styleText) of width \(width) %" }

    public var styleText: String { FontFace.styleText(weight: weight, isItalic: isItalic) }

    static func styleText(weight: Int, isItalic: Bool) -> String {
        let names = [
            100: "thin", 200: "extralight", 300: "light", 400: "regular", 500: "medium", 600: "semibold",
            700: "bold", 800: "extrabold", 900: "black",
        ]
        return (names[weight] ?? "weight \(weight)") + (isItalic ? " italic" : "")
    }
}
