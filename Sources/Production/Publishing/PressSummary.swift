import Inks
public import JobModel

/// What a run's press files are made for, and in which colours.
public struct PressSummary: Codable, Hashable, Sendable {
    public var profile: PressProfile
    /// The printing condition's name; nil without an intent.
    public var condition: String?
    public var conditionName: String?
    public var marks: [PrinterMark]
    /// Of the template, as it writes them: `spot(PANTONE 186 C, cmyk(0, 100, 80, 4))`.
    public var inks: [String]
    /// RGB colours of artwork and pictures, and the inks that they are printed in.
    public var converted: [Conversion]

    public struct Conversion: Codable, Hashable, Sendable {
        /// `#1f2a44`
        public var rgb: String
        /// `cmyk(90, 80, 45, 45)`
        public var inks: String
    }

    /// - Parameter template: of the plan; nil only where it cannot be read any more.
    init(_ header: PlanHeader, _ template: Template?) {
        profile = header.profile
        condition = header.condition
        conditionName = header.conditionName
        marks = header.marks
        // Patches of the colour bar are in the table, too.
        inks = template?.inks.map(\.description) ?? []
        converted = header.inks.entries.compactMap { entry in
            if case .rgb = entry.colour.ink { return nil }
            guard entry.isOfArtwork else { return nil }
            return Conversion(rgb: ArtworkColours.name(entry.standIn), inks: entry.colour.description)
        }
    }

    /// As published by versions that knew no inks.
    init() {
        profile = .plain
        marks = []
        inks = []
        converted = []
    }
}
