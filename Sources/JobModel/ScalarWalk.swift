/// Goes along a plain, quoted or folded scalar in its file as the parser did, and notes where each character of the value came
/// from (YAML 1.1, 4.2.6 and 9: line folding).
struct ScalarWalk {
    private let style: YAMLNode.ScalarStyle
    private let lines: [[Unicode.Scalar]]
    /// Indices: of the line, and of the next scalar in it.
    private var line: Int
    private var index: Int

    /// - Parameters:
    ///   - line: 1-based, with `column`: where the scalar begins, its quote or its `>`.
    init(_ style: YAMLNode.ScalarStyle, in source: SourceText, line: Int, column: Int) {
        self.style = style
        lines = source.lines
        self.line = line - 1
        let isQuoted = style == .singleQuoted || style == .doubleQuoted
        index = column - 1 + (isQuoted ? 1 : 0)
        if style == .folded { goOn(skipping: 0) }
    }

    /// Nil where the file's text does not lead to the value in a way known here.
    mutating func places(of value: [Unicode.Scalar]) -> [ScalarPositions.Place]? {
        var places: [ScalarPositions.Place] = []
        while places.count < value.count {
            guard lines.indices.contains(line), index <= lines[line].count else { return nil }
            let place = ScalarPositions.Place(line: line + 1, column: index + 1)
            let rest = value[places.count...]
            if lines[line][index...].allSatisfy(\.isBlank) {
                guard let count = foldedBreak(rest) else { return nil }
                places += Array(repeating: place, count: count)
            } else {
                guard let first = rest.first, takeScalar() == first else { return nil }
                places.append(place)
            }
        }
        return places
    }

    /// The next scalar of the value, from within a line; nil at an unknown escape or a quote that closes.
    private mutating func takeScalar() -> Unicode.Scalar? {
        let rest = lines[line][index...]
        guard let first = rest.first else { return nil }
        switch (style, first) {
        case (.singleQuoted, "'"):
            guard rest.dropFirst().first == "'" else { return nil }
            index += 2
            return first
        case (.doubleQuoted, "\\"):
            guard let escape = DoubleQuotedEscape(rest.dropFirst()) else { return nil }
            index += 1 + escape.length
            return escape.scalar
        case (.doubleQuoted, "\""): return nil
        default:
            index += 1
            return first
        }
    }

    /// What the end of a line has become in the value: a space, or a line feed for each blank line behind it. How many
    /// scalars that are.
    private mutating func foldedBreak(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
        // A folded block keeps the line feeds at its end.
        if style == .folded, rest.allSatisfy({ $0 == "\n" }) { return rest.count }
        let blank = lines[(line + 1)...].prefix { $0.allSatisfy(\.isBlank) }.count
        let expected = blank == 0 ? [" "] : Array(repeating: Unicode.Scalar("\n"), count: blank)
        guard rest.starts(with: expected) else { return nil }
        goOn(skipping: blank)
        return expected.count
    }

    /// To the first character of the next line behind so many blank ones.
    private mutating func goOn(skipping blank: Int) {
        line += blank + 1
        index = lines.indices.contains(line) ? lines[line].prefix(while: \.isBlank).count : 0
    }
}

/// What stands after a backslash in a double-quoted scalar (YAML 1.1, 5.7, "escape sequences").
private struct DoubleQuotedEscape {
    let scalar: Unicode.Scalar
    /// Characters after the backslash.
    let length: Int

    init?(_ rest: ArraySlice<Unicode.Scalar>) {
        guard let first = rest.first else { return nil }
        let digits: Int? = ["x": 2, "u": 4, "U": 8][first]
        if let digits {
            let hex = String(String.UnicodeScalarView(rest.dropFirst().prefix(digits)))
            guard let value = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(value) else {
                return nil
            }
            self.scalar = scalar
            length = digits + 1
        } else if let scalar = DoubleQuotedEscape.short[first] {
            self.scalar = scalar
            length = 1
        } else {
            return nil
        }
    }

    private static let short: [Unicode.Scalar: Unicode.Scalar] = [
        "t": "\t", "\t": "\t", "n": "\n", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "_": "\u{A0}",
    ]
}
