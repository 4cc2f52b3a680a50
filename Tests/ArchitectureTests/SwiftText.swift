/// A Swift source taken apart: what the compiler reads, and what people read, each line by line.
struct SwiftText {
    /// The lines without comments and without what string literals say; interpolated code is kept.
    let code: [String]
    /// The comments alone.
    let comments: [String]

    init(_ source: String) {
        var splitter = SwiftSplitter(source)
        splitter.code(endsWithParenthesis: false)
        code = SwiftText.lines(splitter.codeText)
        comments = SwiftText.lines(splitter.commentText)
    }

    private static func lines(_ text: String.UnicodeScalarView) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// The first line of each `import`, with the module's name.
    var imports: [(line: Int, module: String)] {
        code.enumerated().compactMap { index, line in
            let words = line.split(separator: " ")
            guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
                words[..<keyword].allSatisfy({ $0.first == "@" || SwiftText.accessLevels.contains($0) })
            else { return nil }
            // `import struct Foundation.Data` names the module after the kind.
            let kinds: Set<Substring> = [
                "struct", "class", "enum", "protocol", "func", "let", "var", "typealias",
            ]
            let name = words[(keyword + 1)...].first { !kinds.contains($0) } ?? ""
            return (index + 1, name.split(separator: ".").first.map(String.init) ?? "")
        }
    }

    private static let accessLevels: Set<Substring> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
}

/// Reads a source once, from start to end, and gives each scalar to the code, to the comments or to neither.
private struct SwiftSplitter {
    private let source: [Unicode.Scalar]
    private var index = 0
    private(set) var codeText = String.UnicodeScalarView()
    private(set) var commentText = String.UnicodeScalarView()

    init(_ source: String) { self.source = Array(source.unicodeScalars) }

    /// Reads code up to the end of the source, or of the interpolation it stands in.
    mutating func code(endsWithParenthesis: Bool) {
        var depth = 0
        while let scalar = peek(0) {
            switch scalar {
            case "/" where peek(1) == "/": lineComment()
            case "/" where peek(1) == "*": blockComment()
            case "\"": string(hashes: 0)
            case "#":
                var hashes = 1
                while peek(hashes) == "#" { hashes += 1 }
                if peek(hashes) == "\"" {
                    for _ in 0..<hashes { take(.code) }
                    string(hashes: hashes)
                } else {
                    take(.code)
                }
            case "(":
                depth += 1
                take(.code)
            case ")":
                if depth == 0, endsWithParenthesis { return take(.code) }
                depth -= 1
                take(.code)
            default: take(.code)
            }
        }
    }

    private enum Target { case code, comment, neither }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        index + distance < source.count ? source[index + distance] : nil
    }

    /// Gives the next scalar to its text; line feeds to both, so that lines keep their numbers.
    private mutating func take(_ target: Target) {
        let scalar = source[index]
        index += 1
        if scalar == "\n" || target == .code { codeText.append(scalar) }
        if scalar == "\n" || target == .comment { commentText.append(scalar) }
    }

    private mutating func lineComment() {
        while let scalar = peek(0), scalar != "\n" { take(.comment) }
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            if peek(0) == "/", peek(1) == "*" {
                depth += 1
                take(.comment)
            } else if peek(0) == "*", peek(1) == "/" {
                depth -= 1
                take(.comment)
            }
            if peek(0) != nil { take(.comment) }
        } while depth > 0 && peek(0) != nil
        // Where a comment stood, two words must not become one.
        codeText.append(" ")
    }

    /// From the first quote to the last, both kept as code.
    private mutating func string(hashes: Int) {
        let isMultiline = peek(1) == "\"" && peek(2) == "\""
        let quotes = isMultiline ? 3 : 1
        for _ in 0..<quotes { take(.code) }
        while let scalar = peek(0) {
            if scalar == "\\", (0..<hashes).allSatisfy({ peek(1 + $0) == "#" }) {
                for _ in 0...hashes { take(.neither) }
                if peek(0) == "(" {
                    take(.code)
                    code(endsWithParenthesis: true)
                } else if peek(0) != nil {
                    take(.neither)
                }
            } else if (0..<quotes).allSatisfy({ peek($0) == "\"" }),
                (0..<hashes).allSatisfy({ peek(quotes + $0) == "#" })
            {
                for _ in 0..<quotes + hashes { take(.code) }
                return
            } else if scalar == "\n", !isMultiline {
                return
            } else {
                take(.neither)
            }
        }
    }
}
