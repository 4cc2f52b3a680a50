import JobModel

/// A template's text with its columns as indices into the values, line by line.
struct TextMerger: Sendable {
    enum Segment: Sendable {
        case literal(String)
        case column(Int, fallback: String)
        case own(OwnPlaceholder)
        case open(SpanStyle)
        case close
    }

    private struct Line: Sendable {
        var segments: [Segment]
        /// It says something of its own, or has no placeholder at all: it stays whatever the contact's values.
        var stays: Bool
    }

    private let lines: [Line]

    init(_ text: PlaceholderText, columns index: [String: Int]) {
        var lines: [[Segment]] = [[]]
        for segment in text.segments {
            switch segment {
            case .literal(let literal):
                let parts = literal.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
                for (number, part) in parts.enumerated() {
                    if number > 0 { lines.append([]) }
                    if !part.isEmpty {
                        lines[lines.count - 1].append(.literal(String(String.UnicodeScalarView(part))))
                    }
                }
            case .column(let name, let fallback, _):
                lines[lines.count - 1].append(
                    index[name].map { .column($0, fallback: fallback) } ?? .literal(fallback))
            case .own(let placeholder): lines[lines.count - 1].append(.own(placeholder))
            case .open(let style): lines[lines.count - 1].append(.open(style))
            case .close: lines[lines.count - 1].append(.close)
            }
        }
        self.lines = lines.map { segments in
            var hasColumn = false
            var hasOwn = false
            for segment in segments {
                switch segment {
                case .column: hasColumn = true
                case .own: hasOwn = true
                case .literal, .open, .close: break
                }
            }
            return Line(segments: segments, stays: !hasColumn || hasOwn)
        }
    }

    func merge(values: [String], own: OwnValues, page: Int) -> MergedText {
        var writer = Writer()
        for line in lines {
            let cells = line.segments.compactMap { segment -> String? in
                guard case .column(let index, let fallback) = segment else { return nil }
                let value = Merger.trimmed(values[index])
                return value.isEmpty ? fallback : value
            }
            let isLeftOut = !line.stays && cells.allSatisfy(\.isEmpty)
            if !isLeftOut { writer.beginLine() }
            var next = cells.makeIterator()
            for segment in line.segments {
                switch segment {
                case .open(let style): writer.open(style)
                case .close: writer.close()
                case .literal(let literal): if !isLeftOut { writer.add(literal: literal) }
                case .own(let placeholder):
                    if !isLeftOut { writer.add(value: own.text(placeholder, page: page)) }
                case .column: if !isLeftOut { writer.add(value: next.next() ?? "") }
                }
            }
            if !isLeftOut { writer.endLine() }
        }
        return writer.finish()
    }
}

/// Puts a merged text together, and closes the gaps that empty values leave.
private struct Writer {
    private var text = ""
    private var spans: [MergedText.Span] = []
    private var values: [Range<Int>] = []
    /// Indices into `spans` of those not closed yet.
    private var isOpen: [Int] = []
    private var lineCount = 0
    private var lineStart = 0
    /// After an empty value the blank before it would stand beside the blank after it.
    private var isAfterGap = false

    mutating func beginLine() {
        if lineCount > 0 { text += "\n" }
        lineCount += 1
        lineStart = text.utf8.count
        isAfterGap = false
    }

    mutating func endLine() {
        guard isAfterGap else { return }
        while text.utf8.count > lineStart, text.utf8.last == UInt8(ascii: " ") {
            text.unicodeScalars.removeLast()
        }
    }

    mutating func add(literal: String) {
        var literal = Substring(literal)
        if isAfterGap { literal = literal.drop { $0 == " " } }
        guard !literal.isEmpty else { return }
        text += literal
        isAfterGap = false
    }

    mutating func add(value: String) {
        guard !value.isEmpty else {
            isAfterGap =
                isAfterGap || text.utf8.count == lineStart || text.utf8.last == UInt8(ascii: " ")
            return
        }
        let start = text.utf8.count
        text += value
        values.append(start..<text.utf8.count)
        isAfterGap = false
    }

    mutating func open(_ style: SpanStyle) {
        isOpen.append(spans.count)
        spans.append(.init(range: text.utf8.count..<text.utf8.count, style: style))
    }

    mutating func close() {
        guard let index = isOpen.popLast() else { return }
        spans[index].range = spans[index].range.lowerBound..<text.utf8.count
    }

    func finish() -> MergedText {
        // Blanks taken from a line's end may have been a span's.
        let end = text.utf8.count
        let kept = spans.compactMap { span -> MergedText.Span? in
            let range = min(span.range.lowerBound, end)..<min(span.range.upperBound, end)
            return range.isEmpty ? nil : .init(range: range, style: span.style)
        }
        return MergedText(text, spans: kept, values: values)
    }
}
