import JobModel

/// Lengths for people: in millimetres, a tenth the finest.
enum Millimetres {
    static func text(_ length: Length) -> String { tenths((length.millimetres * 10).rounded()) }

    /// Rounded up: a size asked for must do.
    static func up(_ length: Length) -> String { tenths((length.millimetres * 10 - 0.001).rounded(.up)) }

    static func text(_ width: Length, _ height: Length) -> String { "\(up(width)) × \(up(height)) mm" }

    private static func tenths(_ value: Double) -> String {
        let whole = Int(value)
        return whole % 10 == 0 ? "\(whole / 10)" : "\(whole / 10).\(abs(whole % 10))"
    }
}
