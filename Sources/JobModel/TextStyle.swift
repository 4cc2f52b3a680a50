public import Diagnostics

/// How a text is set.
public struct TextStyle: Hashable, Sendable {
    public var name: String
    public var family: String
    /// 100 (thin) to 900 (black) in hundreds, as in CSS Fonts 4, `font-weight`.
    public var weight: Int
    /// Percent of the normal width, as in CSS Fonts 4, `font-stretch`.
    public var width: Int
    public var slant: Slant
    public var size: Length
    /// From baseline to baseline.
    public var leading: Length
    /// Added after each character.
    public var tracking: Length
    public var colour: Colour
    public var alignment: Alignment
    /// For the shaper, hyphenation and French spaces; nil: the shaper's own choice by script.
    public var language: StyleLanguage?
    /// Between paragraphs, beside the leading.
    public var paragraphSpacing: Length
    /// Of each paragraph's first line; negative: of all the others.
    public var indent: Length
    /// OpenType features, on or off, as written: `onum`, `-liga`, `ss01=2`.
    public var features: [String]
    /// Whether words may be divided at a line's end, by the patterns of the language.
    public var hyphenates: Bool
    public var location: SourceLocation

    /// Times the size, where a style gives no leading.
    public static let defaultLeading = 1.2

    public init(
        name: String, family: String, weight: Int = 400, width: Int = 100, slant: Slant = .upright,
        size: Length, leading: Length? = nil, tracking: Length = .zero, colour: Colour = .black,
        alignment: Alignment = .start, language: StyleLanguage? = nil, paragraphSpacing: Length = .zero,
        indent: Length = .zero, features: [String] = [], hyphenates: Bool = false, location: SourceLocation
    ) {
        self.name = name
        self.family = family
        self.weight = weight
        self.width = width
        self.slant = slant
        self.size = size
        self.leading = leading ?? size * TextStyle.defaultLeading
        self.tracking = tracking
        self.colour = colour
        self.alignment = alignment
        self.language = language
        self.paragraphSpacing = paragraphSpacing
        self.indent = indent
        self.features = features
        self.hyphenates = hyphenates
        self.location = location
    }

    public enum Slant: String, Hashable, Sendable, CaseIterable { case upright, italic }
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case start, end, left, right, centre, justify
    }
}

/// The language that a text is set in.
public enum StyleLanguage: Hashable, Sendable {
    /// A BCP 47 tag.
    case tag(String)
    /// A column that holds one; the fallback stands in for an empty value.
    case column(String, fallback: String, location: SourceLocation)
}
