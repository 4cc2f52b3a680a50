/// A rectangle in points, its corners in order.
struct Box: Hashable {
    var left, bottom, right, top: Double

    init(left: Double, bottom: Double, right: Double, top: Double) {
        self.left = min(left, right)
        self.bottom = min(bottom, top)
        self.right = max(left, right)
        self.top = max(bottom, top)
    }

    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 4 else { return nil }
        self.init(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3])
    }

    var width: Double { right - left }
    var height: Double { top - bottom }

    /// Within a thousandth of a point, as numbers are rounded.
    func holds(_ other: Box) -> Bool {
        let slack = 0.001
        return left - slack <= other.left && bottom - slack <= other.bottom && other.right <= right + slack
            && other.top <= top + slack
    }

    /// Whether they share more than an edge.
    func meets(_ other: Box) -> Bool {
        other.left < right && left < other.right && other.bottom < top && bottom < other.top
    }

    mutating func include(_ x: Double, _ y: Double) {
        left = min(left, x)
        bottom = min(bottom, y)
        right = max(right, x)
        top = max(top, y)
    }
}

/// `x' = a x + c y + e`, `y' = b x + d y + f` (ISO 32000-1, 8.3.3).
struct Transform: Hashable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    init() {}

    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 6 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
    }

    /// This first, then `next`.
    func then(_ next: Transform) -> Transform {
        Transform(
            a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c,
            c * next.b + d * next.d,
            e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f)
    }

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    func bounds(of box: Box) -> Box {
        let first = apply(box.left, box.bottom)
        var result = Box(left: first.x, bottom: first.y, right: first.x, top: first.y)
        for (x, y) in [(box.right, box.bottom), (box.left, box.top), (box.right, box.top)] {
            let corner = apply(x, y)
            result.include(corner.x, corner.y)
        }
        return result
    }

    /// The least that a length becomes, whichever way it lies: the smaller singular value.
    var leastScale: Double {
        if b == 0, c == 0 { return min(abs(a), abs(d)) }
        let sum = a * a + b * b + c * c + d * d
        let determinant = a * d - b * c
        let root = (sum * sum - 4 * determinant * determinant).squareRoot()
        return (max(0, sum - (root.isNaN ? 0 : root)) / 2).squareRoot()
    }

    /// How long a unit along x and one along y become.
    var lengths: (x: Double, y: Double) {
        ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
    }
}
