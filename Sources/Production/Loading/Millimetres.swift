package import JobModel

/// Lengths for people: in millimetres, a tenth the finest.
package enum Millimetres {
    package static func text(_ length: Length) -> String { tenths((length.millimetres * 10).rounded()) }

    /// Rounded up: a size asked for must do.
    package static func up(_ length: Length) -> String {
        tenths((length.millimetres * 10 - 0.001).rounded(.up))
    }

    package static func text(_ width: Length, _ height: Length) -> String {
        "\(up(width)) × \(up(height)) mm"
    }

    private static func tenths(_ value: Double) -> String {
        let whole = Int(value)
        let sign = whole < 0 ? "-" : ""
        let (millimetres, tenths) = abs(whole).quotientAndRemainder(dividingBy: 10)
        return tenths == 0 ? "\(sign)\(millimetres)" : "\(sign)\(millimetres).\(tenths)"
    }
}
