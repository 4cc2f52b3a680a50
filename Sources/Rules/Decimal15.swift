import Foundation

/// Numbers as people reckon: in decimal, with 15 digits, as in spreadsheets.
enum Decimal15 {
    /// The nearest number of 15 significant digits.
    static func rounded(_ number: Double) -> Double {
        if number == number.rounded(), abs(number) < 1e15 { return number }
        // The shortest digits that tell a number from its neighbours: 15 or fewer are its own.
        let digits = number.description.utf8.prefix { $0 != UInt8(ascii: "e") }.filter {
            (48...57).contains($0)
        }
        if digits.drop(while: { $0 == 48 }).count <= 15 { return number }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            guard let start = buffer.baseAddress else { return number }
            _ = withVaList([number]) { vsnprintf(start, buffer.count, "%.14e", $0) }
            return strtod(start, nil)
        }
    }

    /// Half away from zero, on the decimal digits: 2.675 to two places is 2.68, and 1.005 is 1.01.
    static func rounded(_ number: Double, places: Int) -> Double {
        let scale = pow(10, Double(abs(places)))
        let scaled = places >= 0 ? number * scale : number / scale
        // No digits are left to be rounded.
        guard abs(scaled) < 1e15 else { return number }
        let whole = rounded(scaled).rounded(.toNearestOrAwayFromZero)
        return rounded(places >= 0 ? whole / scale : whole * scale)
    }
}
