extension ContentLexer {
    /// The bytes of a literal string (ISO 32000-1, 7.3.4.2), appended to `codes`.
    func decodeLiteral(_ range: Range<Int>, into codes: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < range.upperBound else {
                codes.append(byte)
                continue
            }
            let escaped = bytes[index]
            index += 1
            switch escaped {
            case UInt8(ascii: "n"): codes.append(10)
            case UInt8(ascii: "r"): codes.append(13)
            case UInt8(ascii: "t"): codes.append(9)
            case UInt8(ascii: "b"): codes.append(8)
            case UInt8(ascii: "f"): codes.append(12)
            case 10: break
            case 13:
                if index < range.upperBound, bytes[index] == 10 { index += 1 }
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                var value = Int(escaped) - 48
                var digits = 1
                while digits < 3, index < range.upperBound,
                    (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[index])
                {
                    value = value * 8 + Int(bytes[index]) - 48
                    digits += 1
                    index += 1
                }
                codes.append(UInt8(truncatingIfNeeded: value))
            default: codes.append(escaped)
            }
        }
    }

    /// The bytes of a hexadecimal string (7.3.4.3): space is skipped, a missing last digit is 0.
    func decodeHex(_ range: Range<Int>, into codes: inout [UInt8]) throws(ContentError) {
        var half: UInt8?
        for index in range {
            let digit: UInt8
            switch bytes[index] {
            case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): digit = byte - 48
            case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): digit = byte - 87
            case let byte where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte): digit = byte - 55
            case 0, 9, 10, 12, 13, 32: continue
            default: throw ContentError("malformed content at byte \(index)")
            }
            if let high = half {
                codes.append(high << 4 | digit)
                half = nil
            } else {
                half = digit
            }
        }
        if let high = half { codes.append(high << 4) }
    }
}
