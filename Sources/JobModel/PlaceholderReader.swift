import Diagnostics

/// Takes a text with `{{placeholders}}` apart, and where there may be some, its `<marks>`.
struct PlaceholderReader {
    private let reading: Reading
    private let scalars: [Unicode.Scalar]
    private let positions: ScalarPositions
    private var segments: [PlaceholderText.Segment] = []
    private var literal = String.UnicodeScalarView()
    private var marks: MarkPairs?
    private var index = 0

    /// The segments; those that are wrong are left out after `reading` has been told.
    ///
    /// - Parameter marks: nil: `<` is a character like any other.
    static func read(
        _ text: String, of node: YAMLNode, marks: MarkName.Known? = nil, in reading: Reading
    ) -> PlaceholderText {
        var reader = PlaceholderReader(
            reading: reading, scalars: Array(text.unicodeScalars),
            positions: ScalarPositions(of: node, in: reading.source),
            marks: marks.map { MarkPairs(known: $0, reading: reading) })
        reader.readAll()
        return PlaceholderText(segments: reader.segments)
    }

    private init(
        reading: Reading, scalars: [Unicode.Scalar], positions: ScalarPositions, marks: MarkPairs?
    ) {
        self.reading = reading
        self.scalars = scalars
        self.positions = positions
        self.marks = marks
    }

    private mutating func readAll() {
        while index < scalars.count {
            if marks != nil, scalars[index] == "<" {
                readAngle()
            } else if isPair("{", at: index) {
                flush()
                readPlaceholder()
            } else if isPair("}", at: index) {
                reading.error("stray-braces", "`}}` closes no `{{`", at: positions.location(at: index))
                index += 2
            } else {
                literal.append(scalars[index])
                index += 1
            }
        }
        flush()
        marks?.finish()
    }

    /// `<<`, a mark, or a plain `<`.
    private mutating func readAngle() {
        switch MarkName.read(scalars, at: index) {
        case .plain(let length):
            literal.append("<")
            index += length
        case .broken(let name, let length):
            let written = String(String.UnicodeScalarView(scalars[index..<index + length]))
            reading.error(
                "bad-mark", "\(written.quoted) begins no mark", at: positions.location(at: index),
                ["a mark is one name between `<` and `>`", MarkName.plainHint])
            marks?.excuse(name)
            index += length
        case .mark(let name, let closes, let length):
            flush()
            let place = positions.location(at: index)
            if closes {
                if marks?.close(name, at: place, isEmpty: segments.last?.isOpening == true) == true {
                    segments.append(.close)
                }
            } else if let style = marks?.open(name, at: place) {
                segments.append(.open(style))
            }
            index += length
        }
    }

    private mutating func flush() {
        if !literal.isEmpty { segments.append(.literal(String(literal))) }
        literal = .init()
    }

    private func isPair(_ brace: Unicode.Scalar, at index: Int) -> Bool {
        index + 1 < scalars.count && scalars[index] == brace && scalars[index + 1] == brace
    }

    private mutating func readPlaceholder() {
        let place = positions.location(at: index)
        let start = index + 2
        // A placeholder ends in its line, so that one that is not closed does not swallow the rest.
        guard
            let end = (start..<scalars.count).first(where: { isPair("}", at: $0) || scalars[$0] == "\n" }
            ),
            scalars[end] != "\n"
        else {
            reading.error(
                "unclosed-placeholder", "`{{` is not closed in its line", at: place,
                ["end the placeholder with `}}`"])
            index = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            return
        }
        index = end + 2
        if let segment = segment(of: scalars[start..<end], at: place) { segments.append(segment) }
    }

    private func segment(of inside: ArraySlice<Unicode.Scalar>, at place: SourceLocation)
        -> PlaceholderText.Segment?
    {
        let parts = inside.split(separator: "|", omittingEmptySubsequences: false).map {
            ColumnName.trimmed(String(String.UnicodeScalarView($0)))
        }
        let name = parts[0]
        if inside.contains(where: { $0 == "{" || $0 == "}" }) {
            reading.error("bad-placeholder", "a placeholder cannot hold `{` or `}`", at: place)
        } else if parts.count > 2 {
            reading.error("bad-placeholder", "a placeholder takes one fallback, after one `|`", at: place)
        } else if name.isEmpty {
            reading.error(
                "empty-placeholder", "the placeholder names no column", at: place,
                ["write {{column}}, for instance"])
        } else if name.hasPrefix("@") {
            return own(String(name.dropFirst()), hasFallback: parts.count > 1, at: place)
        } else {
            return .column(name, fallback: parts.count > 1 ? parts[1] : "", location: place)
        }
        return nil
    }

    private func own(_ name: String, hasFallback: Bool, at place: SourceLocation) -> PlaceholderText
        .Segment?
    {
        guard let own = OwnPlaceholder(rawValue: name) else {
            reading.error(
                "unknown-placeholder", "unknown placeholder \("@\(name)".quoted)", at: place,
                Suggestion.hint(for: "@\(name)", among: OwnPlaceholder.allCases.map { "@\($0.rawValue)" }))
            return nil
        }
        if hasFallback {
            reading.error("bad-placeholder", "`@\(name)` is never empty and takes no fallback", at: place)
            return nil
        }
        return .own(own)
    }
}
