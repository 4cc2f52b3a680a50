/// How a job is printed.
public struct PrintSettings: Hashable, Sendable {
    /// Pieces in a part: 1 to 5,000.
    public var part = PrintSettings.defaultPart
    /// Pieces in a delivered press file, 1 to 1,000,000; nil: the parts themselves are delivered.
    public var files: Int?
    /// Of the pieces fitted, the share that may be quarantined, 0 to 1: above it nothing is published unasked.
    public var maxQuarantined = PrintSettings.defaultMaxQuarantined
    public var profile = PressProfile.plain
    /// What the press files are printed with; there is one where the profile is a press profile.
    public var intent: IntentSource?
    /// What becomes of RGB pictures of pixels where there is an intent.
    public var images = ImagePolicy.keep
    public var marks: Set<PrinterMark> = []
    /// The most ink that may lie on one spot, all plates added up, 1 for each at full tint; nil: not looked at.
    public var inkLimit: Double?
    /// The thinnest line that the press holds; nil: not looked at.
    public var minStroke: Length?

    public static let defaultMaxQuarantined = 0.01
    public static let defaultPart = 250
    public static let partRange = 1...5000
    public static let fileRange = 1...1_000_000

    public init() {}
}

/// The rules that press files keep.
public enum PressProfile: String, Hashable, Sendable, CaseIterable, Codable {
    /// Boxes and embedded fonts.
    case plain
    /// PDF/X-4 (ISO 15930-7).
    case pdfx4
    /// PDF/VT-1 (ISO 16612-2), which is PDF/X-4 with a record for each piece.
    case pdfvt1
}

/// The printing condition that press files are made for.
public struct IntentSource: Hashable, Sendable {
    /// An ICC profile: as written, relative to the job's folder or absolute.
    public var file: Located<String>
    /// The condition's name in the registry: `FOGRA51`.
    public var condition: String
    /// The condition in words.
    public var name: String?

    public init(file: Located<String>, condition: String, name: String?) {
        self.file = file
        self.condition = condition
        self.name = name
    }
}

public enum ImagePolicy: String, Hashable, Sendable, CaseIterable, Codable {
    /// With the picture's own profile, or sRGB's.
    case keep
    /// Into the intent's inks.
    case convert
}

/// What is printed outside the bleed, in the order of drawing.
public enum PrinterMark: String, Hashable, Sendable, CaseIterable, Codable {
    /// Where the sheet is cut.
    case crop
    /// Targets by which plates are brought into register.
    case registration
    /// Where the sheet is folded.
    case fold
    /// A patch of each ink.
    case bar
    /// Job, run, part, piece and the plan's date.
    case slug
}
