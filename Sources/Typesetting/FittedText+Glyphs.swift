import CPangoCairo

extension FittedText {
    /// A glyph as it is drawn, to compare texts by.
    package struct Glyph: Hashable, Sendable {
        /// Tells fonts of one typesetter apart: a face in a size.
        package var font: Int
        /// In the face's file.
        package var index: Int
        /// Of its origin, in points from the box's left edge and the text's top.
        package var x, y: Double
        package var colour: RGB
    }

    /// In the order of drawing.
    package var glyphs: [Glyph] {
        runs.flatMap { placed in
            placed.run.glyphs.map { glyph in
                Glyph(
                    font: placed.run.font, index: Int(glyph.index), x: placed.x + glyph.x,
                    y: placed.baseline + glyph.y, colour: placed.run.colour)
            }
        }
    }

    /// What a reader copies, run by run in the order of drawing.
    package var copiedText: [String] {
        runs.map { String(decoding: $0.run.text.map(UInt8.init(bitPattern:)), as: UTF8.self) }
    }
}
