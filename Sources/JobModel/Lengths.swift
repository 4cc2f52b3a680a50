import Diagnostics

/// Lengths with units.
extension Reading {
    func length(_ node: YAMLNode, _ name: String, from least: String, to most: String) -> Length? {
        guard let value = length(node, name) else { return nil }
        guard let low = LengthText(least).length, let high = LengthText(most).length else { return nil }
        // A hair's breadth for sums in binary fractions.
        guard value.points >= low.points - 1e-6, value.points <= high.points + 1e-6 else {
            let written = node.scalarText ?? ""
            error(
                "length-out-of-range", "`\(name)` must be from \(least) to \(most), not \(written.quoted)",
                at: node.location)
            return nil
        }
        return value
    }

    func length(_ node: YAMLNode, _ name: String) -> Length? {
        guard let text = line(node, name) else { return nil }
        let parsed = LengthText(text)
        if let length = parsed.length { return length }
        switch parsed.mistake {
        case .noUnit:
            error(
                "missing-unit", "a length needs a unit: mm, cm, in or pt", at: node.location,
                ["write \(text)\(Reading.isOfType(name) ? "pt" : "mm")"])
        case .unknownUnit(let unit):
            error(
                "unknown-unit", "unknown unit \(unit.quoted) in `\(name)`", at: node.location,
                LengthText.Unit(rawValue: unit.lowercased()).map { ["did you mean `\($0.rawValue)`?"] }
                    ?? ["known units: mm, cm, in, pt"])
        case .notANumber:
            let decimalComma = text.contains(",") ? ["write the decimal point as `.`"] : []
            error(
                "bad-length", "`\(name)` is not a length: \(text.quoted)", at: node.location,
                decimalComma + ["write a number and a unit: 12.5mm"])
        }
        return nil
    }

    /// What is measured in points wherever type is set.
    private static func isOfType(_ name: String) -> Bool {
        ["size", "leading", "tracking", "paragraph_spacing", "line_width", "step", "to"].contains(name)
    }
}

/// `12.5mm`: a decimal number and a unit, blanks between them allowed. No exponents, no infinity.
struct LengthText {
    enum Unit: String, CaseIterable { case mm, cm, `in`, pt }
    enum Mistake {
        case notANumber, noUnit
        case unknownUnit(String)
    }

    private(set) var length: Length?
    private(set) var mistake = Mistake.notANumber

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let sign = scalars.first == "-" ? 1 : 0
        let whole = scalars[sign...].prefix(while: \.isDigit)
        var end = whole.endIndex
        if end < scalars.count, scalars[end] == "." {
            let fraction = scalars[(end + 1)...].prefix(while: \.isDigit)
            guard !fraction.isEmpty else { return }
            end = fraction.endIndex
        }
        let number = String(String.UnicodeScalarView(scalars[..<end]))
        guard !whole.isEmpty, number.utf8.count <= 12, let value = Double(number) else { return }
        let unit = String(String.UnicodeScalarView(scalars[end...].drop { $0 == " " }))
        guard !unit.isEmpty else {
            mistake = .noUnit
            return
        }
        guard
            unit.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || "%\"'".unicodeScalars.contains($0)
            })
        else { return }
        switch Unit(rawValue: unit) {
        case .mm: length = .millimetres(value)
        case .cm: length = .millimetres(value * 10)
        case .in: length = .points(value * 72)
        case .pt: length = .points(value)
        case nil: mistake = .unknownUnit(unit)
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
}
