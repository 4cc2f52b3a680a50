import Diagnostics

/// Where each character of a scalar's value stands in the file.
///
/// Where it cannot be told (folded blocks with indented lines, escaped line ends), every character has the place where
/// the scalar begins. What is worked out here is compared with the value that the parser gave, so a case not
/// thought of gives a coarse place, never a wrong one.
struct ScalarPositions: Hashable, Sendable {
    private let start: SourceLocation
    /// One for each scalar of the value; empty when unknown.
    private var places: [Place] = []

    /// 1-based.
    struct Place: Hashable {
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
        if style == .literal {
            places = ScalarPositions.literal(value, in: source, below: line) ?? []
        } else {
            var walk = ScalarWalk(style, in: source, line: line, column: column)
            places = walk.places(of: value) ?? []
        }
    }

    /// The place of the scalar at an offset into the value's Unicode scalars; behind the last one at their count.
    func location(at offset: Int) -> SourceLocation {
        if offset == places.count, let last = places.last {
            return SourceLocation(file: start.file, line: last.line, column: last.column + 1)
        }
        guard places.indices.contains(offset) else { return start }
        return SourceLocation(
            file: start.file, line: places[offset].line, column: places[offset].column)
    }

    private static func literal(_ value: [Unicode.Scalar], in source: SourceText, below line: Int) -> [Place]?
    {
        let lines = source.lines.dropFirst(line)
        // Without an indentation indicator the first line that is not blank sets it; with one, the comparison fails
        // where the text itself begins with spaces, and the place is coarse.
        guard let first = lines.first(where: { !$0.allSatisfy { $0 == " " } }) else { return nil }
        let indentation = first.prefix { $0 == " " }.count
        var places: [Place] = []
        for (index, scalars) in zip(lines.indices, lines) {
            guard scalars.prefix(indentation).allSatisfy({ $0 == " " }) else { break }
            let content = scalars.dropFirst(indentation) + ["\n"]
            for (offset, scalar) in content.enumerated() {
                // The block may go on with blank lines that its value leaves out.
                if places.count == value.count { return places }
                guard scalar == value[places.count] else { return nil }
                let column = min(indentation, scalars.count) + offset + 1
                places.append(Place(line: index + 1, column: column))
            }
        }
        return places.count == value.count ? places : nil
    }
}
