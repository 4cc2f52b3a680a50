public import JobModel
import Typesetting

/// The steps by which a frame's text may be made smaller, the one as styled first.
public struct FitLadder: Sendable {
    /// One more than the steps.
    let rungs: [FitRung]
    private let words: [String]

    /// Each step changes what those before it have left, so the last has every property at its limit.
    public init(_ steps: [FitStep], style: TextStyle) {
        var rung = FitRung.asStyled
        var rungs = [rung]
        var changes: [(property: FitStep.Property, value: Double)] = []
        var words = [""]
        for step in steps {
            let limit = step.limit.points
            let start =
                switch step.property {
                case .size: style.size.points
                case .tracking: style.tracking.points
                case .leading: style.leading.points
                }
            var value = start
            var count = 0
            changes.append((step.property, start))
            while value > limit {
                count += 1
                // Multiplied, not added up: the last step is the limit itself, whatever rounding does.
                let next = start - Double(count) * step.step.points
                value = next > limit + 1e-9 ? next : limit
                switch step.property {
                case .size: rung.sizeFactor = value / style.size.points
                case .tracking: rung.trackingChange = value - style.tracking.points
                case .leading: rung.leading = value
                }
                rungs.append(rung)
                changes[changes.count - 1].value = value
                words.append(
                    changes.map { "\($0.property.rawValue) \(FitLadder.text($0.value)) pt" }
                        .joined(separator: ", "))
            }
        }
        self.rungs = rungs
        self.words = words
    }

    /// What a step sets, `size 9.5 pt, tracking -0.1 pt`; empty for the first.
    public func description(of rung: Int) -> String { words.indices.contains(rung) ? words[rung] : "" }

    /// Two decimals, without zeros at the end.
    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let whole = abs(hundredths) / 100
        let part = abs(hundredths) % 100
        let sign = hundredths < 0 ? "-" : ""
        if part == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)")
    }
}
