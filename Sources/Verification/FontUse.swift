/// A font that a finished PDF names.
public struct FontUse: Hashable, Sendable, Comparable {
    /// With its subset tag, such as `ABCDEF+Lato-Regular`; a Type 3 font has no name and is called `Type 3`.
    public var baseName: String
    public var isEmbedded: Bool

    public init(baseName: String, isEmbedded: Bool) {
        self.baseName = baseName
        self.isEmbedded = isEmbedded
    }

    public static func < (a: FontUse, b: FontUse) -> Bool {
        (a.baseName, a.isEmbedded ? 1 : 0) < (b.baseName, b.isEmbedded ? 1 : 0)
    }
}
