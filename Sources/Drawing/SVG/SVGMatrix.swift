import Glibc

/// From one system of coordinates to another, as SVG writes it: `matrix(a b c d e f)`.
struct SVGMatrix {
    var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

    /// Of a `transform`, from the inside out; nil for what is not followed here.
    init?(_ text: String) {
        var rest = text[...]
        while let match = rest.firstMatch(of: /^[\s,]*([A-Za-z]+)\s*\(([^)]*)\)/) {
            guard let step = SVGMatrix.step(String(match.1), String(match.2)) else { return nil }
            self = step.then(self)
            rest = rest[match.range.upperBound...]
        }
        guard rest.allSatisfy({ $0.isWhitespace || $0 == "," }) else { return nil }
    }

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// First this, then the other.
    func then(_ outer: SVGMatrix) -> SVGMatrix {
        SVGMatrix(
            outer.a * a + outer.c * b, outer.b * a + outer.d * b, outer.a * c + outer.c * d,
            outer.b * c + outer.d * d, outer.a * e + outer.c * f + outer.e,
            outer.b * e + outer.d * f + outer.f)
    }

    func map(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// How much longer it makes what lies across, and what lies upright.
    var scale: (across: Double, upright: Double) { (hypot(a, b), hypot(c, d)) }

    private static func step(_ name: String, _ list: String) -> SVGMatrix? {
        let words = list.split { $0.isWhitespace || $0 == "," }
        let n = words.compactMap { Double($0) }
        guard n.count == words.count else { return nil }
        switch (name, n.count) {
        case ("matrix", 6): return SVGMatrix(n[0], n[1], n[2], n[3], n[4], n[5])
        case ("translate", 1): return SVGMatrix(1, 0, 0, 1, n[0], 0)
        case ("translate", 2): return SVGMatrix(1, 0, 0, 1, n[0], n[1])
        case ("scale", 1): return SVGMatrix(n[0], 0, 0, n[0], 0, 0)
        case ("scale", 2): return SVGMatrix(n[0], 0, 0, n[1], 0, 0)
        case ("skewX", 1): return SVGMatrix(1, 0, tan(n[0] * .pi / 180), 1, 0, 0)
        case ("skewY", 1): return SVGMatrix(1, tan(n[0] * .pi / 180), 0, 1, 0, 0)
        case ("rotate", 1), ("rotate", 3):
            let (sine, cosine) = (sin(n[0] * .pi / 180), cos(n[0] * .pi / 180))
            let turn = SVGMatrix(cosine, sine, -sine, cosine, 0, 0)
            guard n.count == 3 else { return turn }
            return SVGMatrix(1, 0, 0, 1, -n[1], -n[2]).then(turn).then(SVGMatrix(1, 0, 0, 1, n[1], n[2]))
        default: return nil
        }
    }
}

/// Lengths as SVG writes them.
enum SVGLength {
    /// In pixels, of which 96 are an inch (CSS Values 3, "absolute lengths"); nil for percents and what depends on fonts.
    static func pixels(_ text: String) -> Double? {
        guard let match = text.wholeMatch(of: /\s*([-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*([a-z]*)\s*/),
            let value = Double(match.1)
        else { return nil }
        switch match.2 {
        case "", "px": return value
        case "mm": return value * 96 / 25.4
        case "cm": return value * 96 / 2.54
        case "in": return value * 96
        case "pt": return value * 96 / 72
        case "pc": return value * 16
        default: return nil
        }
    }
}

/// The page that an SVG states, and how its root's coordinates come to lie on it.
struct SVGPage {
    /// In points.
    let width, height: Double
    let matrix: SVGMatrix

    /// Nil when it states no size, or one of another shape than its view box.
    init?(_ root: SVGElement) {
        guard let across = root.attributes["width"].flatMap(SVGLength.pixels),
            let down = root.attributes["height"].flatMap(SVGLength.pixels), across > 0, down > 0
        else { return nil }
        (width, height) = (across * 0.75, down * 0.75)
        guard let written = root.attributes["viewBox"] else {
            matrix = SVGMatrix(0.75, 0, 0, 0.75, 0, 0)
            return
        }
        let box = written.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
        guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
        let (x, y) = (width / box[2], height / box[3])
        guard abs(x / y - 1) < 0.01 else { return nil }
        matrix = SVGMatrix(x, 0, 0, y, -box[0] * x, -box[1] * y)
    }
}
