/// Which letters of a QR code's payload are capitals; capitals make smaller symbols (QR's alphanumeric mode).
public enum PayloadCase: String, Hashable, Sendable, CaseIterable {
    /// The token in capitals, the base as it is. Every reader takes it.
    case mixed
    /// Everything, a path in the base too: the web tier must fold the case of the whole path. A few readers do not
    /// open such an address.
    case upper
    case lower
}

/// How a token becomes an address: in the manifest, in print and in the QR code.
public struct PURLForm: Hashable, Sendable {
    /// `https://host/` or `https://host/path/`.
    public let base: String
    public let letterCase: PayloadCase

    /// - Throws: `PURLFormError` unless the base is an absolute http or https URL of printable ASCII, with a host,
    ///   without query or fragment, and ends with `/`.
    public init(base: String, letterCase: PayloadCase) throws(PURLFormError) {
        let bytes = Array(base.utf8)
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw PURLFormError(base, "holds a character outside printable ASCII")
        }
        guard let start = PURLForm.hostStart(base), start.first != "/" else {
            throw PURLFormError(base, "does not start with `https://` and a host")
        }
        guard bytes.last == UInt8(ascii: "/") else { throw PURLFormError(base, "does not end with `/`") }
        guard !base.contains("?"), !base.contains("#") else {
            throw PURLFormError(base, "has a query or a fragment")
        }
        self.base = base
        self.letterCase = letterCase
    }

    private static func hostStart(_ base: String) -> Substring? {
        ["https://", "http://"].first { base.hasPrefix($0) }.map { base.dropFirst($0.count) }
    }

    /// The address itself: `https://go.example.com/k7qm2x9t4rwbcx`.
    public func purl(_ token: Token) -> String { base + token.text }

    /// For people to read and type, without the scheme: `go.example.com/k7qm-2x9t-4rwb-cx`.
    public func short(_ token: Token) -> String {
        (PURLForm.hostStart(base).map(String.init) ?? base) + token.grouped
    }

    /// What the QR code says; ASCII only.
    public func payload(_ token: Token) -> String {
        switch letterCase {
        case .mixed: base + token.text.uppercased()
        case .upper: purl(token).uppercased()
        case .lower: purl(token).lowercased()
        }
    }
}

/// Why an address cannot be the base of PURLs.
public struct PURLFormError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ base: String, _ fault: String) { description = "the PURLs' base `\(base)` \(fault)" }
}
