public import Diagnostics
import DurableFiles

/// Why the registry cannot do what was asked. Paths, campaigns and counts only: no contact key, token or secret.
public struct RegistryError: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        public let description: String

        public static let notFound = Code(description: "registry-not-found")
        public static let exists = Code(description: "registry-exists")
        /// Something else stands there.
        public static let notARegistry = Code(description: "not-a-registry")
        public static let damaged = Code(description: "registry-damaged")
        public static let newerFormat = Code(description: "registry-newer-format")
        /// Others may read the file, and so the campaigns' keys.
        public static let exposed = Code(description: "registry-exposed")
        /// SQLite did not take a setting that durability needs.
        public static let settings = Code(description: "registry-settings")
        /// Another process holds it: try again (exit 75).
        public static let busy = Code(description: "registry-busy")
        public static let readOnly = Code(description: "registry-read-only")
        /// An interrupted change waits to be taken back, which a read-only opening cannot do.
        public static let unfinished = Code(description: "registry-unfinished")
        /// The machine: disk full, input or output error.
        public static let machine = Code(description: "registry-machine")
        public static let unknownCampaign = Code(description: "unknown-campaign")
        public static let otherProfile = Code(description: "other-token-profile")
        public static let missingKey = Code(description: "missing-campaign-key")
        public static let badNewKey = Code(description: "bad-new-key")
        public static let badContactKey = Code(description: "bad-contact-key")
        public static let tokensUsedUp = Code(description: "tokens-used-up")
        public static let otherRun = Code(description: "run-of-another-job")
    }

    public let code: Code
    /// For the operator: lower case, no full stop.
    public let message: String
    public let hints: [String]

    public init(_ code: Code, _ message: String, hints: [String] = []) {
        self.code = code
        self.message = message
        self.hints = hints
    }

    public var description: String { message }

    public var diagnostic: Diagnostic {
        Diagnostic(.error, Diagnostic.Code(stringLiteral: code.description), message, hints: hints)
    }
}

extension RegistryError {
    static func damaged(_ path: String, _ fault: String) -> RegistryError {
        RegistryError(
            .damaged, "the registry at `\(path)` is damaged: \(fault)",
            hints: ["keep it as it is, and go on with the last backup"])
    }

    init(_ error: FileError) {
        self.init(.machine, error.description, hints: error.isNoSpace ? ["make room on the disk"] : [])
    }
}
