/// What a file is held to.
public struct PreflightSettings: Hashable, Sendable {
    public var profile: Profile
    /// Of all inks at one place, in percent. Nil: not looked at.
    public var inkLimit: Limit?
    /// The least width of a stroke on paper, in points. Nil: not looked at.
    public var minimumStroke: Limit?
    /// The least resolution of images of several greys or colours on paper, in pixels an inch. Nil: not looked at.
    public var minimumResolution: Limit?
    /// Black text below this size, in points, should be of black ink alone.
    public var richBlackSize: Double
    /// How much is looked at in one file: bytes of content and fonts, more for what is dearer. Some minutes' work; no file
    /// that is meant to be printed comes near it.
    package var workLimit = 16 << 30

    public init(
        profile: Profile = .auto, inkLimit: Limit? = nil, minimumStroke: Limit? = nil,
        minimumResolution: Limit? = nil, richBlackSize: Double = 12
    ) {
        self.profile = profile
        self.inkLimit = inkLimit
        self.minimumStroke = minimumStroke
        self.minimumResolution = minimumResolution
        self.richBlackSize = richBlackSize
    }

    public enum Profile: String, Hashable, Sendable, CaseIterable {
        /// What the file claims to be.
        case auto
        /// A sound file, whatever its colours.
        case plain
        case pdfx4
        /// PDF/X-4 and PDF/VT-1.
        case pdfvt1
    }

    public struct Limit: Hashable, Sendable {
        public var value: Double
        /// Whether a file that breaks it is still accepted.
        public var severity: PreflightFinding.Severity

        public init(_ value: Double, _ severity: PreflightFinding.Severity = .error) {
            self.value = value
            self.severity = severity
        }
    }
}
