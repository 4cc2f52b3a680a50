import Drawing
import DrawingSupport
import Foundation
import Testing
import Typesetting

/// The scripts of the world, each set in the fonts that `Fonts/fallback.yaml` names, and copied out again.
struct ScriptTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// File names without weight: in a serif and in a sans style; nil: the style's own.
        var serif, sans: String?
        var language: String?
        var isRightToLeft = false

        var testDescription: String { name }
    }

    static let samples: [Sample] = [
        Sample(name: "Latin", text: "Łukasz Ångström, Đặng Ếch"),
        Sample(name: "Greek", text: "Ελένη Παπαδοπούλου, Ἀθῆναι"),
        Sample(name: "Cyrillic", text: "Наталія Ґалаґан, Жуков"),
        Sample(
            name: "Armenian", text: "Արամ Խաչատրյան", serif: "NotoSerifArmenian", sans: "NotoSansArmenian"
        ),
        Sample(
            name: "Georgian", text: "ნინო ჭავჭავაძე", serif: "NotoSerifGeorgian", sans: "NotoSansGeorgian"
        ),
        Sample(
            name: "Hebrew", text: "נועה בן־דוד", serif: "NotoSerifHebrew", sans: "NotoSansHebrew",
            isRightToLeft: true),
        Sample(
            name: "Arabic", text: "محمد بن سعيد", serif: "NotoNaskhArabic", sans: "NotoSansArabic",
            isRightToLeft: true),
        Sample(
            name: "Devanagari", text: "प्रिया शर्मा, हिन्दी", serif: "NotoSerifDevanagari",
            sans: "NotoSansDevanagari"),
        Sample(name: "Bengali", text: "রবীন্দ্রনাথ ঠাকুর", serif: "NotoSerifBengali", sans: "NotoSansBengali"),
        Sample(name: "Thai", text: "สมชาย ใจดี กรุงเทพฯ", serif: "NotoSerifThai", sans: "NotoSansThai"),
        Sample(
            name: "Japanese", text: "山田 花子、さくらタワー", serif: "NotoSerifCJK:JP", sans: "NotoSansCJK:JP"),
        Sample(name: "Korean", text: "김민준 서울특별시", serif: "NotoSerifCJK:KR", sans: "NotoSansCJK:KR"),
        Sample(name: "Korean with Han", text: "김 金", serif: "NotoSerifCJK:KR", sans: "NotoSansCJK:KR"),
        Sample(name: "Chinese", text: "王小明，北京市", serif: "NotoSerifCJK:SC", sans: "NotoSansCJK:SC"),
        Sample(
            name: "traditional Chinese", text: "陳大文，臺北市", serif: "NotoSerifCJK:TC",
            sans: "NotoSansCJK:TC",
            language: "zh-Hant"),
    ]

    @Test("each script is set in the face that the order names", arguments: samples)
    func faces(sample: Sample) throws {
        for (family, file) in [("EB Garamond 12", sample.serif), ("Lato", sample.sans)] {
            let typesetter = try TestFonts.typesetterWithFallback()
            var style = TypeStyle.plain(family, size: 12, leading: 16)
            style.language = sample.language
            _ = try typesetter.fitted(sample.text, style)
            let used = Set(typesetter.usedFaces.map(\.shortName))
            let own = try typesetter.face(for: style).shortName
            if let file {
                #expect(
                    used == [file] || used == [file, own] && sample.isRightToLeft, "\(family): \(used)")
            } else {
                #expect(used == [own], "\(family)")
            }
        }
    }

    @Test("each script can be copied out of the PDF as it went in", arguments: samples)
    func copied(sample: Sample) throws {
        for family in ["EB Garamond 12", "Lato"] {
            let typesetter = try TestFonts.typesetterWithFallback()
            var style = TypeStyle.plain(family, size: 12, leading: 16)
            style.language = sample.language
            let fitted = try typesetter.fitted(sample.text, style, width: 280)
            let pdf = try DrawnPDF(width: 300, height: 60) { canvas in
                canvas.show(fitted, by: typesetter, x: 10, y: 10)
            }
            #expect(try pdf.faults() == "")
            let given = scalars(sample.text)
            let readings = [scalars(try pdf.text()), scalars(try pdf.rawText())]
            for reading in readings {
                #expect(reading.filter(isLetter) == given.filter(isLetter), "\(family)")
            }
            // poppler guesses blanks and lines from distances, in each mode in its own way; and it puts them and
            // marks of direction into text from right to left.
            if !sample.isRightToLeft {
                let lines = readings.map {
                    Array($0.drop(while: isNewline).reversed().drop(while: isNewline).reversed())
                }
                #expect(lines.contains(given), "\(family): \(lines)")
            }
        }
    }

    private func scalars(_ text: String) -> [Unicode.Scalar] {
        Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !(0x202A...0x202E).contains(scalar.value)
    }

    private func isNewline(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" }

    @Test("a word stands in one face, though the style's own has some of its letters")
    func wholeWords() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        // Lato has the letters after Ԛ, but not the first.
        _ = try typesetter.fitted("Ԛазан", .plain())
        #expect(typesetter.usedFaces.map(\.shortName) == ["NotoSans"])
        let alone = try TestFonts.typesetterWithFallback()
        _ = try alone.fitted("азан", .plain())
        #expect(alone.usedFaces.map(\.shortName) == ["Lato"])
    }

    @Test("blanks and signs stay with the words around them")
    func commonCharacters() throws {
        func faces(_ text: String) throws -> Set<String> {
            let typesetter = try TestFonts.typesetterWithFallback()
            _ = try typesetter.fitted(text, .plain())
            return Set(typesetter.usedFaces.map(\.shortName))
        }
        #expect(try faces("नमस्ते दुनिया!") == ["NotoSansDevanagari"])
        #expect(try faces("נועה - בן־דוד") == ["NotoSansHebrew"])
        #expect(try faces("Paris, नमस्ते") == ["Lato", "NotoSansDevanagari"])
        #expect(try faces("、") == ["NotoSansCJK:SC"])
        #expect(try faces("١٢٣") == ["NotoSansArabic"])
        #expect(try faces("→ ☎ ✂") == ["Lato", "NotoSansSymbols2"])
    }

    @Test("bold stays bold in a fallback font; italic becomes upright where there is none")
    func weights() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        var style = TypeStyle.plain(weight: 700)
        _ = try typesetter.fitted("नमस्ते", style)
        style.weight = 900
        style.isItalic = true
        _ = try typesetter.fitted("שלום", style)
        let names = typesetter.usedFaces.map { ($0.file as NSString).lastPathComponent }
        #expect(names == ["NotoSansDevanagari-Bold.ttf", "NotoSansHebrew-Bold.ttf"])
    }

    @Test("a Han character takes its form from the style's language")
    func hanLanguages() throws {
        for (language, face) in [
            ("ja", "JP"), ("ko-KR", "KR"), ("zh", "SC"), ("zh-TW", "TC"), ("zh-Hant-HK", "TC"),
            ("fr", "SC"),
        ] {
            let typesetter = try TestFonts.typesetterWithFallback()
            var style = TypeStyle.plain()
            style.language = language
            _ = try typesetter.fitted("直骨", style)
            #expect(typesetter.usedFaces.map(\.shortName) == ["NotoSansCJK:\(face)"], "\(language)")
        }
    }

    @Test("a character that no font has holds the text back")
    func lackingEverywhere() throws {
        let typesetter = try TestFonts.typesetterWithFallback()
        #expect(try typesetter.misfit("a😀", .plain()) == .missingGlyph("😀"))
        #expect(try typesetter.misfit("𒐪 \u{E000}", .plain()) == .missingGlyph("𒐪"))
    }

    @Test("every family of the order is there, and a wrong one is told")
    func unknownFamilies() throws {
        var catalogue = try TestFonts.catalogue.get()
        #expect(catalogue.unknownFallbackFamilies == [])
        catalogue.fallback = try TestFonts.fallback.get()
        #expect(catalogue.unknownFallbackFamilies == [])
        catalogue.fallback.lists["sans"]?["Hebr"] = ["Noto Sans Hebrev", "Noto Sans Hebrew"]
        #expect(catalogue.unknownFallbackFamilies == ["Noto Sans Hebrev"])
        let typesetter = try Typesetter(catalogue: catalogue)
        _ = try typesetter.fitted("שלום", .plain())
        #expect(typesetter.usedFaces.map(\.shortName) == ["NotoSansHebrew"])
    }

    @Test("which characters a face has is known")
    func coverage() throws {
        let catalogue = try TestFonts.catalogue.get()
        let lato = try catalogue.face(family: "Lato", weight: 400, isItalic: false)
        #expect(catalogue.covers("é", lato) && !catalogue.covers("中", lato))
        let chinese = try catalogue.face(family: "Noto Sans CJK SC", weight: 400, isItalic: false)
        #expect(catalogue.covers("中", chinese) && !catalogue.covers("א", chinese))
    }
}

extension FontFace {
    /// The file's name without weight and ending; of a collection with the end of the family's name.
    var shortName: String {
        let name = (file as NSString).lastPathComponent
        let stem = String(name.prefix { $0 != "-" && $0 != "." })
        guard name.hasSuffix(".ttc"), let family = families.first else { return stem }
        return "\(stem):\(family.suffix(2))"
    }
}
