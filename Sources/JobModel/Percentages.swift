import Diagnostics

/// Shares and percentages.
extension Reading {
    /// `60%`, `2.5 %`, `0`: from 0% to 100%, with at most two decimals.
    ///
    /// - Returns: 0 to 1.
    func fraction(_ node: YAMLNode, _ name: String) -> Double? {
        guard let text = line(node, name) else { return nil }
        let parsed = PercentText(text)
        guard let number = parsed.number, parsed.isPercentage else {
            error(
                "bad-number", "`\(name)` takes a percentage, not \(text.quoted)", at: node.location,
                [parsed.hint])
            return nil
        }
        guard number <= 100 else {
            error(
                "bad-number", "`\(name)` must be from 0% to 100%, not \(text.quoted)", at: node.location)
            return nil
        }
        guard parsed.decimals <= 2 else {
            error(
                "bad-number", "`\(name)` has at most two decimals, not \(text.quoted)", at: node.location)
            return nil
        }
        return number / 100
    }
}

/// `12.5%`: decimal digits, a point and more of them, a percent sign; blanks around count for nothing.
private struct PercentText {
    /// As written: 12.5 of `12.5%`; nil when it is no number.
    let number: Double?
    let decimals: Int
    /// It has its sign, or is 0.
    let isPercentage: Bool
    private let digits: String

    init(_ text: String) {
        let trimmed = ColumnName.trimmed(text)
        let hasSign = trimmed.unicodeScalars.last == "%"
        digits = hasSign ? ColumnName.trimmed(String(trimmed.unicodeScalars.dropLast())) : trimmed
        let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isNumber =
            (1...2).contains(parts.count)
            && parts.allSatisfy { (1...6).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } }
        number = isNumber ? Double(digits) : nil
        decimals = isNumber && parts.count == 2 ? parts[1].count : 0
        isPercentage = hasSign || number == 0
    }

    /// What to write instead.
    var hint: String {
        guard let number else {
            return digits.unicodeScalars.contains(",")
                ? "write the decimal point as `.`" : "write 2% or 12.5%, for instance"
        }
        // A share is below 1: 0.02 is meant as 2%.
        guard number < 1 else { return "write \(digits)%" }
        return "write \(Decimals.text(number * 100))%"
    }
}

/// Numbers for messages.
enum Decimals {
    /// At most two decimals, without zeros at the end.
    static func text(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let (whole, part) = (hundredths / 100, hundredths % 100)
        let sign = value < 0 && hundredths > 0 ? "-" : ""
        if part == 0 { return "\(sign)\(whole)" }
        let padded = part < 10 ? "0\(part)" : "\(part)"
        return "\(sign)\(whole)." + (part % 10 == 0 ? "\(part / 10)" : padded)
    }
}

extension Length {
    /// For messages: `10.5pt`.
    var inPoints: String { "\(Decimals.text(points))pt" }
    /// For messages: `12.5mm`.
    var inMillimetres: String { "\(Decimals.text(millimetres))mm" }
}
