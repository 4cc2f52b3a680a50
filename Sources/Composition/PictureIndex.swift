public import Drawing

/// What is known of the pictures that a job may show, by path in the template's folder of images.
public struct PictureIndex: Hashable, Sendable, Codable {
    public enum Finding: Hashable, Sendable, Codable {
        /// - Parameter id: one for each content, whatever its path.
        case found(PictureInfo, id: String)
        case missing
        /// Why it cannot be shown.
        case refused(String)
    }

    private let findings: [String: Finding]

    public init(_ findings: [String: Finding] = [:]) { self.findings = findings }

    /// Of a path that nobody looked for: missing.
    public func finding(_ path: String) -> Finding { findings[path] ?? .missing }
}
