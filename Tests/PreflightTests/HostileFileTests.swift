import Foundation
import Preflight
import TestSupport
import Testing

/// No file may crash the program or keep it busy without end.
@Suite("Preflight: files made to break it")
struct HostileFileTests {
    private static let settings = GoodFiles.settings(.pdfvt1)

    private func codes(_ pdf: SmallPDF, _ profile: PreflightSettings.Profile = .plain) -> [PreflightRule.Code]
    {
        Preflight.check(pdf: pdf.bytes, PreflightSettings(profile: profile)).findings.map(\.code)
    }

    @Test("a page that is sound in itself is accepted as a plain PDF")
    func small() {
        #expect(codes(SmallPDF(content: "0 g 0 0 9 9 re f")) == [])
    }

    @Test(
        "bytes changed where the file's structure is, and anywhere", .timeLimit(.minutes(3)), arguments: 0..<8
    )
    func flipped(step: Int) throws {
        let good = Array(try Data(contentsOf: URL(fileURLWithPath: try GoodFiles.shared.get().vt1)))
        // Where text stands, not the data of font and profile.
        let text = good.indices.filter { index in
            index > 4 && good[index - 4...index].allSatisfy { $0 == 10 || (32...126).contains($0) }
        }
        var generator = SplitMix64(seed: TestSeed.value &+ UInt64(step))
        for _ in 0..<60 {
            var broken = good
            for _ in 0...generator.below(4) {
                let index = generator.below(3) > 0 ? generator.pick(text) : generator.below(good.count)
                broken[index] = UInt8(truncatingIfNeeded: generator.next())
            }
            let result = Preflight.check(pdf: broken, HostileFileTests.settings)
            #expect(result.findings.count < 1_000_000, "\(TestSeed.told)")
        }
    }

    @Test("a file that ends early, anywhere", .timeLimit(.minutes(3)))
    func truncated() throws {
        let good = Array(try Data(contentsOf: URL(fileURLWithPath: try GoodFiles.shared.get().vt1)))
        var generator = SplitMix64(seed: TestSeed.value)
        for step in 0..<60 {
            let count = step < 20 ? good.count - 1 - step * 30 : generator.below(good.count)
            let result = Preflight.check(pdf: Array(good.prefix(count)), HostileFileTests.settings)
            // Blanks at the end may be missing.
            #expect(step < 1 || !result.isAccepted, "\(count) bytes; \(TestSeed.told)")
        }
    }

    @Test("nothing, one byte, only a header")
    func empty() {
        for bytes in [[], [0x25], Array("%PDF-1.6\n".utf8), Array(repeating: 0, count: 10000)] as [[UInt8]] {
            let result = Preflight.check(pdf: bytes)
            #expect(result.findings.map(\.code) == [.unreadableFile])
            #expect(!result.isAccepted)
        }
    }

    @Test("forms that double with every level are not followed in every way", .timeLimit(.minutes(1)))
    func doubling() {
        var forms: [String] = []
        for level in 0..<50 {
            forms.append(
                SmallPDF.form(
                    "q 0.9 0 0 1 0 0 cm /F Do Q q 1 0 0 0.9 0 0 cm /F Do Q",
                    "/XObject << /F \(level + 6) 0 R >>"))
        }
        forms.append(SmallPDF.form("0 0 1 1 re f"))
        #expect(codes(SmallPDF(resources: "/XObject << /F 5 0 R >>", content: "/F Do", more: forms)) == [])
    }

    @Test("what refers to itself is followed once", .timeLimit(.minutes(1)))
    func circles() {
        // A colour space that is its own alternate, base or table.
        for space in [
            "[/Separation /S 5 0 R 5 0 R]", "[/Indexed 5 0 R 255 5 0 R]", "[/Pattern 5 0 R]",
        ] {
            let pdf = SmallPDF(
                resources: "/ColorSpace << /C 5 0 R >>", content: "/C cs 1 scn 0 0 9 9 re f", more: [space])
            #expect(codes(pdf) == [.colourSpace])
        }
        // A function made of itself.
        let function =
            "<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>"
        let shading = SmallPDF(
            resources:
                "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 5 0 R >> >>",
            content: "/S sh", more: [function])
        #expect(codes(shading) == [])
        // A glyph that shows itself.
        let font =
            "<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /FirstChar 97 /LastChar 97 "
            + "/Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>"
        let glyph = SmallPDF.stream("", "1 0 d0 BT /F 1 Tf (a) Tj ET")
        let type3 = SmallPDF(
            resources: "/Font << /F 5 0 R >>", content: "BT /F 9 Tf (a) Tj ET", more: [font, glyph])
        #expect(codes(type3) == [.formCycle])
        // A soft mask made with itself.
        let mask = SmallPDF.form("/G gs 0 0 9 9 re f", "/ExtGState << /G 6 0 R >>")
        let state = "<< /SMask << /S /Luminosity /G 5 0 R >> >>"
        let masked = SmallPDF(
            resources: "/ExtGState << /G 6 0 R >>", content: "/G gs 0 0 9 9 re f", more: [mask, state])
        #expect(codes(masked) == [])
        // A page that is its own parent, without a box anywhere.
        var parent = SmallPDF(content: "")
        parent.objects[2] = Array("<< /Type /Page /Parent 3 0 R >>".utf8)
        #expect(codes(parent) == [.mediaBox])
    }

    @Test("a tree of records that holds itself", .timeLimit(.minutes(1)))
    func records() {
        var pdf = SmallPDF(
            content: "", more: ["<< /DPartRootNode 6 0 R >>", "<< /Parent 5 0 R /DParts [[6 0 R]] >>"])
        pdf.objects[0] = Array("<< /Type /Catalog /Pages 2 0 R /DPartRoot 5 0 R >>".utf8)
        #expect(codes(pdf, .pdfvt1).contains(.dpartParent))
    }

    @Test("content nested and nested", .timeLimit(.minutes(1)))
    func deep() {
        #expect(codes(SmallPDF(content: String(repeating: "q ", count: 100_000))) == [.contentUnreadable])
        #expect(codes(SmallPDF(content: String(repeating: "[", count: 100_000) + " 0 g")) == [])
        #expect(codes(SmallPDF(content: String(repeating: "<<", count: 100_000))) == [])
        #expect(codes(SmallPDF(content: String(repeating: "(", count: 100_000))) == [.contentUnreadable])
        #expect(
            codes(SmallPDF(content: String(repeating: "1 ", count: 1_000_000) + "rg")) == [.contentUnreadable]
        )
        let nested = String(repeating: "[", count: 90) + String(repeating: "]", count: 90)
        #expect(
            codes(SmallPDF(resources: "/ColorSpace << /C \(nested) >>", content: "/C cs")) == [.colourSpace])
    }

    @Test("numbers that are none, too large or missing", .timeLimit(.minutes(1)))
    func numbers() {
        let huge = String(repeating: "9", count: 400)
        #expect(codes(SmallPDF(content: "\(huge) w 0 0 m \(huge) -\(huge) l S")) == [])
        #expect(codes(SmallPDF(content: "\(huge) Tr \(huge) Tz BT () Tj ET")) == [])
        #expect(codes(SmallPDF(content: "1 0 0 1 cm")) == [.contentUnreadable])
        #expect(codes(SmallPDF(content: "w")) == [.contentUnreadable])
        #expect(codes(SmallPDF(content: "--1 w")) == [.contentUnreadable])
        let image = SmallPDF.stream(
            "/Subtype /Image /Width -5 /Height 99999999999 /BitsPerComponent 8 /ColorSpace /DeviceCMYK", "abc"
        )
        let pdf = SmallPDF(resources: "/XObject << /I 5 0 R >>", content: "/I Do", more: [image])
        let settings = PreflightSettings(profile: .plain, inkLimit: .init(300), minimumResolution: .init(100))
        #expect(!Preflight.check(pdf: pdf.bytes, settings).findings.contains { $0.code == .inkLimit })
    }

    @Test("what many pages share is not endless work", arguments: ["", "/Annots 5 0 R", "/Resources 6 0 R"])
    func work(page: String) {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /MediaBox [0 0 300 200] /Kids [7 0 R 8 0 R 9 0 R] /Count 3 >>",
            SmallPDF.stream("", "0 g 0 0 9 9 re f"),
            "<< /Type /Annot /Subtype /PrinterMark /Rect [0 0 9 9] >>",
            "[\(String(repeating: "4 0 R ", count: 10))]", "<< >>",
        ]
        for _ in 0..<3 { objects.append("<< /Type /Page /Parent 2 0 R /Contents 3 0 R \(page) >>") }
        var settings = PreflightSettings(profile: .pdfx4)
        settings.workLimit = 2500
        let limited = Preflight.check(pdf: SmallPDF(objects).bytes, settings).findings.filter {
            $0.code == .contentLimit
        }
        #expect(
            limited.map(\.message) == [
                "the file asks for more work than is done for one, and the rest was not followed"
            ])
        settings.workLimit = 100_000
        let whole = Preflight.check(pdf: SmallPDF(objects).bytes, settings)
        #expect(!whole.findings.contains { $0.code == .contentLimit })
    }

    @Test("ten thousand pages, and a hundred thousand findings", .timeLimit(.minutes(1)))
    func many() {
        let pages = 10000
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /MediaBox [0 0 300 200] /Kids [\((0..<pages).map { "\($0 + 4) 0 R" }.joined(separator: " "))] /Count \(pages) >>",
            SmallPDF.stream("", "0 w 0 0 m 9 9 l S /Nothing Do"),
        ]
        for _ in 0..<pages {
            objects.append("<< /Type /Page /Parent 2 0 R /Contents 3 0 R /TrimBox [0 0 301 200] >>")
        }
        let result = Preflight.check(
            pdf: SmallPDF(objects).bytes, PreflightSettings(profile: .plain, minimumStroke: .init(1)))
        #expect(result.facts.pages == pages)
        #expect(result.findings.count == 3 * pages)
        #expect(result.findings.compactMap(\.page) == (1...pages).flatMap { [$0, $0, $0] })
    }
}
