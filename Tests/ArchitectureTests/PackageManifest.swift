import Foundation

/// What `Package.swift` says of its targets. Read as text: SwiftPM cannot be asked while it runs the tests.
struct PackageManifest {
    struct Target: Hashable {
        enum Kind: Hashable { case room, test, library }

        var name: String
        var kind: Kind
        var dependencies: [String]
        /// Debian packages.
        var packages: [String]
    }

    /// In the order of the file.
    let targets: [Target]

    init(_ text: String) {
        let plain = PackageManifest.withoutComments(text)
        let products = PackageManifest.products(plain)
        var targets: [Target] = []
        // The list of targets begins there; before it stand the functions that the list uses.
        let list = plain.range(of: "targets: [\n").map { plain[$0.upperBound...] } ?? ""
        let openings: [(String, Target.Kind)] = [
            ("room(", .room), ("tests(", .test), (".testTarget(", .test), (".systemLibrary(", .library),
            (".executableTarget(", .room),
            (".target(", .library),
        ]
        var rest = list
        while let next = openings.compactMap({ opening, kind in
            rest.range(of: opening).map { (range: $0, kind: kind) }
        }).min(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let arguments = PackageManifest.arguments(rest[next.range.upperBound...])
            targets.append(PackageManifest.target(arguments, kind: next.kind, products: products))
            rest = rest[next.range.upperBound...].dropFirst(arguments.count)
        }
        self.targets = targets
    }

    private static func target(_ arguments: String, kind: Target.Kind, products: [String: String]) -> Target {
        let (packages, others) = parts(of: arguments, list: ".apt([")
        // What follows these labels names no dependency.
        let rest = ["swiftSettings:", "exclude:", "path:", "pkgConfig:"].reduce(others) { text, label in
            text.components(separatedBy: label)[0]
        }
        var names = quoted(rest)
        let name = names.isEmpty ? "" : names.removeFirst()
        let words = rest.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        names += words.compactMap { products[$0] }
        return Target(name: name, kind: kind, dependencies: names, packages: quoted(packages))
    }

    /// `let yams = Target.Dependency.product(name: "Yams", …)`: what the constants stand for.
    private static func products(_ text: String) -> [String: String] {
        var products: [String: String] = [:]
        for line in text.split(separator: "\n") where line.contains("Target.Dependency.product(") {
            let words = line.split(separator: " ")
            if words.count > 1, let name = quoted(String(line)).first { products[String(words[1])] = name }
        }
        return products
    }

    /// Up to the parenthesis that closes the call.
    private static func arguments(_ text: Substring) -> String {
        var depth = 1
        return String(
            text.prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            })
    }

    /// What stands in the list that `opening` begins, and everything else.
    private static func parts(of text: String, list opening: String) -> (inside: String, outside: String) {
        guard let start = text.range(of: opening),
            let end = text.range(of: "]", range: start.upperBound..<text.endIndex)
        else { return ("", text) }
        let outside = text[..<start.lowerBound] + text[end.upperBound...]
        return (String(text[start.upperBound..<end.lowerBound]), String(outside))
    }

    private static func quoted(_ text: String) -> [String] {
        text.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    /// Package.swift holds `//` in addresses, which are strings: only lines that are all comment go.
    private static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined(separator: "\n")
    }
}
