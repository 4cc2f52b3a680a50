/// A path under construction: its bounds on the page, and whether it is one plain rectangle. Curves count by their
/// control points, which enclose them.
struct PathBounds {
    private(set) var box: Rect?
    private var rectangles = 0
    private var hasOtherSegments = false
    private var keepsRectangles = true

    var isRectangle: Bool { rectangles == 1 && !hasOtherSegments && keepsRectangles }

    mutating func addPoint(_ x: Double, _ y: Double, under matrix: Matrix) {
        hasOtherSegments = true
        include(x, y, under: matrix)
    }

    mutating func addRectangle(x: Double, y: Double, width: Double, height: Double, under matrix: Matrix) {
        rectangles += 1
        keepsRectangles = keepsRectangles && matrix.keepsRectangles
        include(x, y, under: matrix)
        include(x + width, y, under: matrix)
        include(x, y + height, under: matrix)
        include(x + width, y + height, under: matrix)
    }

    private mutating func include(_ x: Double, _ y: Double, under matrix: Matrix) {
        let point = matrix.apply(x, y)
        if box == nil { box = Rect(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y) }
        box?.include(point.x, point.y)
    }
}
