import Diagnostics

/// A strict reader of JSON (RFC 8259) for the files of a manifest: order is kept, a key twice in an object and
/// anything after the value are errors, whole numbers stay whole.
struct JSONParser {
    /// The manifest's own files are four deep; a hostile one must not use up the stack.
    private static let deepest = 32

    private let bytes: [UInt8]
    private var position = 0

    /// - Throws: `ManifestError` with the place in bytes, never with the text.
    static func parse(_ bytes: [UInt8]) throws(ManifestError) -> JSON {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.error() }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value(depth: Int) throws(ManifestError) -> JSON {
        guard depth < JSONParser.deepest else { throw error() }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(ManifestError) -> JSON {
        var members: [(name: String, value: JSON)] = []
        // Objects here have a handful of keys: a linear search is the fastest.
        try list(closing: UInt8(ascii: "}")) { parser throws(ManifestError) in
            let name = try parser.string()
            parser.skipSpace()
            guard parser.take(UInt8(ascii: ":")), !members.contains(where: { $0.name == name }) else {
                throw parser.error()
            }
            members.append((name, try parser.value(depth: depth + 1)))
        }
        return .object(members.map { ($0.name, $0.value) })
    }

    private mutating func array(depth: Int) throws(ManifestError) -> JSON {
        var values: [JSON] = []
        try list(closing: UInt8(ascii: "]")) { parser throws(ManifestError) in
            values.append(try parser.value(depth: depth + 1))
        }
        return .array(values)
    }

    private mutating func list(
        closing: UInt8, _ element: (inout JSONParser) throws(ManifestError) -> Void
    ) throws(ManifestError) {
        position += 1
        skipSpace()
        if take(closing) { return }
        while true {
            skipSpace()
            try element(&self)
            skipSpace()
            if take(closing) { return }
            guard take(UInt8(ascii: ",")) else { throw error() }
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(ManifestError) -> JSON {
        guard bytes[position...].starts(with: word.utf8) else { throw error() }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(ManifestError) -> JSON {
        let start = position
        while let byte = peek, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let digits = text.first == "-" ? text.dropFirst() : text[...]
        // Swift reads "+1", "01", ".5" and "1." too.
        let lead = digits.utf8.prefix { isDigit($0) }
        guard !lead.isEmpty, lead.count == 1 || lead.first != UInt8(ascii: "0"),
            digits.utf8.last.map(isDigit) == true,
            digits.utf8.dropFirst(lead.count).starts(with: ".".utf8) == false
                || digits.utf8.dropFirst(lead.count + 1).first.map(isDigit) == true
        else { throw error(at: start) }
        if let whole = Int(text) { return .integer(whole) }
        guard let value = Double(text), value.isFinite else { throw error(at: start) }
        return .number(value)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func string() throws(ManifestError) -> String {
        guard take(UInt8(ascii: "\"")) else { throw error() }
        var text: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let result = String(validating: text, as: UTF8.self) else { throw error() }
                return result
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw error(at: position - 1)
            default: text.append(byte)
            }
        }
        throw error()
    }

    private mutating func escaped() throws(ManifestError) -> [UInt8] {
        guard let byte = peek else { throw error() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(Character(try unicodeScalar())).utf8)
        default: throw error(at: position - 1)
        }
    }

    private mutating func unicodeScalar() throws(ManifestError) -> Unicode.Scalar {
        var code = try hexadecimal()
        if (0xD800...0xDBFF).contains(code) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw error() }
            let low = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(low) else { throw error() }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw error() }
        return scalar
    }

    private mutating func hexadecimal() throws(ManifestError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error()
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private func error(at place: Int? = nil) -> ManifestError {
        ManifestError("no JSON from byte \((place ?? position) + 1) on")
    }
}
