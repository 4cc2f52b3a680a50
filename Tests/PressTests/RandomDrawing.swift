internal import CPangoCairo
import Inks
import JobModel
import TestSupport

/// Pages of everything that cairo can be asked to draw in colours, all of them random: the same for the same seed.
struct RandomDrawing {
    /// What colours may be.
    enum Inks: Sendable, CaseIterable {
        /// Process colours, spot colours, grey, RGB, black and white, some of them overprinting.
        case press
        /// The same without overprint.
        case knockingOut
        /// RGB alone, each colour printed as it is drawn.
        case asDrawn
    }

    let table: InkTable
    private let seed: UInt64

    init(seed: UInt64, _ inks: Inks) {
        self.seed = seed
        var generator = SplitMix64(seed: seed)
        var table = InkTable()
        var anything: StandIn { StandIn(key: UInt32(generator.below(1 << 24))) }
        switch inks {
        case .press:
            table.add(RandomDrawing.colours(overprint: true, &generator), avoiding: []) { _ in anything }
        case .knockingOut:
            table.add(RandomDrawing.colours(overprint: false, &generator), avoiding: []) { _ in anything }
        case .asDrawn:
            for _ in 0..<20 {
                let colour = StandIn(key: UInt32(generator.below(1 << 24)))
                table.add(
                    artwork: colour, as: .rgb(red: colour.red, green: colour.green, blue: colour.blue))
            }
        }
        self.table = table
    }

    func pdf(pages: Int = 2) -> [UInt8] {
        var pen = Pen(table: table, generator: SplitMix64(seed: seed &+ 1))
        return cairoPDF(pages: pages) { context, _ in
            for _ in 0..<12 { pen.draw(on: context, depth: 0) }
        }
    }

    private static func colours(overprint: Bool, _ generator: inout SplitMix64) -> [Colour] {
        func percent() -> Percent { Percent(hundredths: generator.pick([0, 1, 50, 4_000, 9_999, 10_000])) }
        func tint() -> ProcessTint {
            ProcessTint(cyan: percent(), magenta: percent(), yellow: percent(), black: percent())
        }
        let alternates = (0..<3).map { _ in tint() }
        return (0..<24).map { index in
            let ink: Ink =
                switch index % 6 {
                case 0, 1: .process(tint())
                case 2: .gray(percent())
                case 3:
                    .rgb(red: UInt8(generator.below(256)), green: UInt8(generator.below(256)), blue: 7)
                case 4: .registration
                default:
                    .spot(
                        name: ["PANTONE 186 C", "Lack (matt) #1", "Größe"][index / 6 % 3],
                        alternate: alternates[index / 6 % 3], tint: percent())
                }
            return Colour(ink, overprints: overprint && generator.below(2) == 0)
        }
    }
}

/// Draws one thing after the other, forms within forms.
private struct Pen {
    let table: InkTable
    var generator: SplitMix64

    private mutating func length(_ most: Int) -> Double { Double(generator.below(most * 10)) / 10 }

    private func set(_ entry: InkTable.Entry, _ context: OpaquePointer, opacity: Double = 1) {
        let colour = entry.standIn
        cairo_set_source_rgba(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255, opacity)
    }

    private mutating func path(_ context: OpaquePointer) {
        switch generator.below(3) {
        case 0: cairo_rectangle(context, length(300), length(200), 1 + length(100), 1 + length(80))
        case 1:
            cairo_new_sub_path(context)
            cairo_arc(context, length(300), length(200), 1 + length(50), 0, 6)
        default:
            cairo_move_to(context, length(300), length(200))
            for _ in 0..<3 { cairo_line_to(context, length(300), length(200)) }
            cairo_close_path(context)
        }
    }

    mutating func draw(on context: OpaquePointer, depth: Int) {
        cairo_save(context)
        defer { cairo_restore(context) }
        let opacity = generator.below(4) == 0 ? 0.5 : 1
        switch generator.below(depth < 2 ? 13 : 7) {
        case 0, 1:
            set(generator.pick(table.entries), context, opacity: opacity)
            path(context)
            cairo_fill(context)
        case 2:
            set(generator.pick(table.entries), context, opacity: opacity)
            cairo_set_line_width(context, 0.25 + length(5))
            path(context)
            cairo_stroke(context)
        case 3:
            set(generator.pick(table.entries), context, opacity: opacity)
            path(context)
            cairo_fill_preserve(context)
            set(generator.pick(table.entries), context)
            cairo_stroke(context)
        case 4:
            set(generator.pick(table.entries), context)
            cairo_set_font_size(context, 4 + length(20))
            cairo_move_to(context, length(300), 10 + length(200))
            // As a string, this looks like a colour.
            cairo_show_text(context, generator.pick(["1 0 0 rg (q)", "Q) \\(Do", "Grüße", "0.5"]))
        case 5: stencil(context)
        case 6: image(context)
        case 7:
            gradient(context)
            path(context)
            cairo_fill(context)
        case 8:
            gradient(context)
            path(context)
            cairo_clip(context)
            cairo_paint_with_alpha(context, opacity)
        case 9:
            path(context)
            cairo_clip(context)
            for _ in 0..<3 { draw(on: context, depth: depth + 1) }
        case 10:
            cairo_push_group(context)
            for _ in 0..<3 { draw(on: context, depth: depth + 1) }
            cairo_pop_group_to_source(context)
            cairo_paint_with_alpha(context, opacity)
        case 11: recorded(context, depth)
        default: mask(context)
        }
    }

    /// One bit a pixel, painted in a colour, as codes are.
    private mutating func stencil(_ context: OpaquePointer) {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A1, 16, 16)
        defer { cairo_surface_destroy(surface) }
        guard let rows = cairo_image_surface_get_data(surface) else { return }
        for byte in 0..<64 { rows[byte] = UInt8(generator.below(256)) }
        cairo_surface_mark_dirty(surface)
        set(generator.pick(table.entries), context)
        cairo_mask_surface(context, surface, length(300), length(200))
    }

    private mutating func image(_ context: OpaquePointer) {
        let format = generator.pick([CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32])
        let surface = cairo_image_surface_create(format, 8, 8)
        defer { cairo_surface_destroy(surface) }
        guard let rows = cairo_image_surface_get_data(surface) else { return }
        // Premultiplied: no component is above the alpha.
        for byte in 0..<256 { rows[byte] = byte % 4 == 3 ? 200 : UInt8(generator.below(200)) }
        cairo_surface_mark_dirty(surface)
        cairo_set_source_surface(context, surface, length(300), length(200))
        cairo_paint(context)
    }

    /// Stops that plates can print together.
    private mutating func stops() -> [InkTable.Entry] {
        let entries = table.entries
        let white = entries.first { $0.colour.ink == .white }
        let family = generator.below(4)
        let fitting = entries.filter { entry in
            switch (entry.colour.ink, family) {
            case (.process, 0), (.gray, 0), (.black, 0), (.gray, 1), (.black, 1): true
            case (.rgb, 2): true
            case (.spot(let name, _, _), 3): name == "PANTONE 186 C"
            default: false
            }
        }
        var chosen = (0..<(2 + generator.below(3))).compactMap { _ in
            fitting.isEmpty ? white : generator.pick(fitting)
        }
        if let white, generator.below(3) == 0 { chosen.append(white) }
        return chosen
    }

    private mutating func gradient(_ context: OpaquePointer) {
        let pattern =
            generator.below(2) == 0
            ? cairo_pattern_create_linear(length(100), length(100), 200 + length(100), length(200))
            : cairo_pattern_create_radial(150, 100, length(10), 150, 100, 20 + length(100))
        defer { cairo_pattern_destroy(pattern) }
        let stops = stops()
        let fades = generator.below(4) == 0
        for (index, stop) in stops.enumerated() {
            let colour = stop.standIn
            cairo_pattern_add_color_stop_rgba(
                pattern, Double(index) / Double(stops.count - 1), Double(colour.red) / 255,
                Double(colour.green) / 255, Double(colour.blue) / 255, fades && index == 0 ? 0.2 : 1)
        }
        cairo_pattern_set_extend(pattern, generator.pick([CAIRO_EXTEND_PAD, CAIRO_EXTEND_REPEAT]))
        cairo_set_source(context, pattern)
    }

    /// As artwork and patterns are: once in the file, painted or repeated.
    private mutating func recorded(_ context: OpaquePointer, _ depth: Int) {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: 60, height: 40)
        let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        defer { cairo_surface_destroy(surface) }
        guard let inner = cairo_create(surface) else { return }
        for _ in 0..<3 { draw(on: inner, depth: depth + 1) }
        cairo_destroy(inner)
        if generator.below(2) == 0 {
            cairo_set_source_surface(context, surface, length(200), length(150))
            cairo_paint(context)
        } else {
            let pattern = cairo_pattern_create_for_surface(surface)
            defer { cairo_pattern_destroy(pattern) }
            cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
            cairo_set_source(context, pattern)
            path(context)
            cairo_fill(context)
        }
    }

    /// A colour through a gradient's opacity.
    private mutating func mask(_ context: OpaquePointer) {
        let pattern = cairo_pattern_create_linear(0, 0, 300, 0)
        defer { cairo_pattern_destroy(pattern) }
        cairo_pattern_add_color_stop_rgba(pattern, 0, 0, 0, 0, 0.1)
        cairo_pattern_add_color_stop_rgba(pattern, 1, 0, 0, 0, 1)
        set(generator.pick(table.entries), context)
        path(context)
        cairo_clip(context)
        cairo_mask(context, pattern)
    }
}
