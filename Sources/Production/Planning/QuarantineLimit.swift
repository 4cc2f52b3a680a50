import Diagnostics

/// How many pieces may be quarantined before nobody should print the rest unasked.
package struct QuarantineLimit {
    /// Of the pieces fitted, 0 to 1.
    private let share: Double

    package init(_ share: Double) { self.share = share }

    package func isExceeded(quarantined: Int, printed: Int) -> Bool {
        // A hair's breadth for fractions that binary numbers do not hold: 1 of 100 is not more than 1 %.
        Double(quarantined) > share * Double(quarantined + printed) + 1e-9
    }

    /// - Throws: `DiagnosticList` when there are too many.
    func check(quarantined: Int, printed: Int, _ loaded: LoadedJob) throws {
        guard isExceeded(quarantined: quarantined, printed: printed) else { return }
        throw DiagnosticList([
            Diagnostic(
                "too-many-quarantined", words(quarantined: quarantined, printed: printed),
                at: SourceLocation(file: loaded.place.file), hints: QuarantineLimit.hints)
        ])
    }

    static let hints = [
        "`tirage check` lists them, each with its reason: mend the list or the template",
        "`--accept-quarantined` prints the others all the same; `print: {max_quarantined: …}` sets the limit",
    ]

    /// `4 of 300 pieces are quarantined, 1.3 %; `max_quarantined` is 1 %`.
    package func words(quarantined: Int, printed: Int) -> String {
        let total = quarantined + printed
        return "\(quarantined) of \(total) \(total == 1 ? "piece" : "pieces") "
            + "\(quarantined == 1 ? "is" : "are") quarantined, "
            + "\(QuarantineLimit.percent(Double(quarantined) / Double(max(1, total)))); "
            + "`max_quarantined` is \(QuarantineLimit.percent(share))"
    }

    /// With at most two decimals, rounded up: what is too much must not look like just enough.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000 - 1e-6).rounded(.up))
        let part = hundredths % 100
        let decimals =
            part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
        return "\(hundredths / 100)\(decimals) %"
    }
}
