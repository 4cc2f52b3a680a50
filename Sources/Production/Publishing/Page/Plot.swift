/// Drawings in the page: as wide as there is room, so that no letter of theirs shrinks on a phone.
enum Plot {
    /// A bar in a table's cell, whose number stands beside it.
    ///
    /// - Parameter share: of the cell's width, 0 to 1.
    static func bar(_ share: Double) -> String {
        let width = max(share * 100, 0.4)
        return "<svg class=\"row-bar\" aria-hidden=\"true\" width=\"100%\" height=\"12\">"
            + "<rect class=\"mark\" width=\"\(Markup.place(width))%\" height=\"12\"/></svg>"
    }

    /// Values over time, from 0: a line above its area, steady in its width whatever the plot's.
    ///
    /// - Parameters:
    ///   - values: at equal distances, the first of the first step.
    ///   - top: of the scale.
    ///   - mean: shown as a dashed line.
    ///   - breaks: places where time was left out, 0 to 1.
    static func area(_ values: [Double], top: Double, mean: Double, breaks: [Double], label: String) -> String
    {
        let step = 100 / Double(values.count)
        func height(_ value: Double) -> String { Markup.place(100 - min(value / top, 1) * 100) }
        var line = ""
        for (index, value) in values.enumerated() {
            line += "\(index == 0 ? "M0" : "H\(Markup.place(Double(index) * step))")"
            line += index == 0 ? " \(height(value))" : "V\(height(value))"
        }
        line += "H100"
        let cuts = breaks.map { "M\(Markup.place($0 * 100)) 0V100" }.joined()
        return """
            <svg class="area" role="img" aria-label="\(label)" width="100%" height="150" viewBox="0 0 100 100" preserveAspectRatio="none">
            <path class="under" d="\(line)V100H0Z"/><path class="line" d="\(line)"/>
            <path class="mean" d="M0 \(height(mean))H100"/><path class="cut" d="\(cuts)"/>
            </svg>
            """
    }

    /// 1, 2 or 5 times a power of ten, not below a value.
    static func roundTop(_ value: Double) -> Double {
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= value } ?? value
    }
}
