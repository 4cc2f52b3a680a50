import CPangoCairo

/// A text set in lines inside a box: glyphs with their places, ready to be drawn by the typesetter that made it.
public struct FittedText {
    let runs: [Placed]
    public let lineCount: Int
    /// Of the ladder that it was fitted by: which step was the first to fit.
    public internal(set) var rung = 0
    /// What the text takes, in points: never more than the box it was fitted into.
    public let width, height: Double
    /// The smallest rectangle around the ink, in points from the box's left edge and the text's top.
    public let ink: Ink

    /// Where a run's origin lies, in points from the box's left edge and from the text's own top.
    struct Placed {
        let run: GlyphRun
        let x, baseline: Double
    }

    public struct Ink: Hashable, Sendable {
        public var left, top, right, bottom: Double
    }
}

/// Glyphs of one font in a row, from an origin on the baseline, with the text they stand for: cairo writes the text into the PDF, so that it can
/// be searched and copied, ligatures and right-to-left scripts included.
struct GlyphRun {
    /// Its number in the typesetter's store.
    let font: Int
    let glyphs: [cairo_glyph_t]
    let clusters: [cairo_text_cluster_t]
    let isBackward: Bool
    let text: [CChar]
    let colour: RGB
}

/// Why a text cannot be printed as it is.
public enum Misfit: Hashable, Sendable {
    /// A box that would hold the text, in points: as wide as the one given, or as its widest word where that is wider,
    /// and as high as the text is then.
    case tooLarge(neededWidth: Double, neededHeight: Double)
    /// The style's font has no glyph for this character.
    case missingGlyph(Unicode.Scalar)
}

extension Misfit: Codable {
    private enum CodingKeys: CodingKey { case width, height, scalar }

    /// - Throws: `DecodingError`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard let number = try values.decodeIfPresent(UInt32.self, forKey: .scalar) else {
            self = .tooLarge(
                neededWidth: try values.decode(Double.self, forKey: .width),
                neededHeight: try values.decode(Double.self, forKey: .height))
            return
        }
        guard let scalar = Unicode.Scalar(number) else {
            throw DecodingError.dataCorruptedError(
                forKey: .scalar, in: values, debugDescription: "no Unicode scalar")
        }
        self = .missingGlyph(scalar)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .tooLarge(let width, let height):
            try values.encode(width, forKey: .width)
            try values.encode(height, forKey: .height)
        case .missingGlyph(let scalar): try values.encode(scalar.value, forKey: .scalar)
        }
    }
}

extension Misfit {
    /// A misfit as an error, for `Result`.
    public struct Refusal: Error, Hashable, Sendable {
        public var misfit: Misfit
        init(_ misfit: Misfit) { self.misfit = misfit }
    }
}
