internal import CPangoCairo
import Foundation
import Inks
import JobModel
import Press
import TestSupport
import Testing

/// A small file in full, for people to read: Tests/PressTests/Goldens.
@Suite("A PDF/VT-1 file, object by object")
struct GoldenTests {
    private static let brand = Colour(
        .spot(
            name: "PANTONE 186 C",
            alternate: ProcessTint(
                cyan: .none, magenta: .full, yellow: Percent(hundredths: 8_000), black: .none),
            tint: .full))
    private static let green = Colour(
        .process(
            ProcessTint(cyan: Percent(hundredths: 6_550), magenta: .none, yellow: .full, black: .none)))
    private static let overprintingBlack = Colour(.black, overprints: true)

    private static let table: InkTable = {
        var table = InkTable()
        table.add([brand, green, overprintingBlack], avoiding: []) { _ in
            StandIn(red: 200, green: 30, blue: 40)
        }
        return table
    }()

    private static func set(_ colour: Colour, _ context: OpaquePointer, opacity: Double = 1) {
        guard let standIn = table.standIn(for: colour) else { return }
        cairo_set_source_rgba(
            context, Double(standIn.red) / 255, Double(standIn.green) / 255, Double(standIn.blue) / 255,
            opacity)
    }

    private func drawing() -> [UInt8] {
        cairoPDF(pages: 2, width: 200, height: 100) { context, page in
            GoldenTests.set(GoldenTests.brand, context)
            cairo_rectangle(context, 0, 0, 200, 50)
            cairo_fill(context)
            GoldenTests.set(GoldenTests.overprintingBlack, context)
            cairo_rectangle(context, 20, 20, 60, 60)
            cairo_fill(context)
            GoldenTests.set(GoldenTests.green, context)
            cairo_rectangle(context, 20, 20, 60, 60)
            cairo_stroke(context)
            guard page == 1 else { return }
            GoldenTests.set(GoldenTests.green, context, opacity: 0.5)
            cairo_rectangle(context, 90, 20, 10, 10)
            cairo_fill(context)
            guard let pattern = cairo_pattern_create_linear(100, 0, 200, 0),
                let standIn = GoldenTests.table.standIn(for: GoldenTests.brand)
            else { return }
            cairo_pattern_add_color_stop_rgb(pattern, 0, 1, 1, 1)
            cairo_pattern_add_color_stop_rgb(
                pattern, 1, Double(standIn.red) / 255, Double(standIn.green) / 255, Double(standIn.blue) / 255
            )
            cairo_set_source(context, pattern)
            cairo_pattern_destroy(pattern)
            cairo_rectangle(context, 100, 50, 100, 50)
            cairo_fill(context)
        }
    }

    @Test("is what the golden says")
    func same() throws {
        let finisher = try Finisher(
            profile: .pdfvt1, intent: TestProfile.cmyk.intent(name: "Coated"), inks: GoldenTests.table)
        let part = PartSettings(
            information: TestPress.information(title: "card run 1 part 1"),
            trimBox: PageBox(leftInPoints: 8.504, bottom: 8.504, right: 191.496, top: 91.496),
            bleedBox: PageBox(leftInPoints: 0, bottom: 0, right: 200, top: 100), job: "card",
            pieces: TestPress.pieces([1, 1]))
        let folder = try TemporaryFolder()
        let path = try folder.write(finisher.finish(drawing(), part), to: "finished.pdf")
        let told = try PressReader.run("describe-file.py", [path])
        let golden = "\(Tirage.checkout)/Tests/PressTests/Goldens/variable-data.txt"
        let expected = (try? String(contentsOfFile: golden, encoding: .utf8)) ?? ""
        let lines = expected.split(separator: "\n").map(String.init)
        guard told != lines else { return }
        let actual = "\(Tirage.checkout)/.build/variable-data.txt"
        try (told.joined(separator: "\n") + "\n").write(toFile: actual, atomically: true, encoding: .utf8)
        let index =
            zip(told, lines).enumerated().first { $1.0 != $1.1 }?.offset ?? min(told.count, lines.count)
        Issue.record(
            """
            line \(index + 1) is another; what was made is in \(actual)
            \(index < told.count ? told[index] : "")
            \(index < lines.count ? lines[index] : "")
            """)
    }
}
