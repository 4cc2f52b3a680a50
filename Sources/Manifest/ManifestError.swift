/// Why a manifest cannot be written, other than by a fault of the disk (`FileError`). Names rows by number only.
public struct ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// For the operator: lower case, no full stop.
    public let description: String

    init(_ description: String) { self.description = description }
}
