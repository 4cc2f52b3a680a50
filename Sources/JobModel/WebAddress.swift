import Diagnostics

/// The rules for the two addresses of a job (RFC 3986, narrowed).
extension Reading {
    static let baseLimit = 200
    static let landingLimit = 2000

    /// The base of PURLs: printed, typed by hand and put into QR codes, so narrow: `https://go.example.com/path/`.
    func purlBase(_ node: YAMLNode, _ name: String) -> Located<String>? {
        guard let text = line(node, name) else { return nil }
        guard let address = AddressParts(text) else {
            error(
                "bad-url", "`\(name)` must begin with `https://`", at: node.location,
                ["write it like this: https://go.example.com/"])
            return nil
        }
        func refuse(_ message: String, _ hints: String...) -> Located<String>? {
            error("bad-url", "`\(name)` \(message)", at: node.location, hints)
            return nil
        }
        guard text.unicodeScalars.count <= Reading.baseLimit else {
            return refuse("has more than \(Reading.baseLimit) characters")
        }
        if text.contains("@") { return refuse("cannot hold a user name") }
        if text.contains("?") {
            return refuse("cannot hold a query", "the token follows the base directly")
        }
        if text.contains("#") {
            return refuse("cannot hold a fragment", "the token follows the base directly")
        }
        if text.contains("%") {
            return refuse("cannot hold `%`", "use letters, digits, `-`, `.`, `_` and `~` only")
        }
        if let problem = address.hostProblem { return refuse(problem.message, problem.hint) }
        guard address.path.hasSuffix("/") else {
            return refuse("must end with `/`", "end it with `/`: \(text)/")
        }
        let segments = address.path.dropFirst().dropLast().split(
            separator: "/", omittingEmptySubsequences: false)
        if address.path != "/", segments.contains(where: { ["", ".", ".."].contains($0) }) {
            return refuse("has an empty, `.` or `..` step in its path")
        }
        if segments.contains(where: { !$0.unicodeScalars.allSatisfy(\.isUnreserved) }) {
            return refuse(
                "has a path with other characters than a PURL may hold",
                "use letters, digits, `-`, `.`, `_` and `~` only")
        }
        if address.scheme == "http" {
            warning(
                "insecure-url", "`\(name)` is http: what visitors do can be read and changed on the way",
                at: node.location, ["use https if the server can"])
        }
        return Located(text, at: node.location)
    }

    /// Where the web tier sends a visitor: any absolute http or https URL in ASCII.
    func landing(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = line(node, name) else { return nil }
        func refuse(_ message: String, _ hints: String...) -> String? {
            error("bad-url", "`\(name)` \(message)", at: node.location, hints)
            return nil
        }
        guard let address = AddressParts(text) else {
            return refuse("must be a whole address", "write it like this: https://www.example.com/offer")
        }
        guard text.utf8.count <= Reading.landingLimit else {
            return refuse("has more than \(Reading.landingLimit) characters")
        }
        let forbidden = text.unicodeScalars.contains {
            !("!"..."~").contains($0) || "\"<>\\^`{|}".unicodeScalars.contains($0)
        }
        if forbidden {
            return refuse(
                "holds a character that a URL cannot", "percent-encode it as UTF-8: `é` is %C3%A9")
        }
        let host = address.host.drop { $0 != "@" }
        if address.host.isEmpty || host == "@" || address.host.hasPrefix(":") {
            return refuse("names no host")
        }
        return text
    }
}

/// `scheme://host/path`
private struct AddressParts {
    let scheme: String
    /// With the port.
    let host: String
    /// From the first `/` on.
    let path: String

    /// Nil unless the scheme is `http` or `https` in lower case.
    init?(_ text: String) {
        guard let scheme = ["https", "http"].first(where: { text.hasPrefix("\($0)://") }) else {
            return nil
        }
        let rest = text.dropFirst(scheme.count + 3)
        self.scheme = scheme
        host = String(rest.prefix { !"/?#".contains($0) })
        path = String(rest.dropFirst(host.count))
    }

    var hostProblem: (message: String, hint: String)? {
        let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0]
        if name.isEmpty { return ("names no host", "write it like this: https://go.example.com/") }
        guard name.unicodeScalars.allSatisfy(\.isASCII) else {
            return ("has a host that is not ASCII", "write the name's `xn--` form")
        }
        if name != name.lowercased() {
            return ("has capitals in its host", "write \(name.lowercased())")
        }
        let sound = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.unicodeScalars.allSatisfy(\.isSlug)
                && !label.hasPrefix("-") && !label.hasSuffix("-")
        }
        if !sound { return ("has no sound host name", "write it like this: https://go.example.com/") }
        if parts.count == 2 {
            let port = parts[1]
            let isNumber = (1...5).contains(port.count) && port.unicodeScalars.allSatisfy(\.isDigit)
            guard isNumber, !port.hasPrefix("0"), let number = Int(port), number <= 65535 else {
                return ("has no sound port", "a port is a number from 1 to 65535")
            }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// `unreserved` of RFC 3986, 2.3.
    fileprivate var isUnreserved: Bool {
        isSlug || ("A"..."Z").contains(self) || self == "." || self == "_" || self == "~"
    }
}
