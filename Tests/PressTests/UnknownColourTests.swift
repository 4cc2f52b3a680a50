internal import CPangoCairo
import Inks
import JobModel
import Press
import Testing

@Suite("Colours that no ink is known for")
struct UnknownColourTests {
    /// One drawing for each place in a file where a colour may stand; the colour is 00abcd.
    static let places: [(name: String, draw: @Sendable (OpaquePointer) -> Void)] = [
        ("a page", { $0.fill() }),
        ("a stroke", { $0.stroke() }),
        (
            "a text",
            { context in
                cairo_set_source_rgb(context, 0, 171 / 255, 205 / 255)
                cairo_move_to(context, 20, 20)
                cairo_show_text(context, "x")
            }
        ),
        (
            "a group",
            { context in
                cairo_push_group(context)
                context.fill()
                cairo_pop_group_to_source(context)
                cairo_paint_with_alpha(context, 0.5)
            }
        ),
        (
            "a form",
            { context in
                context.withRecording { cairo_set_source_surface(context, $0, 0, 0) }
                cairo_paint(context)
            }
        ),
        (
            "a pattern",
            { context in
                context.withRecording { surface in
                    let pattern = cairo_pattern_create_for_surface(surface)
                    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
                    cairo_set_source(context, pattern)
                    cairo_pattern_destroy(pattern)
                }
                cairo_rectangle(context, 0, 0, 200, 200)
                cairo_fill(context)
            }
        ),
        ("a gradient's beginning", { $0.gradient([(0, 171, 205), (1, 2, 3)]) }),
        ("a gradient's middle", { $0.gradient([(1, 2, 3), (0, 171, 205), (1, 2, 3)]) }),
        ("a gradient's end", { $0.gradient([(1, 2, 3), (0, 171, 205)]) }),
        (
            "a mask",
            { context in
                cairo_set_source_rgb(context, 0, 0, 0)
                let pattern = cairo_pattern_create_linear(0, 0, 100, 0)
                cairo_pattern_add_color_stop_rgba(pattern, 0, 0, 171 / 255, 205 / 255, 0.1)
                cairo_pattern_add_color_stop_rgba(pattern, 1, 0, 171 / 255, 205 / 255, 1)
                cairo_mask(context, pattern)
                cairo_pattern_destroy(pattern)
            }
        ),
    ]

    @Test("are refused with their digits, wherever they stand", arguments: 0..<places.count)
    func refused(place: Int) throws {
        let (name, draw) = UnknownColourTests.places[place]
        let pdf = cairoPDF { context, _ in draw(context) }
        #expect(try ColourSurvey.colours(of: pdf).contains(StandIn(red: 0, green: 171, blue: 205)), "\(name)")
        var inks = InkTable()
        inks.add(artwork: StandIn(red: 1, green: 2, blue: 3), as: .gray(.none))
        let error = #expect(throws: PressError.self, "\(name)") {
            try Finisher(profile: .plain, intent: nil, inks: inks).finish(pdf, TestPress.part())
        }
        #expect(error?.code == .colour)
        #expect(error?.description == "the drawn PDF has the colour 00abcd, which is no ink")
        // With an ink for it, it is finished.
        inks.add(artwork: StandIn(red: 0, green: 171, blue: 205), as: .gray(.full))
        let finished = try Finisher(profile: .plain, intent: nil, inks: inks).finish(pdf, TestPress.part())
        #expect(try qpdf(["--check"], on: finished).status == 0)
    }

    @Test("all of a drawing's colours are found, and no others")
    func survey() throws {
        for seed in UInt64(1)...10 {
            let drawing = RandomDrawing(seed: seed, .press)
            let found = try ColourSurvey.colours(of: drawing.pdf())
            #expect(found.isSubset(of: drawing.table.entries.map(\.standIn)))
            #expect(found.count > 5)
        }
        #expect(try ColourSurvey.colours(of: cairoPDF { _, _ in }) == [])
    }
}

extension OpaquePointer {
    fileprivate func fill() {
        cairo_set_source_rgb(self, 0, 171 / 255, 205 / 255)
        cairo_rectangle(self, 10, 10, 50, 50)
        cairo_fill(self)
    }

    fileprivate func stroke() {
        cairo_set_source_rgb(self, 0, 171 / 255, 205 / 255)
        cairo_rectangle(self, 10, 10, 50, 50)
        cairo_stroke(self)
    }

    /// A recording of the fill.
    fileprivate func withRecording(_ body: (OpaquePointer?) -> Void) {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: 80, height: 80)
        let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        guard let context = cairo_create(surface) else { return }
        context.fill()
        cairo_destroy(context)
        body(surface)
        cairo_surface_destroy(surface)
    }

    fileprivate func gradient(_ stops: [(Int, Int, Int)]) {
        let pattern = cairo_pattern_create_linear(0, 0, 100, 0)
        for (index, stop) in stops.enumerated() {
            cairo_pattern_add_color_stop_rgb(
                pattern, Double(index) / Double(stops.count - 1), Double(stop.0) / 255, Double(stop.1) / 255,
                Double(stop.2) / 255)
        }
        cairo_set_source(self, pattern)
        cairo_pattern_destroy(pattern)
        cairo_rectangle(self, 0, 0, 200, 200)
        cairo_fill(self)
    }
}
