import Verification

extension Rect {
    /// As a file gives it: any two opposite corners.
    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 4 else { return nil }
        self.init(
            minX: min(numbers[0], numbers[2]), minY: min(numbers[1], numbers[3]),
            maxX: max(numbers[0], numbers[2]),
            maxY: max(numbers[1], numbers[3]))
    }

    /// Within a thousandth of a point, as numbers are rounded.
    func encloses(_ other: Rect) -> Bool {
        let slack = 0.001
        return minX - slack <= other.minX && minY - slack <= other.minY && other.maxX <= maxX + slack
            && other.maxY <= maxY + slack
    }
}

extension Matrix {
    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 6 else { return nil }
        self.init(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
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
