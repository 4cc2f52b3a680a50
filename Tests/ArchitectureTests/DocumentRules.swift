import Foundation

/// What documents and the Makefile say, held against what there is.
enum DocumentRules {
    /// The targets of `[text](target)` and `![text](target)` that are no web addresses, without `#section`.
    static func relativeLinks(in markdown: String) -> [(line: Int, target: String)] {
        var links: [(Int, String)] = []
        var isProgram = false
        for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") { isProgram.toggle() }
            guard !isProgram else { continue }
            for part in String(line).components(separatedBy: "](").dropFirst() {
                guard let end = part.firstIndex(of: ")") else { continue }
                let target = part[..<end].split(separator: "#", omittingEmptySubsequences: false)[0]
                if !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") {
                    links.append((index + 1, String(target)))
                }
            }
        }
        return links
    }

    /// - Parameter exists: whether a path from the checkout's folder leads to something.
    static func brokenLinks(_ file: Checkout.File, exists: (String) -> Bool) -> [Violation] {
        let folder = file.path.split(separator: "/").dropLast().map(String.init)
        return relativeLinks(in: file.text).compactMap { line, target in
            var path = folder
            for part in target.split(separator: "/") where part != "." {
                if part != ".." {
                    path.append(String(part))
                } else if path.popLast() == nil {
                    return Violation(file.path, line: line, "the link `\(target)` leaves the checkout")
                }
            }
            return exists(path.joined(separator: "/"))
                ? nil : Violation(file.path, line: line, "the link `\(target)` leads nowhere")
        }
    }

    /// The words of `NAME := …` in a Makefile, its continued lines included.
    static func words(of name: String, in makefile: String) -> Set<String> {
        let joined = makefile.replacingOccurrences(of: "\\\n", with: " ")
        for line in joined.split(separator: "\n") {
            let sides = line.components(separatedBy: ":=")
            guard sides.count == 2, sides[0].trimmingCharacters(in: .whitespaces) == name else { continue }
            return Set(sides[1].split(whereSeparator: \.isWhitespace).map(String.init))
        }
        return []
    }

    /// Debian packages that the package's C libraries need and `make setup` would not install.
    static func missingPackages(_ manifest: PackageManifest, makefile: String) -> [Violation] {
        let installed = words(of: "LIBRARIES", in: makefile)
        return manifest.targets.flatMap { target in
            target.packages.filter { !installed.contains($0) }.map {
                Violation("Makefile", "LIBRARIES lacks `\($0)`, which `\(target.name)` needs")
            }
        }
    }

    /// The paths that a script tells people to look at: those below a folder, up to the first blank.
    static func paths(below folder: String, in text: String) -> [String] {
        text.split(separator: "\n").flatMap { line in
            line.split(whereSeparator: \.isWhitespace).map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"'`,;."))
            }.filter { $0.hasPrefix(folder) }
        }
    }
}
