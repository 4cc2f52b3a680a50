internal import CPangoCairo
public import Inks

/// Where an SVG writes a colour.
public enum ColourPlace {
    /// The first line, from 1, that writes one of the colours as `#rrggbb`, `#rgb`, `rgb(…)` in numbers or per cent, or by its
    /// name in CSS. Nil: it is written in another way, or comes of mixing, of a gradient's middle or of a picture.
    public static func line(of colours: Set<StandIn>, in svg: [UInt8]) -> Int? {
        var line = 1
        var index = svg.startIndex
        while index < svg.endIndex {
            guard isPart(svg[index]) || svg[index] == UInt8(ascii: "#") else {
                if svg[index] == 10 { line += 1 }
                index += 1
                continue
            }
            // A name may be any word, of a text or of an attribute: it only matters when the drawing has its colour.
            let end = svg[(index + 1)...].firstIndex { !isPart($0) } ?? svg.endIndex
            if let colour = colour(svg, index..<end), colours.contains(colour) { return line }
            index = end
        }
        return nil
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }

    private static func colour(_ svg: [UInt8], _ word: Range<Int>) -> StandIn? {
        // `lightgoldenrodyellow` is the longest; what is longer is a picture's data.
        guard (3...20).contains(word.count) else { return nil }
        let text = String(decoding: svg[word], as: UTF8.self).lowercased()
        guard text == "rgb" else { return named(text) }
        let rest = svg[word.upperBound...].prefix(64)
        guard rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")) else {
            return nil
        }
        return function(String(decoding: rest[..<end].dropFirst(), as: UTF8.self))
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
