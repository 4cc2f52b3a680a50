/// A rectangle in points, `y` upwards, as PDF counts.
package struct Rect: Hashable {
    package var minX, minY, maxX, maxY: Double

    @inlinable
    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    static let everything = Rect(
        minX: -.infinity, minY: -.infinity, maxX: .infinity, maxY: .infinity)

    package var width: Double { maxX - minX }
    package var height: Double { maxY - minY }

    func outset(by margin: Double) -> Rect {
        Rect(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }

    /// Empty (its minimum beyond its maximum) where the two do not meet.
    func intersection(_ other: Rect) -> Rect {
        Rect(
            minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
            maxY: min(maxY, other.maxY))
    }

    /// Whether any point of `other`, which may be a line or a point, lies inside.
    @inlinable
    package func meets(_ other: Rect) -> Bool {
        other.minX < maxX && minX < other.maxX && other.minY < maxY && minY < other.maxY
            && other.minX <= other.maxX && other.minY <= other.maxY
    }

    func holds(_ inner: Rect) -> Bool {
        minX <= inner.minX && minY <= inner.minY && inner.maxX <= maxX && inner.maxY <= maxY
    }

    @inlinable
    package mutating func include(_ x: Double, _ y: Double) {
        minX = min(minX, x)
        minY = min(minY, y)
        maxX = max(maxX, x)
        maxY = max(maxY, y)
    }

    /// The largest distance between an edge of this and the same edge of `other`.
    func largestGap(to other: Rect) -> Double {
        max(
            max(abs(minX - other.minX), abs(minY - other.minY)),
            max(abs(maxX - other.maxX), abs(maxY - other.maxY)))
    }
}

/// `x' = a x + c y + e`, `y' = b x + d y + f` (ISO 32000-1, 8.3.3).
package struct Matrix: Hashable {
    package var a, b, c, d, e, f: Double

    static let identity = Matrix()

    @inlinable
    package init(
        a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0
    ) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
    }

    @inlinable
    package func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// This first, then `next`.
    @inlinable
    package func then(_ next: Matrix) -> Matrix {
        Matrix(
            a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
            d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e,
            f: e * next.b + f * next.d + next.f)
    }

    /// The bounds of the rectangle's image.
    @inlinable
    package func bounds(of rect: Rect) -> Rect {
        let first = apply(rect.minX, rect.minY)
        var result = Rect(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
        for (x, y) in [(rect.maxX, rect.minY), (rect.minX, rect.maxY), (rect.maxX, rect.maxY)] {
            let corner = apply(x, y)
            result.include(corner.x, corner.y)
        }
        return result
    }

    /// Whether rectangles stay rectangles with edges along the axes.
    var keepsRectangles: Bool { (b == 0 && c == 0) || (a == 0 && d == 0) }

    /// The most that a length grows.
    var largestScale: Double { max((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot()) }
}
