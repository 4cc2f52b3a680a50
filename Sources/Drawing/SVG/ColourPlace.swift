internal import CPangoCairo
public import Inks

/// Where an SVG writes a colour.
public enum ColourPlace {
    /// The first line, from 1, that writes one of the colours as `#rrggbb`, `#rgb`, `rgb(…)` in numbers or per cent, or by its
    /// name in CSS. Nil: it is written in another way, or comes of mixing, of a gradient's middle or of a picture.
    public static func line(of colours: Set<StandIn>, in svg: [UInt8]) -> Int? {
        for (index, line) in svg.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line, as: UTF8.self).lowercased()
            if written(in: text).contains(where: colours.contains) { return index + 1 }
        }
        return nil
    }

    private static func written(in line: String) -> [StandIn] {
        let functions = line.matches(of: /rgb\(([^)]*)\)/).compactMap { function(String($0.output.1)) }
        // What stands in a text or in an element's name is looked up, too: it only matters when the drawing has the colour.
        let words = line.matches(of: /#[0-9a-f]+|[a-z]+/).compactMap { named(String($0.output)) }
        return functions + words
    }

    /// `12, 34, 56` or `10% 20% 30%`.
    private static func function(_ arguments: String) -> StandIn? {
        let parts = arguments.split { $0 == "," || $0 == " " }.prefix(3).compactMap { part -> UInt8? in
            let isPercent = part.last == "%"
            guard let number = Double(isPercent ? part.dropLast() : part), number.isFinite else { return nil }
            return UInt8(min(255, max(0, isPercent ? number * 2.55 : number)).rounded())
        }
        return parts.count == 3 ? StandIn(red: parts[0], green: parts[1], blue: parts[2]) : nil
    }

    /// Pango knows the names of CSS, and no other form than these two.
    private static func named(_ word: String) -> StandIn? {
        var colour = PangoColor()
        guard pango_color_parse(&colour, word) != 0 else { return nil }
        return StandIn(
            red: UInt8(colour.red >> 8), green: UInt8(colour.green >> 8), blue: UInt8(colour.blue >> 8))
    }
}
