public import Inks
public import JobModel
import Merge
public import Typesetting

/// A template's styles as the typesetter takes them, and merged texts set in them.
public struct StyleSheet: Sendable {
    private let styles: [String: TextStyle]
    private let colours: DrawnColours

    /// - Parameter inks: has every colour of the template.
    public init(_ template: Template, inks: InkTable) {
        colours = DrawnColours(inks)
        styles = Dictionary(template.styles.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every way in which a frame's texts are set, each once: its style's own first. Of a language that comes from a
    /// column, none is set here.
    public func typeStyles(of frame: Frame) -> [TypeStyle] {
        guard let name = frame.styleName, let style = typeStyle(name, languages: [:]) else { return [] }
        var found = [style]
        guard case .text(let text) = frame.content else { return found }
        var enclosing = [style]
        for segment in text.text.segments {
            switch segment {
            case .open(let span):
                let inner = self.style(span, in: enclosing[enclosing.count - 1], languages: [:])
                enclosing.append(inner)
                if !found.contains(inner) { found.append(inner) }
            case .close: if enclosing.count > 1 { enclosing.removeLast() }
            case .literal, .column, .own: break
            }
        }
        return found
    }

    /// A style as the typesetter takes it, without a language that comes from a column.
    public func typeStyle(of style: TextStyle) -> TypeStyle { TypeStyle(style, colours: colours) }

    /// - Parameter languages: of the contact, by style.
    func typeStyle(_ name: String, languages: [String: String]) -> TypeStyle? {
        guard let style = styles[name] else { return nil }
        return TypeStyle(style, colours: colours, contactLanguage: languages[name])
    }

    /// A merged text with its spans side by side instead of one in another.
    func styled(_ merged: MergedText, in base: TypeStyle, languages: [String: String]) -> StyledText {
        guard !merged.spans.isEmpty else { return StyledText(merged.text, values: merged.values) }
        var flat: [StyledText.Span] = []
        var enclosing: [(end: Int, style: TypeStyle)] = []
        var position = 0
        func emit(to end: Int) {
            guard end > position else { return }
            if let style = enclosing.last?.style {
                flat.append(StyledText.Span(range: position..<end, style: style))
            }
            position = end
        }
        for span in merged.spans {
            while let last = enclosing.last, last.end <= span.range.lowerBound {
                emit(to: last.end)
                enclosing.removeLast()
            }
            emit(to: span.range.lowerBound)
            position = max(position, span.range.lowerBound)
            let outer = enclosing.last?.style ?? base
            enclosing.append((span.range.upperBound, style(span.style, in: outer, languages: languages)))
        }
        while let last = enclosing.popLast() {
            enclosing.append(last)
            emit(to: last.end)
            enclosing.removeLast()
        }
        return StyledText(merged.text, spans: flat, values: merged.values)
    }

    private func style(_ span: SpanStyle, in outer: TypeStyle, languages: [String: String]) -> TypeStyle {
        var style = outer
        switch span {
        case .bold: style.weight = 700
        case .italic: style.isItalic = true
        // The reader has checked that there is such a style.
        case .style(let name): style = typeStyle(name, languages: languages) ?? outer
        }
        return style
    }
}

extension TypeStyle {
    /// A template's style as the typesetter takes it.
    ///
    /// - Parameter contactLanguage: where the style takes its language from a column.
    init(_ style: TextStyle, colours: DrawnColours, contactLanguage: String? = nil) {
        let alignment: Alignment =
            switch style.alignment {
            case .start: .start
            case .end: .end
            case .left: .left
            case .right: .right
            case .centre: .centre
            case .justify: .justify
            }
        let language: String? =
            switch style.language {
            case .tag(let tag): tag
            case .column: contactLanguage.flatMap { $0.isEmpty ? nil : $0 }
            case nil: nil
            }
        self.init(
            family: style.family, weight: style.weight, isItalic: style.slant == .italic,
            size: style.size.points, leading: style.leading.points, tracking: style.tracking.points,
            alignment: alignment, language: language, width: style.width,
            paragraphSpacing: style.paragraphSpacing.points, indent: style.indent.points,
            features: style.features, hyphenates: style.hyphenates, colour: colours(style.colour))
    }
}
