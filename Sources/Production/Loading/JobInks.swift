import Inks
import JobModel

/// Everything that colours become on the press.
struct JobInks {
    let template: Template
    let intent: OutputIntent?
    let marks: Set<PrinterMark>

    /// - Parameters:
    ///   - artwork: the colours of artwork and pictures that are no inks, but for black and white.
    /// - Throws: `ICCError`.
    func table(artwork: Set<StandIn>) throws -> InkTable {
        var table = InkTable()
        let preview = try intent.map { try InkPreview(intent: $0.profile) } ?? InkPreview()
        table.add(template.inks, avoiding: artwork) { preview.look(of: $0) }
        // For what stands outside the trim.
        let outside =
            (marks.isEmpty ? [] : [Colour(.registration)])
            + (marks.contains(.bar) ? ColourBar.patches(of: template.inks) : [])
        table.add(outside, avoiding: artwork) { preview.look(of: $0) }
        let conversion = try intent.flatMap { intent in
            intent.profile.space == .rgb ? nil : try ColourConversion(from: .sRGB(), to: intent.profile)
        }
        for colour in artwork.sorted() {
            table.add(artwork: colour, as: ink(for: colour, conversion))
        }
        return table
    }

    /// What an RGB colour of artwork is printed in.
    private func ink(for colour: StandIn, _ conversion: ColourConversion?) -> Ink {
        let plain = Ink.rgb(red: colour.red, green: colour.green, blue: colour.blue)
        guard let conversion, let intent else { return plain }
        let values = conversion.convert([colour.red, colour.green, colour.blue].map { Double($0) / 255 })
        switch intent.profile.space {
        case .cmyk: return .process(ProcessTint(values))
        case .gray: return .gray(Percent(hundredths: Int((values[0] * 100).rounded()) * 100))
        case .rgb: return plain
        }
    }
}
