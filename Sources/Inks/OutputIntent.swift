/// The printing condition that a press file is made for.
public struct OutputIntent: Hashable, Sendable {
    public var profile: ICCProfile
    /// The condition's name in the registry of characterisations: `FOGRA51`.
    public var condition: String
    /// In words; empty: the profile's own description.
    public var name: String

    public init(profile: ICCProfile, condition: String, name: String) {
        self.profile = profile
        self.condition = condition
        self.name = name.isEmpty ? profile.description : name
    }
}
