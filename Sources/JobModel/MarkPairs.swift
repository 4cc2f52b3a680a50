import Diagnostics

/// The marks of a text that are open, and what is wrong with their pairs.
struct MarkPairs {
    private let known: MarkName.Known
    private let reading: Reading
    private var open: [(name: String, place: SourceLocation)] = []
    /// Something wrong with these has been told: their ends say nothing new.
    private var overdue: [String] = []

    init(known: MarkName.Known, reading: Reading) {
        self.known = known
        self.reading = reading
    }

    /// What an opening mark means; nil after a mistake. Its pair is kept in mind all the same.
    mutating func open(_ name: String, at place: SourceLocation) -> SpanStyle? {
        if ["br", "br/"].contains(name.lowercased()) {
            reading.error(
                "unknown-mark", "unknown mark `<\(name)>`", at: place,
                ["a line break is `\\n` in double quotes, or a new line below `|`"])
            return nil
        }
        open.append((name, place))
        switch name {
        case "b": return .bold
        case "i": return .italic
        default:
            // Any style may be meant while they are not known.
            guard let styles = known.styles, !styles.contains(name) else { return .style(name) }
            reading.error(
                "unknown-mark", "unknown mark \("<\(name)>".quoted)", at: place,
                MarkPairs.hints(for: name, among: styles))
            return nil
        }
    }

    /// After a mistake in an opening mark.
    mutating func excuse(_ name: String) { overdue.append(name) }

    /// - Parameter isEmpty: nothing stands between it and the mark before, which opens.
    /// - Returns: whether a mark of the text ends here.
    mutating func close(_ name: String, at place: SourceLocation, isEmpty: Bool) -> Bool {
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            if let index = overdue.firstIndex(of: name) {
                overdue.remove(at: index)
            } else {
                reading.error(
                    "stray-mark", "\("</\(name)>".quoted) closes nothing", at: place, [MarkName.plainHint])
            }
            return false
        }
        let inner = open[(index + 1)...].map(\.name)
        if !inner.isEmpty {
            let order = (inner.reversed() + [name]).map { "</\($0)>" }.joined()
            reading.error(
                "crossed-marks",
                "\("</\(name)>".quoted) comes before \("</\(inner[inner.count - 1])>".quoted), which was opened last",
                at: place, ["close them in this order: \(order.prefix(60))"])
        } else if isEmpty {
            reading.error(
                "empty-mark", "\("<\(name)></\(name)>".quoted) holds nothing", at: open[index].place)
        }
        overdue += inner
        open.removeSubrange(index...)
        return true
    }

    /// At the text's end.
    func finish() {
        for (name, place) in open {
            reading.error(
                "unclosed-mark", "\("<\(name)>".quoted) is not closed", at: place,
                ["end it with `</\(name.prefix(60))>`"])
        }
    }

    private static func hints(for name: String, among styles: [String]) -> [String] {
        let lower = name.lowercased()
        if let own = ["strong": "b", "bold": "b", "em": "i", "italic": "i"][lower] {
            return ["did you mean `<\(own)>`?"]
        }
        let names = (MarkName.own + styles).map { "<\($0)>" }
        return Suggestion.hint(for: "<\(name)>", among: names) + [MarkName.plainHint]
    }
}

extension PlaceholderText.Segment {
    /// A mark that is opened.
    var isOpening: Bool { if case .open = self { true } else { false } }
}
