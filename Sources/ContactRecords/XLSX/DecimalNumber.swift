/// A number as a sheet knows it: at most 15 significant decimal digits, so that 0.1 + 0.2 is 0.3.
///
/// Its value is 0.d₁d₂d₃… × 10^`exponent`.
struct DecimalNumber: Hashable {
    var isNegative = false
    /// Each 0…9, without zeros at either end; none for zero.
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    static let precision = 15

    /// What makes a text no number that a sheet can hold.
    enum Mistake: Error {
        case notANumber
        /// A whole number with more digits than are kept: shown, two of them could become one.
        case tooManyDigits
    }

    /// From the lexical form of `xsd:double`, without `INF` and `NaN`.
    init(_ text: some Collection<UInt8>) throws(Mistake) {
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        var seen = 0
        var dropped = false
        var hasPoint = false
        var roundsUp = false
        var hasLostDigits = false
        var scan = rest.startIndex
        loop: while scan != rest.endIndex {
            let byte = rest[scan]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seen += 1
                let digit = byte - UInt8(ascii: "0")
                if digits.isEmpty, digit == 0 {
                    if hasPoint { exponent -= 1 }
                } else {
                    if digits.count < DecimalNumber.precision {
                        digits.append(digit)
                    } else {
                        if !dropped { roundsUp = digit >= 5 }
                        dropped = true
                        if digit != 0, !hasPoint { hasLostDigits = true }
                    }
                    if !hasPoint { exponent += 1 }
                }
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): break loop
            default: throw .notANumber
            }
            scan = rest.index(after: scan)
        }
        guard seen > 0 else { throw .notANumber }
        let isWhole = !hasPoint && scan == rest.endIndex
        if scan != rest.endIndex { exponent += try DecimalNumber.exponent(rest[scan...].dropFirst()) }
        if isWhole, hasLostDigits { throw .tooManyDigits }
        if roundsUp { increment() }
        normalise()
        // Beyond what a double holds.
        guard digits.isEmpty || exponent <= 309 else { throw .notANumber }
        if exponent < -330 { self = DecimalNumber() }
    }

    init() {}

    private static func exponent(_ text: some Collection<UInt8>) throws(Mistake) -> Int {
        var rest = text[...]
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        guard !rest.isEmpty else { throw .notANumber }
        var value = 0
        for byte in rest {
            guard byte &- UInt8(ascii: "0") < 10 else { throw .notANumber }
            value = min(100_000, value * 10 + Int(byte &- UInt8(ascii: "0")))
        }
        return isNegative ? -value : value
    }

    var isZero: Bool { digits.isEmpty }

    /// Adds one to the last digit.
    private mutating func increment() {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            exponent += 1
        }
    }

    private mutating func normalise() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { self = DecimalNumber() }
    }

    func shifted(by places: Int) -> DecimalNumber {
        var shifted = self
        if !isZero { shifted.exponent += places }
        return shifted
    }

    /// Rounded half away from zero, as sheets do.
    func rounded(decimals: Int) -> DecimalNumber {
        let kept = exponent + decimals
        guard kept < digits.count else { return self }
        guard kept >= 0 else { return DecimalNumber() }
        var rounded = self
        let roundsUp = digits[kept] >= 5
        rounded.digits.removeSubrange(kept...)
        if roundsUp {
            if kept == 0 {
                rounded.digits = [1]
                rounded.exponent += 1
            } else {
                rounded.increment()
            }
        }
        rounded.normalise()
        return rounded
    }

    /// The digits before the point; none for numbers below one.
    var wholeDigits: [UInt8] {
        exponent <= 0 ? [] : (0..<exponent).map { $0 < digits.count ? digits[$0] : 0 }
    }

    /// The digit at a place after the point, from 0.
    func decimal(_ place: Int) -> UInt8 {
        let index = exponent + place
        return digits.indices.contains(index) ? digits[index] : 0
    }

    /// The number of places after the point that are not all zeros.
    var decimals: Int { max(0, digits.count - exponent) }

    /// As a sheet's entry line shows it: `1234.5`, `0.00001`; with an exponent, `1.5E+20` or `1E-10`, where a plain
    /// form would have more than 20 digits or 10 places of zeros.
    var general: String {
        guard !isZero else { return "0" }
        var text = isNegative ? "-" : ""
        let scientific = exponent - 1
        if (-9..<20).contains(scientific) {
            let whole = wholeDigits
            text += whole.isEmpty ? "0" : DecimalNumber.text(whole)
            if decimals > 0 { text += "." + DecimalNumber.text((0..<decimals).map(decimal)) }
        } else {
            text += DecimalNumber.text(digits[..<1])
            if digits.count > 1 { text += "." + DecimalNumber.text(digits[1...]) }
            let size = abs(scientific)
            text += "E" + (scientific < 0 ? "-" : "+") + (size < 10 ? "0" : "") + String(size)
        }
        return text
    }

    static func text(_ digits: some Collection<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}
