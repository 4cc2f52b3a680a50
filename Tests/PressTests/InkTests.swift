import DrawingSupport
import Foundation
import Inks
import JobModel
import Press
import TestSupport
import Testing

@Suite("Colours of press files")
struct InkTests {
    private func finish(_ drawing: RandomDrawing, _ pdf: [UInt8], _ intent: TestProfile?) throws -> [UInt8] {
        let finisher = try Finisher(profile: .plain, intent: intent?.intent(), inks: drawing.table)
        return try finisher.finish(pdf, TestPress.part())
    }

    /// Things looked at, over all seeds.
    private func compare(_ seeds: Range<UInt64>, _ inks: RandomDrawing.Inks, _ intent: TestProfile?) throws
        -> [String: Int]
    {
        var seen: [String: Int] = [:]
        for seed in seeds {
            let drawing = RandomDrawing(seed: seed, inks)
            let drawn = drawing.pdf()
            let finished = try finish(drawing, drawn, intent)
            let result = try PressReader.compareInks(
                drawn, finished, drawing.table, intent: intent?.profile().space)
            #expect(result.faults == [], "seed \(seed)")
            seen.merge(result.seen, uniquingKeysWith: +)
            let checked = try qpdf(["--check"], on: finished)
            #expect(checked.status == 0, "seed \(seed): \(String(decoding: checked.output, as: UTF8.self))")
        }
        return seen
    }

    @Test(
        "every colour is its ink's, overprint is as wanted at each stroke, and all else is as drawn",
        arguments: [
            TestProfile.cmyk, .gray, nil,
        ])
    func inks(intent: TestProfile?) throws {
        let seen = try compare(TestSeed.value..<TestSeed.value + 12, .press, intent)
        // Of everything there was something to see.
        for kind in [
            "colours", "paints", "overprinted", "stencils", "spaces", "gradients", "groups", "forms",
            "pictures", "fonts",
        ] {
            #expect(
                seen[kind, default: 0] >= (kind == "fonts" ? 3 : 10), "\(kind): \(seen); \(TestSeed.told)")
        }
    }

    @Test("a table without overprint leaves no trace of it")
    func knockingOut() throws {
        let seen = try compare(TestSeed.value..<TestSeed.value + 6, .knockingOut, .cmyk)
        #expect(seen["overprinted"] == 0 && seen["colours", default: 0] > 50, "\(seen); \(TestSeed.told)")
    }

    @Test("the comparison sees other inks, other ends of gradients, and overprint that is not wanted")
    func seesDifferences() throws {
        func faults(_ inks: RandomDrawing.Inks, _ change: (Ink) -> Ink) throws -> String {
            try (UInt64(1)...8).map { seed in
                let drawing = RandomDrawing(seed: seed, inks)
                let drawn = drawing.pdf()
                // The same stand-ins for other inks, none of which overprints.
                var other = InkTable()
                for entry in drawing.table.entries {
                    other.add(artwork: entry.standIn, as: change(entry.colour.ink))
                }
                return try PressReader.compareInks(
                    drawn, try finish(drawing, drawn, .cmyk), other, intent: .cmyk
                ).faults.joined(separator: "\n")
            }.joined(separator: "\n")
        }
        let tinted = try faults(.knockingOut) { ink in
            guard case .process(let tint) = ink else { return ink }
            return .process(tint.times(Percent(hundredths: 9_000)))
        }
        #expect(tinted.contains("b'k'] instead of") && tinted.contains("object "), "\(tinted)")
        let overprinting = try faults(.press) { $0 }
        #expect(overprinting.contains("overprints True"), "\(overprinting)")
        #expect(try faults(.knockingOut) { $0 }.allSatisfy(\.isNewline))
    }

    @Test("in RGB, text and pixels are those of what was drawn", arguments: UInt64(0)..<4)
    func asDrawn(seed: UInt64) throws {
        let seed = TestSeed.value &+ seed
        let drawing = RandomDrawing(seed: seed, .asDrawn)
        let pdf = drawing.pdf()
        let drawn = try DrawnPDF(pdf)
        let finished = try DrawnPDF(try finish(drawing, pdf, nil))
        #expect(try finished.rawText() == drawn.rawText(), "\(TestSeed.told)")
        for page in 1...2 {
            #expect(
                try finished.raster(page: page) == drawn.raster(page: page), "page \(page), \(TestSeed.told)")
        }
    }
}
