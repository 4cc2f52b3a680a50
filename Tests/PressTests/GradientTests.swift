internal import CPangoCairo
import Foundation
import Inks
import JobModel
import Press
import Testing

@Suite("Gradients in inks")
struct GradientTests {
    private static func process(_ cyan: Int, _ black: Int) -> Ink {
        .process(
            ProcessTint(
                cyan: Percent(hundredths: cyan), magenta: .none, yellow: .none,
                black: Percent(hundredths: black)))
    }

    private static func spot(_ name: String, _ tint: Int) -> Ink {
        .spot(
            name: name, alternate: ProcessTint(cyan: .none, magenta: .full, yellow: .none, black: .none),
            tint: Percent(hundredths: tint))
    }

    private static let grey = Ink.gray(Percent(hundredths: 4_000))
    private static let red = Ink.rgb(red: 255, green: 0, blue: 51)

    /// A gradient through these inks, finished.
    private func finished(_ inks: [Ink], _ intent: TestProfile?) throws -> [UInt8] {
        var table = InkTable()
        for (index, ink) in inks.enumerated() where ink != .black && ink != .white {
            table.add(artwork: StandIn(red: 1, green: 1, blue: UInt8(index)), as: ink)
        }
        let stops = inks.enumerated().map { index, ink -> StandIn in
            switch ink {
            case .black: .black
            case .white: .white
            default: StandIn(red: 1, green: 1, blue: UInt8(index))
            }
        }
        let pdf = cairoPDF { context, _ in
            guard let pattern = cairo_pattern_create_linear(0, 0, 100, 0) else { return }
            for (index, stop) in stops.enumerated() {
                cairo_pattern_add_color_stop_rgb(
                    pattern, Double(index) / Double(stops.count - 1), Double(stop.red) / 255,
                    Double(stop.green) / 255, Double(stop.blue) / 255)
            }
            cairo_set_source(context, pattern)
            cairo_pattern_destroy(pattern)
            cairo_paint(context)
        }
        return try Finisher(profile: .plain, intent: intent?.intent(), inks: table).finish(
            pdf, TestPress.part())
    }

    /// The shading's colour space and the ends of its functions.
    private func shading(_ inks: [Ink], _ intent: TestProfile?) throws -> (space: String, ends: [[Double]]) {
        let objects = try PDFObjects(try finished(inks, intent))
        let shading = try #require(objects.dictionaries.first { $0["/ShadingType"] != nil })
        var ends: [[Double]] = []
        func collect(_ function: [String: Any]) {
            for part in function["/Functions"] as? [[String: Any]] ?? [] { collect(part) }
            for key in ["/C0", "/C1"] { if let end = function[key] as? [Double] { ends.append(end) } }
        }
        collect(try #require(shading["/Function"] as? [String: Any]))
        let space = shading["/ColorSpace"] as? String ?? ""
        let target = objects.all["obj:\(space)"]?["value"] as? [Any]
        return (
            (target?.prefix(2).map { "\($0)".hasSuffix(" R") ? "profile" : "\($0)" } ?? [space]).joined(
                separator: " "), ends
        )
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var inks: [Ink]
        var intent: TestProfile?
        var space: String
        var ends: [[Double]]

        init(_ what: String, _ inks: [Ink], _ intent: TestProfile?, _ space: String, _ ends: [[Double]]) {
            testDescription = what
            (self.inks, self.intent, self.space, self.ends) = (inks, intent, space, ends)
        }
    }

    static let good = [
        Case(
            "process to process", [process(10_000, 0), process(0, 1)], .cmyk, "/DeviceCMYK",
            [[1, 0, 0, 0], [0, 0, 0, 0.0001]]),
        Case(
            "process to paper", [process(10_000, 0), .white], .cmyk, "/DeviceCMYK",
            [[1, 0, 0, 0], [0, 0, 0, 0]]),
        Case(
            "process to black", [process(10_000, 0), .black], .cmyk, "/DeviceCMYK",
            [[1, 0, 0, 0], [0, 0, 0, 1]]),
        Case(
            "process to grey", [process(10_000, 0), grey], .cmyk, "/DeviceCMYK",
            [[1, 0, 0, 0], [0, 0, 0, 0.6]]),
        Case("grey to black", [grey, .black], .cmyk, "/DeviceCMYK", [[0, 0, 0, 0.6], [0, 0, 0, 1]]),
        Case("grey to paper", [grey, .white], .cmyk, "/DeviceGray", [[0.4], [1]]),
        Case("black to paper", [.black, .white], .cmyk, "/DeviceCMYK", [[0, 0, 0, 1], [0, 0, 0, 0]]),
        Case("black to paper, on grey paper", [.black, .white], .gray, "/DeviceGray", [[0], [1]]),
        Case(
            "three stops", [process(10_000, 0), .white, .black], .cmyk, "/DeviceCMYK",
            [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]),
        Case(
            "tints of a spot colour", [spot("Gold", 10_000), spot("Gold", 2_550)], .cmyk, "/Separation /Gold",
            [[1], [0.255]]),
        Case(
            "a spot colour to paper", [.white, spot("Gold", 5_000)], .cmyk, "/Separation /Gold", [[0], [0.5]]),
        Case("RGB", [red, .white], .cmyk, "/ICCBased profile", [[1, 0, 0.2], [1, 1, 1]]),
        Case("RGB on grey paper", [red, .white], .gray, "/ICCBased profile", [[1, 0, 0.2], [1, 1, 1]]),
        Case("RGB where it is printed", [red, .white], .rgb, "/DeviceRGB", [[1, 0, 0.2], [1, 1, 1]]),
        Case("RGB to black, without a press", [red, .black], nil, "/DeviceRGB", [[1, 0, 0.2], [0, 0, 0]]),
        Case(
            "RGB to black and grey, where RGB is printed", [.black, red, grey], .rgb, "/DeviceRGB",
            [[0, 0, 0], [1, 0, 0.2], [1, 0, 0.2], [0.4, 0.4, 0.4]]),
    ]

    @Test("are in the space that their stops have in common", arguments: good)
    func spaces(_ wanted: Case) throws {
        let (space, ends) = try shading(wanted.inks, wanted.intent)
        #expect(space == wanted.space)
        #expect(ends == wanted.ends)
    }

    static let refused: [(String, [Ink], TestProfile?, String)] = [
        (
            "to another plate", [spot("Gold", 10_000), spot("Silver", 10_000)], .cmyk,
            "a gradient goes from the spot colour Gold to the spot colour Silver, which no plates can print"
        ),
        (
            "from a plate to process colours", [spot("Gold", 10_000), process(10_000, 0)], .cmyk,
            "a gradient goes from the spot colour Gold to process colours, which no plates can print"
        ),
        (
            "from a plate to black", [spot("Gold", 10_000), .black], .cmyk,
            "a gradient goes from the spot colour Gold to process colours, which no plates can print"
        ),
        (
            "from RGB to black on a press", [red, .black], .cmyk,
            "a gradient goes from RGB to process colours, which no plates can print"
        ),
        (
            "from RGB to grey on grey paper", [red, grey], .gray,
            "a gradient goes from RGB to grey, which no plates can print"
        ),
        (
            "through three spaces", [red, grey, spot("Gold", 1)], .cmyk,
            "a gradient goes from RGB to grey to the spot colour Gold, which no plates can print"
        ),
        ("in all plates", [.registration, .white], .cmyk, "a gradient cannot be in registration colour"),
    ]

    @Test("are refused where no plates can print them", arguments: 0..<refused.count)
    func refusals(index: Int) {
        let (what, inks, intent, message) = GradientTests.refused[index]
        let error = #expect(throws: PressError.self, "\(what)") { try finished(inks, intent) }
        #expect(error?.code == .colour)
        #expect(error?.description == message)
    }

    @Test("meshes are refused")
    func meshes() {
        let pdf = cairoPDF { context, _ in
            guard let pattern = cairo_pattern_create_mesh() else { return }
            cairo_mesh_pattern_begin_patch(pattern)
            cairo_mesh_pattern_move_to(pattern, 0, 0)
            cairo_mesh_pattern_line_to(pattern, 100, 0)
            cairo_mesh_pattern_line_to(pattern, 100, 100)
            cairo_mesh_pattern_line_to(pattern, 0, 100)
            for corner in 0..<4 {
                cairo_mesh_pattern_set_corner_color_rgb(pattern, UInt32(corner), Double(corner) / 4, 0, 0)
            }
            cairo_mesh_pattern_end_patch(pattern)
            cairo_set_source(context, pattern)
            cairo_pattern_destroy(pattern)
            cairo_paint(context)
        }
        let error = #expect(throws: PressError.self) {
            try Finisher(profile: .plain, intent: nil, inks: InkTable()).finish(pdf, TestPress.part())
        }
        #expect(error?.description == "a mesh of colours cannot be exchanged for inks")
    }
}
