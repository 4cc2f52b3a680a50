import Diagnostics
import Drawing
import Inks
import JobModel
import Press

/// The colours of an SVG that are its own and no inks of the template.
struct ArtworkColours {
    /// - Parameters:
    ///   - inks: names that its classes may take inks by.
    ///   - width, height: that it is drawn in, in points.
    /// - Throws: `SVGError`, `CairoError`, `PressError`.
    static func own(of svg: [UInt8], inks: [String], width: Double, height: Double) throws -> Set<StandIn> {
        // Drawn twice, with every ink in two colours: what comes out both times is the file's own.
        let first = try drawn(svg, provisional(inks, green: 17, blue: 201), width, height)
        guard !inks.isEmpty else { return first }
        return first.intersection(try drawn(svg, provisional(inks, green: 203, blue: 19), width, height))
    }

    private static func drawn(
        _ svg: [UInt8], _ styleSheet: String, _ width: Double, _ height: Double
    ) throws -> Set<StandIn> {
        try ColourSurvey.colours(
            of: SVGArtwork(bytes: svg, styleSheet: styleSheet).tryDrawing(width: width, height: height))
    }

    private static func provisional(_ inks: [String], green: UInt8, blue: UInt8) -> String {
        var table = InkTable()
        let colours = inks.indices.map { Colour(.gray(Percent(hundredths: $0))) }
        table.add(colours, avoiding: []) { ink in
            guard case .gray(let number) = ink else { return .black }
            return StandIn(red: UInt8(clamping: number.hundredths), green: green, blue: blue)
        }
        return table.styleSheet(for: zip(inks, colours).map { NamedColour(name: $0, colour: $1) })
    }

    /// Of artwork that may hold no RGB colours: which it has, and where the first of them stands.
    static func mistake(_ own: Set<StandIn>, in svg: [UInt8], file: String) -> Diagnostic? {
        let others = own.subtracting([.black, .white]).sorted()
        guard !others.isEmpty else { return nil }
        let names = others.prefix(4).map(name)
        let more = others.count > 4 ? " and \(others.count - 4) more" : ""
        return Diagnostic(
            "artwork-rgb",
            "the artwork has \(others.count == 1 ? "a colour that is" : "colours that are") RGB and no ink: "
                + "\(names.joined(separator: ", "))\(more)",
            at: SourceLocation(file: file, line: ColourPlace.line(of: Set(others), in: svg)),
            hints: [
                "give what has it a class with an ink of the template: class=\"ink-NAME\", or ink-stroke-NAME",
                "or let such colours be converted into the intent's inks: artwork: {file: …, rgb: convert}",
            ])
    }

    /// `#1f2a44`
    static func name(_ colour: StandIn) -> String {
        "#" + String(colour.key | 1 << 24, radix: 16).dropFirst()
    }
}
