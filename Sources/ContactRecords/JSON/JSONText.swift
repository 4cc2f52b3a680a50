/// A string or number of JSON, read from a cursor into memory that is used again and again.
struct JSONText {
    /// The text's bytes, escapes resolved; empty when it is too long.
    private(set) var bytes: [UInt8] = []
    /// `ByteClass.beyondASCII`: only then the bytes may fail to be UTF-8.
    private(set) var marks: UInt8 = 0
    private(set) var isTooLong = false
    /// An escape names half of a surrogate pair, and nothing names the other.
    private(set) var hasLoneSurrogate = false

    static let limit = RowScanner.cellLimit

    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        marks = 0
        isTooLong = false
        hasLoneSurrogate = false
    }

    /// Nil for bytes that are not UTF-8.
    var string: String? {
        bytes.withUnsafeBufferPointer { bytes in
            if marks & ByteClass.beyondASCII == 0 { return String(decoding: bytes, as: UTF8.self) }
            guard let span = try? UTF8Span(validating: bytes.span) else { return nil }
            return String(copying: span)
        }
    }

    /// Whether cleaning may change it.
    var needsCleaning: Bool { bytes.withUnsafeBufferPointer { !CellCleaner.isPlain($0) } }

    /// A string, from behind its opening quote to behind its closing one.
    mutating func readString(_ cursor: inout JSONCursor) throws(JSONFailure) {
        begin()
        var high: UInt32?
        while true {
            let before = bytes.count
            marks |= try cursor.takePlain(into: &bytes, limit: isTooLong ? -1 : JSONText.limit)
            if bytes.count > before, high != nil {
                hasLoneSurrogate = true
                high = nil
            }
            dropIfTooLong()
            guard let byte = try cursor.peek() else { throw cursor.syntax("the text ends inside a string") }
            switch byte {
            case ByteClass.quote:
                cursor.advance()
                if high != nil { hasLoneSurrogate = true }
                return
            case UInt8(ascii: "\\"):
                cursor.advance()
                try readEscape(&cursor, &high)
            case ByteClass.lineFeed: throw cursor.syntax("a line break inside a string")
            default: throw cursor.syntax("a control character inside a string")
            }
        }
    }

    /// A number, kept as it is written.
    mutating func readNumber(_ cursor: inout JSONCursor) throws(JSONFailure) {
        begin()
        let place = cursor.place()
        func failure() -> JSONFailure {
            .syntax("this is no number of JSON", line: place.line, column: place.column)
        }
        if try cursor.take(UInt8(ascii: "-")) { append(UInt8(ascii: "-")) }
        if try cursor.take(UInt8(ascii: "0")) {
            append(UInt8(ascii: "0"))
        } else {
            guard try readDigits(&cursor) > 0 else { throw failure() }
        }
        if try cursor.take(UInt8(ascii: ".")) {
            append(UInt8(ascii: "."))
            guard try readDigits(&cursor) > 0 else { throw failure() }
        }
        if let exponent = try cursor.peek(), exponent | 0x20 == UInt8(ascii: "e") {
            cursor.advance()
            append(exponent)
            if let sign = try cursor.peek(), [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) {
                cursor.advance()
                append(sign)
            }
            guard try readDigits(&cursor) > 0 else { throw failure() }
        }
    }

    /// `true`, `false` or `null`; the last counts as empty.
    mutating func readLiteral(_ cursor: inout JSONCursor) throws(JSONFailure) {
        begin()
        let place = cursor.place()
        while let byte = try cursor.peek(), (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte),
            bytes.count < 6
        {
            cursor.advance()
            bytes.append(byte)
        }
        guard ["true", "false", "null"].contains(where: { bytes.elementsEqual($0.utf8) }) else {
            throw .syntax("a value is expected here", line: place.line, column: place.column)
        }
        if bytes.first == UInt8(ascii: "n") { bytes.removeAll(keepingCapacity: true) }
    }

    private mutating func readDigits(_ cursor: inout JSONCursor) throws(JSONFailure) -> Int {
        var count = 0
        while let byte = try cursor.peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            cursor.advance()
            append(byte)
            count += 1
        }
        return count
    }

    private mutating func append(_ byte: UInt8) {
        if !isTooLong { bytes.append(byte) }
        dropIfTooLong()
    }

    private mutating func dropIfTooLong() {
        guard bytes.count > JSONText.limit else { return }
        isTooLong = true
        bytes.removeAll(keepingCapacity: true)
    }

    /// - Parameter high: the first half of a surrogate pair, if the escape before this one named it.
    private mutating func readEscape(_ cursor: inout JSONCursor, _ high: inout UInt32?) throws(JSONFailure) {
        let letter = try cursor.peek()
        var unit: UInt32?
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unit = letter.map(UInt32.init)
        case UInt8(ascii: "b"): unit = 8
        case UInt8(ascii: "f"): unit = 12
        case UInt8(ascii: "n"): unit = 10
        case UInt8(ascii: "r"): unit = 13
        case UInt8(ascii: "t"): unit = 9
        case UInt8(ascii: "u"): break
        default: throw cursor.syntax("there is no such escape")
        }
        cursor.advance()
        let value = if let unit { unit } else { try readHex(&cursor) }
        if let first = high {
            high = nil
            if (0xDC00...0xDFFF).contains(value) {
                append(scalar: 0x10000 + (first - 0xD800) << 10 + (value - 0xDC00))
                return
            }
            hasLoneSurrogate = true
        }
        switch value {
        case 0xD800...0xDBFF: high = value
        case 0xDC00...0xDFFF: hasLoneSurrogate = true
        default: append(scalar: value)
        }
    }

    private mutating func readHex(_ cursor: inout JSONCursor) throws(JSONFailure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch try cursor.peek() {
            case let byte? where (0x30...0x39).contains(byte): digit = byte - 0x30
            case let byte? where (0x61...0x66).contains(byte | 0x20): digit = (byte | 0x20) - 0x61 + 10
            default: throw cursor.syntax("four hexadecimal digits are expected here")
            }
            cursor.advance()
            value = value << 4 + UInt32(digit)
        }
        return value
    }

    private mutating func append(scalar value: UInt32) {
        guard !isTooLong, let scalar = Unicode.Scalar(value) else { return }
        if value >= 0x80 { marks |= ByteClass.beyondASCII }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        dropIfTooLong()
    }
}
