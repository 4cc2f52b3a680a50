import Diagnostics

/// Where each character of a scalar's value stands in the file.
///
/// Known for plain and quoted scalars on one line and for literal blocks (`|`); for others every character has the place
/// where the scalar begins. What is worked out here is compared with the value that the parser gave, so a case
/// not thought of gives a coarse place, never a wrong one.
struct ScalarPositions: Hashable, Sendable {
    private let start: SourceLocation
    /// One for each scalar of the value; empty when unknown.
    private var places: [Place] = []

    /// 1-based.
    private struct Place: Hashable {
        var line, column: Int
    }

    /// Nothing known but where the scalar begins.
    init(at start: SourceLocation) { self.start = start }

    init(of node: YAMLNode, in source: SourceText) {
        start = node.location
        guard case .scalar(let text, let style) = node.content, let line = start.line,
            let column = start.column
        else { return }
        let value = Array(text.unicodeScalars)
        let found: [Found]? =
            switch style {
            case .plain:
                ScalarPositions.plain(source.rest(line: line, column: column), line, count: value.count)
            case .singleQuoted:
                ScalarPositions.singleQuoted(source.rest(line: line, column: column), line)
            case .doubleQuoted:
                ScalarPositions.doubleQuoted(source.rest(line: line, column: column), line)
            case .literal: ScalarPositions.literal(source, below: line)
            case .folded: nil
            }
        // A literal block may go on with blank lines that its value leaves out.
        guard let found, found.count == value.count || (style == .literal && found.count > value.count),
            zip(found, value).allSatisfy({ $0.scalar == $1 })
        else { return }
        places = found.map { Place(line: $0.line, column: $0.column) }
    }

    /// The place of the scalar at an offset into the value's Unicode scalars.
    func location(at offset: Int) -> SourceLocation {
        guard places.indices.contains(offset) else { return start }
        return SourceLocation(
            file: start.file, line: places[offset].line, column: places[offset].column)
    }

    private struct Found {
        var scalar: Unicode.Scalar
        var line: Int
        var column: Int
    }

    private static func plain(_ rest: ArraySlice<Unicode.Scalar>, _ line: Int, count: Int) -> [Found] {
        rest.indices.prefix(count).map { Found(scalar: rest[$0], line: line, column: $0 + 1) }
    }

    private static func singleQuoted(_ rest: ArraySlice<Unicode.Scalar>, _ line: Int) -> [Found]? {
        var found: [Found] = []
        var index = rest.startIndex + 1
        while index < rest.endIndex {
            if rest[index] == "'" {
                guard index + 1 < rest.endIndex, rest[index + 1] == "'" else { return found }
                index += 1
            }
            found.append(Found(scalar: rest[index], line: line, column: index + 1))
            index += 1
        }
        return nil
    }

    private static func doubleQuoted(_ rest: ArraySlice<Unicode.Scalar>, _ line: Int) -> [Found]? {
        var found: [Found] = []
        var index = rest.startIndex + 1
        while index < rest.endIndex, rest[index] != "\"" {
            let column = index + 1
            var scalar = rest[index]
            if scalar == "\\" {
                guard index + 1 < rest.endIndex, let escape = DoubleQuotedEscape(rest[(index + 1)...])
                else { return nil }
                scalar = escape.scalar
                index += escape.length
            }
            found.append(Found(scalar: scalar, line: line, column: column))
            index += 1
        }
        return index < rest.endIndex ? found : nil
    }

    private static func literal(_ source: SourceText, below line: Int) -> [Found] {
        let lines = source.lines.dropFirst(line)
        // Without an indentation indicator the first line that is not blank sets it; with one, the comparison fails
        // where the text itself begins with spaces, and the place is coarse.
        guard let first = lines.first(where: { !$0.allSatisfy { $0 == " " } }) else { return [] }
        let indentation = first.prefix { $0 == " " }.count
        var found: [Found] = []
        for (index, scalars) in zip(lines.indices, lines) {
            guard scalars.prefix(indentation).allSatisfy({ $0 == " " }) else { break }
            for column in scalars.indices.dropFirst(indentation) {
                found.append(Found(scalar: scalars[column], line: index + 1, column: column + 1))
            }
            found.append(Found(scalar: "\n", line: index + 1, column: scalars.count + 1))
        }
        return found
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
