/// The widths of a font, to follow where its glyphs stand.
struct FontMetrics {
    var isComposite: Bool
    /// Glyph space to text space.
    var unit: Double
    var firstCode: Int
    var widths: [Double]
    var defaultWidth: Double

    func width(of code: Int) -> Double {
        let index = code - firstCode
        return (widths.indices.contains(index) ? widths[index] : defaultWidth) * unit
    }
}

/// The text object of a content stream: where the next glyph goes (ISO 32000-1, 9.4).
struct TextBounds {
    /// A part of what is shown: codes, or a shift in thousandths of the font size (of `TJ`).
    enum Part {
        case codes(Range<Int>)
        case shift(Double)
    }

    private var matrix = Matrix.identity
    private var lineMatrix = Matrix.identity

    mutating func set(_ matrix: Matrix) {
        self.matrix = matrix
        lineMatrix = matrix
    }

    mutating func moveLine(_ x: Double, _ y: Double) {
        set(Matrix(e: x, f: y).then(lineMatrix))
    }

    /// Advances past the glyphs. The bounds run from the first glyph's origin to the last one's, 0.45 em high; nil if
    /// there is no glyph. A trailing space, whose own width paints nothing, adds nothing.
    mutating func show(
        _ parts: [Part], codes: [UInt8], font: FontMetrics, state: GraphicsState
    ) -> Rect? {
        let text = state.text
        var x = 0.0
        var first: Double?
        var last = 0.0
        for part in parts {
            switch part {
            case .shift(let amount): x -= amount / 1000 * text.size * text.horizontalScale
            case .codes(let range):
                var index = range.lowerBound
                while index < range.upperBound {
                    var code = Int(codes[index])
                    index += 1
                    var spacing = text.characterSpacing
                    if font.isComposite {
                        code = code << 8 | (index < range.upperBound ? Int(codes[index]) : 0)
                        index += 1
                    } else if code == 32 {
                        spacing += text.wordSpacing
                    }
                    first = first ?? x
                    last = x
                    x += (font.width(of: code) * text.size + spacing) * text.horizontalScale
                }
            }
        }
        let before = matrix
        matrix = Matrix(e: x).then(matrix)
        guard let first else { return nil }
        let band = Rect(
            minX: min(first, last), minY: text.rise, maxX: max(first, last),
            maxY: text.rise + 0.45 * text.size)
        return before.then(state.matrix).bounds(of: band)
    }
}
