/// A moment as Info and XMP write it, to be compared with the other's.
struct Moment: Hashable {
    /// Seconds since the year 0 began, in UTC.
    var seconds: Int

    /// `D:YYYYMMDDHHmmSSOHH'mm'`, all but the year optional (ISO 32000-1, 7.9.4).
    init?(pdf text: String) {
        guard text.hasPrefix("D:") else { return nil }
        self.init(parts: text.dropFirst(2))
    }

    /// `YYYY-MM-DDThh:mm:ss.sTZD` (ISO 8601, as XMP takes it).
    init?(xmp text: String) {
        guard text.utf8.count >= 4 else { return nil }
        self.init(parts: text[...])
    }

    /// Digits two by two after the year's four; what stands between them does not matter, but for the zone's sign.
    private init?(parts text: Substring) {
        var digits: [Int] = []
        var zone: [Int] = []
        var sign = 0
        var inFraction = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(byte) - 48
                if sign != 0 { zone.append(digit) } else if !inFraction { digits.append(digit) }
            case UInt8(ascii: "."): inFraction = true
            case UInt8(ascii: "+"): sign = 1
            // A hyphen is a sign only behind the time.
            case UInt8(ascii: "-") where digits.count > 8 && index > 8: sign = -1
            case UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "T"),
                UInt8(ascii: "'"):
                break
            default: return nil
            }
        }
        guard digits.count >= 4, digits.count <= 14, digits.count % 2 == 0, zone.count <= 4 else {
            return nil
        }
        func number(_ start: Int, _ count: Int, _ otherwise: Int) -> Int {
            start + count <= digits.count
                ? digits[start..<start + count].reduce(0) { $0 * 10 + $1 } : otherwise
        }
        let (year, month, day) = (number(0, 4, 0), number(4, 2, 1), number(6, 2, 1))
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Days since 0000-03-01 (Hinnant's days_from_civil).
        let shifted = month > 2 ? year : year - 1
        let days =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
            + (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let clock = number(8, 2, 0) * 3600 + number(10, 2, 0) * 60 + number(12, 2, 0)
        let padded = zone + [Int](repeating: 0, count: 4 - zone.count)
        let offset = sign * ((padded[0] * 10 + padded[1]) * 3600 + (padded[2] * 10 + padded[3]) * 60)
        seconds = days * 86400 + clock - offset
    }
}
