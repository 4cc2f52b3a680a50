/// A font that is not to be had as asked for.
public struct FontError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
    public var hint: String?
    /// Names near which the wanted one may lie.
    public var known: [String]
    public var wanted: String?

    init(_ description: String, hint: String? = nil, known: [String] = [], wanted: String? = nil) {
        self.description = description
        self.hint = hint
        self.known = known
        self.wanted = wanted
    }
}
