public import Diagnostics

/// A text with `{{placeholders}}`, taken apart once. Values put in later are never read as template again.
public struct PlaceholderText: Hashable, Sendable {
    public var segments: [Segment]

    public enum Segment: Hashable, Sendable {
        case literal(String)
        /// `{{name}}` or `{{name|fallback}}`: the fallback stands in for an empty value.
        case column(String, fallback: String, location: SourceLocation)
        /// `{{@piece}}` and its kin.
        case own(OwnPlaceholder)
        /// `<b>`, `<i>` or `<style>`: what follows, up to its `.close`, is set otherwise. Always in pairs.
        case open(SpanStyle)
        case close
    }

    public init(segments: [Segment]) { self.segments = segments }

    var withoutLastBreak: PlaceholderText {
        guard case .literal(var last) = segments.last, last.unicodeScalars.last == "\n" else { return self }
        last.unicodeScalars.removeLast()
        return PlaceholderText(segments: segments.dropLast() + (last.isEmpty ? [] : [.literal(last)]))
    }

    /// With repeats.
    public var columns: [String] {
        segments.compactMap { if case .column(let name, _, _) = $0 { name } else { nil } }
    }
}

/// How a part of a text differs from the rest.
public enum SpanStyle: Hashable, Sendable {
    /// The same family's bold.
    case bold
    /// The same family's italic.
    case italic
    /// Family, weight, width, slant, size, tracking, colour, features and language of that style.
    case style(String)
}

/// Tirage's own placeholders.
public enum OwnPlaceholder: String, Hashable, Sendable, CaseIterable {
    case piece, page, pages, job, run, purl
    /// The PURL without its scheme, token in groups of four.
    case purlShort = "purl_short"
    /// In lower case, in groups of four.
    case token

    /// The same on every piece of a run.
    public var isStatic: Bool {
        switch self {
        case .page, .pages, .job, .run: true
        case .piece, .purl, .purlShort, .token: false
        }
    }
}
