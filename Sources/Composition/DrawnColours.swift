import Inks
import JobModel
import Typesetting

/// What a template's colours are drawn in.
struct DrawnColours: Sendable {
    private let standIns: [Colour: RGB]

    init(_ inks: InkTable) {
        let pairs = inks.entries.map { entry in
            (entry.colour, RGB(red: entry.standIn.red, green: entry.standIn.green, blue: entry.standIn.blue))
        }
        standIns = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// A colour that the table lacks would be drawn in a colour that the press file has no ink for, and be found there.
    func callAsFunction(_ colour: Colour) -> RGB { standIns[colour] ?? DrawnColours.unknown }

    private static let unknown = RGB(red: 255, green: 0, blue: 254)
}
